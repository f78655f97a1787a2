import Records
import Values

extension Listing {
    /// A negative line is an entry of its own here, as it stands in the log.
    static var time: Listing {
        Listing(
            Column.place(\.location) + when + what, shown: ["date", "client", "minutes", "service", "text"],
            day: "date",
            records: { $0.time })
    }

    private static var when: [Column<TimeEntry>] {
        [
            Column("client", .text, "the client's id; null for one's own time") { .optional($0.client) },
            Column("date", .date, "the day under which it is written") { .date($0.day) },
            Column("start", .clock, "`09:00`; `<23:30` is on the day before; null for a duration") {
                $0.range.map { .clock($0.start) } ?? .none
            },
            Column("end", .clock, "`10:30`; `00:15>` is on the day after; null while it runs") {
                $0.range?.end.map { .clock($0) } ?? .none
            },
            Column("minutes", .minutes, "as elapsed; 0 while it runs; below 0 where it comes off the entry above") {
                .minutes($0.minutes)
            },
        ]
    }

    private static var what: [Column<TimeEntry>] {
        [
            Column("service", .text, "the service, also where it comes from the task, a heading or the file") {
                .optional($0.service)
            },
            Column("task", .text, "the id of the task, or its title where it has none") { entry, workspace in
                .optional(entry.task.map { workspace.tasks[$0].id ?? workspace.tasks[$0].title })
            },
            Column("billable", .flag, "false where the line says `billable:no`") { .flag($0.isBillable) },
            Column("text", .text, "the words of the line, without its fields") { .text($0.text) },
            Column("tags", .texts, "tags, without `#`") { .texts($0.tags) },
            Column("project", .text, "the project") { .optional($0.project) },
            Column("agreement", .text, "the agreement that the line names") { .optional($0.agreement) },
            Column("person", .text, "who worked; null when working alone") { .optional($0.person) },
            Column("rate", .text, "the rate that the line names, such as `42/hour`") {
                .optional($0.rate?.description)
            },
        ]
    }
}
