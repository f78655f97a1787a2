import Billing
import Records
import Values

/// The names that services have now, by every name that they have or had.
struct ServiceNamesNow {
    private let ids: [String: String]

    init(_ workspace: Workspace) {
        var ids: [String: String] = [:]
        for service in workspace.services {
            for name in service.formerly where ids[name] == nil { ids[name] = service.id }
        }
        for service in workspace.services { ids[service.id] = service.id }
        self.ids = ids
    }

    /// A name that the catalogue does not know stays as it is.
    func now(_ name: String) -> String { ids[name] ?? name }
}

/// Who has a service, to whom it was offered, and who asked for it; by its id.
struct ServiceDemand {
    private(set) var agreed: [String: Set<String>] = [:]
    private(set) var offered: [String: Set<String>] = [:]
    private(set) var asked: [String: Set<String>] = [:]
    private(set) var ideas: [String: Int] = [:]

    init(_ workspace: Workspace, _ book: AgreementBook) {
        let names = ServiceNamesNow(workspace)
        for family in book.families where family.period.contains(workspace.today) {
            for name in family.terms(on: workspace.today).namedServices {
                agreed[names.now(name), default: []].insert(family.client)
            }
        }
        for proposal in workspace.proposals where proposal.state == .open {
            for name in proposal.terms.namedServices + proposal.estimate.map(\.service) {
                offered[names.now(name), default: []].insert(proposal.client)
            }
        }
        for (client, name) in workspace.servicesAskedFor {
            asked[names.now(name), default: []].insert(client)
        }
        for idea in workspace.ideas { if let name = idea.service { ideas[names.now(name), default: 0] += 1 } }
    }
}

extension Terms {
    /// Every service that these terms name.
    var namedServices: [String] {
        services.map(\.service) + (retainer?.services ?? []) + (fixed?.services ?? [])
    }
}

extension Workspace {
    /// `service:` on what clients said: incoming messages, feedback, and new scope in a review; with the client each.
    fileprivate var servicesAskedFor: [(client: String, service: String)] {
        let said =
            messages.filter { $0.direction != .outgoing }.map { ($0.client, $0.service) }
            + feedback.map { ($0.client, $0.service) }
            + deliverables.flatMap { item in
                item.requests.filter { $0.kind == .scope }.map { (item.client, $0.service) }
            }
        return said.compactMap { client, service in client.flatMap { client in service.map { (client, $0) } } }
    }
}
