import Billing
import Records
import Values

/// The money in a few figures, by currency, as the first page and the page of money show it.
enum Glance {
    static func views(_ results: ReportResults, in context: PageContext) -> [View] {
        money(results, in: context) + [
            View([
                "name": "This week", "figure": .text(Wording.duration(results.hours.thisWeek.worked)),
                "more": .text(Wording.duration(results.hours.thisWeek.billable) + " billable"),
                "link": .link(context.page(.hours)),
            ])
        ]
    }

    static func money(_ results: ReportResults, in context: PageContext) -> [View] {
        let overdue = results.standings.filter(\.isOverdue)
        return [
            figure(
                "Unbilled", sums(results.unbilled.map(\.amount)), more: unbilledWords(results),
                link: context.page(.money, fragment: "unbilled"), in: context),
            figure(
                "Overdue", sums(overdue.map(\.balance)), more: oldest(overdue),
                link: context.page(.money, fragment: "receivables"), in: context),
            figure(
                "Outstanding", sums(results.ageing.map(\.outstanding)),
                more: Wording.count(results.standings.count { $0.balance.minorUnits > 0 }, "open invoice"),
                link: context.page(.money, fragment: "receivables"), in: context),
        ]
    }

    /// "EUR 1,240 unbilled, EUR 850 overdue, oldest 23 days."
    static func answer(_ results: ReportResults) -> String {
        let unbilled = sums(results.unbilled.map(\.amount))
        let overdue = results.standings.filter(\.isOverdue)
        if !results.overbilled.isEmpty { return overbilled(results) }
        guard !unbilled.isEmpty || !overdue.isEmpty else {
            return nothingOpen(results)
        }
        return "\(open(unbilled)), \(late(overdue))."
    }

    private static func open(_ unbilled: [Money]) -> String {
        unbilled.isEmpty ? "Nothing unbilled" : "\(words(unbilled)) unbilled"
    }

    private static func late(_ overdue: [InvoiceStanding]) -> String {
        overdue.isEmpty ? "nothing overdue" : "\(words(sums(overdue.map(\.balance)))) overdue, \(oldest(overdue))"
    }

    /// "EUR 90 billed too much; nothing unbilled, nothing overdue."
    private static func overbilled(_ results: ReportResults) -> String {
        let values = sums(results.overbilled.compactMap(\.value))
        let many = Wording.count(results.overbilled.count, "row")
        let unbilled = sums(results.unbilled.map(\.amount))
        let open = unbilled.isEmpty ? "nothing unbilled" : "\(words(unbilled)) unbilled"
        return "\(values.isEmpty ? many : words(values)) billed too much; \(open), "
            + "\(late(results.standings.filter(\.isOverdue)))."
    }

    /// No money is open: all is billed, or what was worked cannot be, or nothing was worked.
    private static func nothingOpen(_ results: ReportResults) -> String {
        let outside = results.outside.map(\.minutes).total()
        if outside > .zero {
            return "\(Wording.duration(outside)) under no agreement, on no draft; nothing is overdue."
        }
        if isNew(results) { return "No work to bill yet, and nothing is overdue." }
        return "All that was worked is billed, and nothing is overdue."
    }

    private static func isNew(_ results: ReportResults) -> Bool {
        results.hours.all.entries == 0 && results.standings.isEmpty
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

    private static func unbilledWords(_ results: ReportResults) -> String {
        let minutes = results.unbilled.map(\.minutes).total()
        if minutes > .zero { return "\(Wording.duration(minutes)) of work" }
        let outside = results.outside.map(\.minutes).total()
        if outside > .zero { return "\(Wording.duration(outside)) under no agreement" }
        if !results.unbilled.isEmpty { return "fees and costs" }
        return isNew(results) ? "no work yet" : "everything is billed"
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
