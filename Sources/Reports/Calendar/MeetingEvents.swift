import Planning
import Records
import Values

/// Meetings on each of their days, and the check-ins for which no meeting is written down.
struct MeetingEvents {
    let context: PageContext
    let names: EventNames

    func events() -> [CalendarEvent] {
        let span = Period(
            context.today.adding(days: -CalendarFile.daysBack),
            through: context.today.adding(days: CalendarFile.daysAhead))
        let meetings = withoutDoubles(MeetingDay.all(context.workspace, in: span))
        return meetings.map(meeting) + checkIns(in: Period(context.today, through: span.end), besides: meetings)
    }

    /// Of a meeting that comes again, a day on which one with a file of its own takes its place is left out.
    private func withoutDoubles(_ meetings: [MeetingDay]) -> [MeetingDay] {
        let workspace = context.workspace
        func slot(_ occurrence: MeetingDay) -> [String?] {
            [
                workspace.meetings[occurrence.meeting].client, occurrence.day.description,
                occurrence.start.map(String.init),
            ]
        }
        let own = Set(meetings.filter { workspace.meetings[$0.meeting].repeats == nil }.map(slot))
        return meetings.filter { workspace.meetings[$0.meeting].repeats == nil || !own.contains(slot($0)) }
    }

    private func meeting(_ occurrence: MeetingDay) -> CalendarEvent {
        let meeting = context.workspace.meetings[occurrence.meeting]
        let path = context.workspace.path(of: meeting.location)
        // One that does not come again keeps its name when it moves to another day.
        let part = meeting.repeats == nil ? [] : [occurrence.day.description]
        return CalendarEvent(
            kind: .meeting, uid: names.uid(.meeting, [meeting.client ?? "", path] + part), time: time(occurrence),
            summary: context.named(meeting.title, for: meeting.client), notes: [context.place(meeting.location)],
            categories: context.categories(client: meeting.client), url: meeting.link.flatMap(url))
    }

    /// What a calendar program can open.
    private func url(_ link: String) -> Link? { link.contains("://") ? Link(checking: link) : nil }

    private func time(_ occurrence: MeetingDay) -> CalendarEvent.Time {
        guard let start = occurrence.start else { return .allDay(occurrence.day) }
        let instant = context.workspace.business.zone.instant(occurrence.day, minute: start)
        return .span(instant, instant + Int64(occurrence.length?.count ?? 0) * 60)
    }

    private func checkIns(in span: Period, besides meetings: [MeetingDay]) -> [CalendarEvent] {
        let written = Set(
            meetings.compactMap { occurrence -> CheckInDay? in
                let meeting = context.workspace.meetings[occurrence.meeting]
                guard meeting.kind == .checkIn, let client = meeting.client else { return nil }
                return CheckInDay(client: client, day: occurrence.day)
            })
        return CheckInDay.all(context.workspace, in: span).filter { !written.contains($0) }.map { checkIn in
            CalendarEvent(
                kind: .checkIn, uid: names.uid(.checkIn, [checkIn.client, checkIn.day.description]),
                time: .allDay(checkIn.day), summary: "Check-in with \(context.name(ofClient: checkIn.client))",
                notes: [], categories: context.categories(client: checkIn.client))
        }
    }
}
