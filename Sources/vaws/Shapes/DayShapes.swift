import Planning
import Records
import Values

/// The day of one person.
struct PersonDayFigures {
    let day: Agenda.PersonDay
    let overload: OverloadFigures?
    let view: PlanView
}

extension JSONShape<PersonDayFigures> {
    static var personDay: JSONShape {
        JSONShape(
            "person's day",
            [
                JSONField("person", .text, "the id behind `@`; null for who works alone") {
                    .optional($0.view.personID($0.day.person))
                },
                JSONField("capacity_minutes", .minutes, "what can be done today after what was logged") {
                    .minutes($0.day.capacity)
                },
                JSONField("logged_minutes", .minutes, "what was logged today") { .minutes($0.day.logged) },
                JSONField("planned_minutes", .minutes, "what the schedule puts on today") { .minutes($0.day.planned) },
                JSONField("order", .text, "`schedule` while every promise can be kept, else `score`") {
                    .text($0.day.order == .schedule ? "schedule" : "score")
                },
                JSONField("overload", .overload, "where promises exceed what can be done by most; `vaws plan` has all")
                {
                    $0.overload
                },
            ])
    }
}

/// A meeting on one of its days.
struct MeetingFigures {
    let meeting: Meeting
    let start: Int?
    let length: Minutes?
    let workspace: Workspace

    /// By its index in `Workspace.meetings`.
    init(_ index: Int, start: Int?, length: Minutes?, in workspace: Workspace) {
        meeting = workspace.meetings[index]
        self.start = start
        self.length = length
        self.workspace = workspace
    }
}

extension JSONShape<MeetingFigures> {
    static var meeting: JSONShape {
        JSONShape(
            "meeting",
            JSONField.place { ($0.meeting.location, $0.workspace) } + [
                JSONField("client", .text, "the client's id") { .optional($0.meeting.client) },
                JSONField("title", .text, "its title") { .text($0.meeting.title) },
                JSONField("start", .clock, "on the workspace's clock; null where only the day is given") {
                    $0.start.map(Cell.clock) ?? .none
                },
                JSONField("minutes", .minutes, "its length") { .optional($0.length) },
            ])
    }
}

/// A time entry whose range is open.
struct EntryFigures {
    let entry: TimeEntry
    let workspace: Workspace
}

extension JSONShape<EntryFigures> {
    static var runningEntry: JSONShape {
        JSONShape(
            "running entry",
            JSONField.place { ($0.entry.location, $0.workspace) } + [
                JSONField("client", .text, "the client's id") { .optional($0.entry.client) },
                JSONField("person", .text, "who works; null for who works alone") { .optional($0.entry.person) },
                JSONField("text", .text, "the words of the line") { .text($0.entry.text) },
                JSONField("date", .date, "the day of its heading") { .date($0.entry.day) },
                JSONField("start", .clock, "since when") { $0.entry.range.map { .clock($0.start) } ?? .none },
            ])
    }
}
