public import Diagnostics
public import Values

/// Somebody worth keeping in touch with.
public struct Contact: Sendable {
    /// A time that they were in touch: a dated line below the contact.
    public struct Touch: Hashable, Sendable {
        public let location: Location
        public let day: CalendarDate
        public let text: String

        public init(location: Location, day: CalendarDate, text: String) {
            (self.location, self.day, self.text) = (location, day, text)
        }
    }

    public let location: Location
    /// The name behind `@`: as `id:` gives it, else made of the name.
    public var id: String
    public var name: String
    public var email: String?
    /// How often contact is meant to be made.
    public var every: Recurrence?
    /// The longest time without contact.
    public var longest: DayCount?
    public var last: CalendarDate?
    /// In the order in which they stand.
    public var touches: [Touch] = []

    public init(location: Location, name: String) {
        self.location = location
        self.name = name
        id = Contact.id(of: name)
    }

    /// `ines-duarte` for `Ines Duarte, translator`: what stands before the first comma, in small letters.
    public static func id(of name: String) -> String {
        let own = name.prefix { $0 != "," && $0 != "(" && $0 != ":" }
        let words = own.lowercased().split { !$0.isLetter && !$0.isNumber }
        return words.joined(separator: "-")
    }

    /// What stands before the first comma: `Ines Duarte`.
    public var shortName: String {
        let own = name.prefix { $0 != "," }
        return own.isEmpty ? name : String(own)
    }
}

/// A price or a remark seen on the market, or an idea for a service that might be offered.
public struct MarketNote: Sendable {
    public let location: Location
    public var day: CalendarDate?
    public var text: String
    public var price: MarketPrice?
    public var service: String?
    public var source: String?
    public var demand: String?

    public init(location: Location, text: String) {
        self.location = location
        self.text = text
    }
}
