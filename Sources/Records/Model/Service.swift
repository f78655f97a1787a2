public import Diagnostics
public import Values

/// What is offered: a file of the catalogue; its id is the file's name.
public struct Service: Sendable {
    public let id: String
    public let location: Location
    public var name: String
    /// Prices with the day from which each holds, in that order; the first may have no day.
    public var prices: [DatedRate] = []
    public var includes: [String] = []
    public var excludes: [String] = []
    public var tax: String?
    public var turnaround: DayCount?
    public var revisions: Int?
    public var checklist: [String] = []
    public var procedure: String?
    /// What it takes to do it well.
    public var skills: [NeededSkill] = []
    /// Names that the service had before.
    public var formerly: [String] = []

    public init(id: String, location: Location, name: String) {
        self.id = id
        self.location = location
        self.name = name
    }

    /// The catalogue price on a day: the latest that began on it or before.
    public func price(on day: CalendarDate) -> Rate? {
        prices.last { $0.from.map { $0 <= day } ?? true }?.rate
    }
}

/// A rate and the day from which it holds; nil from the beginning.
public struct DatedRate: Hashable, Sendable {
    public let rate: Rate
    public let from: CalendarDate?

    public init(_ rate: Rate, from: CalendarDate? = nil) {
        self.rate = rate
        self.from = from
    }
}
