import Planning
import Records
import Reports
import Values

extension JSONShape<ScheduleView> {
    static var schedule: JSONShape {
        JSONShape(
            "vaws plan",
            [
                JSONField("today", .date, "the day that counts as today") { .date($0.view.workspace.today) },
                JSONField("weeks", .number, "how many weeks from today on") { .number($0.weeks) },
                JSONField("client", .text, "whose work is shown; null for all") { .optional($0.client) },
                JSONField("people", listOf: .person, "who works alone, else each of `people:`") { shown in
                    shown.schedules.map { PersonScheduleFigures(schedule: $0, shown: shown) }
                },
                JSONField("tasks", listOf: .task, "every open task, in file order") { $0.view.figures($0.tasks) },
            ])
    }
}

struct PersonScheduleFigures {
    let schedule: Schedule
    let shown: ScheduleView
}

extension JSONShape<PersonScheduleFigures> {
    fileprivate static var person: JSONShape {
        JSONShape(
            "person's schedule",
            [
                JSONField("person", .text, "the id behind `@`; null for who works alone") {
                    .optional($0.shown.view.personID($0.schedule.person))
                },
                JSONField("free_from", .date, "the first day with 15 minutes that no deadline needs; null if none") {
                    .optional($0.schedule.freeFrom?.day)
                },
                JSONField("free_minutes", .minutes, "what is free from then to the end of that week") {
                    .optional($0.schedule.freeFrom?.minutes)
                },
                JSONField("overloads", listOf: .overload, "spans in which promises exceed what can be done") {
                    figures in
                    figures.shown.view.overloads(of: figures.schedule.person)
                },
                JSONField("days", listOf: .day, "from today on") { figures in
                    figures.schedule.days.map { ScheduledDayFigures(day: $0, shown: figures.shown) }
                },
            ])
    }
}

struct ScheduledDayFigures {
    let day: Schedule.Day
    let shown: ScheduleView
}

extension JSONShape<ScheduledDayFigures> {
    fileprivate static var day: JSONShape {
        JSONShape(
            "scheduled day",
            [
                JSONField("date", .date, "the day") { .date($0.day.day) },
                JSONField("capacity_minutes", .minutes, "what can be done") { .minutes($0.day.capacity) },
                JSONField("planned_minutes", .minutes, "what is planned, for whomever") { .minutes($0.day.planned) },
                JSONField("free_minutes", .minutes, "capacity less planned") { .minutes($0.day.free) },
                JSONField("meetings", listOf: .meeting, "by their time") { figures in
                    figures.shown.meetings(figures.day).map {
                        MeetingFigures($0.meeting, start: $0.start, length: $0.length, in: figures.shown.view.workspace)
                    }
                },
                JSONField("blocks", listOf: .block, "in the order of the clock") { figures in
                    figures.shown.blocks(figures.day).map { BlockFigures(block: $0, view: figures.shown.view) }
                },
            ])
    }
}

struct BlockFigures {
    let block: ScheduledBlock
    let view: PlanView

    var task: Task { view.workspace.tasks[block.task] }
}

extension JSONShape<BlockFigures> {
    fileprivate static var block: JSONShape {
        JSONShape(
            "block",
            [
                JSONField("start", .clock, "on the workspace's clock") { .clock($0.block.start) },
                JSONField("end", .clock, "on the workspace's clock") { .clock($0.block.end) },
                JSONField("minutes", .minutes, "of work: the rest of the span is what focus leaves out") {
                    .minutes($0.block.minutes)
                },
                JSONField("occurrence", .date, "for which date of a repeating task still to come; else null") {
                    .optional($0.block.occurrence)
                },
            ] + JSONField.place { ($0.task.location, $0.view.workspace) } + [
                JSONField("id", .text, "the task's id") { .optional($0.task.id) },
                JSONField("client", .text, "the client's id; null for one's own work") { .optional($0.task.client) },
                JSONField("title", .text, "the task's words") { .text($0.task.title) },
            ])
    }
}
