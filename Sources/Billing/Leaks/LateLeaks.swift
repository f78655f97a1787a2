import Diagnostics
import Records
import Values

extension Leak {
    /// Invoices that are overdue, and the interest that may be claimed for late ones.
    static func late(_ receivables: Receivables, _ settlement: Settlement) -> [Leak] {
        let ledger = settlement.ledger
        let overdue = receivables.invoices.filter(\.isOverdue).map { standing in
            Leak(
                standing.client, .overdue(number: standing.number, days: standing.daysPastDue), standing.balance,
                isOwed: true, at: [standing.location])
        }
        let claims = LateInterestClaim.all(receivables, ledger.book, ledger.workspace).filter { !$0.total.isZero }.map {
            Leak(
                $0.invoice.client, .lateInterest(number: $0.invoice.number), $0.total, isOwed: false,
                at: [$0.invoice.location])
        }
        return overdue + claims
    }
}
