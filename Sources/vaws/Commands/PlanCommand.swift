import ArgumentParser
import Planning

struct PlanCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Show the schedule of the coming days, with what is to spare.",
        discussion: """
            What is due first is done first, within hours, days off, meetings and focus. The first line says from when \
            on there is room for something new.
            """)

    @Option(help: ArgumentHelp("How far to look.", valueName: "number")) var weeks = 2

    @Option(help: ArgumentHelp("Only this person's work.", valueName: "id")) var person: String?

    @Option(help: ArgumentHelp("Only this client's work.", valueName: "id")) var client: String?

    @Option(help: "How to print.") var format: ScreenFormat = .text

    @OptionGroup var options: WorkspaceOptions

    func run(in session: Session) throws -> ExitStatus {
        let weeks = try weeksAhead(weeks)
        let open = try options.open(in: session)
        try open.workspace.mustKnow(client: client)
        let view = PlanView(Plan(open.workspace))
        let shown = ScheduleView(view, weeks: weeks, people: try view.plan.people(named: person), client: client)
        session.console.show(shown, as: format, shape: .schedule) { ScheduleScreen.text($0, width: session.width) }
        session.console.tellErrors(open.diagnostics)
        return .success
    }
}
