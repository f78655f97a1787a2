import Diagnostics
public import Records
public import Values

/// Every agreement with its amendments merged: which terms hold for a piece of work on a day, and at what rate.
public struct AgreementBook: Sendable {
    /// In the order of their files.
    public let families: [AgreementFamily]
    let catalogue: Catalogue
    private let familiesOfClient: [String: [Int]]
    private let currencyOfClient: [String: Currency]
    private let businessCurrency: Currency

    public init(_ workspace: Workspace) {
        catalogue = Catalogue(workspace)
        families = AgreementBook.families(of: workspace, catalogue)
        familiesOfClient = Dictionary(grouping: families.indices) { [families] in families[$0].client }
        var currencies: [String: Currency] = [:]
        for client in workspace.clients { currencies[client.id] = client.currency }
        currencyOfClient = currencies
        businessCurrency = workspace.business.currency
    }

    /// The currency of an agreement's amounts on a day: its own, else the client's, else the workspace's.
    public func currency(of family: AgreementFamily, on day: CalendarDate) -> Currency {
        family.terms(on: day).currency ?? currency(ofClient: family.client)
    }

    /// In which the client is billed where an agreement names none.
    public func currency(ofClient client: String) -> Currency { currencyOfClient[client] ?? businessCurrency }

    /// Indices in `families` of a client's agreements.
    public func families(of client: String) -> [Int] { familiesOfClient[client] ?? [] }
}

/// What the book says about a piece of work: the index of the agreement in `AgreementBook.families`.
public enum AgreementFinding: Hashable, Sendable {
    case none
    case one(Int)
    /// Two are in force, and neither amends the other or is for the project.
    case ambiguous(Int, Int)
}

extension AgreementBook {
    /// The agreement in force for a service on a day: one for the project wins there; one that is named stands alone.
    public func agreement(
        client: String, service: String?, project: String? = nil, on day: CalendarDate, named: String? = nil
    ) -> AgreementFinding {
        let inForce = families(of: client).filter { index in
            let family = families[index]
            return family.period.contains(day) && named.map(family.isCalled) ?? true
                && (named != nil || family.project == nil || family.project == project)
                && family.terms(on: day).covers(service.map(catalogue.currentName), on: day)
        }
        let ofProject = inForce.filter { families[$0].project != nil }
        let candidates = ofProject.isEmpty ? inForce : ofProject
        guard let first = candidates.first else { return .none }
        return candidates.count == 1 ? .one(first) : .ambiguous(first, candidates[1])
    }

    /// The agreement under which a charge or an expense falls: the one for its service, else the first for all projects in
    /// force that day, else the last that began before it, else the first.
    func agreementForCosts(client: String, service: String?, project: String?, on day: CalendarDate) -> Int? {
        if case .one(let index) = agreement(client: client, service: service, project: project, on: day) {
            return index
        }
        let general = families(of: client).filter { families[$0].project == nil || families[$0].project == project }
        let before = general.filter { families[$0].period.start <= day }
        return general.first { families[$0].period.contains(day) }
            ?? before.max { families[$0].period.start < families[$1].period.start } ?? general.first
    }

    /// The rate of a service under an agreement on a day; nil where neither it nor the catalogue has one.
    ///
    /// A catalogue price in another currency than the agreement's is no rate.
    public func rate(of service: String, in index: Int, on day: CalendarDate) -> RateInForce? {
        let family = families[index]
        let name = catalogue.currentName(of: service)
        let currency = currency(of: family, on: day)
        guard let version = family.version(on: day) else { return nil }
        if let row = version.terms.row(of: name, on: day), let rate = row.rate {
            let source = version.sources.last { $0.location.file == row.location.file }?.id ?? family.id
            let reason = "agreement '\(source)'" + (row.from.map { " from \($0)" } ?? "")
            return RateInForce(
                rate: rate, currency: rate.currency ?? currency, reason: reason, location: row.location)
        }
        return catalogue.price(of: name, on: day).flatMap { $0.currency == currency ? $0 : nil }
    }
}

