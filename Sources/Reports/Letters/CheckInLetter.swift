import Planning
public import Practice
public import Records
public import Values

/// The agenda of a check-in, as it is drafted into the outbox and as it stands in the meeting's file.
public struct CheckInLetter: Sendable {
    private let briefing: ClientBriefing
    private let phrases: BriefingPhrases

    public init(
        _ briefing: ClientBriefing, in workspace: Workspace, through letters: Letters, _ languages: Languages
    ) {
        let language = languages.language(of: briefing.client, in: workspace)
        self.briefing = briefing
        phrases = BriefingPhrases(
            briefing: briefing, workspace: workspace, letter: letters.letter(.checkIn, in: language.code),
            language: language)
    }

    /// `2026-11-24-acme-check-in`
    public static func name(of client: String, on day: CalendarDate) -> String { "\(day)-\(client)-check-in" }

    /// Its name is the day, the client and what it is: `2026-11-24-acme-check-in`.
    public var message: DraftedMessage {
        let text = LetterText(phrases.letter.part("check-in"), filling: values)
        return DraftedMessage(
            name: CheckInLetter.name(of: briefing.client.id, on: briefing.day), client: briefing.client.id,
            to: BriefingPhrases.recipients(briefing.client), subject: text.subject, body: text.body)
    }

    private var values: [String: String] {
        let dates = ["date": phrases.language.longDay(briefing.day), "day": phrases.language.fullDay(briefing.day)]
        let counts = phrases.counts(done: briefing.done.count)
        let point = counts.isEmpty ? "point-quiet" : "point"
        return BriefingPhrases.names(briefing.client, phrases.workspace.business).merging(dates) { first, _ in first }
            .merging([
                "point": phrases.phrase(point, dates.merging(["counts": counts]) { first, _ in first }),
                "agenda": agenda, "ask": phrases.ask(otherwise: briefing.day),
            ]) { first, _ in first }
    }

    /// A numbered point for each thing that there is to say, with its items nested below.
    public var agenda: String {
        points.filter { !$0.items.isEmpty }.enumerated().map { number, point in
            let items = point.items.map { "   - \($0)" }
            return (["\(number + 1). \(point.title)"] + items).joined(separator: "\n")
        }.joined(separator: "\n")
    }
}

extension CheckInLetter {
    private struct Point {
        let title: String
        let items: [String]
    }

    /// So many items a point; the rest are counted.
    private static let shown = 6

    private var points: [Point] {
        let since = ["since": phrases.day(briefing.span.start)]
        return [
            point("done", since, briefing.done.map(done)),
            point("in-progress", [:], briefing.inProgress.map(phrases.withDue)),
            point("blocked", [:], briefing.blocked.map(blocked)),
            point("waiting", [:], briefing.waiting.map(waiting)),
            point("decide", [:], briefing.decisions.map(decision)),
            point("hours", [:], hours),
            point("next", [:], briefing.next.map(phrases.withDue) + briefing.meetings.map(meeting)),
        ]
    }

    private func point(_ title: String, _ values: [String: String], _ items: [String]) -> Point {
        let more = items.count - CheckInLetter.shown
        let rest = more > 0 ? [phrases.phrase("more", ["count": String(more)])] : []
        return Point(title: phrases.phrase(title, values), items: items.prefix(CheckInLetter.shown) + rest)
    }

    private func done(_ index: Int) -> String {
        let task = phrases.workspace.tasks[index]
        return task.title + (task.doneDay.map { ", " + phrases.day($0) } ?? "")
    }

    private func blocked(_ blocked: ClientBriefing.Blocked) -> String {
        let titles = blocked.after.map { phrases.workspace.tasks[$0].title }
        let why = titles.isEmpty ? since(blocked.task) : [phrases.phrase("after", ["tasks": phrases.listed(titles)])]
        return ([phrases.workspace.tasks[blocked.task].title] + why).joined(separator: ", ")
    }

    private func waiting(_ index: Int) -> String {
        let due = phrases.workspace.tasks[index].due.map { [phrases.due($0.date)] } ?? []
        return ([phrases.workspace.tasks[index].title] + since(index) + due).joined(separator: ", ")
    }

    private func since(_ index: Int) -> [String] {
        let task = phrases.workspace.tasks[index]
        return (task.since ?? task.created).map { [phrases.since($0)] } ?? []
    }

    private func decision(_ decision: NeededDecision) -> String {
        switch decision {
        case .task(let index): phrases.withDue(index)
        case .message(let index): phrases.workspace.messages[index].text
        }
    }

    private var hours: [String] {
        let worked = phrases.phrase(
            "worked",
            [
                "hours": phrases.hours(briefing.worked), "since": phrases.day(briefing.span.start),
                "services": phrases.services(briefing.hours),
            ])
        return (briefing.hours.isEmpty ? [] : [worked]) + briefing.retainers.map(phrases.left)
    }

    private func meeting(_ meeting: MeetingDay) -> String {
        let time = meeting.start.map { ", " + ClockRange.clock($0) } ?? ""
        return "\(phrases.workspace.meetings[meeting.meeting].title), \(phrases.day(meeting.day))\(time)"
    }
}
