import Billing
import Records
public import Values

/// A price that is another one than before: of a service, a retainer's fee, or a price for the whole.
public struct PriceChange: Hashable, Sendable {
    public enum What: Hashable, Sendable {
        /// By its id.
        case service(String)
        /// By the agreement's title.
        case retainer(String)
        case fixedPrice(String)
    }

    public let what: What
    public let was: Rate
    /// Nil where there is none any more.
    public let now: Rate?
    /// In which amounts without a currency are.
    public let currency: Currency
    /// From this day on.
    public let from: CalendarDate

    /// Services first, by their ids, then retainers and prices for the whole, in the order of the agreements; each from
    /// the first day on which it costs something else than was known before.
    static func all(of client: String, from older: AgreementBook, to newer: AgreementBook, _ workspace: Workspace)
        -> [PriceChange]
    {
        let prices = PriceComparison(client: client, older: older, newer: newer, workspace)
        let ofServices = prices.services.compactMap { service in
            prices.change(.service(service)) { $0.rate(ofAny: service, client: client, on: $1) }
        }
        let ofAgreements = newer.families(of: client).map { newer.families[$0] }.flatMap { family in
            [
                prices.change(.retainer(family.title)) { $0.terms(family.id, of: client, on: $1)?.retainer?.fee },
                prices.change(.fixedPrice(family.title)) { book, day in
                    book.terms(family.id, of: client, on: day)?.fixed.map { Rate($0.price, per: .piece("each")) }
                },
            ]
        }
        return ofServices + ofAgreements.compactMap(\.self)
    }
}

/// What two books say of the prices of one client.
private struct PriceComparison {
    let older: AgreementBook
    let newer: AgreementBook
    /// That an agreement of either book names, in order.
    let services: [String]
    /// Days on which a price may begin, ascending.
    private let days: [CalendarDate]
    private let currency: Currency

    init(client: String, older: AgreementBook, newer: AgreementBook, _ workspace: Workspace) {
        let versions = [older, newer].flatMap { book in
            book.families(of: client).flatMap { book.families[$0].versions }
        }
        services = Set(versions.flatMap { $0.terms.services.map(\.service) }).sorted()
        let ofAgreements = versions.flatMap { [$0.from] + $0.terms.services.compactMap(\.from) }
        let ofCatalogue = workspace.services.flatMap { $0.prices.compactMap(\.from) }
        days = Set(ofAgreements + ofCatalogue + [workspace.today]).sorted()
        (self.older, self.newer) = (older, newer)
        currency = newer.currency(ofClient: client)
    }

    /// Nil where both say the same on every day, or the older one knew no price.
    func change(_ what: PriceChange.What, _ rate: (AgreementBook, CalendarDate) -> Rate?) -> PriceChange? {
        guard let day = days.first(where: { rate(older, $0) != rate(newer, $0) }), let was = rate(older, day) else {
            return nil
        }
        return PriceChange(what: what, was: was, now: rate(newer, day), currency: currency, from: day)
    }
}

extension AgreementBook {
    fileprivate func terms(_ id: String, of client: String, on day: CalendarDate) -> Terms? {
        families(of: client).map { families[$0] }.first { $0.id == id }?.terms(on: day)
    }

    /// Of the one agreement for it that is in force.
    fileprivate func rate(ofAny service: String, client: String, on day: CalendarDate) -> Rate? {
        guard case .one(let index) = agreement(client: client, service: service, on: day) else { return nil }
        return rate(of: service, in: index, on: day)?.rate
    }
}
