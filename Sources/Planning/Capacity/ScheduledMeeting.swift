import Records
public import Values

/// A meeting on one of its days, with its time on the workspace's clock.
public struct ScheduledMeeting: Hashable, Sendable {
    /// The index in `Workspace.meetings`.
    public let meeting: Int
    public let day: CalendarDate
    /// Minutes from midnight; nil where only the day is given.
    public let start: Int?
    /// Nil where none is given; it then takes no working time.
    public let length: Minutes?
}

extension Plan {
    /// The meetings of one person in the next days, today included: by day, counted from today, then by their time.
    func meetings(of person: Int, days: Int) -> [Int: [ScheduledMeeting]] {
        let team = Team(workspace)
        let calendar = MeetingCalendar(
            workspace, clock: LocalClock(workspace), through: workspace.today.adding(days: days - 1))
        let attends = workspace.meetings.map { team.attendees(of: $0).contains(person) }
        return Dictionary(
            uniqueKeysWithValues: calendar.days.map { day, meetings in
                let date = workspace.today.adding(days: day)
                let own = meetings.filter { attends[$0.meeting] }
                    .sorted { ($0.start ?? -1, $0.meeting) < ($1.start ?? -1, $1.meeting) }
                    .map { ScheduledMeeting(meeting: $0.meeting, day: date, start: $0.start, length: $0.length) }
                return (day, own)
            })
    }
}
