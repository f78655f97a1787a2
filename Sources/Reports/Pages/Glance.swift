import Billing
import Practice
import Records
import Values

/// The money in a few figures, by currency, as the first page and the page of money show it.
enum Glance {
    static func views(_ open: OpenMoney, thisWeek: HoursRow, in context: PageContext) -> [View] {
        money(open, in: context) + [
            View([
                "name": "This week", "figure": .text(Wording.duration(thisWeek.worked)),
                "more": .text(Wording.duration(thisWeek.billable) + " billable"),
                "link": .link(context.page(.hours)),
            ])
        ]
    }

    /// Reviews past their day and complaints that nobody answered; nothing where there are none.
    static func quality(_ report: QualityReport, in context: PageContext) -> [View] {
        let bad = report.feedback.openComplaints.count { $0.state == .open }
        let rows: [(String, Int, String, String)] = [
            ("Reviews overdue", report.overdue.count, "\(report.waiting.count) with clients", "reviews"),
            ("Complaints and low answers", bad, "not answered", "feedback"),
        ]
        return rows.filter { $0.1 > 0 }.map { name, count, more, fragment in
            View([
                "name": .text(name), "figure": .text("\(count)"), "more": .text(more),
                "link": .link(context.page(.quality, fragment: context.format == .html ? fragment : "")),
            ])
        }
    }

    static func money(_ money: OpenMoney, in context: PageContext) -> [View] {
        let overdue = money.standings.filter(\.isOverdue)
        return [
            figure(
                "Unbilled", sums(money.unbilled.map(\.amount)), more: unbilledWords(money),
                link: context.page(.money, fragment: "unbilled"), in: context),
            figure(
                "Overdue", sums(overdue.map(\.owed)), more: oldest(overdue),
                link: context.page(.money, fragment: "receivables"), in: context),
            figure(
                "Outstanding", sums(money.standings.map(\.owed)),
                more: Wording.count(money.standings.count { $0.owed.minorUnits > 0 }, "open invoice"),
                link: context.page(.money, fragment: "receivables"), in: context),
        ]
    }

    /// "Unbilled: EUR 1,240, 14h of work.", "Overdue: nothing, nothing past its date."
    static func lines(_ money: OpenMoney) -> [String] {
        let unbilled = sums(money.unbilled.map(\.amount))
        let overdue = money.standings.filter(\.isOverdue)
        let billed = money.overbilled.isEmpty ? [] : ["Billed too much: \(overbilledWords(money))."]
        return billed + [
            "Unbilled: \(unbilled.isEmpty ? "nothing" : words(unbilled)), \(unbilledWords(money)).",
            "Overdue: \(overdue.isEmpty ? "nothing" : words(sums(overdue.map(\.owed)))), \(oldest(overdue)).",
        ]
    }

    /// "EUR 1,240 unbilled, EUR 850 overdue, oldest 23 days."
    static func answer(_ money: OpenMoney) -> String {
        let unbilled = sums(money.unbilled.map(\.amount))
        let overdue = money.standings.filter(\.isOverdue)
        if !money.overbilled.isEmpty { return overbilled(money) }
        guard !unbilled.isEmpty || !overdue.isEmpty else {
            return nothingOpen(money)
        }
        return "\(open(unbilled)), \(late(overdue))."
    }

    private static func open(_ unbilled: [Money]) -> String {
        unbilled.isEmpty ? "Nothing unbilled" : "\(words(unbilled)) unbilled"
    }

    private static func late(_ overdue: [InvoiceStanding]) -> String {
        overdue.isEmpty ? "nothing overdue" : "\(words(sums(overdue.map(\.owed)))) overdue, \(oldest(overdue))"
    }

    /// "EUR 90 billed too much; nothing unbilled, nothing overdue."
    private static func overbilled(_ money: OpenMoney) -> String {
        let unbilled = sums(money.unbilled.map(\.amount))
        let open = unbilled.isEmpty ? "nothing unbilled" : "\(words(unbilled)) unbilled"
        return "\(overbilledWords(money)) billed too much; \(open), "
            + "\(late(money.standings.filter(\.isOverdue)))."
    }

    private static func overbilledWords(_ money: OpenMoney) -> String {
        let values = sums(money.overbilled.compactMap(\.value))
        return values.isEmpty ? Wording.count(money.overbilled.count, "row") : words(values)
    }

    /// No money is open: all is billed, or what was worked cannot be, or nothing was worked.
    private static func nothingOpen(_ money: OpenMoney) -> String {
        let outside = money.outside.map(\.minutes).total()
        if outside > .zero {
            return "\(Wording.duration(outside)) under no agreement, on no draft; nothing is overdue."
        }
        if money.isNew { return "No work to bill yet, and nothing is overdue." }
        return "All that was worked is billed, and nothing is overdue."
    }

    /// Amounts by currency, none of which is zero; currencies never add up.
    static func sums(_ amounts: [Money]) -> [Money] {
        var byCurrency: [Currency: Money] = [:]
        for amount in amounts { byCurrency[amount.currency, default: .zero(amount.currency)] += amount }
        return byCurrency.values.filter { !$0.isZero }.sorted { $0.currency < $1.currency }
    }

    /// `EUR 1,240 + USD 300`.
    static func words(_ sums: [Money]) -> String { figures(sums).joined(separator: " + ") }

    /// Without cents only where none of them has any, so that they read alike.
    private static func figures(_ sums: [Money]) -> [String] {
        let brief = sums.map(Wording.briefMoney)
        let isWhole = !brief.contains { $0.contains(".") }
        return isWhole ? brief : sums.map(Wording.money)
    }

    /// `EUR 1,240 + USD 300`; on a page no line breaks within an amount.
    private static func figure(_ sums: [Money], in context: PageContext) -> String {
        guard !sums.isEmpty else { return "nothing" }
        guard context.format == .html else { return words(sums) }
        return figures(sums).map { $0.replacing(" ", with: "\u{A0}") }.joined(separator: "\u{A0}+ ")
    }

    private static func oldest(_ overdue: [InvoiceStanding]) -> String {
        overdue.map(\.daysPastDue).max().map { "oldest \(Wording.count($0, "day"))" } ?? "nothing past its date"
    }

    private static func unbilledWords(_ money: OpenMoney) -> String {
        let minutes = money.unbilled.map(\.minutes).total()
        if minutes > .zero { return "\(Wording.duration(minutes)) of work" }
        let outside = money.outside.map(\.minutes).total()
        if outside > .zero { return "\(Wording.duration(outside)) under no agreement" }
        if !money.unbilled.isEmpty { return "fees and costs" }
        return money.isNew ? "no work yet" : "everything is billed"
    }

    private static func figure(_ name: String, _ sums: [Money], more: String, link: Link, in context: PageContext)
        -> View
    {
        View([
            "name": .text(name), "figure": .text(figure(sums, in: context)), "more": .text(more),
            "link": .link(link),
        ])
    }
}
