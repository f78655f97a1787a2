/// Findings as a log of SARIF 2.1.0 (OASIS), which code hosts show beside the lines.
///
/// Columns count UTF-16 code units; a fix, being an instruction, is part of the message.
public struct SARIFRenderer: Sendable {
    /// The product's version, such as `0.1.0`.
    public let version: String?

    public init(version: String? = nil) {
        self.version = version
    }

    /// All findings in the order given; `file` finds a file by its number.
    public func rendered(_ diagnostics: [Diagnostic], file: (FileID) -> SourceFile?) -> JSONValue {
        let rules = Set(diagnostics.map(\.id)).sorted { $0.rawValue < $1.rawValue }
        let indexes = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1, $0) })
        var lines = OpenFile()
        let results = diagnostics.map { result($0, rule: indexes[$0.id] ?? 0, &lines, file) }
        return [
            "$schema":
                "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
            "version": "2.1.0",
            "runs": [
                [
                    "tool": ["driver": driver(rules)], "columnKind": "utf16CodeUnits", "results": .array(results),
                ]
            ],
        ]
    }

    private func driver(_ rules: [DiagnosticID]) -> JSONValue {
        let described = rules.map { rule -> JSONValue in
            ["id": .string(rule.rawValue), "defaultConfiguration": ["level": .string(rule.severity.rawValue)]]
        }
        let named: [JSONValue.Member] =
            [.init("name", "vaws")] + (version.map { [.init("version", .string($0))] } ?? [])
        return .object(named + [.init("rules", .array(described))])
    }

    private func result(
        _ diagnostic: Diagnostic, rule: Int, _ lines: inout OpenFile, _ file: (FileID) -> SourceFile?
    ) -> JSONValue {
        let text = diagnostic.message + (diagnostic.fix.map { "; \($0)" } ?? "")
        var members: [JSONValue.Member] = [
            .init("ruleId", .string(diagnostic.id.rawValue)), .init("ruleIndex", .integer(rule)),
            .init("level", .string(diagnostic.severity.rawValue)), .init("message", ["text": .string(text)]),
        ]
        if let place = place(diagnostic.span, &lines, file) {
            members.append(.init("locations", [["physicalLocation": place]]))
        }
        var related: [JSONValue] = []
        for note in diagnostic.notes {
            guard let place = place(note.span, &lines, file) else { continue }
            related.append(["physicalLocation": place, "message": ["text": .string(note.message)]])
        }
        if !related.isEmpty { members.append(.init("relatedLocations", .array(related))) }
        return .object(members)
    }

    private func place(_ span: SourceSpan?, _ lines: inout OpenFile, _ file: (FileID) -> SourceFile?) -> JSONValue? {
        guard let span else { return nil }
        lines.open(span, file)
        guard let path = lines.path, let table = lines.table else { return nil }
        let (line, column) = (Int(span.start.line), Int(span.start.column))
        return [
            "artifactLocation": ["uri": .string(SARIFRenderer.uri(path))],
            "region": [
                "startLine": .integer(line),
                "startColumn": .integer(table.utf16Column(line: line, column: column)),
                "endColumn": .integer(table.utf16Column(line: line, column: column + Int(span.length))),
            ],
        ]
    }

    /// A relative path as a relative reference of RFC 3986: what is not unreserved is percent-encoded.
    static func uri(_ path: String) -> String {
        var uri = ""
        for byte in path.utf8 {
            let isAlphanumeric = byte &- UInt8(ascii: "0") < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 26
            if isAlphanumeric || "-._~/".utf8.contains(byte) {
                uri.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                uri += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
            }
        }
        return uri
    }
}
