public import Values

/// Whether an agreement goes on by itself when its term has ended.
public enum Renewal: Hashable, Sendable {
    /// For as many months again, and so on, until one side gives notice.
    case every(DayCount)
    /// It ends with its term; an amendment writes this when notice was given.
    case no
}
