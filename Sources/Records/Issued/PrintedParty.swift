/// Who sends a document or gets it, as its front matter holds them: names with values, an address in its parts.
public struct PrintedParty: Sendable {
    /// As the document is read again: the parts of an address as `address.street` and so on.
    public private(set) var details: [Detail] = []

    public init(_ business: Business) {
        add("name", business.name)
        add("vat-id", business.vatID)
        add("tax-number", business.taxNumber)
        add("registration", business.registration)
        add("legal", business.legal)
        add(business.address, country: business.country)
        add("contact", business.contact)
        add("email", business.email)
        add("phone", business.phone)
        add("website", business.website)
        add("endpoint", business.endpoint)
    }

    public init(_ client: Client) {
        add("name", client.name)
        add("vat-id", client.vatID)
        add("tax-number", client.taxNumber)
        add("registration", client.registration)
        add(client.address, country: client.country)
        add("email", client.email)
        add("endpoint", client.endpoint)
    }

    /// As an earlier document holds them, for one that takes it back.
    public init(_ details: [Detail]) { self.details = details }

    private mutating func add(_ name: String, _ value: String?) {
        guard let value, !value.isEmpty, !details.contains(where: { $0.name == name }) else { return }
        details.append(Detail(name: name, value: value))
    }

    private mutating func add(_ address: Address, country: String?) {
        add("address.street", address.street)
        add("address.extra", address.extra)
        add("address.postcode", address.postcode)
        add("address.city", address.city)
        add("address.region", address.region)
        add("country", address.country ?? country)
    }

    /// `{name: Robin Vale, address: {street: Korenmarkt 5, city: Gent}}`
    var frontMatter: String {
        var entries: [(String, String?)] = []
        var rest = details[...]
        while let first = rest.popFirst() {
            guard let group = PrintedParty.group(of: first.name) else {
                entries.append((IssuedScalar.text(first.name), IssuedScalar.text(first.value)))
                continue
            }
            var parts = [first]
            while let next = rest.first, PrintedParty.group(of: next.name) == group {
                parts.append(next)
                rest = rest.dropFirst()
            }
            entries.append(
                (
                    IssuedScalar.text(group),
                    IssuedScalar.mapping(
                        parts.map {
                            (IssuedScalar.text(String($0.name.dropFirst(group.count + 1))), IssuedScalar.text($0.value))
                        })
                ))
        }
        return IssuedScalar.mapping(entries)
    }

    /// `address` of `address.city`; nil for a name of its own.
    private static func group(of name: String) -> String? {
        guard let point = name.firstIndex(of: "."), point > name.startIndex else { return nil }
        return String(name[..<point])
    }
}
