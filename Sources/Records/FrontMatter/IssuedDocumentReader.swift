public import Diagnostics
import Markdown
import Values

extension IssuedDocument {
    /// The invoice, credit note or void of a file; nil where a key that it needs is missing or cannot be read.
    ///
    /// Figures that do not add up are told as `invoice-does-not-add-up` and stay as they are: the document was sent.
    /// A void needs no figures; its client is empty where it names none.
    public static func read(_ head: FileHead) -> (document: IssuedDocument?, findings: [Diagnostic]) {
        var reader = head.reader()
        let isVoid = head.kind == .void
        let kind = reader.documentKind(head.kind)
        let number =
            isVoid ? reader.read("number", .text) ?? kind?.refersTo : reader.require("number", .text.like("2026-0042"))
        let client = head.client ?? (isVoid ? "" : reader.require("client", .name.like("acme")))
        let issued = reader.require("issued", .date)
        let figures = DocumentFigures.read(&reader, head.kind)
        let details = DocumentDetails.read(&reader, in: figures.currency)
        let findings = head.findings(of: reader) + figures.mistakes
        guard let kind, let number, let client, let issued, let total = figures.total else { return (nil, findings) }
        var document = IssuedDocument(
            location: head.start, kind: kind, number: number, client: client, issued: issued,
            currency: figures.currency, total: total)
        document.take(figures, details)
        return (document, findings)
    }

    private mutating func take(_ figures: DocumentFigures, _ details: DocumentDetails) {
        lines = figures.lines.map(\.line)
        taxes = figures.taxes.map(\.row)
        cashRounding = figures.cashRounding.isZero ? nil : figures.cashRounding
        due = details.due
        earlyPayment = details.earlyPayment
        lateInterest = details.lateInterest
        period = details.period
        language = details.language
        paymentTerms = details.paymentTerms
        references = details.references
        payment = details.payment
        prepaid = details.prepaid
        instalments = details.instalments
        hasTimesheet = details.hasTimesheet
        seller = details.seller
        buyer = details.buyer
        leftToPay = details.leftToPay
        toGet = details.toGet
        settles = details.settles.map(\.what)
        linesOfRows = details.settles.contains { $0.line != nil } ? details.settles.map(\.line) : []
        previous = details.previous
        seal = details.seal
    }
}

/// What a document says beside its figures.
private struct DocumentDetails {
    var due: CalendarDate?
    var earlyPayment: EarlyPayment?
    var lateInterest: LateInterest?
    var period: Period?
    var language: String?
    var paymentTerms: DayCount?
    var references = DocumentReferences()
    var payment: [Detail] = []
    var prepaid: Money?
    var instalments: [Money] = []
    var hasTimesheet = false
    var seller: [Detail] = []
    var buyer: [Detail] = []
    var leftToPay: Money?
    var toGet: Money?
    var settles: [SettledRow] = []
    var previous: String?
    var seal: String?

    static func read(_ reader: inout MappingReader, in currency: Currency) -> DocumentDetails {
        var details = DocumentDetails()
        reader.read("due", .date, into: &details.due)
        reader.read("early-payment", .earlyPayment, into: &details.earlyPayment)
        reader.read("late-interest", .lateInterest, into: &details.lateInterest)
        reader.read("period", .period, into: &details.period)
        reader.read("language", .language, into: &details.language)
        reader.read("payment-terms", .days, into: &details.paymentTerms)
        reader.read("buyer-reference", .text, into: &details.references.buyer)
        reader.read("order", .text, into: &details.references.order)
        reader.read("agreements", .texts, into: &details.references.agreements)
        reader.read("credits-issued", .date, into: &details.references.precedingDate)
        reader.read("seller", .party, into: &details.seller)
        reader.read("buyer", .party, into: &details.buyer)
        reader.read("payment", .details, into: &details.payment)
        reader.read("prepaid", .money(of: currency), into: &details.prepaid)
        reader.read("instalments", .list(of: .money(of: currency)), into: &details.instalments)
        reader.read("timesheet", .flag, into: &details.hasTimesheet)
        reader.read("left-to-pay", .money(of: currency), into: &details.leftToPay)
        reader.read("to-get", .money(of: currency), into: &details.toGet)
        reader.read("settles", .list(of: .settledRow(in: currency)), into: &details.settles)
        reader.read("previous", .hash, into: &details.previous)
        reader.read("seal", .hash, into: &details.seal)
        return details
    }
}

extension MappingReader {
    fileprivate mutating func documentKind(_ kind: Kind?) -> IssuedDocument.Kind? {
        switch kind {
        case .creditNote:
            let number = require("credits", .text.like("2026-0042"))
            let reason = require("reason", .text)
            return number.flatMap { number in reason.map { .creditNote(credits: number, reason: $0) } }
        case .void:
            let number = require("voids", .text.like("2026-0042"))
            let reason = require("reason", .text)
            return number.flatMap { number in reason.map { .void(voids: number, reason: $0) } }
        default: return .invoice
        }
    }
}

extension ValueType where Value == [Detail] {
    /// `{name: Robin Vale, address: {street: Korenmarkt 5, city: Gent}}`: the parts of an address are `address.street` and so on.
    fileprivate static var party: Self {
        ValueType("a party", example: "{name: Robin Vale, vat-id: BE0123456749}") { wanted, value, key, findings in
            guard case .mapping(let entries, _) = value else {
                findings.append(wanted.refusal(of: value, key: key))
                return nil
            }
            return entries.flatMap { entry -> [Detail] in
                guard case .mapping(let parts, _) = entry.value else {
                    return entry.value.isUnset ? [] : [Detail(name: entry.key, value: entry.value.onLines)]
                }
                return parts.filter { !$0.value.isUnset }.map {
                    Detail(name: "\(entry.key).\($0.key)", value: $0.value.onLines)
                }
            }
        }
    }
}

extension ValueType where Value == String {
    /// SHA-256 in hexadecimal digits.
    static var hash: Self {
        .scalar("a SHA-256 in 64 hexadecimal digits", example: "3f9c…") { text in
            let isDigit = { (byte: UInt8) in (48...57).contains(byte) || (97...102).contains(byte) }
            return text.utf8.count == 64 && text.utf8.allSatisfy(isDigit) ? text : nil
        }
    }
}
