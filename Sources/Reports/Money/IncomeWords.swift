public import Billing
public import Practice
public import Values

/// Income in sentences and cells, for the page and the terminal.
public struct IncomeWords: Sendable {
    private let wording: Wording
    private let own: Currency

    public init(today: CalendarDate, in own: Currency) {
        wording = Wording(today: today)
        self.own = own
    }

    /// `December 2025 to November 2026`, `1 October to 23 November 2026`.
    public func span(_ period: Period) -> String { wording.period(period) }

    /// `November`, in another year `November 2025`.
    public func month(_ day: CalendarDate) -> String { wording.month(day) }

    /// "EUR 4,588.25 + USD 2,050.20 invoiced, EUR 1,319.00 came in." and what it is together; none of nothing.
    public func sums(_ total: IncomeRow?) -> [String] {
        guard let total else { return [] }
        let givenUp = IncomeWords.list(total.amounts.map(\.givenUp).filter { !$0.isZero }.map { -$0 })
        return ["\(sum(total.amounts, \.invoiced)) invoiced, \(sum(total.amounts, \.received)) came in."]
            + (isMixed([total]) ? [together(total)] : [])
            + (givenUp.map { ["\($0) of it was given up: discounts for early payment, and write-offs."] } ?? [])
    }

    /// Whether rows hold money that is not in the workspace's currency.
    public func isMixed(_ rows: [IncomeRow]) -> Bool {
        rows.contains { $0.amounts.contains { $0.currency != own } }
    }

    private func together(_ total: IncomeRow) -> String {
        guard let together = total.together else {
            return "It is not added up: `exchange:` in `vaws.yaml` lacks a rate for some of it."
        }
        return "Together \(Wording.money(together.invoiced)) invoiced and \(Wording.money(together.received)) came in, "
            + "at the rates of `exchange:` in `vaws.yaml`."
    }

    private func sum(_ amounts: [IncomeAmounts], _ figure: KeyPath<IncomeAmounts, Money>) -> String {
        IncomeWords.list(amounts.map { $0[keyPath: figure] }.filter { !$0.isZero }) ?? "nothing"
    }

    private static func list(_ amounts: [Money]) -> String? {
        amounts.isEmpty ? nil : amounts.map(Wording.money).joined(separator: " + ")
    }

    /// `Northlight Studio is 62 % of what was invoiced: EUR 6,200.00 of EUR 10,000.00.`
    public static func largest(_ largest: LargestClient, name: String) -> String {
        let share = Wording.percent(largest.share.percent(digits: 0))
        let figures = "\(Wording.money(largest.invoiced)) of \(Wording.money(largest.ofAll))"
        let warning = largest.isBeyondLimit ? " More than half hangs on one client." : ""
        return "\(name) is \(share) of what was invoiced: \(figures).\(warning)"
    }

    /// `EUR 178.75`; nothing for zero.
    public static func cell(_ money: Money) -> String { money.isZero ? "" : Wording.money(money) }
}

extension IncomeWords {
    /// `178.75` where the heading names the currency; nothing for zero.
    public static func amount(_ money: Money) -> String { money.isZero ? "" : Wording.amount(money) }
}
