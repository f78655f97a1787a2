import Planning
import Practice
import Records
import Reports
import Values

/// A task as a client is told of it.
struct BriefedTask {
    let index: Int
    let workspace: Workspace
    /// Titles of those that come first.
    var after: [String] = []

    var task: Task { workspace.tasks[index] }

    static func all(_ indices: [Int], in workspace: Workspace) -> [BriefedTask] {
        indices.map { BriefedTask(index: $0, workspace: workspace) }
    }
}

extension JSONShape<BriefedTask> {
    static var briefedTask: JSONShape {
        JSONShape(
            "task for a client",
            JSONField.place { ($0.task.location, $0.workspace) } + [
                JSONField("id", .text, "its id") { .optional($0.task.id) },
                JSONField("title", .text, "its title") { .text($0.task.title) },
                JSONField("due", .moment, "when it is due") { .optional($0.task.due) },
                JSONField("done", .date, "when it was done") { .optional($0.task.doneDay) },
                JSONField("since", .date, "since when it has its status") { .optional($0.task.since) },
                JSONField("after", .texts, "titles of the tasks that come first, where it is on hold") {
                    .texts($0.after)
                },
            ])
    }
}

extension JSONShape<ClientBriefing.Hours> {
    static var briefedHours: JSONShape {
        JSONShape(
            "hours of a service",
            [
                JSONField("service", .text, "the service's id") { .optional($0.service) },
                JSONField("minutes", .minutes, "billable, none of them private") { .minutes($0.minutes) },
            ])
    }
}

extension JSONShape<RetainerLeft> {
    static var retainerLeft: JSONShape {
        JSONShape(
            "retainer left",
            [
                JSONField("title", .text, "the agreement's title") { .text($0.title) },
                JSONField("from", .date, "first day of its period") { .date($0.period.start) },
                JSONField("to", .date, "last day of its period") { .optional($0.period.end) },
                JSONField("left_minutes", .minutes, "hours left; null where money is included") {
                    if case .hours(let left, _) = $0.amount { .minutes(left) } else { .none }
                },
                JSONField("left_amount", .amount, "money left; null where hours are included") {
                    if case .money(let left, _) = $0.amount { .amount(left) } else { .none }
                },
            ])
    }
}

/// What a check-in or an update says of the work.
struct BriefingFigures {
    let briefing: ClientBriefing
    let workspace: Workspace

    func tasks(_ indices: [Int]) -> [BriefedTask] { BriefedTask.all(indices, in: workspace) }

    var decisions: [String] {
        briefing.decisions.map { decision in
            switch decision {
            case .task(let index): workspace.tasks[index].title
            case .message(let index): workspace.messages[index].text
            }
        }
    }
}

extension JSONShape<BriefingFigures> {
    static var briefing: JSONShape {
        JSONShape(
            "state of a client's work",
            [
                JSONField("in_progress", listOf: .briefedTask, "begun, and going on") {
                    $0.tasks($0.briefing.inProgress)
                },
                JSONField("blocked", listOf: .briefedTask, "on hold") { figures in
                    figures.briefing.blocked.map { blocked in
                        BriefedTask(
                            index: blocked.task, workspace: figures.workspace,
                            after: blocked.after.map { figures.workspace.tasks[$0].title })
                    }
                },
                JSONField("waiting", listOf: .briefedTask, "in the client's hands") {
                    $0.tasks($0.briefing.waiting)
                },
                JSONField("decisions", .texts, "what the client is to decide") { .texts($0.decisions) },
                JSONField("retainers", listOf: .retainerLeft, "what is left of retainers") { $0.briefing.retainers },
                JSONField("next", listOf: .briefedTask, "planned or due within seven days") {
                    $0.tasks($0.briefing.next)
                },
                JSONField("meetings", listOf: .meeting, "of the seven days") { figures in
                    figures.briefing.meetings.map {
                        MeetingFigures($0.meeting, start: $0.start, length: $0.length, in: figures.workspace)
                    }
                },
            ])
    }
}

extension JSONShape<DraftedMessage> {
    static var draftedMessage: JSONShape {
        JSONShape(
            "drafted message",
            [
                JSONField("file", .text, "where it is drafted") { .text($0.path) },
                JSONField("name", .text, "its identity") { .text($0.name) },
                JSONField("to", .texts, "to whom") { .texts($0.recipients) },
                JSONField("channel", .text, "`email`, …") { .text($0.channel) },
                JSONField("subject", .text, "the subject") { .text($0.subject) },
                JSONField("text", .text, "the message") { .text($0.body) },
            ])
    }
}

extension JSONShape<CheckInView> {
    static var checkIn: JSONShape {
        JSONShape(
            "vaws check-in",
            [
                JSONField("client", .text, "the client's id") { .text($0.briefing.client.id) },
                JSONField("date", .date, "the day of the check-in") { .date($0.briefing.day) },
                JSONField("from", .date, "the first day that is told as done and worked") {
                    .date($0.briefing.span.start)
                },
                JSONField("to", .date, "the last one") { .optional($0.briefing.span.end) },
                JSONField("done", listOf: .briefedTask, "done on these days, the latest first") {
                    BriefedTask.all($0.briefing.done, in: $0.workspace)
                },
                JSONField("hours", listOf: .briefedHours, "worked on these days; none under a fixed price") {
                    $0.briefing.hours
                },
                JSONField("work", .briefing, "where the work stands") {
                    BriefingFigures(briefing: $0.briefing, workspace: $0.workspace)
                },
                JSONField("message", .draftedMessage, "the agenda as it is drafted") { $0.message },
            ])
    }
}
