public import Diagnostics
public import Values

/// The person's own words on a period; the facts are on the generated page.
public struct Evaluation: Sendable {
    public let location: Location
    public var period: Period?
    /// The headings below the title, with the words of each, in the order in which they stand.
    public var parts: [Part] = []

    /// A heading and the first paragraph below it.
    public struct Part: Hashable, Sendable {
        /// Nil of what stands before any heading, or below the title.
        public let heading: String?
        public let words: String

        public init(heading: String?, words: String) {
            (self.heading, self.words) = (heading, words)
        }
    }

    public init(location: Location) {
        self.location = location
    }

    /// Whether something was written, beside headings and front matter.
    public var hasWords: Bool { parts.contains { !$0.words.isEmpty } }
}
