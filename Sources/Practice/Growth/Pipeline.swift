import Billing
public import Diagnostics
public import Records
public import Values

/// A lead on the way to an agreement: EUR 5,400.00 at 40 % weighs EUR 2,160.00.
public struct Lead: Sendable {
    /// How far it has come, from what is written down.
    public enum Stage: Hashable, Sendable {
        case new
        case consultation(on: CalendarDate)
        case spokenTo(on: CalendarDate)
        /// A proposal is written and not sent.
        case proposalWritten
        /// With the last day on which it can be accepted.
        case proposalSent(on: CalendarDate, until: CalendarDate?)
        case proposalLapsed(on: CalendarDate)
        case declined(on: CalendarDate)
        /// An agreement is there that is not in force yet.
        case agreed(from: CalendarDate)
    }

    public let client: String
    public let name: String
    public let stage: Stage
    public let since: CalendarDate?
    public let value: Money?
    /// In percent.
    public let chance: DecimalNumber?
    public let source: String?
    public let referredBy: String?
    /// The index in `Workspace.tasks` of the open task that is due first.
    public let nextTask: Int?
    public let location: Location

    /// Value times chance; nil where one of them is missing.
    public var weighted: Money? { value.flatMap { value in chance.map { value.percent($0) } } }
}

/// All leads, what they are worth together, and how many became clients so far.
public struct Pipeline: Sendable {
    /// The heaviest first, those without a weight last, then by their ids.
    public let leads: [Lead]
    /// By currency.
    public let values: [Money]
    public let weighted: [Money]
    /// In the workspace's currency; nil where `exchange:` lacks a rate, and where there is nothing.
    public let valueTogether: Money?
    public let weightedTogether: Money?
    /// Leads without `value:` or `chance:`, which weigh nothing.
    public let unweighted: Int
    /// Former leads that came to an agreement or to work, and those that ended without.
    public let won: Int
    public let lost: Int

    /// Decided leads from which on a win rate is said.
    public static let fewest = 5

    public var winRate: Ratio? {
        won + lost < Pipeline.fewest ? nil : Ratio(Int64(won), of: Int64(won + lost))
    }

    public init(_ workspace: Workspace) {
        let leads = workspace.clients.filter { $0.status == .lead }.map { Lead($0, workspace) }
        let business = workspace.business
        let own = { (money: Money) in business.inOwnCurrency(money, on: workspace.today) }
        self.leads = leads.sorted {
            let (left, right) = (Pipeline.weight($0, own), Pipeline.weight($1, own))
            return left != right ? left > right : $0.client < $1.client
        }
        values = leads.compactMap(\.value).byCurrency
        weighted = leads.compactMap(\.weighted).byCurrency
        valueTogether = Pipeline.together(values, own)
        weightedTogether = Pipeline.together(weighted, own)
        unweighted = leads.count { $0.weighted == nil }
        let decided = DecidedLeads(workspace)
        (won, lost) = (decided.won, decided.lost)
    }

    private static func weight(_ lead: Lead, _ own: (Money) -> Money?) -> Int64 {
        lead.weighted.flatMap(own)?.minorUnits ?? -1
    }

    private static func together(_ sums: [Money], _ own: (Money) -> Money?) -> Money? {
        let converted = sums.compactMap(own)
        return converted.isEmpty || converted.count < sums.count ? nil : converted.byCurrency.first
    }
}

extension Lead {
    fileprivate init(_ client: Client, _ workspace: Workspace) {
        self.init(
            client: client.id, name: client.name, stage: Stage(client.id, workspace), since: client.since,
            value: client.value, chance: client.chance, source: client.source, referredBy: client.referredBy,
            nextTask: workspace.firstDue(of: client.id), location: client.location)
    }
}

extension Lead.Stage {
    fileprivate init(_ client: String, _ workspace: Workspace) {
        let today = workspace.today
        if let agreement = workspace.agreements.first(where: { $0.client == client }) {
            self = .agreed(from: agreement.from)
            return
        }
        if let proposal = workspace.proposals.last(where: { $0.client == client }) {
            self = Lead.Stage(proposal, today: today)
            return
        }
        let days = workspace.meetings.filter { $0.client == client }.map(\.at.date)
        if let planned = days.filter({ $0 >= today }).min() {
            self = .consultation(on: planned)
        } else if let held = days.max() {
            self = .spokenTo(on: held)
        } else {
            self = .new
        }
    }
}

extension Lead.Stage {
    fileprivate init(_ proposal: Proposal, today: CalendarDate) {
        switch proposal.state {
        case .accepted(let day): self = .agreed(from: proposal.from ?? day)
        case .declined(let day): self = .declined(on: day)
        case .open:
            if proposal.hasLapsed(on: today), let last = proposal.validUntil {
                self = .proposalLapsed(on: last)
            } else if let sent = proposal.sent {
                self = .proposalSent(on: sent, until: proposal.validUntil)
            } else {
                self = .proposalWritten
            }
        }
    }
}

extension Workspace {
    /// The open task of a client that is due first.
    fileprivate func firstDue(of client: String) -> Int? {
        var first: (index: Int, due: CalendarDate)?
        for index in tasks.indices where tasks[index].client == client && tasks[index].isOpen {
            guard let due = tasks[index].due?.date, first.map({ due < $0.due }) ?? true else { continue }
            first = (index, due)
        }
        return first?.index
    }
}

/// Clients who came as leads, as `value`, `chance`, `source` or `referred-by` tell, and what became of them.
private struct DecidedLeads {
    private(set) var won = 0
    private(set) var lost = 0

    init(_ workspace: Workspace) {
        let agreed = Set(workspace.agreements.map(\.client)).union(workspace.documents.map(\.client))
        for client in workspace.clients where client.status != .lead && client.cameAsLead {
            if client.status == .active || agreed.contains(client.id) { won += 1 } else { lost += 1 }
        }
    }
}

extension Client {
    fileprivate var cameAsLead: Bool { value != nil || chance != nil || source != nil || referredBy != nil }
}
