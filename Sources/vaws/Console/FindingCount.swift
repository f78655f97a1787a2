import Diagnostics

/// How many errors and warnings there are, in words.
struct FindingCount: Equatable {
    let errors: Int
    let warnings: Int

    init(_ findings: [Diagnostic]) {
        errors = findings.count { $0.severity == .error }
        warnings = findings.count - errors
    }

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
}

extension Console {
    /// One line for a command that prints something else, where there was anything to say.
    func tellCounts(_ findings: [Diagnostic]) {
        guard !findings.isEmpty else { return }
        tell("\(FindingCount(findings).words): `vaws check` shows them")
    }
}
