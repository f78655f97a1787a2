public import Diagnostics
public import Values

/// Work that somebody sent here, or that was sent on to somebody.
public struct Referral: Sendable {
    /// Which way it went.
    public enum Way: String, CaseIterable, Sendable {
        case received, given
    }

    public let location: Location
    public var day: CalendarDate
    public var way: Way
    public var text: String
    /// Who sent it, or to whom it went: contacts of your own, or people at clients, without `@`.
    public var people: [String] = []
    /// The client or lead that came of it.
    public var client: String?
    /// What it is thought to be worth.
    public var value: Money?

    public init(location: Location, day: CalendarDate, way: Way, text: String) {
        self.location = location
        self.day = day
        self.way = way
        self.text = text
    }
}
