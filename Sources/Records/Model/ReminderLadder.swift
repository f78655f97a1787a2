/// On which days before and after an invoice is due its client is reminded of it, from polite to firm.
///
/// Days relative to the due date, the earliest first: -7, 0, 3, 7, 14, 30. Without days nobody is reminded.
public struct ReminderLadder: Hashable, Sendable {
    /// A ladder with a name, so that it need not be written out.
    public enum Preset: String, CaseIterable, Sendable {
        case standard, gentle, firm, norway

        /// `norway` begins fourteen days after the due date, and each letter grants a new one fourteen days on.
        public var ladder: ReminderLadder {
            switch self {
            case .standard: ReminderLadder(days: [-7, 0, 3, 7, 14, 30], preset: self)
            case .gentle: ReminderLadder(days: [3, 14, 30], preset: self)
            case .firm: ReminderLadder(days: [-3, 1, 7, 14, 21], preset: self)
            case .norway: ReminderLadder(days: [14, 29, 44], grants: 14, preset: self)
            }
        }
    }

    /// Rising.
    public let days: [Int]
    /// The days by which each letter puts the due date off, counted from the day of the letter. The next letter then
    /// waits for the day after, and none is left out.
    public let grants: Int?
    public let preset: Preset?

    public static let none = ReminderLadder(days: [])

    public init(days: [Int], grants: Int? = nil, preset: Preset? = nil) {
        self.days = days
        self.grants = grants
        self.preset = preset
    }
}
