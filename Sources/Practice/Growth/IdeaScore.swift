public import Diagnostics
public import Records
public import Values

/// A service that might be offered, and what speaks for it: a sum of named terms, each with its reason.
public struct IdeaScore: Sendable {
    /// One part of the score.
    public struct Term: Hashable, Sendable {
        public enum Name: String, CaseIterable, Sendable {
            case clients
            case times
            case demand = "stated demand"
            case market = "market price"
        }

        public let name: Name
        public let points: Int
        /// `2 clients: northlight, peeters`
        public let reason: String
        public let locations: [Location]
    }

    /// Nil for an idea that names none.
    public let service: String?
    /// The words of the first idea, else the name in the catalogue, else the service as it was asked for.
    public let title: String
    public let terms: [Term]
    public let ideas: [MarketNote]
    public let asks: [Ask]

    public var score: Int { terms.map(\.points).reduce(0, +) }

    /// What each client, and each time beyond, counts.
    public static let perClient = 3
    public static let perTime = 1

    /// All ideas, and all that was asked for, the highest score first, then by their titles.
    ///
    /// - Parameter hour: what an hour brings today, in the workspace's currency; nil where nothing came in yet.
    public static func all(_ workspace: Workspace, _ market: MarketView, hour: Money?) -> [IdeaScore] {
        let asks = Dictionary(grouping: Ask.all(workspace).filter { $0.service != nil }, by: \.service)
        let ideas = Dictionary(grouping: workspace.ideas.filter { $0.service != nil }) {
            workspace.currentName($0.service)
        }
        let names = Set(asks.keys).union(ideas.keys).compactMap(\.self).sorted()
        let named = names.map { name in
            IdeaScore(name, ideas[name] ?? [], asks[name] ?? [], workspace, market, hour: hour)
        }
        let unnamed = workspace.ideas.filter { $0.service == nil }.map {
            IdeaScore(nil, [$0], [], workspace, market, hour: hour)
        }
        return (named + unnamed).sorted { $0.score != $1.score ? $0.score > $1.score : $0.title < $1.title }
    }

    private init(
        _ service: String?, _ ideas: [MarketNote], _ asks: [Ask], _ workspace: Workspace, _ market: MarketView,
        hour: Money?
    ) {
        (self.service, self.ideas, self.asks) = (service, ideas, asks)
        title = ideas.first?.text ?? service.flatMap(workspace.service)?.name ?? service ?? ""
        let notes =
            ideas + workspace.market.filter { $0.service != nil && workspace.currentName($0.service) == service }
        terms = [
            Term(clients: asks), Term(times: asks), Term(statedIn: notes),
            service.flatMap { Term(market.ranges(of: $0), hour: hour) },
        ].compactMap(\.self)
    }
}

extension IdeaScore.Term {
    fileprivate init?(clients asks: [Ask]) {
        let who = asks.compactMap(\.who).firstOfEach
        guard !who.isEmpty else { return nil }
        let places = who.compactMap { name in asks.first { $0.who == name }?.location }
        self.init(
            name: .clients, points: who.count * IdeaScore.perClient,
            reason: "\(IdeaScore.perClient) × \(who.count) who asked: \(who.joined(separator: ", "))",
            locations: places)
    }

    fileprivate init?(times asks: [Ask]) {
        guard !asks.isEmpty else { return nil }
        let last = asks.compactMap(\.day).max().map { ", the last on \($0)" } ?? ""
        self.init(
            name: .times, points: asks.count * IdeaScore.perTime,
            reason: "asked for \(asks.count == 1 ? "once" : "\(asks.count) times")\(last)",
            locations: asks.map(\.location))
    }

    /// The most that a note says: `high` counts 4, `medium` 2, `low` 1, as other words do.
    fileprivate init?(statedIn notes: [MarketNote]) {
        let stated = notes.compactMap { note in note.demand.map { (note, IdeaScore.Term.points($0)) } }
        guard let most = stated.map(\.1).max(), let note = stated.first(where: { $0.1 == most })?.0 else { return nil }
        self.init(
            name: .demand, points: most, reason: "a note says \(note.demand ?? "")", locations: [note.location])
    }

    /// A price was seen: 1; one by the hour above what an hour brings today: 2.
    fileprivate init?(_ ranges: [PriceRange], hour: Money?) {
        guard let range = ranges.first(where: { $0.isAbove(hour) }) ?? ranges.first else { return nil }
        let price = MarketPrice(range.median, range.currency, per: range.unit)
        let isAbove = range.isAbove(hour)
        let beyond = isAbove ? ", above the \(hour.map(\.description) ?? "") that an hour brings today" : ""
        self.init(
            name: .market, points: isAbove ? 2 : 1,
            reason: "\(price) in the middle of \(range.count) seen\(beyond)", locations: range.locations)
    }

    private static func points(_ demand: String) -> Int {
        switch demand.lowercased() {
        case "high": 4
        case "medium", "normal": 2
        default: 1
        }
    }
}

extension PriceRange {
    fileprivate func isAbove(_ hour: Money?) -> Bool {
        guard let hour, unit == .hour, currency == hour.currency else { return false }
        return median > DecimalNumber(hour.minorUnits, scale: currency.minorDigits)
    }
}
