/// How findings are printed.
public enum DiagnosticFormat: String, CaseIterable, Sendable {
    /// For people: the line and what is meant in it.
    case text
    /// For editors: `path:line:column: error: message [id]`, one line each.
    case gcc
    case json
    /// SARIF 2.1.0, for code hosts.
    case sarif
}

extension DiagnosticFormat {
    /// The findings in the order in which they are given; it ends in a line feed unless it is empty.
    ///
    /// `file` finds what was read under an id; `coloured` is heeded by `text` alone, `version` of the product by `sarif`.
    public func rendered(
        _ diagnostics: [Diagnostic], coloured: Bool = false, version: String? = nil, file: (FileID) -> SourceFile?
    ) -> String {
        switch self {
        case .text: TextRenderer(coloured: coloured).rendered(diagnostics, file: file)
        case .gcc: GCCRenderer().rendered(diagnostics, file: file)
        case .json: JSONRenderer().rendered(diagnostics, file: file).text + "\n"
        case .sarif: SARIFRenderer(version: version).rendered(diagnostics, file: file).text + "\n"
        }
    }
}
