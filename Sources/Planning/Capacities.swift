import Records
import Values

extension Capacity {
    /// Everyone's, in the order of the team.
    static func all(
        of workspace: Workspace, team: Team, logged: LoggedTime, meetings: MeetingCalendar, days: Int
    ) -> [Capacity] {
        team.people.indices.map { index in
            let business = workspace.business
            let person = team.people[index]
            let calendar = person.map { business.calendar(of: $0) } ?? business.calendar
            let isAssumed = calendar.hours.ranges.isEmpty
            let hours = isAssumed ? assumedHours : calendar.hours
            let freeTime = FreeTime(
                calendar: WorkingCalendar(hours: hours, closed: calendar.closed), today: workspace.today, count: days,
                busy: meetings.busy(for: index, team: team, meetings: workspace.meetings))
            return Capacity(
                freeTime: freeTime, focus: person?.focus ?? business.focus,
                loggedToday: Minutes(logged.today[index]), hoursAreAssumed: isAssumed)
        }
    }

    /// Without any hours every promise would be late, which helps nobody.
    private static var assumedHours: WeeklyHours {
        let day = [ClockRange(start: 9 * 60, end: 17 * 60)]
        return WeeklyHours(Dictionary(uniqueKeysWithValues: Weekday.allCases.prefix(5).map { ($0, day) }))
    }
}
