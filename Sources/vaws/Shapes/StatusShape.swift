import Records
import Values

extension JSONShape<TimeStatus> {
    static var status: JSONShape {
        JSONShape(
            "vaws status",
            [
                JSONField("now", .moment, "what counts as now, on the workspace's clock") {
                    .moment(Moment($0.now.day, time: $0.now.minute))
                },
                JSONField("person", .text, "whose time it is; null for who works alone") { .optional($0.person) },
                JSONField("running", listOf: .runningTime, "what runs, in the order of the files' paths and lines") {
                    $0.running
                },
                JSONField("today", listOf: .clientTime, "what counts on today, with what runs up to now") { $0.today },
                JSONField("minutes", .minutes, "all of today") { .minutes($0.total) },
            ])
    }
}

extension JSONShape<TimeStatus.Running> {
    fileprivate static var runningTime: JSONShape {
        JSONShape(
            "running time",
            JSONField.place { ($0.line.location, $0.workspace) } + [
                JSONField("client", .text, "the client's id; null for one's own time") { .optional($0.line.client) },
                JSONField("task", .text, "the id of the task, or its title where it has none") { running in
                    .optional(
                        running.line.task.map { running.workspace.tasks[$0].id ?? running.workspace.tasks[$0].title })
                },
                JSONField("service", .text, "the service") { .optional($0.line.service) },
                JSONField("text", .text, "the words of the line, without its fields") { .text($0.line.text) },
                JSONField("date", .date, "the day under which it is written") { .date($0.line.day) },
                JSONField("start", .clock, "when it began") { .clock($0.line.range?.start ?? 0) },
                JSONField("minutes", .minutes, "since then") { .minutes($0.minutes) },
            ])
    }
}

extension JSONShape<TimeStatus.Sum> {
    fileprivate static var clientTime: JSONShape {
        JSONShape(
            "client's time",
            [
                JSONField("client", .text, "the client's id; null for one's own time") { .optional($0.client) },
                JSONField("minutes", .minutes, "of today") { .minutes($0.minutes) },
            ])
    }
}
