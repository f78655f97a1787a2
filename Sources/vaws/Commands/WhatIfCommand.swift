import ArgumentParser
import Billing
import Records
import Reports
import Values

struct WhatIfCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "whatif",
        abstract: "Say what a client would have been billed under other terms.",
        discussion: """
            `vaws whatif --client acme --rate 35/hour` replays the log under the agreements as they are and as they might \
            be, and shows both bills by month, and what an hour of yours brings. `--rate writing=35/hour` changes one \
            service; `--retainer 20h@600 overage 42/hour`, `--rounding day:15m:up`, `--discount 10%`, `--minimum 150`, \
            `--cap 2000/month` change the rest, and `none` takes a rounding, a retainer or a cap away. Nothing is written.
            """)

    @Option(help: ArgumentHelp("Whose bill.", valueName: "id")) var client: String

    @Option(help: ArgumentHelp("`35/hour`, or `writing=35/hour`; may be given again.", valueName: "rate"))
    var rate: [String] = []

    @Option(help: ArgumentHelp("Scope, step and way, as in `day:15m:up`; or `none`.", valueName: "rounding"))
    var rounding: String?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("`20h@600`, or `20h@600 overage 42/hour`; or `none`.", valueName: "retainer"))
    var retainer: [String] = []

    @Option(help: ArgumentHelp("`10%`, or an amount.", valueName: "discount")) var discount: String?

    @Option(help: ArgumentHelp("The least that a bill comes to.", valueName: "amount")) var minimum: String?

    @Option(help: ArgumentHelp("The most that a period costs, `2000/month`; or `none`.", valueName: "cap"))
    var cap: String?

    @Option(help: ArgumentHelp("Only this agreement's terms.", valueName: "id")) var agreement: String?

    @Option(help: ArgumentHelp("The first day, or month, of the other terms.", valueName: "date")) var from: String?

    @Option(help: ArgumentHelp("The last day, or month; else today.", valueName: "date")) var to: String?

    @Option(help: "How to print.") var format: ScreenFormat = .text

    @OptionGroup var options: WorkspaceOptions

    func run(in session: Session) throws -> ExitStatus {
        let open = try options.open(in: session)
        try open.workspace.mustKnow(client: client)
        let terms = try terms(in: open.workspace)
        let result = try WhatIfQuestion(
            client: client, terms: terms, agreement: agreement,
            from: try from.map { text throws(Complaint) in try edge("--from", text, open.workspace).start },
            to: try to.map { text throws(Complaint) in try edge("--to", text, open.workspace).end }
        ).answer(in: open.workspace)
        let view = WhatIfView(workspace: open.workspace, result: result)
        session.console.show(view, as: format, shape: .whatIf) { WhatIfScreen.text($0, width: session.width) }
        session.console.tellErrors(open.diagnostics)
        return .success
    }

    private func terms(in workspace: Workspace) throws(Complaint) -> ChangedTerms {
        var terms = ChangedTerms()
        terms.rates = try rate.map { text throws(Complaint) in try SpokenTerms.rate(text, in: workspace) }
        terms.rounding = try rounding.map { text throws(Complaint) in try SpokenTerms.rounding(text) }
        terms.retainer = retainer.isEmpty ? nil : try SpokenTerms.retainer(retainer)
        terms.discount = try discount.map { text throws(Complaint) in try SpokenTerms.discount(text) }
        terms.minimum = try minimum.map { text throws(Complaint) in try SpokenTerms.minimum(text) }
        terms.cap = try cap.map { text throws(Complaint) in try SpokenTerms.cap(text) }
        guard rate.isEmpty, retainer.isEmpty, [rounding, discount, minimum, cap].allSatisfy({ $0 == nil }) else {
            return terms
        }
        throw Complaint(
            "nothing is said of other terms",
            fix: "add `--rate 35/hour`, `--rounding day:15m:up` or `--retainer 20h@600`",
            status: .usage)
    }

    /// A day, or the days of a month.
    private func edge(_ option: String, _ text: String, _ workspace: Workspace) throws(Complaint)
        -> (start: CalendarDate, end: CalendarDate)
    {
        if let month = CalendarDate("\(text)-01") { return (month, month.endOfMonth) }
        let day = try day(option, text, today: workspace.today)
        return (day, day)
    }
}
