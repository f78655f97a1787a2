public import Billing
public import Diagnostics
public import Records
public import Values

/// What somebody sent here, and what was sent to them.
public struct ReferralRecord: Sendable {
    /// A client or lead who came that way.
    public struct Arrival: Hashable, Sendable {
        public let client: String
        public let status: Client.Status
        /// Invoiced so far less credited, without tax, in the workspace's currency; nil where `exchange:` lacks a rate.
        public let income: Money?
    }

    /// The name behind `@`; nil where a line names nobody.
    public let person: String?
    /// As `growth/contacts.md` or a client's `contacts:` gives it, else the name behind `@`.
    public let name: String
    public let received: Int
    public let given: Int
    public let arrivals: [Arrival]
    /// What the lines give away is thought to be worth, by currency.
    public let valueGiven: [Money]
    public let location: Location

    /// Of those who came, the ones who are or were clients.
    public var becameClients: Int { arrivals.count { $0.status != .lead } }

    /// Who sent most first, then by name.
    public static func all(_ workspace: Workspace, _ income: IncomeLedger) -> [ReferralRecord] {
        let named = ReferralLines(workspace)
        return named.people.map { person in
            ReferralRecord(person, named.lines(of: person), named.clients(of: person), workspace, income)
        }.sorted { $0.received != $1.received ? $0.received > $1.received : $0.name < $1.name }
    }

    private init(
        _ person: String?, _ lines: [Referral], _ clients: [Client], _ workspace: Workspace, _ income: IncomeLedger
    ) {
        let told = Set(lines.compactMap(\.client))
        self.person = person
        name = person.map(workspace.name(ofPerson:)) ?? ""
        given = lines.count { $0.way == .given }
        // What `referred-by:` says and no line does counts too.
        received = lines.count { $0.way == .received } + clients.count { !told.contains($0.id) }
        arrivals = clients.map { client in
            let sum = income.total(in: workspace.business.currency, client: client.id)
            let nothing = Money.zero(workspace.business.currency)
            return Arrival(
                client: client.id, status: client.status, income: sum.map { $0.together?.invoiced } ?? nothing)
        }
        valueGiven = lines.filter { $0.way == .given }.compactMap(\.value).byCurrency
        location = lines.first?.location ?? clients.first?.location ?? workspace.business.location
    }
}

/// The lines and clients of each person.
private struct ReferralLines {
    private let workspace: Workspace
    private let byPerson: [String?: [Referral]]
    private let referred: [String: [Client]]

    init(_ workspace: Workspace) {
        self.workspace = workspace
        byPerson = Dictionary(grouping: workspace.referrals) { $0.people.first }
        referred = Dictionary(grouping: workspace.clients.filter { $0.referredBy != nil }) { $0.referredBy ?? "" }
    }

    var people: [String?] {
        let named = Set(byPerson.keys.compactMap(\.self)).union(referred.keys)
        return named.sorted().map(Optional.some) + (byPerson[nil] == nil ? [] : [nil])
    }

    func lines(of person: String?) -> [Referral] { byPerson[person] ?? [] }

    /// Those of their lines that came, then those of `referred-by:`, each once.
    func clients(of person: String?) -> [Client] {
        let received = lines(of: person).filter { $0.way == .received }.compactMap(\.client)
        let ids = (received + (person.flatMap { referred[$0] } ?? []).map(\.id)).firstOfEach
        return ids.compactMap(workspace.client)
    }
}

extension Workspace {
    /// Of an own contact, else of somebody at a client, else of the business.
    public func name(ofPerson id: String) -> String {
        if let contact = contacts.first(where: { $0.id == id }) { return contact.shortName }
        if let theirs = clients.lazy.flatMap(\.contacts).first(where: { $0.id == id }) { return theirs.name }
        return business.people.first { $0.id == id }?.name ?? id
    }
}

extension [Money] {
    /// Sums by currency, in the order of their codes.
    var byCurrency: [Money] {
        let sums = reduce(into: [Currency: Money]()) { $0[$1.currency, default: .zero($1.currency)] += $1 }
        return sums.values.sorted { $0.currency < $1.currency }
    }
}
