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
            let freeTime = FreeTime(
                calendar: person.map { business.calendar(of: $0) } ?? business.calendar, today: workspace.today,
                count: days,
                busy: meetings.busy(for: index, team: team, meetings: workspace.meetings))
            return Capacity(
                freeTime: freeTime, focus: person?.focus ?? business.focus,
                loggedToday: Minutes(logged.today[index]))
        }
    }
}
