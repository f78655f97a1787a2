import Diagnostics
import Records
import Values

/// A client's agreements with other terms from a day on: an amendment for each, that comes after all others.
///
/// The rules that merge amendments apply it, so that no second reading of terms is needed.
struct ChangedAgreements {
    /// All agreements of the workspace, with the amendments.
    private(set) var agreements: [Agreement]
    private(set) var replaced: [ReplacedTerm] = []
    private let workspace: Workspace
    private let ledger: TimeLedger
    private let client: Client
    private let changes: ChangedTerms
    private let span: Period

    private var book: AgreementBook { ledger.book }

    init(
        _ changes: ChangedTerms, _ client: Client, _ ledger: TimeLedger, in span: Period, only name: String? = nil
    ) throws(WhatIfProblem) {
        self.changes = changes
        self.client = client
        self.ledger = ledger
        self.span = span
        workspace = ledger.workspace
        agreements = workspace.agreements
        let indices = try self.indices(only: name)
        guard !indices.isEmpty else {
            addAgreement()
            return
        }
        let ofRetainer = try retainerHolders(indices)
        for index in indices {
            try amend(index, takesRetainer: ofRetainer.contains(index), isFirst: index == indices[0])
        }
    }

    /// The agreements in force on some day of the span.
    private func indices(only name: String?) throws(WhatIfProblem) -> [Int] {
        let all = book.families(of: client.id)
        let inForce = all.filter { book.families[$0].period.overlaps(span) }
        guard let name else { return inForce }
        let named = inForce.filter { book.families[$0].isCalled(name) }
        guard named.isEmpty else { return named }
        throw .unknownAgreement(name, known: inForce.map { book.families[$0].id })
    }

    /// Those that have a retainer, else the first for all projects at a time; two at once would bill the fee twice.
    private func retainerHolders(_ indices: [Int]) throws(WhatIfProblem) -> Set<Int> {
        guard case .hours? = changes.retainer else { return Set(indices) }
        let having = indices.filter { !book.families[$0].retainers.isEmpty }
        let general = indices.filter { book.families[$0].project == nil }
        let candidates = having.isEmpty ? (general.isEmpty ? indices : general) : having
        for (place, index) in candidates.enumerated() {
            let others = candidates[(place + 1)...].filter {
                book.families[$0].period.overlaps(book.families[index].period)
            }
            guard others.isEmpty else { throw .several(([index] + others).map { book.families[$0].id }) }
        }
        return Set(candidates)
    }

    private mutating func amend(_ index: Int, takesRetainer: Bool, isFirst: Bool) throws(WhatIfProblem) {
        let family = book.families[index]
        let day = max(span.start, family.period.start)
        var terms = Terms()
        terms.rounding = changes.rounding
        terms.discount = changes.discount
        terms.minimum = changes.minimum
        if takesRetainer { try setRetainer(&terms, family, from: day) }
        try setCap(&terms, family, from: day)
        setRates(&terms, index, family, from: day, takesUnknown: isFirst)
        tell(terms, family, from: day)
        strip(terms, family, from: day)
        var amendment = Agreement(
            id: "what-if-\(index)", client: family.client, location: family.location, title: family.title, from: day)
        amendment.amends = family.id
        amendment.terms = terms
        agreements.append(amendment)
    }

    /// Where there is no agreement, one for the whole span.
    private mutating func addAgreement() {
        var agreement = Agreement(
            id: "what-if", client: client.id, location: client.location, title: client.name, from: span.start)
        if case .hours(let hours, let fee, let overage)? = changes.retainer {
            agreement.terms.retainer = Retainer(
                fee: fee, includes: .hours(hours), services: [], rollover: nil, overage: overage)
        }
        if case .amount(let amount)? = changes.cap { agreement.terms.cap = Cap(amount: amount, then: .stop) }
        agreement.terms.rounding = changes.rounding
        agreement.terms.discount = changes.discount
        agreement.terms.minimum = changes.minimum
        let services = Set(ledger.contexts.filter { $0.client == client.id }.compactMap(\.service))
        agreement.terms.services = services.sorted().map {
            ServiceTerm(service: $0, rate: changes.rate(of: $0), from: nil, location: client.location)
        }
        for service in agreement.terms.services where service.rate != nil {
            tell("rate of \(service.service)", nil, service.rate?.description, nil, client.location)
        }
        let place = client.location
        tellKeys(agreement.terms, Terms(), nil) { _ in place }
        agreements.append(agreement)
    }
}

