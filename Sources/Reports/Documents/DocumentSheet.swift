import Billing
import Records
import Values

/// What a client sees of a document, in its language: made of nothing but what the document holds.
///
/// The names of services, the words of tax codes and the account come from the workspace where an older document lacks them.
struct DocumentSheet {
    let document: IssuedDocument
    /// The word for a draft's number, or the document's own.
    let number: String
    let language: Language
    let context: PageContext

    private let sender: Party
    private let recipient: Party

    init(_ document: IssuedDocument, in context: PageContext) {
        (self.document, self.context) = (document, context)
        language = context.language(document.language)
        number = document.number.isEmpty ? language.word(.draft) : document.number
        let business = context.workspace.business
        let seller = document.seller.isEmpty ? PrintedParty(business).details : document.seller
        sender = Party(seller, otherwise: business.name, to: document.buyer, language)
        recipient = Party(
            document.buyer, otherwise: context.name(ofClient: document.client), to: seller, language)
    }

    var isDraft: Bool { document.number.isEmpty }
    var isInvoice: Bool { document.kind == .invoice }

    /// What is left to pay of it on the day on which it was issued.
    var toPay: Money { document.total - (document.prepaid ?? .zero(document.currency)) }

    var view: [String: ViewValue] {
        head.merging(figures) { first, _ in first }.merging(payment) { first, _ in first }
            .merging(timesheet) { first, _ in first }
            .merging(DocumentPage.sender(sender)) { first, _ in first }
            .merging(DocumentPage.recipient(recipient)) { first, _ in first }
    }

    /// `Rechnung`, `Gutschrift`
    var kind: String {
        switch document.kind {
        case .invoice: language.word(.invoice)
        case .creditNote: language.word(.creditNote)
        case .void: language.word(.void)
        }
    }

    private var head: [String: ViewValue] {
        let words = DocumentPage.words.map { name, word in
            (name, ViewValue.text(language.word(word == .tax && isVAT ? .vat : word)))
        }
        return [
            "isDraft": .flag(isDraft), "kind": .text(kind), "number": .text(number),
            "sheetLanguage": .text(language.code), "sheetStyle": .fragment(SheetStyle.rules(language, context.paper)),
            "logo": .fragment(context.logo?.image ?? ""), "facts": DocumentPage.pairs(facts),
            "say": .view(View(Dictionary(words) { first, _ in first })),
            "particulars": DocumentPage.texts(reasons + sender.legal),
        ]
    }

    private var facts: [Detail] {
        let references = document.references
        let facts: [(FixedWord, String?)] =
            [
                (.number, number), (.date, language.longDay(document.issued)), (.due, due),
                (.period, document.period.map(language.period)), (.forInvoice, preceding), (.reason, reason),
                (.yourReference, references.buyer), (.yourOrder, references.order),
            ]
        return facts.compactMap { word, value in
            value.flatMap { $0.isEmpty ? nil : Detail(name: language.word(word), value: $0) }
        }
    }

    private var due: String? { isInvoice ? document.due.map(language.longDay) : nil }

    /// `2026-0042 of 12 November 2026`
    private var preceding: String? {
        guard let number = document.refersTo, let day = document.references.precedingDate else {
            return document.refersTo
        }
        return language.sentence(.numberOf, ["number": number, "date": language.longDay(day)])
    }

    private var reason: String? {
        switch document.kind {
        case .invoice: nil
        case .creditNote(_, let reason), .void(_, let reason): reason
        }
    }

    /// Why no tax is charged, each once.
    private var reasons: [String] {
        let notes = document.taxes.compactMap { row -> String? in
            let code = context.workspace.business.taxCode(row.tax)
            return row.note ?? code?.note ?? code?.preset.map(language.taxNote)
        }
        var seen: Set<String> = []
        return notes.filter { seen.insert($0).inserted }
    }
}

extension DocumentSheet {
    private var payment: [String: ViewValue] {
        let isPayable = isInvoice && toPay.minorUnits > 0
        return [
            "payable": .flag(isPayable && !(accounts.isEmpty && document.due == nil)),
            "pay": DocumentPage.pairs(accounts + (isDraft ? [] : [reference])), "payBy": .text(payBy),
            "instalments": DocumentPage.texts(isPayable ? parts + [early].compactMap { $0 } : []),
        ]
    }

    private var reference: Detail { Detail(name: language.word(.reference), value: document.number) }

    private var accounts: [Detail] {
        if !document.payment.isEmpty { return named(document.payment.filter { $0.name != "means" }) }
        if !sender.accounts.isEmpty { return sender.accounts }
        return named(context.workspace.business.payTo[document.currency] ?? [])
    }

    private func named(_ details: [Detail]) -> [Detail] {
        details.map { Detail(name: language.accountName($0.name), value: $0.value) }
    }

    private var payBy: String {
        if case .creditNote = document.kind {
            return outcomeOfCredit
        }
        guard isInvoice else { return "" }
        if toPay.minorUnits <= 0 { return language.word(document.prepaid == nil ? .nothingToPay : .paidAlready) }
        return document.due.map { language.sentence(.payBy, ["date": language.fullDay($0)]) } ?? ""
    }

    /// What is left to pay of the invoice, and what was paid already; a note of before says only what it comes to.
    private var outcomeOfCredit: String {
        let total = document.total.isNegative ? -document.total : document.total
        let yours = document.toGet ?? (document.leftToPay == nil ? total : .zero(document.currency))
        let left = document.leftToPay.flatMap { $0.isZero && !yours.isZero ? nil : $0 }
        let toPay = left.map { amount in
            language.sentence(.leftToPay, ["number": document.refersTo ?? "", "amount": language.money(amount)])
        }
        let toGet = yours.isZero ? nil : language.sentence(.creditIsYours, ["amount": language.money(yours)])
        return [toPay, toGet].compactMap { $0 }.joined(separator: " ")
    }

    private var parts: [String] {
        document.instalments.enumerated().map { index, amount in
            language.sentence(.part, ["number": String(index + 1), "amount": language.money(amount)])
        }
    }

    /// `2 % off if paid by 10 December 2026: EUR 980.00`.
    private var early: String? {
        guard let early = document.earlyPayment else { return nil }
        let day = early.within.day(after: document.issued, in: context.workspace.business.calendar)
        let rest = toPay - document.total.percent(early.percent)
        return language.sentence(
            .earlyDiscount,
            [
                "percent": language.percent(early.percent), "date": language.longDay(day),
                "amount": language.money(rest),
            ])
    }
}
