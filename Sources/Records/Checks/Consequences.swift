public import Diagnostics

/// Leaves out findings that merely follow from another: a name is not unknown where what bears it could not be read.
///
/// Front matter that cannot be read costs that block only (`format.md`, "Front matter"): one mistake is told once.
public struct Consequences {
    private let files: [SourceFile]
    private let conflicted: Set<FileID>
    /// What could not be read, by what it would have named.
    private var unread: [Role: [Region]] = [:]
    /// Files whose front matter could not be read at all.
    private var headless: Set<FileID> = []
    /// Lines of which some field could not be read.
    private var brokenLines: Set<Line> = []

    private enum Role: Hashable {
        case business, client, service, agreement, document, task
    }

    private struct Line: Hashable {
        let file: FileID
        let number: Int32
    }

    /// The whole of a file, or one line of it.
    private struct Region {
        let file: Int
        let bytes: Range<Int>
    }

    public init(_ findings: [Diagnostic], in workspace: Workspace) {
        files = workspace.files
        conflicted = workspace.conflicted
        let isTaskUnknown = findings.contains { $0.id == .unknownTask }
        for finding in findings {
            guard let start = finding.span?.start else { continue }
            if Self.costsTheHead.contains(finding.id) { headless.insert(start.file) }
            if finding.severity == .error { brokenLines.insert(Line(file: start.file, number: start.line)) }
            guard Self.costsTheHead.contains(finding.id) || Self.costsTheValue.contains(finding.id) else { continue }
            let file = files[Int(start.file.index)]
            if let role = Self.role(of: file.path) {
                unread[role, default: []].append(Region(file: Int(start.file.index), bytes: 0..<file.bytes.count))
            } else if headless.contains(start.file) {
                unread[.task, default: []].append(Region(file: Int(start.file.index), bytes: 0..<file.bytes.count))
            } else if isTaskUnknown, finding.id == .unreadableEntry, let line = file.bytes(ofLine: Int(start.line)) {
                unread[.task, default: []].append(Region(file: Int(start.file.index), bytes: line))
            }
        }
    }

    /// Whether the finding stands for itself.
    public func stands(_ finding: Diagnostic) -> Bool {
        guard let start = finding.span?.start else { return true }
        switch finding.id {
        case .duplicateID, .overlappingTime, .soldTwice, .twoOpenTimers:
            return !conflicted.contains(start.file)
                || finding.notes.contains { $0.span.map { $0.start.file != start.file } ?? false }
        case .overloaded, .dueOnDayOff, .dueOutsideHours, .dueBeforeStart, .overEstimate, .noEstimate,
            .staleInProgress, .waitingTooLong:
            return unread[.business] == nil && !headless.contains(start.file) && !conflicted.contains(start.file)
                && !brokenLines.contains(Line(file: start.file, number: start.line))
        case .outsideAgreement: return !headless.contains(start.file)
        case .missingRate: return !headless.contains(start.file) && !isUnread(finding, [.service])
        case .unknownPerson: return !isUnread(finding, [.business, .client])
        case .unknownTaxCode: return !isUnread(finding, [.business])
        case .unknownService: return !isUnread(finding, [.service])
        case .unknownAgreement: return !isUnread(finding, [.agreement])
        case .unknownInvoice: return !isUnread(finding, [.document])
        case .unknownTask: return !isUnread(finding, [.task])
        default: return true
        }
    }

    /// Whether the name that the finding is about stands in something that could not be read, elsewhere.
    private func isUnread(_ finding: Diagnostic, _ roles: [Role]) -> Bool {
        let regions = roles.flatMap { unread[$0] ?? [] }
        guard !regions.isEmpty, let span = finding.span else { return false }
        let own = Int(span.start.file.index)
        let ownLine = files[own].bytes(ofLine: Int(span.start.line)) ?? 0..<0
        return Self.names(in: finding.message).contains { name in
            regions.contains { region in
                if region.file == own, region.bytes.overlaps(ownLine) { return false }
                let file = files[region.file]
                return LineSearch.find(Array(name.utf8), in: file.bytes[region.bytes]) != nil
                    || LineSearch.find(Array(name.utf8), in: Array(file.path.utf8)[...]) != nil
            }
        }
    }

    /// The texts in single quotes, without `@` and without the client before a `/`.
    private static func names(in message: String) -> [Substring] {
        let parts = message.split(separator: "'", omittingEmptySubsequences: false)
        return parts.indices.filter { $0 % 2 == 1 }.map { index in
            let name = parts[index].drop { $0 == "@" }
            return name.split(separator: "/").last ?? name
        }.filter { !$0.isEmpty && $0 != "after" }
    }

    private static func role(of path: String) -> Role? {
        let parts = path.split(separator: "/")
        if path == WorkspaceReader.rootFile { return .business }
        switch parts.first {
        case "services": return .service
        case "invoices": return .document
        case "clients" where parts.count > 2:
            if parts[2] == "client.md" || parts[2] == "client" { return .client }
            return parts[2].hasPrefix("agreement") ? .agreement : nil
        default: return nil
        }
    }

    private static let costsTheHead: Set<DiagnosticID> = [
        .frontMatterNotClosed, .frontMatterNotYAML, .frontMatterTooLarge, .duplicateKey, .yamlAlias, .yamlTag,
        .invalidUTF8, .nulByte, .conflictMarkers,
    ]
    private static let costsTheValue: Set<DiagnosticID> = [
        .invalidValue, .invalidDate, .missingKey, .unreadableEntry, .unreadableFile, .fileTooLarge, .lineTooLong,
        .nestedTooDeep,
    ]
}

extension [Diagnostic] {
    /// The findings without those that merely follow from others.
    public func withoutConsequences(in workspace: Workspace) -> [Diagnostic] {
        let consequences = Consequences(self, in: workspace)
        return filter(consequences.stands)
    }
}
