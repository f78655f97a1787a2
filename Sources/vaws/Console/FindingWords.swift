import Diagnostics

extension FindingCount {
    /// `2 errors, 1 warning`, `no errors or warnings`.
    var words: String {
        let parts = [counted(errors, "error"), counted(warnings, "warning")].compactMap { $0 }
        return parts.isEmpty ? "no errors or warnings" : parts.joined(separator: ", ")
    }

    /// `2 errors, 1 warning in 83 files.`, `No errors or warnings in 1 file.`
    func sentence(files: Int) -> String {
        "\(words.prefix(1).uppercased())\(words.dropFirst()) in \(files == 1 ? "1 file" : "\(files) files")."
    }

    private func counted(_ count: Int, _ noun: String) -> String? {
        count == 0 ? nil : "\(count) \(noun)\(count == 1 ? "" : "s")"
    }

    /// `2 errors, 1 warning: \`vaws check\` shows them`.
    var pointer: String { "\(words): `vaws check` shows \(errors + warnings == 1 ? "it" : "them")" }
}

extension Console {
    /// One line for a command that prints something else, where records may be missing from it.
    func tellErrors(_ findings: [Diagnostic]) {
        let errors = FindingCount(findings.filter { $0.severity == .error })
        if errors.errors > 0 { tell(errors.pointer) }
    }
}
