import ArgumentParser
import Billing
import Planning
import Practice
import Records
import Reports
import Values

struct PracticeCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "practice",
        abstract: "Say how the work went: facts of this month and quarter, answers, goals, skills, your own words.",
        discussion: """
            Promises kept, work over estimate, utilisation, realisation, collection, effective rate, answers in time, hours \
            by stage, each beside the month and quarter before. `--period 2026-q3` or `2026-11` shows that span beside the \
            one before it. Your own words on a span are a file: `vaws new evaluation 2026-q3`. The page is \
            reports/practice.md.
            """)

    @Option(help: ArgumentHelp("A quarter, month or year: 2026-q3, 2026-11, 2026.", valueName: "period"))
    var period: String?

    @Option(help: "How to print.") var format: ScreenFormat = .text

    @OptionGroup var options: WorkspaceOptions

    func run(in session: Session) throws -> ExitStatus {
        let open = try options.open(in: session)
        let named = try period.map { text throws(Complaint) in
            guard let named = Period(named: text) else {
                throw Complaint("'\(text)' is no period", fix: "write `2026-q3`, `2026-11` or `2026`", status: .usage)
            }
            return named
        }
        let view = PracticeView(open.workspace, period: named)
        session.console.show(view, as: format, shape: .practice) { PracticeScreen.text($0, width: session.width) }
        session.console.tellErrors(open.diagnostics)
        return .success
    }
}

/// What `vaws practice` shows.
struct PracticeView: Sendable {
    let workspace: Workspace
    let review: PracticeReview
    /// The spans that are shown side by side.
    let facts: [PracticeFacts]
    /// Nil where none was asked for.
    let period: Period?

    init(_ workspace: Workspace, period: Period?) {
        let settlement = Settlement(TimeLedger(workspace))
        let book = PracticeBook(
            Plan(workspace), settlement, IncomeLedger(workspace),
            ResponseTimes.all(workspace, settlement.ledger.book))
        let review = PracticeReview(book)
        (self.workspace, self.review, self.period) = (workspace, review, period)
        guard let period else {
            facts = [review.month.now, review.month.before, review.quarter.now, review.quarter.before]
            return
        }
        let asked = book.comparison(of: period)
        facts = [asked.now, asked.before]
    }

    /// Of the span that was asked for, else the newest.
    var evaluation: Evaluation? {
        guard let period else { return review.evaluations.first }
        return review.evaluation(of: period)
    }
}
