import ArgumentParser
import Records
import Values

struct QuoteCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "quote",
        abstract: "Draft a proposal from the catalogue, or write down what they answered.",
        discussion: """
            `vaws quote osei --service admin=10h --service writing --valid 30d` makes clients/osei/proposals/DAY.md and a \
            letter in the outbox. `vaws quote osei --accept` makes the agreement with the same terms; \
            `vaws quote osei --decline --reason "too dear"` keeps why.
            """)

    @Argument(help: ArgumentHelp("The client or lead.", valueName: "client")) var client: String

    @Argument(help: ArgumentHelp("With --accept or --decline, the proposal; else the open one.", valueName: "proposal"))
    var proposal: String?

    @Option(
        name: .customLong("service"),
        help: ArgumentHelp("What: `writing`, `writing=20h`, `newsletter=3`, `writing=20h@54/hour`.", valueName: "what"))
    var services: [String] = []

    @Option(help: ArgumentHelp("How long it can be accepted, such as 30d or `2 months`.", valueName: "days"))
    var valid: String?

    @Option(help: ArgumentHelp("The first day of the agreement.", valueName: "date")) var from: String?

    @Option(help: "What it is called; else the names of the services.") var title: String?

    @Flag(help: "They said yes.") var accept = false

    @Flag(help: "They said no.") var decline = false

    @Option(help: "Why they said no.") var reason: String?

    @Option(help: ArgumentHelp("The day of the answer; else today.", valueName: "date")) var on: String?

    @Option(help: ArgumentHelp("What the agreement's file is called; else its year.", valueName: "name"))
    var `as`: String?

    @OptionGroup var options: EditOptions

    func run(in session: Session) throws -> ExitStatus {
        try mustAgree()
        let editor = try options.editor(in: session)
        return try editor.run { open in
            try open.workspace.mustKnow(client: client)
            return accept || decline ? try answer(in: open) : try draft(in: open)
        }
    }

    private func mustAgree() throws(Complaint) {
        let isAnswer = accept || decline
        if accept && decline { throw usage("a proposal is accepted or declined, not both", "leave one of the two out") }
        if isAnswer && !services.isEmpty { throw usage("an answer names no service", "leave `--service` out") }
        if !isAnswer && services.isEmpty {
            throw usage("a proposal needs a service", "add `--service writing=20h`, or answer with `--accept`")
        }
        if !isAnswer, let proposal { throw usage("'\(proposal)' is one name too many", "write `--accept \(proposal)`") }
        if reason != nil && !decline { throw usage("`--reason` goes with `--decline`", "add `--decline`") }
        if `as` != nil && !accept { throw usage("`--as` goes with `--accept`", "add `--accept`") }
        if let reason, reason.contains(where: \.isNewline) {
            throw usage("a reason stands on one line", "say it shorter")
        }
    }

    private func draft(in open: OpenWorkspace) throws(Complaint) -> Change {
        let workspace = open.workspace
        guard let client = workspace.client(client) else { throw usage("there is no client '\(client)'", "") }
        return try QuoteDraft(
            client: client, rows: try services.map { text throws(Complaint) in try SpokenOffer(text).row },
            title: title, from: try first(workspace.today), valid: try length(), day: workspace.today
        ).change(in: open)
    }

    private func answer(in open: OpenWorkspace) throws(Complaint) -> Change {
        let today = open.workspace.today
        let proposal = try open.workspace.proposal(of: client, named: proposal)
        let day = try on.map { text throws(Complaint) in
            try pastDay(text, today: today, else: "write it down on that day")
        }
        let answer: QuoteAnswer.Answer =
            accept ? .accepted(id: try agreementName(), from: try first(today)) : .declined(reason: reason)
        return try QuoteAnswer(proposal: proposal, answer: answer, day: day ?? today).change(in: open)
    }

    private func first(_ today: CalendarDate) throws(Complaint) -> CalendarDate? {
        try from.map { text throws(Complaint) in try day("--from", text, today: today) }
    }

    /// `30d` as well as what `payment-terms:` takes.
    private func length() throws(Complaint) -> DayCount? {
        guard let valid else { return nil }
        let days = valid.hasSuffix("d") ? Int(valid.dropLast()).map { DayCount($0, .days) } : nil
        if let length = days ?? DayCount(valid), length.count > 0 { return length }
        throw usage("'\(valid)' is no number of days", "write `--valid 30d`")
    }

    private func agreementName() throws(Complaint) -> String? {
        guard let name = `as` else { return nil }
        if let id = NewName(name)?.id { return id }
        throw usage("'\(name)' is not a name", "use letters, digits, `-`, `_` and `.`")
    }

    private func usage(_ message: String, _ fix: String) -> Complaint { Complaint(message, fix: fix, status: .usage) }
}
