import Diagnostics
import Records

/// Whether issued documents are as they were issued, as far as the folder and its history can tell.
struct Verification: Sendable {
    /// What the seal of a document says.
    enum Seal: String, CaseIterable, Sendable {
        /// The file is as it was sealed.
        case whole
        /// It is not.
        case broken
        /// It was written by hand.
        case none
    }

    struct Entry: Sendable {
        let document: IssuedDocument
        let path: String
        let seal: Seal
        /// Nil where git does not know the file.
        let history: FileHistory?

        /// Whether it is not any more what was first committed.
        var isChanged: Bool { history?.isChanged ?? false }
    }

    let workspace: Workspace
    /// In file order.
    let entries: [Entry]
    /// In file order: what the documents themselves show.
    let findings: [Diagnostic]
    /// Files that bore a number which no document bears any more, by name.
    let deleted: [FileHistory]
    /// Whether git was there to ask.
    let hasHistory: Bool

    init(_ open: OpenWorkspace, _ history: IssuedHistory?) {
        let workspace = open.workspace
        self.workspace = workspace
        hasHistory = history != nil
        let broken = IssuedCheck(workspace).diagnostics()
        let brokenSeals = Set(broken.filter { $0.id == .sealBroken }.compactMap { $0.span?.start.file })
        entries = workspace.documents.map { document in
            let path = workspace.path(of: document.location)
            let isBroken = brokenSeals.contains(document.location.file)
            return Entry(
                document: document, path: path, seal: document.seal == nil ? .none : isBroken ? .broken : .whole,
                history: history?.file(at: path))
        }
        let places = Set(workspace.documents.map(\.location.file))
        let others = open.diagnostics.filter { finding in
            guard finding.severity == .error, let file = finding.span?.start.file else { return false }
            return places.contains(file) || IssuedFileName.number(of: workspace.files[Int(file.index)].path) != nil
        }
        findings = (broken + others).inFileOrder()
        deleted = Verification.deleted(in: history, workspace)
    }

    /// Files that are gone and whose name is a number of a series that no document bears.
    private static func deleted(in history: IssuedHistory?, _ workspace: Workspace) -> [FileHistory] {
        let series = NumberSeries.all(of: workspace)
        let borne = series.map { (pattern: $0.pattern, places: Set($0.places)) }
        let gone = history?.files.values.filter { file in
            guard file.isDeleted, let number = IssuedFileName.number(of: file.path) else { return false }
            return borne.contains { series in
                series.pattern.place(of: number).map { !series.places.contains($0) } ?? false
            }
        }
        return (gone ?? []).sorted { $0.path < $1.path }
    }

    /// Sealed documents that are not any more what was first committed.
    var changedAfterIssue: [Entry] { entries.filter { $0.seal != .none && $0.isChanged } }

    /// Documents without a seal that were changed after they were committed; nobody can say when they were sent.
    var changedByHand: [Entry] { entries.filter { $0.seal == .none && $0.isChanged } }

    var isWhole: Bool {
        changedAfterIssue.isEmpty && deleted.isEmpty && !findings.contains { $0.severity == .error }
    }
}
