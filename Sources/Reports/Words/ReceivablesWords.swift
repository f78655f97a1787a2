public import Billing
public import Values

/// What is outstanding, by age, as sentences and cells.
public enum ReceivablesWords {
    /// `EUR 1,760.00 is outstanding, EUR 1,060.00 of it overdue; EUR 150.00 is in credit.`
    public static func sum(_ ageing: Ageing) -> String {
        let overdue = ageing.outstanding - ageing.notDue
        let late = overdue.isZero ? "" : ", \(Wording.money(overdue)) of it overdue"
        let credit = ageing.credit.isZero ? "" : "; \(Wording.money(ageing.credit)) is in credit"
        if ageing.outstanding.isZero { return "Nothing is outstanding\(credit)." }
        return "\(Wording.money(ageing.outstanding)) is outstanding\(late)\(credit)."
    }

    /// Not due, 1–30, 31–60, 61–90, over 90, outstanding, credit, net; empty for nothing.
    public static func cells(_ ageing: Ageing) -> [String] {
        [
            ageing.notDue, ageing.days1to30, ageing.days31to60, ageing.days61to90, ageing.over90, ageing.outstanding,
            -ageing.credit, ageing.net,
        ].map { $0.isZero ? "" : Wording.amount($0) }
    }

    /// `EUR 400.00`
    public static func money(_ money: Money) -> String { Wording.money(money) }
}
