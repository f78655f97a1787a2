public import Records
public import Values

/// Every issued invoice with what was paid on it, what is outstanding by age, and what clients hold as credit, on a day.
public struct Receivables: Sendable {
    public let asOf: CalendarDate
    /// In order of issue, then of their numbers.
    public let invoices: [InvoiceStanding]
    /// One for each currency with something outstanding or in credit, by its code.
    public let ageing: [Ageing]
    /// By client and currency, the oldest first.
    public let credits: [ClientCredit]

    /// Documents and payments after `asOf` (today, where none is given) do not count yet.
    public init(_ workspace: Workspace, asOf day: CalendarDate? = nil) {
        let day = day ?? workspace.today
        let accounts = ClientAccount.all(of: workspace, until: day)
        let standings = accounts.flatMap { $0.standings(on: day) } + InvoiceStanding.voided(in: workspace, on: day)
        asOf = day
        invoices = standings.sorted { ($0.issued, $0.number) < ($1.issued, $1.number) }
        credits = accounts.flatMap(\.credits)
        ageing = Ageing.all(invoices, credits)
    }

    /// The same by age for one client.
    public func ageing(of client: String) -> [Ageing] {
        Ageing.all(invoices.filter { $0.client == client }, credits.filter { $0.client == client })
    }
}

extension Ageing {
    static func all(_ invoices: [InvoiceStanding], _ credits: [ClientCredit]) -> [Ageing] {
        let open = invoices.filter { !$0.owed.isZero }
        let currencies = Set(open.map(\.total.currency) + credits.map(\.amount.currency)).sorted()
        return currencies.map { currency in
            Ageing(
                currency, open.filter { $0.total.currency == currency },
                credits.map(\.amount).filter { $0.currency == currency })
        }
    }

    private init(_ currency: Currency, _ open: [InvoiceStanding], _ credits: [Money]) {
        func sum(_ days: ClosedRange<Int>) -> Money {
            open.filter { days.contains($0.daysPastDue) }.reduce(.zero(currency)) { $0 + $1.owed }
        }
        self.init(
            currency: currency, notDue: sum(Int.min...0), days1to30: sum(1...30), days31to60: sum(31...60),
            days61to90: sum(61...90), over90: sum(91...Int.max), outstanding: sum(Int.min...Int.max),
            credit: credits.reduce(.zero(currency), +))
    }
}

extension InvoiceStanding {
    fileprivate static func voided(in workspace: Workspace, on day: CalendarDate) -> [InvoiceStanding] {
        let numbers = workspace.voidedNumbers(on: day)
        return workspace.documents.filter { $0.isInvoice && numbers.contains($0.number) && $0.issued <= day }.map {
            let zero = Money.zero($0.currency)
            return InvoiceStanding(
                number: $0.number, client: $0.client, location: $0.location, issued: $0.issued,
                due: $0.due ?? $0.issued, total: $0.total, applications: [], paid: zero, credited: zero,
                writtenOff: zero, balance: zero, claims: ClaimedDebts($0.currency), status: .void,
                daysPastDue: day.days(since: $0.due ?? $0.issued))
        }
    }
}
