import Planning
import Records
import Reports
import Values

extension JSONShape<CapacityView> {
    static var capacity: JSONShape {
        JSONShape(
            "vaws capacity",
            [
                JSONField("today", .date, "the day that counts as today") { .date($0.view.workspace.today) },
                JSONField("weeks", .number, "how many weeks from today on") { .number($0.weeks) },
                JSONField("people", listOf: .person, "who works alone, else each of `people:`") { shown in
                    shown.people.map { PersonCapacityFigures(capacity: $0, view: shown.view) }
                },
            ])
    }
}

struct PersonCapacityFigures {
    let capacity: CapacityReport.PersonCapacity
    let view: PlanView
}

extension JSONShape<PersonCapacityFigures> {
    fileprivate static var person: JSONShape {
        JSONShape(
            "person's capacity",
            [
                JSONField("person", .text, "the id behind `@`; null for who works alone") {
                    .optional($0.view.personID($0.capacity.person))
                },
                JSONField("focus", .decimal, "in percent") { .decimal($0.capacity.focus) },
            ] + JSONField.figures(\.capacity.total) + [
                JSONField("weeks", listOf: .week, "calendar weeks; the first begins today") { figures in
                    figures.capacity.weeks.map { CapacityWeekFigures(week: $0, view: figures.view) }
                }
            ])
    }
}

struct CapacityWeekFigures {
    let week: CapacityReport.Week
    let view: PlanView
}

extension JSONShape<CapacityWeekFigures> {
    fileprivate static var week: JSONShape {
        JSONShape(
            "week's capacity",
            [JSONField("start", .date, "its first day, which may lie before today") { .date($0.week.start) }]
                + JSONField.figures(\.week.figures) + [
                    JSONField("days", listOf: .day, "its days from today on") { figures in
                        figures.week.days.map { CapacityDayFigures(day: $0, view: figures.view) }
                    }
                ])
    }
}

struct CapacityDayFigures {
    let day: CapacityReport.Day
    let view: PlanView
}

extension JSONShape<CapacityDayFigures> {
    fileprivate static var day: JSONShape {
        JSONShape(
            "day's capacity",
            [
                JSONField("date", .date, "the day") { .date($0.day.day) },
                JSONField("off", .text, "why there is no work on a day that has hours, else null") { figures in
                    .optional(figures.day.dayOff.map(figures.view.words.reason))
                },
            ] + JSONField.figures(\.day.figures) + [
                JSONField("meetings", listOf: .meeting, "by their time") { figures in
                    figures.day.meetings.map {
                        MeetingFigures($0.meeting, start: $0.start, length: $0.length, in: figures.view.workspace)
                    }
                }
            ])
    }
}

extension JSONField {
    /// Hours, what comes off them, and what is left.
    fileprivate static func figures(
        _ figures: @escaping @Sendable (Value) -> CapacityReport.Figures
    ) -> [JSONField] {
        [
            JSONField("hours_minutes", .minutes, "working hours") { .minutes(figures($0).hours) },
            JSONField("off_minutes", .minutes, "of them on days off") { .minutes(figures($0).off) },
            JSONField("meetings_minutes", .minutes, "of them in meetings") { .minutes(figures($0).meetings) },
            JSONField("focus_minutes", .minutes, "what focus leaves out of the rest") { .minutes(figures($0).focus) },
            JSONField("logged_minutes", .minutes, "logged today") { .minutes(figures($0).logged) },
            JSONField("capacity_minutes", .minutes, "what can be done, never below 0") {
                .minutes(figures($0).capacity)
            },
            JSONField("planned_minutes", .minutes, "what the schedule puts there") { .minutes(figures($0).planned) },
            JSONField("free_minutes", .minutes, "capacity less planned") { .minutes(figures($0).free) },
        ]
    }
}
