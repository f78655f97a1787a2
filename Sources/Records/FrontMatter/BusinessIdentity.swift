import Diagnostics
import Markdown
import Values

/// What stands under `business:`: who the business is and how it is paid.
struct Identity: Sendable {
    var name: String?
    var address = Address()
    var country: String?
    var email: String?
    var phone: String?
    var website: String?
    var vatID: String?
    var taxNumber: String?
    var registration: String?
    var legal: String?
    var contact: String?
    var endpoint: String?
    var logo: String?
    var paper: Paper?
    var payTo: [Currency: [Detail]] = [:]
}

extension ValueType where Value == Identity {
    static var identity: Self {
        .mapping("the business", example: "{name: Robin Vale, country: BE}") { reader in
            var identity = Identity()
            reader.read("name", .text, into: &identity.name)
            reader.read("address", .address, into: &identity.address)
            reader.read("country", .country, into: &identity.country)
            reader.read("email", .email, into: &identity.email)
            reader.read("phone", .text, into: &identity.phone)
            reader.read("website", .text, into: &identity.website)
            reader.read("vat-id", .text, into: &identity.vatID)
            reader.read("tax-number", .text, into: &identity.taxNumber)
            reader.read("registration", .text, into: &identity.registration)
            reader.read("legal", .text, into: &identity.legal)
            reader.read("contact", .text, into: &identity.contact)
            reader.read("endpoint", .endpoint, into: &identity.endpoint)
            reader.read("logo", .text, into: &identity.logo)
            reader.read("paper", ValueType<Paper>.choice, into: &identity.paper)
            for account in reader.read("pay-to", .accounts) ?? [] { identity.payTo[account.currency] = account.details }
            return identity
        }
    }
}

extension ValueType where Value == String {
    /// A scheme of the list EAS and an id within it, or an address for mail.
    static var endpoint: Self {
        .scalar("where electronic invoices arrive", example: "0208:0123456749") { text in
            let parts = text.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, (2...4).contains(parts[0].utf8.count), !parts[1].contains(" ") else { return nil }
            return text
        }
    }
}

/// How to pay in one currency.
struct PaymentAccount: Sendable {
    let currency: Currency
    let details: [Detail]
}

extension ValueType where Value == [PaymentAccount] {
    /// `{EUR: {iban: BE68 5390 0754 7034}, USD: {account: 8310001234, routing: 026073150}}`
    static var accounts: Self {
        .table(example: "{EUR: {iban: BE68 5390 0754 7034}}") { entry, findings in
            let code = YAMLValue.scalar(text: entry.key, entry.keySpan)
            guard let currency = ValueType<Currency>.currency.read(code, "pay-to", &findings) else { return nil }
            let details = ValueType<[Detail]>.details.read(entry.value, entry.key, &findings)
            return details.map { PaymentAccount(currency: currency, details: $0) }
        }
    }
}

extension ValueType where Value == [Detail] {
    /// Names and values of the person's own, in the order written; what is nested is put on lines.
    static var details: Self {
        .table(example: "{iban: BE68 5390 0754 7034}") { entry, _ in
            entry.value.isUnset ? nil : Detail(name: entry.key, value: entry.value.onLines)
        }
    }
}

extension YAMLValue {
    /// The texts in it, each on its line.
    var onLines: String {
        switch self {
        case .scalar(let text, _): text ?? ""
        case .sequence(let values, _): values.map(\.onLines).joined(separator: "\n")
        case .mapping(let entries, _): entries.map(\.value.onLines).joined(separator: "\n")
        }
    }
}
