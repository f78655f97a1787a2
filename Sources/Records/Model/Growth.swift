public import Diagnostics
public import Values

/// Somebody worth keeping in touch with.
public struct Contact: Sendable {
    public let location: Location
    public var name: String
    public var email: String?
    /// How often contact is meant to be made.
    public var every: Recurrence?
    /// The longest time without contact.
    public var longest: DayCount?
    public var last: CalendarDate?

    public init(location: Location, name: String) {
        self.location = location
        self.name = name
    }
}

/// A price or a remark seen on the market.
public struct MarketNote: Sendable {
    public let location: Location
    public var day: CalendarDate?
    public var text: String
    public var price: Money?
    public var service: String?
    public var source: String?
    public var demand: String?

    public init(location: Location, text: String) {
        self.location = location
        self.text = text
    }
}

/// A service that might be offered.
public struct Idea: Sendable {
    public let location: Location
    public var day: CalendarDate?
    public var text: String
    public var price: Money?
    public var service: String?
    public var source: String?
    public var demand: String?

    public init(location: Location, text: String) {
        self.location = location
        self.text = text
    }
}

public struct Skill: Sendable {
    public let location: Location
    public var name: String
    public var level: String?
    public var target: String?
    public var evidence: String?
    public var cost: Money?
    public var measure: String?
    public var by: CalendarDate?

    public init(location: Location, name: String) {
        self.location = location
        self.name = name
    }
}

public struct Goal: Sendable {
    public let location: Location
    public var text: String
    public var measure: String?
    public var target: String?
    public var level: String?
    public var evidence: String?
    public var cost: Money?
    public var by: CalendarDate?

    public init(location: Location, text: String) {
        self.location = location
        self.text = text
    }
}

/// The person's own words on a period; the facts are on the generated page.
public struct Evaluation: Sendable {
    public let location: Location
    public var period: Period?

    public init(location: Location) {
        self.location = location
    }
}
