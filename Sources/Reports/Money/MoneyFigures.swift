public import Billing
public import Practice
import Records
public import Values

/// What the last twelve months brought and cost, and what tax they owe; the page and `vaws money` show it.
public struct MoneyFigures: Sendable {
    /// From the first day of the month eleven months ago to today.
    public let period: Period
    /// Its last days: this month up to today.
    public let thisMonth: Period
    /// By month, the oldest first; months in which nothing happened are left out.
    public let months: [IncomeRow]
    /// By the clients' ids.
    public let clients: [IncomeRow]
    /// By the services' ids, lines that name none last.
    public let services: [IncomeRow]
    /// Nil where nothing was invoiced and nothing came in.
    public let total: IncomeRow?
    /// Nil where fewer than two clients brought something.
    public let largest: LargestClient?
    /// In order of the days.
    public let spending: [Spending]
    /// Whenever they were, the newest first.
    public let withoutReceipt: [Spending]
    /// By client, then the business's own work, then all.
    public let performance: [Performance]
    public let fixedPrices: [FixedPriceReturn]
    public let exchange: [ExchangeDifference.Row]
    /// What every document brought.
    let income: IncomeLedger
    /// By quarter with any tax, the newest first.
    public let tax: [TaxReport]

    public init(_ settlement: Settlement, _ receivables: Receivables) {
        let workspace = settlement.ledger.workspace
        let (today, own) = (workspace.today, workspace.business.currency)
        let period = Period(today.startOfMonth.adding(months: -11), through: today)
        let income = IncomeLedger(workspace)
        let spending = Spending.all(workspace)
        self.income = income
        self.period = period
        thisMonth = Period(today.startOfMonth, through: today)
        months = income.rows(by: .month, in: own, period: period)
        clients = income.rows(by: .client, in: own, period: period)
        services = income.rows(by: .service, in: own, period: period)
        total = income.total(in: own, period: period)
        largest = LargestClient(clients)
        self.spending = spending.filter { period.contains($0.day) }
        withoutReceipt = spending.filter { !$0.hasReceipt }.sorted {
            $0.day != $1.day ? $0.day > $1.day : $0.location < $1.location
        }
        performance = Performance.all(settlement, income, in: period)
        fixedPrices = FixedPriceReturn.all(settlement.ledger, in: period)
        exchange = ExchangeDifference.all(workspace, receivables.invoices, in: period)
        tax = MoneyFigures.quarters(until: today).map { TaxReport(workspace, spending, in: $0) }
            .filter { !$0.charged.isEmpty || !$0.within.isEmpty }
    }

    /// This quarter and the three before it.
    private static func quarters(until today: CalendarDate) -> [Period] {
        (0..<4).map { Period(quarterOf: today.adding(months: -3 * $0)) }
    }
}
