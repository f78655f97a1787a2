import Records
import Values

/// Who sends a document or gets it, as it is printed.
struct Party {
    let name: String
    var address: [String] = []
    /// Telephone, email and the like, without a label.
    var reach: [String] = []
    /// Names and numbers that the law asks for, such as `VAT ID` and `BE0123456749`.
    var numbers: [Detail] = []
    /// Accounts, where a document names them with its sender.
    var accounts: [Detail] = []

    init(_ business: Business) {
        name = business.name
        address = Party.lines(business.address, business.country)
        reach = [business.email, business.phone, business.website].compactMap { $0 }
        numbers = Party.numbers(business.vatID, business.taxNumber)
    }

    init(_ client: Client, isAbroad: Bool) {
        name = client.name
        address = Party.lines(client.address, isAbroad ? client.country : nil)
        numbers = Party.numbers(client.vatID, client.taxNumber)
    }

    /// From what an issued document holds, in the order written.
    init(_ details: [Detail], otherwise name: String) {
        self.name = details.first { $0.name == "name" }?.value ?? name
        for detail in details {
            let key = String(detail.name.split(whereSeparator: { $0 == "." || $0 == "/" }).last ?? "")
            switch key {
            case "name" where detail.name == "name": break
            case "address": address += Party.onLines(detail.value)
            case "street", "extra", "region", "country", "postcode": address.append(detail.value)
            case "city": joinCity(detail.value, after: details)
            case "email", "phone", "website": reach.append(detail.value)
            case "iban", "bic", "swift", "account", "routing", "sort-code", "bank", "holder":
                accounts.append(Detail(name: Party.label(key), value: detail.value))
            default: numbers.append(Detail(name: Party.label(key), value: detail.value))
            }
        }
    }

    /// An address whose parts stand on lines of their own; a postcode goes before its city.
    private static func onLines(_ text: String) -> [String] {
        var lines = text.split(separator: "\n").map(String.init)
        let places = lines.indices.dropLast().dropFirst()
        let postcode = places.first { lines[$0].utf8.count <= 10 && lines[$0].contains(where: \.isNumber) }
        if let postcode { lines[postcode] += " " + lines.remove(at: postcode + 1) }
        return lines
    }

    /// The city stands behind its postcode on one line.
    private mutating func joinCity(_ city: String, after details: [Detail]) {
        let postcode = details.first { $0.name.hasSuffix("postcode") }?.value
        if let postcode, address.last == postcode {
            address[address.count - 1] = postcode + " " + city
        } else {
            address.append(city)
        }
    }

    private static func lines(_ address: Address, _ country: String?) -> [String] {
        let lines = address.lines
        guard let country, address.country == nil else { return lines }
        return lines + [country]
    }

    private static func numbers(_ vatID: String?, _ taxNumber: String?) -> [Detail] {
        [vatID.map { Detail(name: "VAT ID", value: $0) }, taxNumber.map { Detail(name: "Tax number", value: $0) }]
            .compactMap { $0 }
    }

    /// `vat-id` as `VAT ID`, `sort-code` as `Sort code`.
    static func label(_ key: String) -> String {
        switch key {
        case "iban", "bic", "swift": return key.uppercased()
        case "vat-id": return "VAT ID"
        default:
            let words = key.split(separator: "-").joined(separator: " ")
            return words.prefix(1).uppercased() + words.dropFirst()
        }
    }
}
