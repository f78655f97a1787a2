import Diagnostics
import Markdown

extension ValueType where Value == [ClientContact] {
    /// The people at a client by the name behind `@`: `{sam: Sam Bolt}`, `{sam: {name: Sam Bolt, role: owner}}`,
    /// `[sam, kim]`, or a list of mappings with an `id`.
    static var contacts: Self {
        let table = ValueType<[ClientContact]>.table(example: "{sam: {name: Sam Bolt}}") { entry, findings in
            contact(id: withoutMark(entry.key), entry.value, entry.key, &findings)
        }
        return ValueType(table.wanted.words, example: table.wanted.example) { _, value, key, findings in
            if case .mapping = value { return table.read(value, key, &findings) }
            return value.elements.filter { !$0.isUnset }.compactMap { listed($0, key, &findings) }
        }
    }

    private static var keys: [String] { ["id", "name", "email", "role", "phone"] }

    private static func listed(_ value: YAMLValue, _ key: String, _ findings: inout [Diagnostic]) -> ClientContact? {
        if case .mapping(let entries, _) = value {
            // `- sam: Sam Bolt` is a mapping of one.
            if let entry = entries.first, entries.count == 1, !keys.contains(entry.key) {
                return contact(id: withoutMark(entry.key), entry.value, entry.key, &findings)
            }
            return ValueType<ClientContact>.contact(id: nil).read(value, key, &findings)
        }
        return ValueType<String>.name.read(value, key, &findings).map { ClientContact(id: $0, name: $0) }
    }

    private static func contact(
        id: String, _ value: YAMLValue, _ key: String, _ findings: inout [Diagnostic]
    ) -> ClientContact? {
        if case .scalar(let name, _) = value { return ClientContact(id: id, name: name ?? id) }
        return ValueType<ClientContact>.contact(id: id).read(value, key, &findings)
    }
}

extension ValueType where Value == ClientContact {
    /// The keys of one contact; where its id is not the key it stands under, `id` is one of them.
    fileprivate static func contact(id: String?) -> Self {
        .mapping("a contact", example: "{name: Sam Bolt, email: sam@acme.example, role: owner}") { reader in
            let key = id ?? reader.require("id", .name.like("sam"))
            var contact = ClientContact(id: key ?? "", name: reader.read("name", .text) ?? key ?? "")
            reader.read("email", .email, into: &contact.email)
            reader.read("role", .text, into: &contact.role)
            reader.read("phone", .text, into: &contact.phone)
            return key == nil ? nil : contact
        }
    }
}

/// A person's name as a key, which may be written with its `@` in quotes.
func withoutMark(_ name: String) -> String {
    name.first == "@" ? String(name.dropFirst()) : name
}
