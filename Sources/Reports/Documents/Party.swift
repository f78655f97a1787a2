import Records

/// Who sends a document or gets it, as it is printed in one language.
struct Party {
    let name: String
    /// As on an envelope, the name left out.
    var address: [String] = []
    /// Email, telephone and the like, without a label.
    var reach: [String] = []
    /// Names and numbers that the law asks for, such as `VAT ID` and `BE0123456749`.
    var numbers: [Detail] = []
    /// What else the law wants said, such as the form of the business.
    var legal: [String] = []
    /// Accounts, where an older document names them with its sender.
    var accounts: [Detail] = []
    /// An ISO 3166-1 code; nil where the document does not say.
    let country: String?

    /// From what a document holds; the country stands in the address where the other one is in another.
    init(_ details: [Detail], otherwise name: String, to other: [Detail], _ language: Language) {
        self.name = details.first { $0.name == "name" }?.value ?? name
        country = Party.country(details)
        let isAbroad = country != nil && Party.country(other).map { $0 != country } ?? false
        for detail in details { take(detail, language) }
        let parts = details.filter { $0.name.hasPrefix("address.") }.map {
            Detail(name: String($0.name.dropFirst("address.".count)), value: $0.value)
        }
        address = EnvelopeLines.lines(parts, in: country) + address
        if let country, isAbroad { address.append(language.country(country)) }
    }

    private static func country(_ details: [Detail]) -> String? { details.first { $0.name == "country" }?.value }

    private mutating func take(_ detail: Detail, _ language: Language) {
        switch detail.name {
        case "name", "country", "endpoint": break
        case _ where detail.name.hasPrefix("address."): break
        case "address": address += detail.value.split(separator: "\n").map(String.init)
        case "contact", "email", "phone", "website": reach.append(detail.value)
        case "legal": legal.append(detail.value)
        case "iban", "bic", "swift", "account", "routing", "sort-code", "bank", "holder":
            accounts.append(Detail(name: language.accountName(detail.name), value: detail.value))
        case "vat-id": numbers.append(Detail(name: language.word(.vatID), value: detail.value))
        case "tax-number": numbers.append(Detail(name: language.word(.taxNumber), value: detail.value))
        case "registration": numbers.append(Detail(name: language.word(.registration), value: detail.value))
        case "order": numbers.append(Detail(name: language.word(.yourOrder), value: detail.value))
        case "buyer-reference": numbers.append(Detail(name: language.word(.yourReference), value: detail.value))
        default: numbers.append(Detail(name: Party.label(detail.name), value: detail.value))
        }
    }

    /// `sort-code` as `Sort code`, a name of the person's own.
    static func label(_ key: String) -> String {
        let words = key.split(separator: "-").joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}

/// The lines of an address as they stand on an envelope in its country.
enum EnvelopeLines {
    static func lines(_ parts: [Detail], in country: String?) -> [String] {
        let value = { (name: String) in parts.first { $0.name == name }?.value }
        let (postcode, city, region) = (value("postcode"), value("city"), value("region"))
        let place: [String?] =
            switch country {
            // Chicago, IL 60654
            case "US", "CA", "AU":
                [
                    [city, [region, postcode].compactMap { $0 }.joined(separator: " ")].compactMap { $0 }
                        .filter { !$0.isEmpty }.joined(separator: country == "AU" ? " " : ", ")
                ]
            // Bath, then BA1 5BD
            case "GB", "IE": [city, region, postcode]
            default: [[postcode, city].compactMap { $0 }.joined(separator: " "), region]
            }
        return ([value("street"), value("extra")] + place).compactMap { $0 }.filter { !$0.isEmpty }
    }
}
