/// A part of an iCalendar file with its lines, such as `VEVENT` (RFC 5545, 3.6).
public struct CalendarComponent: Hashable, Sendable {
    /// `VCALENDAR`, `VEVENT`, `VALARM`
    public let name: String
    public var properties: [ContentLine]
    public var components: [CalendarComponent]

    public init(_ name: String, _ properties: [ContentLine] = [], components: [CalendarComponent] = []) {
        self.name = name
        self.properties = properties
        self.components = components
    }

    /// The first line of that name, in upper case.
    public func first(_ name: String) -> ContentLine? {
        properties.first { $0.name == name }
    }
}
