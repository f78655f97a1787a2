import Billing
import Records
import Values

/// The page of an issued document, made from nothing but what it holds.
enum InvoicePage {
    static func view(_ document: IssuedDocument, standing: InvoiceStanding?, in context: PageContext) -> [String:
        ViewValue]
    {
        let business = context.workspace.business
        let sender = document.seller.isEmpty ? Party(business) : Party(document.seller, otherwise: business.name)
        let buyer = Party(document.buyer, otherwise: context.name(ofClient: document.client))
        let accounts =
            sender.accounts.isEmpty
            ? (business.payTo[document.currency] ?? []).map { Detail(name: Party.label($0.name), value: $0.value) }
            : sender.accounts
        let isInvoice = document.kind == .invoice
        let own: [String: ViewValue] = [
            "isDraft": .flag(false), "kind": .text(kind(document)), "number": .text(document.number),
            "facts": DocumentPage.pairs(facts(document, in: context)), "currency": .text(document.currency.code),
            "lines": .list(document.lines.map(line)), "hasTax": .flag(document.lines.contains { !$0.taxes.isEmpty }),
            "totals": .list(totals(document, business)),
            "dueName": .text(isInvoice ? "Amount due" : "Total"), "due": .text(Wording.money(document.total)),
            "payable": .flag(isInvoice && !accounts.isEmpty),
            "pay": DocumentPage.pairs([Detail(name: "Reference", value: document.number)] + accounts),
            "payBy": .text(document.due.map { "Please pay by \(context.wording.fullDay($0))." } ?? ""),
            "instalments": .list([]), "particulars": DocumentPage.texts(particulars(document, context.workspace)),
            "notes": .list([]), "hasNotes": .flag(false), "state": .text(state(document, standing, in: context)),
            "client": .text(context.name(ofClient: document.client)),
            "clientLink": .link(context.client(document.client)),
            "seal": .text(document.seal.map { String($0.prefix(12)) } ?? ""),
            "place": .text(context.place(document.location)), "source": .link(context.source(document.location)),
        ]
        return own.merging(timesheet(document, in: context)) { first, _ in first }
            .merging(DocumentPage.sender(sender)) { first, _ in first }
            .merging(DocumentPage.recipient(buyer)) { first, _ in first }
    }

    static func kind(_ document: IssuedDocument) -> String {
        switch document.kind {
        case .invoice: "Invoice"
        case .creditNote: "Credit note"
        case .void: "Void"
        }
    }

    private static func facts(_ document: IssuedDocument, in context: PageContext) -> [Detail] {
        var facts = [
            Detail(name: "Number", value: document.number),
            Detail(name: "Date", value: context.wording.longDay(document.issued)),
        ]
        if let period = document.period { facts.append(Detail(name: "Period", value: context.wording.period(period))) }
        if let due = document.due { facts.append(Detail(name: "Due", value: context.wording.longDay(due))) }
        switch document.kind {
        case .invoice: break
        case .creditNote(let number, let reason), .void(let number, let reason):
            facts.append(Detail(name: "For", value: number))
            if !reason.isEmpty { facts.append(Detail(name: "Reason", value: reason)) }
        }
        return facts
    }

    private static func line(_ line: IssuedDocument.Line) -> View {
        View([
            "text": .text(line.text), "about": "", "quantity": .text(line.quantity), "unit": .text(line.unit ?? ""),
            "price": .text(line.price.map { Wording.price($0, in: line.amount.currency) } ?? ""),
            "tax": .text(line.taxes.joined(separator: ", ")),
            "amount": .text(Wording.amount(line.amount)), "from": "",
        ])
    }

    private static func totals(_ document: IssuedDocument, _ business: Business) -> [View] {
        let tax = document.taxes.reduce(Money.zero(document.currency)) { $0 + $1.amount }
        let rows = document.taxes.filter { $0.rate != nil && !$0.amount.isZero }.map { row in
            let rate = row.rate.map { " " + Wording.percent($0) } ?? ""
            return ("\(DocumentPage.taxName(business, row.tax))\(rate) on \(Wording.amount(row.base))", row.amount)
        }
        return ([("Net", document.total - tax)] + rows).map {
            View(["name": .text($0.0), "amount": .text(Wording.amount($0.1))])
        }
    }

    /// The words that the tax codes of a document ask for, such as "Reverse charge".
    private static func particulars(_ document: IssuedDocument, _ workspace: Workspace) -> [String] {
        document.taxes.compactMap { workspace.business.taxCode($0.tax)?.note }
    }

    private static func state(_ document: IssuedDocument, _ standing: InvoiceStanding?, in context: PageContext)
        -> String
    {
        guard let standing else { return "" }
        let status = InvoiceRow.status(standing, in: context)
        guard standing.balance.minorUnits > 0, standing.balance != standing.total else { return "Status: \(status)." }
        return "Status: \(status), \(Wording.money(standing.balance)) open."
    }

    private static func timesheet(_ document: IssuedDocument, in context: PageContext) -> [String: ViewValue] {
        let isAgreed = context.workspace.agreements.contains {
            $0.client == document.client && $0.terms.invoice?.timesheet == true
        }
        let rows = isAgreed ? DocumentPage.timesheet(document.settles, in: context) : []
        return [
            "timesheet": .list(rows), "hasTimesheet": .flag(!rows.isEmpty),
            "hasProjects": .flag(DocumentPage.hasProjects(document.settles)),
            "timesheetTotal": .text(Wording.duration(DocumentPage.counted(document.settles))),
        ]
    }
}
