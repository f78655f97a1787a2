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
        seller = details.seller
        buyer = details.buyer
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
    var seller: [Detail] = []
    var buyer: [Detail] = []
    var settles: [SettledRow] = []
    var previous: String?
    var seal: String?

    static func read(_ reader: inout MappingReader, in currency: Currency) -> DocumentDetails {
        var details = DocumentDetails()
        reader.read("due", .date, into: &details.due)
        reader.read("early-payment", .earlyPayment, into: &details.earlyPayment)
        reader.read("late-interest", .lateInterest, into: &details.lateInterest)
        reader.read("period", .period, into: &details.period)
        reader.read("seller", .details, into: &details.seller)
        reader.read("buyer", .details, into: &details.buyer)
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

extension ValueType where Value == String {
    /// SHA-256 in hexadecimal digits.
    fileprivate static var hash: Self {
        .scalar("a SHA-256 in 64 hexadecimal digits", example: "3f9c…") { text in
            let isDigit = { (byte: UInt8) in (48...57).contains(byte) || (97...102).contains(byte) }
            return text.utf8.count == 64 && text.utf8.allSatisfy(isDigit) ? text : nil
        }
    }
}
