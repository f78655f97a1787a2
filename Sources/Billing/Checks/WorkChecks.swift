import Diagnostics
import Records
import Values

/// Work that no agreement covers, that two cover, or that has no rate.
struct WorkChecks {
    private let ledger: TimeLedger
    private let held: HeldRows
    private let closed: [String: CalendarDate]
    private let clients: Set<String>

    private var book: AgreementBook { ledger.book }

    init(_ settlement: Settlement) {
        ledger = settlement.ledger
        held = settlement.held
        closed = settlement.closed
        clients = Set(ledger.workspace.clients.map(\.id))
    }

    var diagnostics: [Diagnostic] { outside + ambiguous + missingRates }

    /// Entries whose client, service or agreement is unknown are found by the reader, and not told again here.
    private var outside: [Diagnostic] {
        let standings = ledger.contexts.map(\.standing)
        let entries = ledger.entries.filter { standings[$0.context] == .outside && $0.worked != .zero }
        guard !entries.isEmpty else { return [] }
        let rows = Set(held.time.map(\.row))
        return entries.compactMap { entry in
            let context = ledger.contexts[entry.context]
            guard let client = context.client, clients.contains(client) else { return nil }
            guard closed[client].map({ entry.day > $0 }) ?? true, isKnown(context, ledger.workspace.time[entry.entry])
            else {
                return nil
            }
            let name = RowSubjects.Name(client: client, service: context.service, project: context.project)
            let isHeld = held.subjects.known(name).map { rows.contains(RowID($0, entry.day)) } ?? false
            return isHeld ? nil : outside(entry, context, client)
        }
    }

    private func isKnown(_ context: WorkContext, _ entry: TimeEntry) -> Bool {
        if let service = context.service, !ledger.workspace.services.isEmpty, book.catalogue.service(service) == nil {
            return false
        }
        guard let named = entry.agreement, let client = context.client else { return true }
        return book.families(of: client).contains { book.families[$0].isCalled(named) }
    }

    private func outside(_ entry: LedgerEntry, _ context: WorkContext, _ client: String) -> Diagnostic {
        let what = context.service.map { "'\($0)'" } ?? "work with no service"
        let price = context.service.flatMap { book.catalogue.price(of: $0, on: entry.day) }
        let worth = price.flatMap { $0.isHourly ? "worth \($0.price(of: entry.counted)) at the catalogue price" : nil }
        return Diagnostic(
            .outsideAgreement,
            "\(entry.counted) of \(what) for '\(client)' on \(entry.day) is under no agreement"
                + (worth.map { ", " + $0 } ?? "") + ": it goes on no draft",
            at: SourceSpan(ledger.workspace.time[entry.entry].location),
            fix: "add the service to an agreement in force that day, or write `billable:no`")
    }
}

extension WorkChecks {
    private struct Pair: Hashable {
        let first: Int
        let second: Int
        let service: String?
    }

    /// One finding for each two agreements and service: those that both name, and those that work was logged for.
    private var ambiguous: [Diagnostic] {
        var pairs: Set<Pair> = []
        for context in ledger.contexts {
            guard case .ambiguous(let other) = context.standing, let first = context.agreement else { continue }
            pairs.insert(Pair(first: min(first, other), second: max(first, other), service: context.service))
        }
        for client in clients {
            let families = book.families(of: client)
            for (place, first) in families.enumerated() {
                for second in families.dropFirst(place + 1) { pairs.formUnion(shared(first, second)) }
            }
        }
        let ordered = pairs.sorted { ($0.first, $0.second, $0.service ?? "") < ($1.first, $1.second, $1.service ?? "") }
        return ordered.map(ambiguous)
    }

    private func shared(_ first: Int, _ second: Int) -> [Pair] {
        let (one, other) = (book.families[first], book.families[second])
        guard one.project == other.project, let both = one.period.intersection(other.period) else { return [] }
        let day = both.start
        return one.namedServices(on: day).intersection(other.namedServices(on: day)).map {
            Pair(first: first, second: second, service: $0)
        }
    }

