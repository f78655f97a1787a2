public import Diagnostics
public import Values

/// What is to be reached by a day.
public struct Goal: Sendable {
    /// Of a goal that begins anew: the span in which it is to be reached.
    public enum Rhythm: String, CaseIterable, Sendable {
        case month, quarter, year
    }

    public let location: Location
    public var text: String
    /// By what it is measured: a figure that vaws works out, such as `utilisation`, or words.
    public var measure: String?
    /// Only of this service, where the measure has services.
    public var service: String?
    /// `75%`, `10h`, `EUR 3000.00`; with `<` or `>` before it, or words.
    public var target: String?
    public var from: CalendarDate?
    public var by: CalendarDate?
    public var every: Rhythm?
    public var level: String?
    public var evidence: String?
    public var cost: Money?

    public init(location: Location, text: String) {
        (self.location, self.text) = (location, text)
    }
}
