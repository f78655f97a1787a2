import Values

/// The names that entries may refer to, gathered from all front matter before the entries are read.
struct KnownNames {
    var clients: Set<String> = []
    /// With the names that services had before.
    var services: Set<String> = []
    var people: Set<String> = []
    /// The first of the people, to whom work without a name belongs.
    var firstPerson: String?
    /// By client, the names behind `@` at that client.
    var contacts: [String: Set<String>] = [:]
    /// The names behind `@` of your own contacts, in `growth/contacts.md`.
    var ownContacts: Set<String> = []
    var taxCodes: Set<String> = []
    /// By client, the service of lines that name none.
    var defaultService: [String: String] = [:]
    /// By client, the agreements' periods with the services that they name.
    var agreements: [String: [AgreementScope]] = [:]
    var currency: Currency
    /// By client, the currency in which it is billed.
    var currencies: [String: Currency] = [:]

    struct AgreementScope {
        let id: String
        let period: Period
        let services: Set<String>
    }

    /// The one service of the agreements in force for a client that day; nil where they name several or none.
    func onlyService(of client: String, on day: CalendarDate) -> String? {
        var services: Set<String> = []
        for scope in agreements[client] ?? [] where scope.period.contains(day) { services.formUnion(scope.services) }
        return services.count == 1 ? services.first : nil
    }

    /// Everybody who is known: of the business, at a client, or a contact of your own.
    var everyone: Set<String> {
        contacts.values.reduce(people.union(ownContacts)) { $0.union($1) }
    }

    func currency(of client: String?) -> Currency {
        client.flatMap { currencies[$0] } ?? currency
    }
}

extension KnownNames {
    init(_ workspace: Workspace) {
        self.init(currency: workspace.business.currency)
        clients = Set(workspace.clients.map(\.id))
        services = Set(workspace.services.flatMap { [$0.id] + $0.formerly })
        people = Set(workspace.business.people.map(\.id))
        firstPerson = workspace.business.people.first?.id
        ownContacts = Set(workspace.contacts.map(\.id))
        taxCodes = Set(workspace.business.taxCodes.map(\.code))
        for client in workspace.clients {
            contacts[client.id] = Set(client.contacts.map(\.id))
            defaultService[client.id] = client.service
            currencies[client.id] = client.currency
        }
        for agreement in workspace.agreements {
            let services = Set(agreement.terms.services.map(\.service) + (agreement.terms.retainer?.services ?? []))
            agreements[agreement.client, default: []].append(
                AgreementScope(id: agreement.id, period: agreement.period, services: services))
            if currencies[agreement.client] == nil { currencies[agreement.client] = agreement.terms.currency }
        }
    }
}