    private func ambiguous(_ pair: Pair) -> Diagnostic {
        let (first, second) = (book.families[pair.first], book.families[pair.second])
        let what = pair.service.map { "'\($0)'" } ?? "work with no service"
        return Diagnostic(
            .ambiguousAgreement,
            "\(what) is under two agreements at once, '\(first.id)' and '\(second.id)', and neither amends the other",
            at: SourceSpan(second.place(of: pair.service)),
            fix: "write `amends: \(first.id)`, a `project:`, or `until:` in one of them",
            notes: [Diagnostic.Note("the other one is here", at: SourceSpan(first.place(of: pair.service)))])
    }
}

extension WorkChecks {
    private struct Missing: Hashable {
        let agreement: Int
        let service: String?
    }

    /// Once for each agreement and service: where the agreement names it, else where work was logged first.
    private var missingRates: [Diagnostic] {
        var found: [Missing: Location] = [:]
        for (index, family) in book.families.enumerated() where clients.contains(family.client) {
            for row in family.versions.flatMap(\.terms.services) where row.rate == nil {
                let day = max(row.from ?? family.period.start, family.period.start)
                let terms = family.terms(on: day)
                guard book.rate(of: row.service, in: index, on: day) == nil else { continue }
                guard !terms.retainerCovers(row.service), !terms.fixedCovers(row.service) else { continue }
                found[Missing(agreement: index, service: row.service)] = row.location
            }
        }
        for entry in ledger.entries where ledger.contexts[entry.context].standing == .missingRate {
            let context = ledger.contexts[entry.context]
            guard let agreement = context.agreement, isKnown(context, ledger.workspace.time[entry.entry]) else {
                continue
            }
            let key = Missing(agreement: agreement, service: context.service)
            if found[key] == nil { found[key] = ledger.workspace.time[entry.entry].location }
        }
        return found.map { missing($0.key, at: $0.value) } + piecesWithoutRate
    }

    private func missing(_ key: Missing, at location: Location) -> Diagnostic {
        let family = book.families[key.agreement]
        guard let service = key.service else {
            return Diagnostic(
                .missingRate, "the line names no service, so agreement '\(family.id)' has no rate for it",
                at: SourceSpan(location), fix: "write `service:` with one of the agreement's services")
        }
        let currency = book.currency(of: family, on: family.period.start)
        let price = book.catalogue.price(of: service, on: family.period.start)
        let reason =
            price.map { "the catalogue's price is in \($0.currency), not in \(currency)" } ?? "the catalogue has none"
        return Diagnostic(
            .missingRate, "'\(service)' has no rate in agreement '\(family.id)', and \(reason)",
            at: SourceSpan(location),
            fix: "write `rate: 40/hour` in its row, or a price in the catalogue")
    }

    private var piecesWithoutRate: [Diagnostic] {
        ledger.workspace.charges.compactMap { charge in
            guard case .quantity = charge.what, let client = charge.client, clients.contains(client) else { return nil }
            guard charge.package == nil, closed[client].map({ charge.day > $0 }) ?? true else { return nil }
            guard let service = charge.service.map(book.catalogue.currentName) else {
                return Diagnostic(
                    .missingRate, "a quantity needs the service whose rate it is charged at",
                    at: SourceSpan(charge.location),
                    fix: "write `service:` with the name of the service")
            }
            guard ledger.workspace.services.isEmpty || book.catalogue.service(service) != nil else { return nil }
            let agreement = book.agreementForCosts(
                client: client, service: service, project: charge.project, on: charge.day)
            let rate =
                agreement.map { book.rate(of: service, in: $0, on: charge.day) }
                ?? book.catalogue.price(of: service, on: charge.day)
            guard rate == nil else { return nil }
            return Diagnostic(
                .missingRate, "'\(service)' has no rate for '\(client)' on \(charge.day)",
                at: SourceSpan(charge.location),
                fix: "write `rate: 40/each` in the agreement, or a price in the catalogue")
        }
    }
}

extension AgreementFamily {
    /// Services that the terms of a day name, by a row, a retainer or a fixed price.
    fileprivate func namedServices(on day: CalendarDate) -> Set<String> {
        let terms = terms(on: day)
        return Set(terms.services.map(\.service) + (terms.retainer?.services ?? []) + (terms.fixed?.services ?? []))
    }

    /// The row of a service, else the agreement.
    fileprivate func place(of service: String?) -> Location {
        versions.lazy.flatMap(\.terms.services).first { $0.service == service }?.location ?? location
    }
}
