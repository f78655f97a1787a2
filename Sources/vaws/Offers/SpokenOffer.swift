import Records
import Reports
import Values

/// What `--service` says: a name, alone or with a quantity, a rate, or both: `writing=20h@54/hour`.
struct SpokenOffer {
    let row: OfferRow

    init(_ text: String) throws(Complaint) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else {
            row = OfferRow(service: text)
            return
        }
        let said = parts[1].split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let isRate = said.count == 1 && said[0].contains("/")
        let quantity: EstimateRow.Quantity? = isRate ? nil : try SpokenOffer.quantity(said[0], in: text)
        let rate: Rate? = isRate || said.count == 2 ? try SpokenOffer.rate(said[said.count - 1], in: text) : nil
        row = OfferRow(service: parts[0], quantity: quantity, rate: rate)
    }

    private static func quantity(_ text: String, in whole: String) throws(Complaint) -> EstimateRow.Quantity {
        if let quantity = EstimateRow.Quantity(text) { return quantity }
        throw complaint("'\(text)' is no quantity", whole)
    }

    private static func rate(_ text: String, in whole: String) throws(Complaint) -> Rate {
        if let rate = try? Rate(reading: text), rate.amount >= .zero { return rate }
        throw complaint("'\(text)' is no rate", whole)
    }

    private static func complaint(_ message: String, _ whole: String) -> Complaint {
        Complaint(
            "\(message) in '\(whole)'",
            fix: "write `writing`, `writing=20h`, `newsletter=3`, `writing=54/hour` or `writing=20h@54/hour`",
            status: .usage)
    }
}
