import ArgumentParser
import Planning

struct CapacityCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "capacity",
        abstract: "Show how much can be done in the coming weeks, and what eats it.",
        discussion: """
            Of each day: hours, less days off, meetings, what focus leaves out and what was logged today, are its \
            capacity; less what is planned, what is free.
            """)

    @Option(help: ArgumentHelp("How far to look.", valueName: "number")) var weeks = 4

    @Option(help: ArgumentHelp("Only this person's.", valueName: "id")) var person: String?

    @Option(help: "How to print.") var format: ScreenFormat = .text

    @OptionGroup var options: WorkspaceOptions

    func run(in session: Session) throws -> ExitStatus {
        let weeks = try weeksAhead(weeks)
        let open = try options.open(in: session)
        let view = PlanView(Plan(open.workspace))
        let capacity = CapacityView(view, weeks: weeks, people: try view.plan.people(named: person))
        session.console.show(capacity, as: format, shape: .capacity) { CapacityScreen.text($0, width: session.width) }
        session.console.tellErrors(open.diagnostics)
        return .success
    }
}
