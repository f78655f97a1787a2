import ArgumentParser
import Practice
import Records
import Values

struct RateCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "rate",
        abstract: "Say what an hour must cost so that a year leaves enough to live on.",
        discussion: """
            `vaws rate --net 60000 --tax 25% --expenses 10000 --weeks 48 --hours 25`: 60,000 after 25 % tax and 10,000 \
            of expenses, over 48 weeks of 25 hours that are billed. Amounts are in the workspace's currency.
            """)

    @Option(help: ArgumentHelp("What is to be left of a year after tax.", valueName: "amount")) var net: String

    @Option(help: ArgumentHelp("Tax on what is earned after expenses.", valueName: "percent")) var tax = "0%"

    @Option(help: ArgumentHelp("Expenses of a year.", valueName: "amount")) var expenses = "0"

    @Option(help: ArgumentHelp("Weeks of work in a year.", valueName: "number")) var weeks: String

    @Option(help: ArgumentHelp("Hours a week that are billed.", valueName: "number")) var hours: String

    @Option(help: "How to print.") var format: ScreenFormat = .text

    @OptionGroup var options: WorkspaceOptions

    func run(in session: Session) throws -> ExitStatus {
        let currency = try options.open(in: session).workspace.business.currency
        let needed = NeededRate(
            net: try amount("--net", net, in: currency),
            tax: try number("--tax", tax.hasSuffix("%") ? String(tax.dropLast()) : tax),
            expenses: try amount("--expenses", expenses, in: currency), weeks: try number("--weeks", weeks),
            hours: try number("--hours", hours))
        guard let needed else {
            throw Complaint(
                "no rate brings that", fix: "`--tax` is below 100, `--weeks` and `--hours` are above 0", status: .usage)
        }
        session.console.show(needed, as: format, shape: .neededRate) { RateScreen.text($0, width: session.width) }
        return .success
    }

    private func amount(_ option: String, _ text: String, in currency: Currency) throws(Complaint) -> Money {
        if let money = Money(text, in: currency), !money.isNegative, money.currency == currency { return money }
        throw Complaint("'\(text)' is no amount in \(currency)", fix: "write `\(option)` as `60000`", status: .usage)
    }

    private func number(_ option: String, _ text: String) throws(Complaint) -> DecimalNumber {
        if let number = DecimalNumber(text), number >= .zero { return number }
        throw Complaint("'\(text)' is no number", fix: "write `\(option)` as `25`", status: .usage)
    }
}
