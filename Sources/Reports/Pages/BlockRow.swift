import Planning
import Records
import Values

/// A stretch of planned work or a meeting as a row of a day.
enum BlockRow {
    static let names: ViewShape.Names = [
        "time": .text, "title": .text, "client": .text, "clientLink": .link, "length": .text, "isMeeting": .flag,
        "place": .text, "source": .link,
    ]

    /// In the order of the clock; meetings at no stated time first.
    static func views(_ day: Schedule.Day, in context: PageContext) -> [View] {
        let meetings = day.meetings.map { (start: $0.start ?? -1, view: view($0, in: context)) }
        let blocks = day.blocks.map { (start: $0.start, view: view($0, in: context)) }
        return (meetings + blocks).enumerated()
            .sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }.map(\.element.view)
    }

    private static func view(_ block: ScheduledBlock, in context: PageContext) -> View {
        let task = context.workspace.tasks[block.task]
        let next = block.occurrence.map { ", for \(context.wording.shortDay($0))" } ?? ""
        return View([
            "time": .text(clock(block.drawn)), "title": .text(task.title + next),
            "client": .text(context.name(ofClient: task.client)),
            "clientLink": .link(context.client(task.client, fragment: "tasks")),
            "length": .text(Wording.duration(block.minutes)), "isMeeting": .flag(false),
            "place": .text(context.place(task.location)), "source": .link(context.source(task.location)),
        ])
    }

    private static func view(_ today: ScheduledMeeting, in context: PageContext) -> View {
        let meeting = context.workspace.meetings[today.meeting]
        let length = today.length?.count ?? 0
        return View([
            "time": .text(today.start.map { clock($0..<$0 + max(length, 0)) } ?? "some time"),
            "title": .text(meeting.title), "client": .text(context.name(ofClient: meeting.client)),
            "clientLink": .link(context.client(meeting.client)),
            "length": .text(today.length.map(Wording.duration) ?? ""), "isMeeting": .flag(true),
            "place": .text(context.place(meeting.location)), "source": .link(context.source(meeting.location)),
        ])
    }

    /// `9:00-10:30`; a stretch too short to draw is its beginning alone.
    private static func clock(_ range: Range<Int>) -> String {
        let start = ClockRange.clock(range.lowerBound)
        return range.isEmpty ? start : "\(start)-\(ClockRange.clock(range.upperBound))"
    }
}

extension ScheduledBlock {
    /// Its stretch of the clock, rounded to quarters of an hour; empty where it is too short for one.
    var drawn: Range<Int> {
        let (first, last) = ((start + 7) / 15 * 15, (end + 7) / 15 * 15)
        return first..<max(first, last)
    }
}
