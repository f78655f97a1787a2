import Diagnostics

extension Console {
    /// Findings with excerpt and caret, for people.
    func tell(_ findings: [Diagnostic], in files: [SourceFile]) {
        guard !findings.isEmpty else { return }
        tell(DiagnosticFormat.text.rendered(findings, coloured: isColoured) { files[safe: $0] })
    }

    /// Findings for another program, on standard output.
    func print(_ findings: [Diagnostic], in files: [SourceFile], as format: DiagnosticFormat) {
        writeOutput(Array(format.rendered(findings, version: version) { files[safe: $0] }.utf8))
    }

    /// The first findings, one line each, so that a summary stays on one screen; errors before warnings.
    func tellFirst(_ findings: [Diagnostic], in files: [SourceFile], failures: [String]) {
        for failure in failures.prefix(Console.firstFindings) { complain(Complaint("cannot write \(failure)")) }
        let worst = findings.filter { $0.severity == .error } + findings.filter { $0.severity == .warning }
        guard !worst.isEmpty else { return }
        let shown = worst.prefix(Console.firstFindings)
        let lines = DiagnosticFormat.gcc.rendered(Array(shown)) { files[safe: $0] }
        tell(lines)
        let rest = worst.dropFirst(shown.count)
        guard !rest.isEmpty else { return }
        // What is told of pages comes from writing them, and `vaws check` writes none.
        let isChecked = !rest.contains { $0.id == .pageEdited }
        tell("… and \(rest.count) more" + (isChecked ? ": `vaws check` shows them all" : ""))
    }

    private static let firstFindings = 10
}

extension [SourceFile] {
    /// The file of an id; nil for a template, which is none of the workspace's records.
    fileprivate subscript(safe id: FileID) -> SourceFile? {
        indices.contains(Int(id.index)) ? self[Int(id.index)] : nil
    }
}