extension ChangedAgreements {
    private func setRetainer(_ terms: inout Terms, _ family: AgreementFamily, from day: CalendarDate)
        throws(WhatIfProblem)
    {
        let before = family.terms(on: day).retainer ?? family.retainers.first?.terms
        switch changes.retainer {
        case nil: return
        case .none?:
            if let first = family.retainers.first, first.days.start < day {
                throw .cannotTakeAway("retainer", since: first.days.start)
            }
        case .hours(let hours, let fee, let overage)?:
            let isMoney = if case .money? = before?.includes { true } else { false }
            terms.retainer = Retainer(
                fee: fee, includes: .hours(hours), services: before?.services ?? [],
                rollover: isMoney ? nil : before?.rollover, overage: overage ?? before?.overage,
                opening: isMoney ? nil : before?.opening)
        }
    }

    private func setCap(_ terms: inout Terms, _ family: AgreementFamily, from day: CalendarDate) throws(WhatIfProblem) {
        let before = family.terms(on: day).cap ?? family.versions.lazy.compactMap(\.terms.cap).first
        switch changes.cap {
        case nil: return
        case .none?:
            if let first = family.versions.first(where: { $0.terms.cap != nil }), first.from < day {
                throw .cannotTakeAway("cap", since: first.from)
            }
        case .amount(let amount)?: terms.cap = Cap(amount: amount, then: before?.then ?? .stop)
        }
    }

    /// A row for each service whose rate is another one, and for those that would be under no terms any more.
    private func setRates(
        _ terms: inout Terms, _ index: Int, _ family: AgreementFamily, from day: CalendarDate, takesUnknown: Bool
    ) {
        let takesAway = if case .none? = changes.retainer { true } else { false }
        guard !changes.rates.isEmpty || takesAway else { return }
        let versions = family.versions(in: Period(day, through: span.end))
        let named = Set(versions.flatMap(\.terms.services).map(\.service))
        let worked = Set(ledger.contexts.filter { $0.agreement == index }.compactMap(\.service))
        var services = named.union(worked).union(versions.flatMap { $0.terms.retainer?.services ?? [] })
        if takesUnknown { services.formUnion(unknownServices(index)) }
        // Terms that name no service are for every one; once they name some, they are for those alone.
        let areForAll = versions.contains {
            $0.terms.namesNoService || (takesAway && $0.terms.retainer?.services.isEmpty ?? false)
        }
        if areForAll { services.formUnion(workspace.services.map(\.id)) }
        terms.services = services.sorted().compactMap { service in
            let held = book.rate(of: service, in: index, on: day)
            let isHourly = held?.isHourly ?? true
            guard isHourly, let rate = changes.rate(of: service) else {
                return named.contains(service)
                    ? nil : ServiceTerm(service: service, rate: nil, from: nil, location: family.location)
            }
            let place = versions.last?.terms.row(of: service, on: day)?.location ?? family.location
            return ServiceTerm(service: service, rate: rate, from: nil, location: place)
        }
    }

    /// Services named in the change that no agreement of the client knows: the first one takes them in.
    private func unknownServices(_ index: Int) -> [String] {
        let known = Set(
            book.families(of: client.id).flatMap { book.families[$0].versions.flatMap(\.terms.services).map(\.service) }
        )
        return changes.rates.compactMap(\.service).map(book.catalogue.currentName).filter { !known.contains($0) }
    }

