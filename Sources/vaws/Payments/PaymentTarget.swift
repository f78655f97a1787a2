import Records
import Values

/// Whom money is from, and for which invoices.
struct PaymentTarget {
    let client: String
    /// In the order in which they were named; none where only the client was.
    let invoices: [IssuedDocument]
    /// That of the invoices, else the client's.
    let currency: Currency

    /// `2026-0042`, `2026-0041,2026-0042`, or a client's id.
    init(_ text: String, in workspace: Workspace) throws(Complaint) {
        let names = text.split(separator: ",").map { String($0.filter { !$0.isWhitespace }) }.filter { !$0.isEmpty }
        if names.count == 1, !workspace.documents.contains(where: { $0.number == names[0] }),
            let client = workspace.client(names[0])
        {
            self.client = client.id
            invoices = []
            currency = client.currency ?? workspace.business.currency
            return
        }
        var invoices: [IssuedDocument] = []
        for name in names {
            let invoice = try PaymentTarget.invoice(name, in: workspace)
            if !invoices.contains(where: { $0.number == invoice.number }) { invoices.append(invoice) }
        }
        guard let first = invoices.first else {
            throw Complaint("no invoice is named", fix: "write its number, such as `2026-0042`", status: .usage)
        }
        for other in invoices { try PaymentTarget.mustBelong(other, with: first) }
        client = first.client
        currency = first.currency
        self.invoices = invoices
    }

    private static func invoice(_ number: String, in workspace: Workspace) throws(Complaint) -> IssuedDocument {
        let own = workspace.documents.filter { $0.number == number }
        guard let document = own.first(where: { $0.kind == .invoice }) ?? own.first else {
            throw unknown(number, in: workspace)
        }
        switch document.kind {
        case .invoice: break
        case .creditNote(let credits, _):
            throw Complaint(
                "\(number) is a credit note",
                fix: "name the invoice that it credits, \(credits); what went back is `--type refund`")
        case .void(let voids, _): throw voided(voids, document.client)
        }
        let isVoid = workspace.documents.contains {
            if case .void(number, _) = $0.kind { true } else { false }
        }
        if isVoid { throw voided(number, document.client) }
        return document
    }

    private static func voided(_ number: String, _ client: String) -> Complaint {
        Complaint(
            "invoice \(number) is void", fix: "name another, or '\(client)' for money without a reference")
    }

    private static func unknown(_ number: String, in workspace: Workspace) -> Complaint {
        let numbers = workspace.documents.filter { $0.kind == .invoice }.map(\.number)
        let clients = workspace.clients.map(\.id)
        let fix =
            didYouMean(number, among: numbers) ?? didYouMean(number, among: clients)
            ?? "`vaws list invoices` shows them"
        return Complaint("there is no invoice '\(number)'", fix: fix, id: "unknown-invoice")
    }

    private static func mustBelong(_ other: IssuedDocument, with first: IssuedDocument) throws(Complaint) {
        guard other.client == first.client else {
            throw Complaint(
                "\(first.number) is of '\(first.client)', and \(other.number) of '\(other.client)'",
                fix: "write down what each of them paid", id: "client-mismatch")
        }
        guard other.currency == first.currency else {
            throw Complaint(
                "\(first.number) is in \(first.currency), and \(other.number) in \(other.currency)",
                fix: "write down what was paid in each of them", id: "mixed-currencies")
        }
    }
}
