import ArgumentParser
import Billing
import Planning
import Records
import Values

struct ExplainCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say how each figure of an invoice, a draft, a retainer, a reminder or a task comes about.",
        discussion: """
            `vaws explain 2026-0042` explains an issued invoice, `vaws explain acme --draft` what would be billed today, \
            `vaws explain acme --retainer` what is left of a retainer, `vaws explain 2026-0042 --reminder` why one is due, \
            `vaws explain news-11` a task's place. Each figure comes with its reason and the lines it comes from. A task is an id, a place such as clients/acme/tasks.md:7, \
            or a part of its text.
            """)

    @Argument(help: ArgumentHelp("The invoice's number, the client, or the task.", valueName: "what")) var what: String

    @Flag(help: "What would be billed to this client.") var draft = false

    @Flag(help: "What is left of this client's retainers and hours bought.") var retainer = false

    @Flag(help: "The reminders of this invoice, or of this draft of one.") var reminder = false

    @Option(help: ArgumentHelp("Only this line, counted from 1, with every entry of it.", valueName: "number"))
    var line: Int?

    @Option(help: ArgumentHelp("With --draft or --retainer: only this month, such as 2026-11.", valueName: "month"))
    var period: String?

    @Option(help: "How to print.") var format: ScreenFormat = .text

    @OptionGroup var options: WorkspaceOptions

    func run(in session: Session) throws -> ExitStatus {
        try mustBeOne()
        let open = try options.open(in: session)
        let query = ExplainQuery(text: what, wantsDraft: draft, wantsRetainer: retainer, wantsReminder: reminder)
        let subject = try query.subject(in: open.workspace)
        try mustFit(subject)
        switch subject {
        case .task(let text): try showTask(text, in: open, session)
        default: show(try explanations(of: subject, in: open.workspace), in: open, session)
        }
        session.console.tellErrors(open.diagnostics)
        return .success
    }

    private func show(_ explanations: [MoneyExplanation], in open: OpenWorkspace, _ session: Session) {
        let explained = ExplainedMoney(explanations: explanations, workspace: open.workspace)
        session.console.show(explained, as: format, shape: .explainedMoney) {
            StepScreen.text($0, width: session.width)
        }
    }

    private func showTask(_ text: String, in open: OpenWorkspace, _ session: Session) throws {
        let directory = try options.folder.session(session).directory
        let index = try taskIndex(text, directory, in: open)
        let plan = Plan(open.workspace)
        guard let assessment = plan.assessment(of: index) else { throw over(open.workspace.tasks[index]) }
        let explanation = Explanation(of: assessment, in: PlanView(plan))
        session.console.show(explanation, as: format, shape: .explanation) {
            ExplanationScreen.text($0, width: session.width)
        }
    }

    /// What is no task may be the misspelt number of an invoice.
    private func taskIndex(_ text: String, _ directory: String, in open: OpenWorkspace) throws(Complaint) -> Int {
        do throws(Complaint) {
            return try TaskQuery(text: text, directory: directory, noun: "invoice or task").find(in: open)
        } catch {
            let numbers = open.workspace.documents.map(\.number)
            guard let near = didYouMean(text, among: numbers), error.message.hasPrefix("there is no") else {
                throw error
            }
            throw Complaint("there is no invoice or task '\(text)'", fix: near)
        }
    }

    private func over(_ task: Task) -> Complaint {
        let how = if case .done = task.state { "done" } else { "cancelled" }
        return Complaint("'\(task.title)' is \(how)", fix: "name an open task; `vaws board` shows them")
    }
}
