import Values

/// The file of a document as it is issued: front matter with the keys of the format in their order, then the page.
///
/// `WorkspaceReader` reads the same document back. Whoever issues one looks whether it did.
public struct IssuedText: Sendable {
    /// Its `seal` is not looked at: it is made of what is written.
    public let document: IssuedDocument
    /// Who sends and who gets it; `document.seller` and `document.buyer` hold the same as it is read.
    public let seller: PrintedParty?
    public let buyer: PrintedParty?
    /// Markdown.
    public let page: String

    public init(_ document: IssuedDocument, seller: PrintedParty?, buyer: PrintedParty?, page: String) {
        (self.document, self.seller, self.buyer, self.page) = (document, seller, buyer, page)
    }

    /// The whole file, sealed, with the seal that it bears.
    public var sealed: (bytes: [UInt8], seal: String) {
        let rest = "---\n\(page)\(page.isEmpty || page.hasSuffix("\n") ? "" : "\n")"
        let head = "---\n" + lines.map { $0 + "\n" }.joined()
        let seal = SealedText.digest(of: Array((head + rest).utf8))
        return (Array("\(head)seal: \(seal)\n\(rest)".utf8), seal)
    }

    private var lines: [String] {
        var lines = naming
        lines.add("issued", document.issued.description)
        lines.add("due", document.due?.description)
        lines.add("period", document.period?.description)
        if !document.isVoid { lines.add("currency", document.currency.code) }
        lines.add("language", document.language.map(IssuedScalar.text))
        lines.add("payment-terms", document.paymentTerms.map(Self.words))
        lines.add("early-payment", document.earlyPayment.map { "\($0.percent)% within \($0.within)" })
        lines.add("late-interest", document.lateInterest.map(Self.words))
        lines += referring
        lines.add("seller", seller?.frontMatter)
        lines.add("buyer", buyer?.frontMatter)
        lines.add("payment", document.payment.isEmpty ? nil : Self.details(document.payment))
        lines.add("lines", each: document.lines.map(Self.line))
        lines.add("taxes", each: document.taxes.map(Self.tax))
        lines.add("rounding", document.cashRounding.map(\.amount))
        if !document.isVoid { lines.add("total", document.total.amount) }
        lines.add("prepaid", document.prepaid.map(\.amount))
        let parts = document.instalments.map(\.amount).joined(separator: ", ")
        lines.add("instalments", parts.isEmpty ? nil : "[\(parts)]")
        lines.add("timesheet", document.hasTimesheet ? "yes" : nil)
        lines.add("left-to-pay", document.leftToPay.map(\.amount))
        lines.add("to-get", document.toGet.map(\.amount))
        lines.add("settles", each: document.settles.indices.map(settled))
        lines.add("previous", document.previous)
        return lines
    }

    private var referring: [String] {
        var lines: [String] = []
        let references = document.references
        lines.add("buyer-reference", references.buyer.map(IssuedScalar.text))
        lines.add("order", references.order.map(IssuedScalar.text))
        let titles = references.agreements.map(IssuedScalar.text).joined(separator: ", ")
        lines.add("agreements", titles.isEmpty ? nil : "[\(titles)]")
        lines.add("credits-issued", references.precedingDate?.description)
        return lines
    }

    private var naming: [String] {
        var lines: [String] = []
        switch document.kind {
        case .invoice:
            lines.add("kind", "invoice")
            lines.add("number", IssuedScalar.text(document.number))
        case .creditNote(let number, let reason):
            lines.add("kind", "credit-note")
            lines.add("number", IssuedScalar.text(document.number))
            lines.add("credits", IssuedScalar.text(number))
            lines.add("reason", IssuedScalar.text(reason))
        case .void(let number, let reason):
            lines.add("kind", "void")
            lines.add("voids", IssuedScalar.text(number))
            lines.add("reason", IssuedScalar.text(reason))
        }
        if !document.client.isEmpty { lines.add("client", IssuedScalar.text(document.client)) }
        return lines
    }

    private static func words(_ interest: LateInterest) -> String {
        switch interest {
        case .statutory: "statutory"
        case .none: "none"
        case .rate(let percent): "\(percent)%"
        }
    }

    private static func words(_ terms: DayCount) -> String {
        "\(terms.count) \(terms.unit.rawValue)" + (terms.toEndOfMonth ? " end of month" : "")
    }

    private static func details(_ details: [Detail]) -> String {
        IssuedScalar.mapping(details.map { (IssuedScalar.text($0.name), IssuedScalar.text($0.value)) })
    }

    private static func line(_ line: IssuedDocument.Line) -> String {
        let taxes = line.taxes.map(IssuedScalar.text)
        return IssuedScalar.mapping([
            ("text", IssuedScalar.text(line.text)), ("quantity", IssuedScalar.quoted(line.quantity)),
            ("unit", line.unit.map(IssuedScalar.text)), ("unit-code", line.unitCode),
            ("price", line.price?.description), ("discount", line.discount?.amount), ("amount", line.amount.amount),
            ("tax", taxes.isEmpty ? nil : taxes.count == 1 ? taxes[0] : "[\(taxes.joined(separator: ", "))]"),
            ("period", line.period?.description), ("over", line.over?.rawValue), ("line", line.credited?.description),
        ])
    }

    private static func tax(_ tax: IssuedDocument.Tax) -> String {
        IssuedScalar.mapping([
            ("tax", IssuedScalar.text(tax.tax)), ("category", tax.category), ("rate", tax.rate.map { "\($0)%" }),
            ("base", tax.base.amount), ("amount", tax.amount.amount),
            ("exemption", tax.exemption.map(IssuedScalar.text)), ("note", tax.note.map(IssuedScalar.text)),
        ])
    }

    private func settled(_ index: Int) -> String {
        IssuedScalar.mapping(
            Self.entries(of: document.settles[index]) + [("line", document.line(ofRow: index)?.description)])
    }

    private static func entries(of row: IssuedDocument.Settled) -> [(String, String?)] {
        switch row {
        case .time(let service, let project, let day, let logged, let counted):
            [
                ("service", IssuedScalar.text(service)), ("day", day.description),
                ("project", project.map(IssuedScalar.text)), ("logged", logged.description),
                ("counted", counted.description),
            ]
        case .expense(let day, let tax, let amount):
            [("day", day.description), ("tax", tax.map(IssuedScalar.text)), ("amount", amount.amount)]
        case .charge(let day, let service, let amount, let pieces):
            [
                ("service", service.map(IssuedScalar.text)), ("day", day.description),
                ("of", pieces == nil && (service == nil || amount == nil) ? "charge" : nil), ("amount", amount?.amount),
                ("pieces", pieces?.description),
            ]
        }
    }
}

extension [String] {
    fileprivate mutating func add(_ key: String, _ value: String?) {
        if let value { append("\(key): \(value)") }
    }

    /// Each on a line of its own; nothing where there are none.
    fileprivate mutating func add(_ key: String, each values: [String]) {
        guard !values.isEmpty else { return }
        append("\(key):")
        self += values.map { "  - \($0)" }
    }
}
