import Diagnostics
import Records
import Values

/// Which tax code a line has, and why: its own, the agreement's, the client's, the service's, the workspace's, in this order.
struct LineTax {
    private let business: Business
    private let catalogue: Catalogue

    init(_ workspace: Workspace, _ catalogue: Catalogue) {
        business = workspace.business
        self.catalogue = catalogue
    }

    func code(own: String? = nil, terms: Terms, client: Client, service: String?) -> TaxChoice {
        let known = service.flatMap(catalogue.service)
        let choices: [(String?, String, Location?)] = [
            (own, "stated on the line", nil), (terms.tax, "of the agreement", nil),
            (client.tax, "of the client", client.location), (known?.tax, "of the service", known?.location),
            (business.defaultTax, "of the workspace", business.location),
        ]
        for case (let code?, let reason, let place) in choices {
            return TaxChoice(code: code, reason: reason, locations: place.map { [$0] } ?? [])
        }
        return TaxChoice(code: nil, reason: "the workspace names no tax", locations: [])
    }

    /// The codes of a line as the workspace has them; an unknown one is found by `check`, and taxes nothing.
    func codes(_ code: String?) -> [TaxCode] { code.map(business.taxes) ?? [] }
}

extension LineTax {
    /// An amount without the tax that prices of its code hold.
    func net(of amount: Money, code: String?) -> Money {
        codes(code).filter(\.isIncluded).compactMap(\.chargedRate).reduce(amount) { $0 - $0.taxWithin(rate: $1) }
    }
}

struct TaxChoice {
    let code: String?
    let reason: String
    let locations: [Location]

    var step: Step { Step(.tax, "tax", .word(code ?? "none"), reason: reason, at: locations) }
}

extension Business {
    /// Whether the business charges no tax by an exemption, such as that for small businesses.
    var isTaxExempt: Bool {
        guard let name = defaultTax else { return false }
        guard let code = taxCode(name) else { return name.lowercased() == "exempt" }
        return code.category == "E" || code.category == "O" || name.lowercased() == "exempt"
    }

    /// Whether the tax within what was bought comes back, so that it is rebilled without it.
    var recoversTax: Bool { defaultTax != nil && !isTaxExempt }
}
