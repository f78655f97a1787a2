import Diagnostics

/// Reads YAML as located text: the quick way where that is sure, else a check of the bytes and then Yams.
enum YAMLReader {
    /// The entries of the mapping; nil when it could not be read, which the diagnostics tell.
    static func read(_ source: YAMLSource) -> ([YAMLEntry]?, [Diagnostic]) {
        if let entries = FlatYAML.entries(of: source) { return (entries, []) }
        var check = YAMLCheck(source)
        let findings = check.run()
        guard !findings.contains(where: { $0.severity == .error }) else { return (nil, findings) }
        switch YAMLComposer(source).compose() {
        case .success(let entries): return (entries, findings)
        case .failure(let complaint): return (nil, findings + [complaint.diagnostic])
        }
    }
}
