import ArgumentParser
import Practice
import Records
import Values

struct TryCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "try",
        abstract: "Say what an offer would bring: a service at a price, so much of it.",
        discussion: """
            `vaws try podcast --price 45/hour --hours 10/week`, `--price 110/each --quantity 4/month --hours-each 2h`, \
            `--price 400/month --clients 3 --hours-each 8h`: what a year and a month would bring, the hours against your \
            free ones, and the rate beside today's. `--cost 240` is a course or a set-up, and when it is back. The service \
            need not be in the catalogue. Every assumption is printed; nothing is written.
            """)

    @Argument(help: "The service, offered or not.") var service: String

    @Option(help: ArgumentHelp("45/hour, 110/each, 400/month; else the catalogue's.", valueName: "rate"))
    var price: String?

    @Option(help: ArgumentHelp("Hours sold, of a price by the hour: 10/week, 20/month.", valueName: "pace"))
    var hours: String?

    @Option(help: ArgumentHelp("Pieces sold, of a price by the piece: 4/month.", valueName: "pace"))
    var quantity: String?

    @Option(help: ArgumentHelp("How many clients buy it; hours and pieces are for each.", valueName: "number"))
    var clients = 1

    @Option(help: ArgumentHelp("Hours for a piece, or for a month of a fee: 2h.", valueName: "duration"))
    var hoursEach: String?

    @Option(help: ArgumentHelp("A course, a tool, a set-up: once.", valueName: "amount")) var cost: String?

    @Option(help: ArgumentHelp("Weeks of work in a year; else 52 less days off.", valueName: "number"))
    var weeks: String?

    @Option(help: "How to print.") var format: ScreenFormat = .text

    @OptionGroup var options: WorkspaceOptions

    func run(in session: Session) throws -> ExitStatus {
        let open = try options.open(in: session)
        let spoken = SpokenTrial(
            service: service, price: price, hours: hours, quantity: quantity, clients: clients, hoursEach: hoursEach,
            cost: cost)
        let question = try spoken.question(in: open.workspace)
        let view = TryView(question, weeks: try spoken.weeks(weeks, in: open.workspace), in: open.workspace)
        session.console.show(view, as: format, shape: .incomeTest) { TryScreen.text($0, width: session.width) }
        session.console.tellErrors(open.diagnostics)
        return .success
    }
}
