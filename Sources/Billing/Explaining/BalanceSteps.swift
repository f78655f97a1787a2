import Diagnostics
import Records
import Values

/// From an invoice's total to what is still to be paid.
struct BalanceSteps {
    let document: IssuedDocument
    let workspace: Workspace

    func balance(_ standing: InvoiceStanding) -> Step {
        let total = Step(.total, "total", .money(standing.total), reason: "as printed", at: [standing.location])
        return Step(
            .total, "balance", .money(standing.balance), standing.status == .void ? .told : .sum,
            reason: standing.status == .void ? "it is void" : "the total less what came in",
            parts: [total] + standing.applications.map(application))
    }

    /// What came in, how much of it went here, and why here.
    private func application(_ item: InvoiceStanding.Application) -> Step {
        Step(
            .payment, "\(item.kind.words) of \(item.day)", .money(-item.amount), reason: reason(item),
            at: [item.location])
    }

    private func reason(_ item: InvoiceStanding.Application) -> String {
        if item.kind == .discount { return "paid within the days for which it was agreed" }
        if item.kind == .credit {
            let note = workspace.documents.first { $0.location == item.location }
            return note?.refersTo == document.number ? "it names this invoice" : "what was left of it"
        }
        guard let payment = workspace.payments.first(where: { $0.location == item.location }) else {
            return "a credit that lay there"
        }
        let part =
            payment.amount.magnitude == item.amount.magnitude ? "" : ", \(item.amount.magnitude) of \(payment.amount)"
        let waited = payment.day < document.issued ? "; it lay there since \(payment.day)" : ""
        if payment.invoices.contains(document.number) { return "its line names this invoice\(part)\(waited)" }
        if payment.invoices.isEmpty { return "its line names no invoice: the oldest due comes first\(part)\(waited)" }
        return "more than \(payment.invoices.joined(separator: ", ")) took: then the oldest due\(part)\(waited)"
    }

    var takenBackBy: [Step] {
        workspace.documents.filter { $0.refersTo == document.number && $0.location != document.location }.map { other in
            let words: (name: String, reason: String) =
                switch other.kind {
                case .void(_, let reason): ("void of \(other.issued)", reason)
                case .creditNote(_, let reason): ("credit note \(other.number) of \(other.issued)", reason)
                case .invoice: (other.number, "")
                }
            return Step(
                .document, words.name, other.isVoid ? .none : .money(-other.total.magnitude), reason: words.reason,
                at: [other.location])
        }
    }
}

extension InvoiceStanding.Application.Kind {
    fileprivate var words: String {
        switch self {
        case .payment: "payment"
        case .credit: "credit note"
        case .writeOff: "write-off"
        case .refund: "refund"
        case .discount: "early-payment discount"
        }
    }
}
