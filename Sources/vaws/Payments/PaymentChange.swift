import Billing
import Diagnostics
import Markdown
import Records
import Reports
import Values

/// Writes a line of money, reads it back, and says what is open then.
struct PaymentChange {
    let open: OpenWorkspace

    init(_ open: OpenWorkspace) { self.open = open }

    func change(_ line: PaymentLine) throws(Complaint) -> Change {
        let written = try complaining { () throws(EditProblem) in
            try PaymentBook(open.workspace).change(adding: line)
        }
        var change = Change(files: [FileChange(written)])
        let after = try EditCheck(open: open).workspace(after: change)
        let payment = try payment(line, written, in: after)
        if line.kind == .refund { try mustHaveComeIn(line, after) }
        let words = PaymentWords(payment, client: line.client, before: open.workspace, after: after)
        change.told = words.lines(place: "\(written.path):\(written.newLine ?? 0)") + [twin(line)].compactMap { $0 }
        return change
    }

    /// The line reads as it was meant, and the others as before.
    private func payment(_ line: PaymentLine, _ written: JournalChange, in after: Workspace) throws(Complaint)
        -> Payment
    {
        let index = after.payments.firstIndex {
            Int($0.location.line) == written.newLine && after.path(of: $0.location) == written.path
        }
        if let index, line.isRead(as: after.payments[index]) {
            var others = after.payments
            let payment = others.remove(at: index)
            let isKept = zip(others, open.workspace.payments).allSatisfy { PaymentLine($0) == PaymentLine($1) }
            if isKept, others.count == open.workspace.payments.count { return payment }
        }
        throw Complaint(
            "no place in '\(written.path)' was found where the line reads as meant",
            fix: "write `\(line.amount)` there by hand")
    }
}

extension PaymentChange {
    /// No more goes back than came in.
    private func mustHaveComeIn(_ line: PaymentLine, _ after: Workspace) throws(Complaint) {
        let back = [-line.amount, line.receivedAs].compactMap { $0 }
        let owed = (before: Receivables(open.workspace), after: Receivables(after))
        let isWhole = back.contains { amount in
            let (old, new) = (net(owed.before, line.client, amount), net(owed.after, line.client, amount))
            return new - old == amount
        }
        guard !isWhole else { return }
        throw Complaint(
            "\(-line.amount) is more than '\(line.client)' paid and can have back",
            fix: "`vaws statement \(line.client)` shows what came in")
    }

    /// What the client owes in the amount's currency, less the credit.
    private func net(_ receivables: Receivables, _ client: String, _ amount: Money) -> Money {
        receivables.ageing(of: client).first { $0.currency == amount.currency }?.net ?? .zero(amount.currency)
    }

    /// The same line once more may be a slip.
    private func twin(_ line: PaymentLine) -> String? {
        let twin = open.workspace.payments.first { line.isRead(as: $0) }
        return twin.map {
            let place = "\(open.workspace.path(of: $0.location)):\($0.location.line)"
            return "Note: the same stood there already (\(place)); take one away if it came only once."
        }
    }
}

extension PaymentLine {
    init(_ payment: Payment) {
        self.init(
            client: payment.client ?? "", day: payment.day, amount: payment.amount, invoices: payment.invoices,
            via: payment.via, fee: payment.fee, receivedAs: payment.receivedAs, kind: payment.kind)
        debts = payment.debts
    }
}
