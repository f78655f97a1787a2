import ArgumentParser
import Planning
import Records
import Values

struct CanCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "can",
        abstract: "Say whether new work can be promised, and by when.",
        discussion: """
            `vaws can 8h --by fri --client acme` answers yes, tight (it fits as estimated, not if everything takes \
            longer) or no, with the earliest honest date and the promises that it would break. Without --by it gives \
            the earliest date. Exit code 0: yes or tight; 1: no; 64: wrong usage.
            """)

    @Argument(help: ArgumentHelp("How long it takes, such as 8h or 1h30m.", valueName: "duration"))
    var duration: String

    @Option(help: ArgumentHelp("Until when, such as fri, 2026-11-27 or 'fri 17:00'.", valueName: "when"))
    var by: String?

    @Option(help: ArgumentHelp("For which client; a time is meant on their clock.", valueName: "id"))
    var client: String?

    @Option(help: ArgumentHelp("A task that has to be done first; may be given again.", valueName: "task"))
    var after: [String] = []

    @Option(help: ArgumentHelp("lowest, low, normal, medium, high or highest.", valueName: "importance"))
    var importance = "normal"

    @Option(help: ArgumentHelp("Who does it.", valueName: "id")) var person: String?

    @Option(help: "How to print.") var format: ScreenFormat = .text

    @OptionGroup var options: WorkspaceOptions

    func run(in session: Session) throws -> ExitStatus {
        let open = try options.open(in: session)
        try open.workspace.mustKnow(client: client)
        let plan = Plan(open.workspace)
        let answer = plan.can(try question(to: plan, open, in: session))
        let shown = AnswerView(view: PlanView(plan), answer: answer)
        session.console.show(shown, as: format, shape: .answer) { AnswerScreen.text($0, width: session.width) }
        session.console.tellErrors(open.diagnostics)
        return answer.isHonest ? .success : .findings
    }

    private func question(to plan: Plan, _ open: OpenWorkspace, in session: Session) throws -> CanQuestion {
        let directory = try options.folder.session(session).directory
        let client = client.flatMap(open.workspace.client)
        return CanQuestion(
            duration: try minutes(), by: try moment(today: open.workspace.today), client: client?.id,
            service: client?.service,
            after: try after.map { try TaskQuery(text: $0, directory: directory).find(in: open) },
            importance: try importanceNamed(), person: try plan.index(ofPerson: person) ?? 0)
    }
}

extension CanAnswer {
    /// Whether it can be promised, for the day that was asked for or for any.
    fileprivate var isHonest: Bool { reply.map { $0 != .no } ?? (earliest != nil) }
}

/// What was typed, as values; wrong usage where it is none.
extension CanCommand {
    private func minutes() throws(Complaint) -> Minutes {
        if let minutes = Minutes(duration), minutes > .zero { return minutes }
        throw Complaint("'\(duration)' is no length of time", fix: "write it as `8h` or `1h30m`", status: .usage)
    }

    private func moment(today: CalendarDate) throws(Complaint) -> Moment? {
        guard let by else { return nil }
        guard let moment = Moment(spoken: by, today: today) else {
            throw Complaint("'\(by)' is not a day", fix: "write `--by` as `fri` or `2026-11-27T17:00`", status: .usage)
        }
        if moment.date >= today { return moment }
        throw Complaint("'\(by)' has passed", fix: "write a day from today on", status: .usage)
    }

    private func importanceNamed() throws(Complaint) -> Importance {
        if let importance = Importance(importance) { return importance }
        let names = Importance.allCases.map(\.name)
        throw Complaint(
            "'\(importance)' is no importance",
            fix: didYouMean(importance, among: names) ?? "write one of \(names.listed)", status: .usage)
    }
}
