import Billing
import Records
import Values

/// The page of an issued document: the sheet that the client sees, and what the person is told beside it.
enum InvoicePage {
    static func view(_ document: IssuedDocument, standing: InvoiceStanding?, in context: PageContext) -> [String:
        ViewValue]
    {
        let own: [String: ViewValue] = [
            "notes": .list([]), "hasNotes": .flag(false), "state": .text(state(document, standing, in: context)),
            "client": .text(context.name(ofClient: document.client)),
            "clientLink": .link(context.client(document.client)),
            "seal": .text(seal(of: document, in: context)),
            "place": .text(context.place(document.location)), "source": .link(context.source(document.location)),
        ]
        return own.merging(DocumentSheet(document, in: context).view) { first, _ in first }
    }

    /// In English, for the person.
    static func kind(_ document: IssuedDocument) -> String {
        switch document.kind {
        case .invoice: "Invoice"
        case .creditNote: "Credit note"
        case .void: "Void"
        }
    }

    private static func seal(of document: IssuedDocument, in context: PageContext) -> String {
        guard let seal = document.seal else { return "" }
        return context.language(document.language).sentence(.seal, ["seal": String(seal.prefix(12))])
    }

    private static func state(_ document: IssuedDocument, _ standing: InvoiceStanding?, in context: PageContext)
        -> String
    {
        guard let standing else { return "" }
        let status = InvoiceRow.status(standing, in: context)
        guard standing.balance.minorUnits > 0, standing.balance != standing.total else { return "Status: \(status)." }
        return "Status: \(status), \(Wording.money(standing.balance)) open."
    }
}
