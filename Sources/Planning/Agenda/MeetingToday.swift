public import Values

/// A meeting that takes place today, a recurring one included.
public struct MeetingToday: Hashable, Sendable {
    /// The index in `Workspace.meetings`.
    public let meeting: Int
    /// Minutes from midnight on the workspace's clock; nil where only the day is given.
    public let start: Int?
    public let length: Minutes?
}
