import Diagnostics
import Markdown
import Values

/// Collects the findings about one file, and knows its places.
struct Reporter {
    let file: SourceFile
    /// The line that is being read, from 1; ranges are told on it.
    var line = 1
    private(set) var diagnostics: [Diagnostic] = []

    init(_ file: SourceFile) {
        self.file = file
    }

    mutating func report(
        _ id: DiagnosticID, _ message: String, at range: Range<Int>, fix: String? = nil, notes: [Diagnostic.Note] = []
    ) {
        diagnostics.append(Diagnostic(id, message, at: span(of: range), fix: fix, notes: notes))
    }

    /// The place of some bytes on the line that is being read.
    func span(of range: Range<Int>) -> SourceSpan {
        file.span(of: range, onLine: line)
    }

    mutating func add(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
    }

    mutating func report(_ problem: some ValueProblem, as id: DiagnosticID, at range: Range<Int>, for what: String) {
        report(id, "\(what): \(problem.message)", at: range, fix: problem.fix)
    }
}
