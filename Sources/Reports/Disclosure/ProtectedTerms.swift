import Diagnostics
import Records

/// All that must not stand in what one client gets.
struct ProtectedTerms {
    let terms: [ProtectedTerm]
    /// What the client's file allows.
    let allowed: [ProtectedTerm]
    /// Names of services and of the client's own projects.
    let phrases: [ProtectedTerm]

    init(for client: Client, in workspace: Workspace) {
        let own = OwnTerms(of: client, in: workspace)
        let identities = ProtectedTerms.identities(besides: client, in: workspace)
        let projects = ProjectNames(workspace)
        let theirs = identities.filter { term in
            !own.have(term) && !(term.what.hasPrefix("part of") && own.haveWord(term))
        }
        let all = theirs + projects.terms(besides: client.id) + PrivateLines.terms(in: workspace)
        allowed = client.packAllows.compactMap { ProtectedTerm($0, "allowed", at: client.location) }
        let permitted = Set(allowed.map(\.plain))
        var seen: Set<[UInt8]> = []
        terms = all.filter { !permitted.contains($0.plain) && seen.insert($0.plain + [$0.manner.rank]).inserted }
        let names = workspace.services.map { ($0.name, $0.location) } + projects.names(of: client.id)
        phrases = names.compactMap { ProtectedTerm($0.0, "a name", at: $0.1) }
    }

    private static func identities(besides client: Client, in workspace: Workspace) -> [ProtectedTerm] {
        let others = workspace.clients.filter { $0.id != client.id }
        let known = Set(workspace.clients.map(\.id))
        let strangers = Strangers(in: workspace, besides: known).found
        let documents = workspace.documents.filter { $0.client != client.id }
        let grants = workspace.access.compactMap { grant -> IdentityTerms? in
            guard let other = grant.client, other != client.id else { return nil }
            return IdentityTerms(of: grant, client: other)
        }
        let all =
            others.map { IdentityTerms(of: $0) } + strangers.map { IdentityTerms(ofID: $0.id, at: $0.location) }
            + documents.map { IdentityTerms(buyerOf: $0) } + grants + workspace.contacts.map { IdentityTerms(of: $0) }
        return all.flatMap(\.terms)
    }
}

extension ProtectedTerm.Manner {
    fileprivate var rank: UInt8 {
        switch self {
        case .anyCase: 0
        case .asWritten: 1
        case .inPath: 2
        case .number: 3
        case .wholeText: 4
        }
    }
}

/// Clients that have records and no file of their own.
private struct Strangers {
    private(set) var found: [(id: String, location: Location)] = []
    private var seen: Set<String>

    init(in workspace: Workspace, besides known: Set<String>) {
        seen = known
        for task in workspace.tasks { add(task.client, task.location) }
        for entry in workspace.time { add(entry.client, entry.location) }
        for agreement in workspace.agreements { add(agreement.client, agreement.location) }
        for document in workspace.documents { add(document.client, document.location) }
        for payment in workspace.payments { add(payment.client, payment.location) }
        for message in workspace.messages { add(message.client, message.location) }
    }

    private mutating func add(_ id: String?, _ location: Location) {
        guard let id, seen.insert(id).inserted else { return }
        found.append((id, location))
    }
}

/// The names of projects, by client, each with the first place where it stands.
private struct ProjectNames {
    private var projects: [String: [(name: String, location: Location)]] = [:]
    private var seen: Set<[String]> = []

    init(_ workspace: Workspace) {
        for agreement in workspace.agreements { add(agreement.project, agreement.client, agreement.location) }
        for task in workspace.tasks { add(task.project, task.client, task.location) }
        for entry in workspace.time { add(entry.project, entry.client, entry.location) }
        for charge in workspace.charges { add(charge.project, charge.client, charge.location) }
    }

    private mutating func add(_ project: String?, _ client: String?, _ location: Location) {
        guard let project, let client, seen.insert([client, project]).inserted else { return }
        projects[client, default: []].append((project, location))
    }

    func names(of client: String) -> [(String, Location)] {
        projects[client, default: []].map { ($0.name, $0.location) }
    }

    /// Those that say something and that only others have.
    func terms(besides client: String) -> [ProtectedTerm] {
        let own = Set(names(of: client).map { WordScan.words(of: $0.0).flatMap(\.plain) })
        return projects.keys.filter { $0 != client }.sorted().flatMap { other in
            names(of: other).compactMap { name, location in
                guard WordScan.words(of: name).contains(where: ProtectedTerm.isTelling),
                    let term = ProtectedTerm(name, "a project of client '\(other)'", at: location),
                    !own.contains(term.plain)
                else { return nil }
                return term
            }
        }
    }
}
