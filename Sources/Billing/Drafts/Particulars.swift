import Diagnostics
import Records

/// What the law of the seller's country wants an invoice to name, and what of it is missing.
///
/// Art. 226 of 2006/112/EC in the EU, with what some countries add. Day, number, lines, rates and the days of the work
/// stand on every document. It is a reminder, no legal advice.
struct Particulars {
    let business: Business
    let client: Client
    /// Whether any line bears a tax code.
    let isTaxed: Bool

    private static let withVAT: Set<String> = [
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR", "HU", "IE", "IT", "LT",
        "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
    ]

    /// One note for what `vaws.yaml` lacks, one for what the client's file lacks; none where the country is not known.
    var notes: [DraftNote] {
        guard let country = business.country, Particulars.withVAT.contains(country) else { return [] }
        return [
            note("your", missingOfBusiness(in: country), country, "write it under `business:`", business.location),
            note("the client's", missingOfClient(in: country), country, "write it in their file", client.location),
        ].compactMap { $0 }
    }

    private func note(
        _ whose: String, _ missing: [String], _ country: String, _ fix: String, _ location: Location
    ) -> DraftNote? {
        guard let last = missing.last else { return nil }
        let names = missing.count == 1 ? last : missing.dropLast().joined(separator: ", ") + " and " + last
        return DraftNote("an invoice from \(country) must name \(whose) \(names): \(fix)", at: [location])
    }

    private func missingOfBusiness(in country: String) -> [String] {
        var missing: [String] = []
        if business.name.isEmpty { missing.append("name") }
        if !business.address.isComplete { missing.append("address") }
        let hasNumber = business.vatID != nil || business.taxNumber != nil
        switch country {
        case "BE", "NL": if business.vatID == nil { missing.append("`vat-id`") }
        case "GB": if isTaxed, business.vatID == nil { missing.append("`vat-id`") }
        default: if !hasNumber { missing.append("`vat-id` or `tax-number`") }
        }
        if ["FR", "NL"].contains(country), business.registration == nil { missing.append("`registration`") }
        if country == "FR", business.legal == nil { missing.append("terms of late payment (`legal`)") }
        return missing
    }

    private func missingOfClient(in country: String) -> [String] {
        var missing: [String] = []
        if !client.address.isComplete { missing.append("address") }
        if country == "ES", client.country == "ES", client.vatID == nil, client.taxNumber == nil {
            missing.append("`tax-number`")
        }
        return missing
    }
}

extension Address {
    /// Whether a letter would arrive: one text, or a street or its like with a place.
    fileprivate var isComplete: Bool {
        lines.count > 1 || (street.map { $0.contains(",") || $0.contains("\n") } ?? false)
    }
}
