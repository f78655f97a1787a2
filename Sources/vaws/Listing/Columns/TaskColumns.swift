import Records
import Values

extension Listing {
    static var tasks: Listing {
        Listing(
            Column.place(\.location) + work + dates + details,
            shown: ["client", "title", "status", "due", "importance"],
            day: "due", records: { $0.tasks })
    }

    private static var work: [Column<Task>] {
        [
            Column("client", .text, "the client's id; null for one's own work") { .optional($0.client) },
            Column("project", .text, "the project, from the line or its file") { .optional($0.project) },
            Column("title", .text, "the words of the line, without its fields") { .text($0.title) },
            Column("done", .flag, "true once it is ticked; a cancelled task is not done") { .flag($0.isDone) },
            Column(
                "status", .text,
                "`open`, `in-progress`, `waiting`, `review`, `submitted`, `changes`, `approved`, `done` or `cancelled`"
            ) { .text($0.statusName) },
        ]
    }

    private static var dates: [Column<Task>] {
        [
            Column("due", .moment, "when it is due") { .optional($0.due) },
            Column("start", .moment, "not to be begun before") { .optional($0.start) },
            Column("estimate_minutes", .minutes, "the work expected in it") { .optional($0.estimate) },
            Column("importance", .text, "`lowest`, `low`, `normal`, `medium`, `high` or `highest`") {
                .text($0.importance.name)
            },
        ]
    }

    private static var details: [Column<Task>] {
        [
            Column("tags", .texts, "tags, without `#`") { .texts($0.tags) },
            Column("people", .texts, "who does it, without `@`") { .texts($0.people) },
            Column("id", .text, "the id by which others refer to it") { .optional($0.id) },
            Column("after", .texts, "ids of the tasks that come first, as written") { .texts($0.afterNames) },
            Column("repeat", .text, "how it comes again, as written") { .optional($0.repeats?.description) },
            Column("on", .date, "the day for which it is planned") { .optional($0.plannedOn) },
            Column("since", .date, "since when it has its status") { .optional($0.since) },
            Column("done_on", .date, "the day on which it was done") { .optional($0.doneOn) },
            Column("cancelled_on", .date, "the day on which it was cancelled") { .optional($0.cancelledOn) },
            Column("created", .date, "the day on which it was written down") { .optional($0.created) },
            Column("service", .text, "the service to which its hours belong") { .optional($0.service) },
            Column("section", .texts, "the headings above it, outermost first") { .texts($0.section) },
        ]
    }
}

extension Task {
    fileprivate var isDone: Bool { if case .done = state { true } else { false } }

    var doneOn: CalendarDate? { if case .done(let day) = state { day } else { nil } }

    fileprivate var cancelledOn: CalendarDate? { if case .cancelled(let day) = state { day } else { nil } }

    /// The checkbox wins over `status:` where they disagree.
    fileprivate var statusName: String {
        switch state {
        case .done: "done"
        case .cancelled: "cancelled"
        case .inProgress: status?.rawValue ?? "in-progress"
        case .open: status?.rawValue ?? "open"
        }
    }
}
