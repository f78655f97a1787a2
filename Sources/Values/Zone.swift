/// A time zone of the IANA database as a list of changes, so that look-ups are pure and fast.
public struct Zone: Hashable, Sendable {
    /// `Europe/Brussels`.
    public let identifier: String
    /// Seconds since 1970 in UTC from which an offset holds, ascending; and that offset in minutes east of UTC.
    let changes: [Change]
    let firstOffset: Int

    struct Change: Hashable, Sendable {
        let instant: Int64
        let offset: Int
    }

    public static let utc = Zone(identifier: "UTC", changes: [], firstOffset: 0)
}
