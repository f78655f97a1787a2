import Planning
import Records
import Reports
import Values

extension JSONShape<AnswerView> {
    static var answer: JSONShape { JSONShape("vaws can", reply + question + proof) }

    private static var reply: [JSONField<AnswerView>] {
        [
            JSONField("answer", .text, "`yes`, `tight` or `no`; null where no day was asked for") {
                .optional($0.answer.reply?.rawValue)
            },
            JSONField("sentence", .text, "the same in words") { .text($0.view.words.sentence($0.answer)) },
            JSONField("earliest", .date, "the earliest honest day at P50; null where there is none") {
                .optional($0.answer.earliest)
            },
            JSONField("earliest_safe", .date, "the earliest honest day at P80") { .optional($0.answer.earliestSafe) },
        ]
    }

    private static var question: [JSONField<AnswerView>] {
        [
            JSONField("duration_minutes", .minutes, "what was asked for") { .minutes($0.answer.question.duration) },
            JSONField("likely_minutes", .minutes, "what it likely takes (P50)") { .minutes($0.answer.likely) },
            JSONField("cautious_minutes", .minutes, "what it takes in four of five cases (P80)") {
                .minutes($0.answer.cautious)
            },
            JSONField("by", .moment, "until when") { .optional($0.answer.question.by) },
            JSONField("client", .text, "for which client") { .optional($0.answer.question.client) },
            JSONField("person", .text, "who does it; null for who works alone") {
                .optional($0.view.personID($0.answer.question.person))
            },
            JSONField("importance", .number, "0 to 5") { .number($0.answer.question.importance.rawValue) },
        ]
    }

    private static var proof: [JSONField<AnswerView>] {
        [
            JSONField("span", .span, "where the least room lies; null where there is no day") { $0.answer.span },
            JSONField("broken", listOf: .broken, "promises that it would break, the worst first") { shown in
                shown.answer.broken.map { BrokenFigures(broken: $0, workspace: shown.view.workspace) }
            },
        ]
    }
}

extension JSONShape<CanAnswer.Span> {
    fileprivate static var span: JSONShape {
        JSONShape(
            "span",
            [
                JSONField("from", .date, "its first day") { .date($0.from) },
                JSONField("through", .date, "its last day") { .date($0.through) },
                JSONField("available_minutes", .minutes, "what can be done in it") { .minutes($0.available) },
                JSONField("promised_minutes", .minutes, "by other work") { .minutes($0.promised) },
                JSONField("asked_minutes", .minutes, "by the new work") { .minutes($0.asked) },
                JSONField("left_minutes", .minutes, "below 0 where it does not fit") { .minutes($0.left) },
            ])
    }
}

struct BrokenFigures {
    let broken: CanAnswer.Broken
    let workspace: Workspace

    var task: Task { workspace.tasks[broken.task] }
}

extension JSONShape<BrokenFigures> {
    fileprivate static var broken: JSONShape {
        JSONShape(
            "broken promise",
            JSONField.place { ($0.task.location, $0.workspace) } + [
                JSONField("id", .text, "the task's id") { .optional($0.task.id) },
                JSONField("client", .text, "the client's id; null for one's own work") { .optional($0.task.client) },
                JSONField("title", .text, "the task's words") { .text($0.task.title) },
                JSONField("occurrence", .date, "for which date of a repeating task still to come; else null") {
                    .optional($0.broken.occurrence)
                },
                JSONField("by_minutes", .minutes, "the work that no longer fits before its deadline") {
                    .minutes($0.broken.by)
                },
                JSONField("less_important", .flag, "whether the new work is more important") {
                    .flag($0.broken.isLessImportant)
                },
            ])
    }
}
