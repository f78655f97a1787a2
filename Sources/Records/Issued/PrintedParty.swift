public import Values

/// Who sends a document or gets it, as its front matter holds them: names with values, an address in its parts.
public struct PrintedParty: Sendable {
    private enum Content: Sendable {
        case text(String)
        case parts([Detail])
    }

    private var entries: [(name: String, content: Content)] = []

    /// With how to pay in the document's currency.
    public init(_ business: Business, in currency: Currency) {
        add("name", business.name)
        add("vat-id", business.vatID)
        add("tax-number", business.taxNumber)
        add(business.address, country: business.country)
        add("email", business.email)
        add("phone", business.phone)
        add("website", business.website)
        for detail in business.payTo[currency] ?? [] { add(detail.name, detail.value) }
    }

    public init(_ client: Client, purchaseOrder: String?) {
        add("name", client.name)
        add("vat-id", client.vatID)
        add("tax-number", client.taxNumber)
        add(client.address, country: client.country)
        add("buyer-reference", client.buyerReference)
        add("order", purchaseOrder)
    }

    private mutating func add(_ name: String, _ value: String?) {
        guard let value, !value.isEmpty, !entries.contains(where: { $0.name == name }) else { return }
        entries.append((name, .text(value)))
    }

    private mutating func add(_ address: Address, country: String?) {
        let parts = [
            ("street", address.street), ("extra", address.extra), ("postcode", address.postcode),
            ("city", address.city), ("region", address.region),
        ].compactMap { name, value in value.flatMap { $0.isEmpty ? nil : Detail(name: name, value: $0) } }
        if !parts.isEmpty { entries.append(("address", .parts(parts))) }
        add("country", address.country ?? country)
    }

    /// As the document is read again.
    public var details: [Detail] {
        entries.map { entry in
            switch entry.content {
            case .text(let text): Detail(name: entry.name, value: text)
            case .parts(let parts): Detail(name: entry.name, value: parts.map(\.value).joined(separator: "\n"))
            }
        }
    }

    /// `{name: Robin Vale, address: {street: Korenmarkt 5, city: Gent}}`
    var frontMatter: String {
        IssuedScalar.mapping(
            entries.map { entry in
                let name = IssuedScalar.text(entry.name)
                switch entry.content {
                case .text(let text): return (name, IssuedScalar.text(text))
                case .parts(let parts):
                    return (name, IssuedScalar.mapping(parts.map { ($0.name, IssuedScalar.text($0.value)) }))
                }
            })
    }
}
