/// When something comes again: `weekly`, `every 2 weeks on tue`, `monthly on the last fri`, `every 3 days when done`, or an RFC 5545 `RRULE`.
public struct Recurrence: Hashable, Sendable {
    /// What the next date is counted from.
    public enum Mode: Hashable, Sendable {
        case fromDue, whenDone, skipMissed
    }

    /// The rule as the person wrote it, without the mode's words.
    public let text: String
    public let mode: Mode

    public init(text: String, mode: Mode) {
        self.text = text
        self.mode = mode
    }
}