    /// Takes what is replaced out of the amendments that begin later, which would win.
    private mutating func strip(_ terms: Terms, _ family: AgreementFamily, from day: CalendarDate) {
        let members = Set(family.versions.last?.sources.map(\.location) ?? [])
        let services = Set(terms.services.map(\.service))
        let takesRetainer = if case .none? = changes.retainer { true } else { terms.retainer != nil }
        let catalogue = book.catalogue
        for index in agreements.indices
        where members.contains(agreements[index].location) && agreements[index].from >= day {
            if terms.rounding != nil { agreements[index].terms.rounding = nil }
            if terms.discount != nil { agreements[index].terms.discount = nil }
            if terms.minimum != nil { agreements[index].terms.minimum = nil }
            if takesRetainer { agreements[index].terms.retainer = nil }
            if changes.cap != nil { agreements[index].terms.cap = nil }
            agreements[index].terms.services.removeAll { services.contains(catalogue.currentName(of: $0.service)) }
        }
    }
}

extension ChangedAgreements {
    /// Every rate and key that holds in the span and is another one now.
    private mutating func tell(_ terms: Terms, _ family: AgreementFamily, from day: CalendarDate) {
        let versions = family.versions(in: Period(day, through: span.end))
        for row in terms.services {
            guard let rate = row.rate else { continue }
            let first = versions.first?.terms.row(of: row.service, on: day)
            let held = Set(versions.flatMap(\.terms.services)).filter { old in
                guard old.service == row.service, old.rate != nil, let from = old.from else { return false }
                return old == first || (from > day && Period(day, through: span.end).contains(from))
            }
            for old in held.sorted(by: { ($0.location, $0.service) < ($1.location, $1.service) }) {
                tell("rate of \(row.service)", old.rate?.description, rate.description, family.id, old.location)
            }
            guard held.isEmpty else { continue }
            let price = book.catalogue.price(of: row.service, on: day)
            tell(
                "rate of \(row.service)", price.map { $0.rate.description }, rate.description, family.id,
                price?.location ?? family.location)
        }
        let workspace = workspace
        for version in versions {
            let files = version.sources.reversed().map(\.location)
            tellKeys(terms, version.terms, family.id) { key in
                files.lazy.map { workspace.place(of: key, in: $0) }.first { !files.contains($0) } ?? family.location
            }
        }
    }

    private mutating func tellKeys(
        _ terms: Terms, _ before: Terms, _ agreement: String?, place: (String) -> Location
    ) {
        let takesRetainer = if case .none? = changes.retainer { before.retainer != nil } else { false }
        let takesCap = if case .none? = changes.cap { before.cap != nil } else { false }
        let pairs: [(key: String, before: String?, after: String?)] = [
            ("retainer", before.retainer?.written, takesRetainer ? "none" : terms.retainer?.written),
            ("rounding", before.rounding?.written, terms.rounding?.written),
            ("discount", before.discount?.written, terms.discount?.written),
            ("minimum", before.minimum?.description, terms.minimum?.description),
            ("cap", before.cap?.written, takesCap ? "none" : terms.cap?.written),
        ]
        for pair in pairs { tell(pair.key, pair.before, pair.after, agreement, place(pair.key)) }
    }

    private mutating func tell(
        _ term: String, _ before: String?, _ after: String?, _ agreement: String?, _ location: Location
    ) {
        guard let after, before != after else { return }
        let term = ReplacedTerm(agreement: agreement, term: term, before: before, after: after, location: location)
        if !replaced.contains(term) { replaced.append(term) }
    }
}

extension AgreementFamily {
    /// The terms that hold on some day of a period.
    fileprivate func versions(in days: Period) -> [Version] {
        versions.enumerated().filter { index, version in
            let next = index + 1 < versions.count ? versions[index + 1].from : nil
            let begins = days.end.map { version.from <= $0 } ?? true
            return begins && (next.map { $0 > days.start } ?? true)
        }.map(\.element)
    }
}
