import Diagnostics
import Records
import Values

extension Leak {
    /// Invoices that are overdue and that nobody asks for, and the interest that may be claimed for late ones.
    static func late(_ receivables: Receivables, _ settlement: Settlement) -> [Leak] {
        let ledger = settlement.ledger
        let claims = LateInterestClaim.all(receivables, ledger.book, ledger.workspace).filter { !$0.total.isZero }.map {
            Leak(
                $0.invoice.client, .lateInterest(number: $0.invoice.number), $0.total, isOwed: false,
                at: [$0.invoice.location])
        }
        return overdue(receivables, ledger.workspace) + claims
    }

    private static func overdue(_ receivables: Receivables, _ workspace: Workspace) -> [Leak] {
        let overdue = receivables.invoices.filter(\.isOverdue)
        guard !overdue.isEmpty else { return [] }
        let facts = ReminderFacts(workspace)
        return overdue.compactMap { invoice in
            guard let silence = Silence(invoice, facts, today: receivables.asOf) else { return nil }
            return Leak(
                invoice.client, .overdue(number: invoice.number, days: invoice.daysPastDue, silence), invoice.balance,
                isOwed: true, at: [invoice.location])
        }
    }
}

extension Leak.Silence {
    /// Nil where it was asked for, is disputed, or the ladder will ask in time.
    fileprivate init?(_ invoice: InvoiceStanding, _ facts: ReminderFacts, today: CalendarDate) {
        guard facts.pause(of: invoice.number) == nil else { return nil }
        guard let reminders = InvoiceReminders(invoice, facts, today: today) else {
            guard facts.sent(about: invoice.number, from: invoice.due, before: nil) == nil else { return nil }
            self = .noLadder
            return
        }
        let begun = reminders.steps.filter { $0.day <= today && $0.fate != .coming }
        let isYetToAsk = begun.allSatisfy { $0.offset <= 0 } && begun.count < reminders.steps.count
        guard let last = begun.last, !isYetToAsk else { return nil }
        switch last.fate {
        case .sent, .dropped, .coming: return nil
        case .drafted: self = .letterWaits(last.name)
        case .offered: self = .letterDue
        case .missed: self = .missed
        }
    }
}
