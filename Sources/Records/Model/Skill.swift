public import Diagnostics
public import Values

/// What somebody can do, how well, and how well they mean to.
public struct Skill: Sendable {
    /// A course for it: a line below the skill.
    public struct Course: Sendable {
        public let location: Location
        public let text: String
        /// When it was, or when it begins.
        public var day: CalendarDate?
        public var finished: CalendarDate?
        public var cost: Money?

        public init(location: Location, text: String) {
            (self.location, self.text) = (location, text)
        }
    }

    public let location: Location
    /// The tag of its hours: as `id:` gives it, else made of the name.
    public var id: String
    public var name: String
    /// From 1 to 5, or in the person's own words.
    public var level: String?
    public var target: String?
    /// By what it is measured, and what shows it, in words.
    public var measure: String?
    public var evidence: String?
    /// What it cost so far, besides its courses.
    public var cost: Money?
    public var by: CalendarDate?
    /// In the order in which they stand.
    public var courses: [Course] = []

    public init(location: Location, name: String) {
        self.location = location
        self.name = name
        id = Contact.id(of: name)
    }

    /// The scale of levels.
    public static let levels = 1...5

    /// `3` and `3/5` are 3; words are none.
    public static func level(_ text: String?) -> Int? {
        guard let text else { return nil }
        let number = text.hasSuffix("/5") ? text.dropLast(2) : text[...]
        return Int(number).flatMap { levels.contains($0) ? $0 : nil }
    }
}

/// A skill that a service needs: `skills: {books: 4}`.
public struct NeededSkill: Hashable, Sendable {
    /// The skill's id.
    public let skill: String
    /// From 1 to 5; nil where any will do.
    public let level: Int?

    public init(_ skill: String, level: Int?) {
        (self.skill, self.level) = (skill, level)
    }
}
