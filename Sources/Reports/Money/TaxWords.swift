public import Billing
public import Values

/// The tax of a span in words and cells.
public struct TaxWords: Sendable {
    private let wording: Wording

    public init(today: CalendarDate) { wording = Wording(today: today) }

    /// `October to December 2026`, `the year 2026`, else the days.
    public func span(_ period: Period) -> String {
        guard let end = period.end else { return wording.period(period) }
        if period == Period(yearOf: end) { return "the year \(end.year)" }
        let last = "\(Wording.monthName(end)) \(end.year)"
        if period == Period(quarterOf: end) { return "\(Wording.monthName(period.start)) to \(last)" }
        return period == Period(monthOf: end) ? last : wording.period(period)
    }

    /// A sentence for each currency with tax, then one for those without: `No tax to pay in GBP and USD.`
    public static func due(_ report: TaxReport) -> [String] {
        let none = report.due.filter { $0.charged.isZero && $0.within.isZero }.map(\.charged.currency.code)
        let some = report.due.filter { !$0.charged.isZero || !$0.within.isZero }.map(due)
        return none.isEmpty ? some : some + ["No tax to pay in \(Wording.list(none))."]
    }

    /// `EUR 176.85 to pay: EUR 179.97 charged, less EUR 3.12 within expenses.`
    private static func due(_ due: TaxReport.Due) -> String {
        let charged = "\(Wording.money(due.charged)) charged"
        let terms = due.within.isZero ? charged : "\(charged), less \(Wording.money(due.within)) within expenses"
        return due.amount.isNegative
            ? "\(Wording.money(-due.amount)) comes back: \(terms)." : "\(Wording.money(due.amount)) to pay: \(terms)."
    }

    /// Code, rate, base, tax.
    public static func cells(_ row: TaxByRate) -> [String] {
        [row.code, row.rate.map(Wording.percent) ?? "none", Wording.money(row.base), Wording.money(row.amount)]
    }

    /// `S21 within expenses of EUR 18.00: EUR 3.12, one without a receipt.`
    public static func within(_ row: TaxInExpenses) -> String {
        let missing =
            row.withoutReceipt == 0 ? "" : "; \(Wording.count(row.withoutReceipt, "expense")) without a receipt"
        return "\(row.code), \(Wording.money(row.amount)) within \(Wording.money(row.paid)) of expenses\(missing)."
    }
}
