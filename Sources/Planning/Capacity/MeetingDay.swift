public import Records
public import Values

/// A meeting on one of its days, a recurring one on each.
public struct MeetingDay: Hashable, Sendable {
    /// The index in `Workspace.meetings`.
    public let meeting: Int
    /// On the workspace's clock.
    public let day: CalendarDate
    /// Minutes from midnight on the workspace's clock; nil where only the day is given.
    public let start: Int?
    public let length: Minutes?

    /// Those within a span, in file order, each meeting's days in order.
    public static func all(_ workspace: Workspace, in span: Period) -> [MeetingDay] {
        let clock = LocalClock(workspace)
        return workspace.meetings.enumerated().flatMap { index, meeting in
            let at = clock.meeting(meeting.at)
            return MeetingCalendar.dates(of: meeting, from: at.date, in: span).map {
                MeetingDay(meeting: index, day: $0, start: at.time, length: meeting.length)
            }
        }
    }
}
