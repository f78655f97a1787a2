public import Billing
public import Diagnostics
import Records
public import Values

/// What an agreed price brings by the hour: EUR 600.00 in 23h 30m is EUR 25.53 (billing rule T65).
public struct FixedPriceReturn: Hashable, Sendable {
    public let client: String
    public let agreement: String
    public let title: String
    public let price: Money
    /// Logged so far on work that the price covers.
    public let worked: Minutes
    public let location: Location

    /// Nil where nothing was logged.
    public var perHour: Money? { price.perHour(of: worked) }

    /// In the order of the agreements' files; those on which nothing was worked in `period` are left out, and of the
    /// others all hours count, whenever they were.
    public static func all(_ ledger: TimeLedger, in period: Period) -> [FixedPriceReturn] {
        var (minutes, isAsked): ([Int: Minutes], Set<Int>) = ([:], [])
        let agreements = ledger.contexts.map { $0.standing == .included ? $0.agreement : nil }
        for entry in ledger.entries {
            guard let agreement = agreements[entry.context] else { continue }
            minutes[agreement, default: .zero] += entry.worked
            if period.contains(entry.day) { isAsked.insert(agreement) }
        }
        return isAsked.sorted().compactMap { index in
            let family = ledger.book.families[index]
            guard let version = family.versions.last, let fixed = version.terms.fixed else { return nil }
            let currency = ledger.book.currency(of: family, on: version.from)
            return FixedPriceReturn(
                client: family.client, agreement: family.id, title: family.title,
                price: Money(price: fixed.price, times: DecimalNumber(1), in: currency),
                worked: minutes[index] ?? .zero, location: family.location)
        }
    }
}
