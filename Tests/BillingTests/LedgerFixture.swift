import Billing
import Records
import Testing
import Values

/// Documents and payments of client `acme` in a workspace.
struct Ledger {
    var workspace: Workspace

    var receivables: Receivables { Receivables(workspace) }

    init(today: String) throws {
        let business = Business(location: place(1), currency: try code("EUR"), zone: .utc)
        workspace = Workspace(today: try day(today), files: [], business: business)
    }

    mutating func invoice(
        _ number: String, _ issued: String, _ total: String, currency: String = "EUR", due: String? = nil
    ) throws {
        try document(number, .invoice, issued, total, currency: currency, due: due)
    }

    mutating func document(
        _ number: String, _ kind: IssuedDocument.Kind, _ issued: String, _ total: String, currency: String = "EUR",
        due: String? = nil
    ) throws {
        var document = IssuedDocument(
            location: place(workspace.documents.count + 1), kind: kind, number: number, client: "acme",
            issued: try day(issued), currency: try code(currency), total: try money(total, currency))
        document.due = try due.map { try day($0) }
        workspace.documents.append(document)
    }

    mutating func payment(
        _ on: String, _ amount: String, currency: String = "EUR", for invoices: [String] = [], fee: String? = nil,
        receivedAs: String? = nil, kind: Payment.Kind = .payment, client: String = "acme"
    ) throws {
        var payment = Payment(
            location: place(workspace.payments.count + 1, file: 1), client: client, day: try day(on),
            amount: try money(amount, currency), text: "")
        payment.invoices = invoices
        payment.fee = try fee.map { try money($0, currency) }
        payment.receivedAs = try receivedAs.map { try money($0) }
        payment.kind = kind
        workspace.payments.append(payment)
    }
}