extension AgreementFamily {
    /// Whether `name` is the id of the agreement or of an amendment, with or without the client before it.
    func isCalled(_ name: String) -> Bool {
        members.contains(name) || members.contains { name == "\(client)/\($0)" }
    }
}

extension Terms {
    /// Whether work of the service is under these terms: it has a row, or a retainer, fixed price or package takes it in.
    ///
    /// Terms that name no service at all are for every service, at the catalogue's price.
    func covers(_ service: String?, on day: CalendarDate) -> Bool {
        if let service, row(of: service, on: day) != nil { return true }
        return retainerCovers(service) || fixedCovers(service) || package != nil || namesNoService
    }

    var namesNoService: Bool { services.isEmpty && retainer == nil && fixed == nil }

    func retainerCovers(_ service: String?) -> Bool {
        guard let retainer else { return false }
        return retainer.services.isEmpty || service.map(retainer.services.contains) ?? false
    }

    func fixedCovers(_ service: String?) -> Bool {
        guard let fixed else { return false }
        return fixed.services.isEmpty || service.map(fixed.services.contains) ?? false
    }

    /// Of several rows of a service the latest that is not after the day.
    func row(of service: String, on day: CalendarDate) -> ServiceTerm? {
        var found: ServiceTerm?
        for row in services where row.service == service {
            guard let from = row.from, from <= day else { continue }
            if let before = found?.from, before > from { continue }
            found = row
        }
        return found
    }
}

extension AgreementBook {
    private static func families(of workspace: Workspace, _ catalogue: Catalogue) -> [AgreementFamily] {
        let agreements = workspace.agreements.map { $0.withCurrentNames(catalogue) }
        var indices: [AgreementName: Int] = [:]
        for (index, agreement) in agreements.enumerated() {
            indices[AgreementName(client: agreement.client, id: agreement.id)] = index
        }
        let roots = agreements.indices.map { root(of: $0, agreements, indices) }
        return agreements.indices.filter { roots[$0] == $0 }.map { root in
            let amendments = agreements.indices.filter { roots[$0] == root && $0 != root }.map { agreements[$0] }
            // `sorted` is stable: on one day the later file wins.
            return AgreementFamily(root: agreements[root], amendments: amendments.sorted { $0.from < $1.from })
        }
    }

    /// The agreement at the end of the chain of `amends`; one that leads nowhere, or round in a circle, stands alone.
    private static func root(of start: Int, _ agreements: [Agreement], _ indices: [AgreementName: Int]) -> Int {
        var (current, seen) = (start, Set([start]))
        while let name = agreements[current].amends {
            let id = name.split(separator: "/").last.map(String.init) ?? name
            guard let next = indices[AgreementName(client: agreements[current].client, id: id)] else { return current }
            guard seen.insert(next).inserted else { return start }
            current = next
        }
        return current
    }
}

private struct AgreementName: Hashable {
    let client: String
    let id: String
}

extension Agreement {
    /// The same agreement with services called by the names that they have now.
    fileprivate func withCurrentNames(_ catalogue: Catalogue) -> Agreement {
        var agreement = self
        agreement.terms.services = terms.services.map {
            ServiceTerm(
                service: catalogue.currentName(of: $0.service), rate: $0.rate, from: $0.from, location: $0.location)
        }
        agreement.terms.retainer = terms.retainer?.withServices(catalogue.currentName)
        agreement.terms.fixed = terms.fixed?.withServices(catalogue.currentName)
        return agreement
    }
}

extension Retainer {
    fileprivate func withServices(_ name: (String) -> String) -> Retainer {
        Retainer(
            fee: fee, includes: includes, services: services.map(name), rollover: rollover, overage: overage,
            opening: opening)
    }
}

extension FixedPrice {
    fileprivate func withServices(_ name: (String) -> String) -> FixedPrice {
        FixedPrice(price: price, deposit: deposit, milestones: milestones, services: services.map(name))
    }
}
