import ArgumentParser
import Planning
import Records

struct ExplainCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say how each figure of a task comes about.",
        discussion: """
            Estimate, capacity, slack, urgency, score and verdict, each with its reason and the lines it comes from. A \
            task is an id, a place such as clients/acme/tasks.md:7, or a part of its text.
            """)

    @Argument(help: ArgumentHelp("The task.", valueName: "task")) var task: String

    @Option(help: "How to print.") var format: ScreenFormat = .text

    @OptionGroup var options: WorkspaceOptions

    func run(in session: Session) throws -> ExitStatus {
        let open = try options.open(in: session)
        let directory = try options.folder.session(session).directory
        let index = try TaskQuery(text: task, directory: directory).find(in: open)
        let plan = Plan(open.workspace)
        guard let assessment = plan.assessment(of: index) else { throw over(open.workspace.tasks[index]) }
        let explanation = Explanation(of: assessment, in: PlanView(plan))
        session.console.show(explanation, as: format, shape: .explanation) {
            ExplanationScreen.text($0, width: session.width)
        }
        session.console.tellErrors(open.diagnostics)
        return .success
    }

    private func over(_ task: Task) -> Complaint {
        let how = if case .done = task.state { "done" } else { "cancelled" }
        return Complaint("'\(task.title)' is \(how)", fix: "name an open task; `vaws board` shows them")
    }
}
