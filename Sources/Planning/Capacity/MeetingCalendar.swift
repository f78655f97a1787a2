import Records
import Values

/// When meetings take place, recurring ones on each of their days.
struct MeetingCalendar: Sendable {
    /// One taking place: the meeting's index in `Workspace.meetings`, and its time on the workspace's clock.
    struct Occurrence: Hashable, Sendable {
        let meeting: Int
        let start: Int?
        let length: Minutes?
    }

    /// By day, counted from today.
    let days: [Int: [Occurrence]]

    init(_ workspace: Workspace, clock: LocalClock, through last: CalendarDate) {
        let span = Period(workspace.today, through: last)
        var days: [Int: [Occurrence]] = [:]
        for (index, meeting) in workspace.meetings.enumerated() {
            let at = clock.meeting(meeting.at)
            for day in MeetingCalendar.dates(of: meeting, from: at.date, in: span) {
                days[day.days(since: workspace.today), default: []].append(
                    Occurrence(meeting: index, start: at.time, length: meeting.length))
            }
        }
        self.days = days
    }

    /// The written date is always one; `repeat` gives those after it, `until` included.
    static func dates(of meeting: Meeting, from first: CalendarDate, in span: Period) -> [CalendarDate] {
        let own = span.contains(first) ? [first] : []
        guard let repeats = meeting.repeats else { return own }
        let end = [span.end, meeting.until].compactMap { $0 }.min()
        guard end.map({ $0 >= span.start }) ?? true else { return own }
        return own + repeats.dates(from: first, in: Period(span.start, through: end)).filter { $0 > first }
    }

    /// What takes a person's time: a meeting without a length takes none.
    func busy(for person: Int, team: Team, meetings: [Meeting]) -> [Int: [FreeTime.Busy]] {
        let attendees = meetings.map { team.attendees(of: $0).contains(person) }
        return days.compactMapValues { occurrences in
            let busy = occurrences.compactMap { occurrence -> FreeTime.Busy? in
                guard attendees[occurrence.meeting], let length = occurrence.length else { return nil }
                return FreeTime.Busy(start: occurrence.start, length: length.count)
            }
            return busy.isEmpty ? nil : busy
        }
    }
}
