import Planning
import Records
import Reports
import Values

extension JSONShape<TaskFigures> {
    /// An open task, wherever a command names one with its figures.
    static var task: JSONShape { JSONShape("task", place + dates + work + judgement) }

    private static var place: [JSONField<TaskFigures>] {
        JSONField.place { ($0.task.location, $0.view.workspace) } + [
            JSONField("id", .text, "the id by which others refer to it") { .optional($0.task.id) },
            JSONField("client", .text, "the client's id; null for one's own work") { .optional($0.task.client) },
            JSONField("title", .text, "the words of the line, without its fields") { .text($0.task.title) },
            JSONField("person", .text, "who does it; null for who works alone") {
                .optional($0.view.personID($0.assessment.person))
            },
            JSONField("standing", .text, "`ready`, `waiting`, `blocked` or `not-started`") {
                .text($0.assessment.standing.word)
            },
        ]
    }

    private static var dates: [JSONField<TaskFigures>] {
        [
            JSONField("due", .moment, "when it is due, as written") { .optional($0.task.due) },
            JSONField("needed_by", .date, "the last day on which it can be done so that nothing behind it is late") {
                .optional($0.assessment.neededBy)
            },
            JSONField("planned_finish", .date, "when it is done, by the schedule; null where someone else has it") {
                .optional($0.assessment.plannedFinish)
            },
            JSONField("latest_start", .date, "the last day on which work on it can begin; null where that has passed") {
                .optional($0.assessment.latestStart)
            },
            JSONField("forecast_p50", .date, "when it is done in half of all cases; null beyond the days planned") {
                .optional($0.assessment.forecast?.p50)
            },
            JSONField("forecast_p80", .date, "when it is done in four of five cases; null beyond the days planned") {
                .optional($0.assessment.forecast?.p80)
            },
        ]
    }

    private static var work: [JSONField<TaskFigures>] {
        [
            JSONField("estimate_minutes", .minutes, "the work in it with its sub-tasks, as stated or taken") {
                .minutes($0.assessment.remaining.estimate)
            },
            JSONField("logged_minutes", .minutes, "what was worked on it and its sub-tasks") {
                .minutes($0.assessment.remaining.logged)
            },
            JSONField("remaining_minutes", .minutes, "what is left of it, without its sub-tasks") {
                .minutes($0.assessment.remaining.minutes)
            },
            JSONField("today_minutes", .minutes, "what the schedule puts on today of it") {
                .minutes($0.view.plannedToday[$0.assessment.task] ?? .zero)
            },
            JSONField("slack_minutes", .minutes, "capacity to spare until it is needed; below 0 not all fits") {
                .optional($0.assessment.slack)
            },
        ]
    }

    private static var judgement: [JSONField<TaskFigures>] {
        [
            JSONField("verdict", .text, "`safe`, `tight`, `late`, `overdue` or `waiting`; null with no deadline") {
                .optional($0.assessment.verdict?.word)
            },
            JSONField("days_overdue", .number, "days since it was due; 0 where it is not past due") {
                if case .overdue(let days) = $0.assessment.verdict { .number(days) } else { .number(0) }
            },
            JSONField("urgency", .number, "1 to 5") { .number($0.assessment.urgency) },
            JSONField("importance", .number, "0 to 5") { .number($0.assessment.importance.rawValue) },
            JSONField("score", .number, "urgency × (importance + 1), 1 to 30") { .number($0.assessment.score) },
            JSONField("why", .text, "why it stands where it does") { .text($0.why) },
        ]
    }
}

extension TaskFigures {
    /// What holds it up, else what presses.
    var why: String {
        let standing = view.words.standing(assessment)
        return standing.isEmpty ? view.words.reason(assessment) : standing
    }
}

extension Standing {
    fileprivate var word: String {
        switch self {
        case .ready: "ready"
        case .waiting: "waiting"
        case .blocked: "blocked"
        case .notStarted: "not-started"
        }
    }
}

extension Verdict {
    /// The same word whatever the number of days.
    var word: String {
        if case .overdue = self { "overdue" } else { words }
    }
}
