import Diagnostics
import Records
public import Values

/// Money left on the table: the largest first, by currency.
///
/// A client's credit and hours of a package that are not used are theirs, so they are no leaks; nor is `billable:no`
/// on a line of time, since the format has no place for the reason.
public struct Leaks: Sendable {
    /// What leaks come to in one currency.
    public struct Sum: Hashable, Sendable {
        public let amount: Money
        /// Of it, what is owed by what was agreed.
        public let owed: Money
        /// By kind, the largest first.
        public let kinds: [Part]

        public struct Part: Hashable, Sendable {
            public let kind: String
            public let amount: Money
        }
    }

    /// The workspace's currency first, then by their codes; in each the largest first, and what has no figure last.
    public let leaks: [Leak]
    /// In the same order of currencies.
    public let sums: [Sum]

    /// - Parameter client: only this client's.
    public init(_ settlement: Settlement, _ drafts: DraftInvoices, _ receivables: Receivables, client: String? = nil) {
        let workspace = settlement.ledger.workspace
        let found =
            Leak.unbilled(drafts, settlement) + Leak.unpriced(settlement) + Leak.expenses(settlement)
            + Leak.rounds(settlement) + Leak.priceRises(settlement) + Leak.late(receivables, settlement)
            + Leak.forgottenTime(settlement)
        self.init(found.filter { client == nil || $0.client == client }, home: workspace.business.currency)
    }

    init(_ leaks: [Leak], home: Currency) {
        func rank(_ currency: Currency) -> String { currency == home ? "" : currency.code }
        self.leaks = leaks.sorted {
            guard let left = $0.amount, let right = $1.amount else {
                return $0.amount == nil && $1.amount == nil ? $0.comesBefore($1) : $0.amount != nil
            }
            guard left.currency == right.currency else { return rank(left.currency) < rank(right.currency) }
            return left.minorUnits == right.minorUnits ? $0.comesBefore($1) : left.minorUnits > right.minorUnits
        }
        let byCurrency = Dictionary(grouping: self.leaks.filter { $0.amount != nil }) { $0.amount?.currency ?? home }
        sums = byCurrency.sorted { rank($0.key) < rank($1.key) }.map { Sum($0.value, in: $0.key) }
    }
}

extension Leaks.Sum {
    fileprivate init(_ leaks: [Leak], in currency: Currency) {
        func sum(_ leaks: [Leak]) -> Money { leaks.compactMap(\.amount).reduce(.zero(currency), +) }
        amount = sum(leaks)
        owed = sum(leaks.filter(\.isOwed))
        // `sorted` is stable: equal amounts stay in the order of precedence.
        kinds = Leak.What.kinds.map { kind in Part(kind: kind, amount: sum(leaks.filter { $0.what.kind == kind })) }
            .filter { !$0.amount.isZero }.sorted { $0.amount.minorUnits > $1.amount.minorUnits }
    }
}

extension Leak {
    fileprivate func comesBefore(_ other: Leak) -> Bool {
        if client != other.client { return client < other.client }
        let (place, otherPlace) = (locations.first, other.locations.first)
        if place != otherPlace {
            guard let place else { return true }
            return otherPlace.map { place < $0 } ?? false
        }
        return what.kind < other.what.kind
    }
}
