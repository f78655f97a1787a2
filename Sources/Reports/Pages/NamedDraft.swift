import Billing
import Values

/// A draft with the name of its page: `acme-2026-11` for one month, else `acme-2026-09-14-to-2026-10-31`.
struct NamedDraft: Sendable {
    let name: String
    let invoice: DraftInvoice

    /// Where two drafts would have one name, the currency and then a number make the difference.
    static func all(_ drafts: [DraftInvoice]) -> [NamedDraft] {
        var taken: Set<String> = []
        return drafts.map { draft in
            let plain = PageContext.fileName(draft.client) + "-" + spanName(draft.period)
            let withCurrency = plain + "-" + draft.currency.code.lowercased()
            let numbered = (2...).lazy.map { "\(withCurrency)-\($0)" }
            let name =
                [plain, withCurrency].first { !taken.contains($0) } ?? numbered.first { !taken.contains($0) } ?? plain
            taken.insert(name)
            return NamedDraft(name: name, invoice: draft)
        }
    }

    private static func spanName(_ period: Period) -> String {
        guard let end = period.end else { return period.start.description }
        if period == Period(monthOf: period.start) { return String(period.start.description.prefix(7)) }
        return period.start == end ? end.description : "\(period.start)-to-\(end)"
    }
}
