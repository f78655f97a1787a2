import Diagnostics
import Markdown

extension ValueType where Value == Address {
    /// `{street: Korenmarkt 5, postcode: 9000, city: Gent}`, or the whole address as one text.
    static var address: Self {
        ValueType.mapping("an address", example: "{street: Korenmarkt 5, city: Gent}") { reader in
            var address = Address()
            reader.read("street", .text, into: &address.street)
            reader.read("extra", .text, into: &address.extra)
            reader.read("postcode", .text, into: &address.postcode)
            reader.read("city", .text, into: &address.city)
            reader.read("region", .text, into: &address.region)
            reader.read("country", .country, into: &address.country)
            return address
        }
        .orText { text in
            var address = Address()
            address.street = text
            return address
        }
    }
}
