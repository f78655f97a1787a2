import Planning
import Practice
import Records
import Reports
import Values

extension JSONShape<SurveyView> {
    static var survey: JSONShape {
        JSONShape(
            "vaws survey",
            [
                JSONField("client", .text, "the client's id") { .text($0.survey.client) },
                JSONField("period", .text, "`2026-q4`, `2026-11` or `2026`") { .text($0.survey.key) },
                JSONField("message", .draftedMessage, "the survey as it is drafted") { $0.message },
            ])
    }
}

extension JSONShape<PracticeView> {
    static var practice: JSONShape {
        JSONShape(
            "vaws practice",
            [
                JSONField("today", .date, "the day that counts as today") { .date($0.workspace.today) },
                JSONField(
                    "spans", listOf: .practiceFacts,
                    "this month, the one before, this quarter, the one before; or the period asked for and the one before"
                ) { $0.facts },
                JSONField("surveys_sent", .number, "of all time") { .number($0.review.surveys.sent) },
                JSONField("surveys_answered", .number, "of them") { .number($0.review.surveys.answered) },
                JSONField("goals", listOf: .goalProgress, "in file order") { $0.review.goals },
                JSONField("skills", listOf: .skillRecord, "in file order") { $0.review.skills },
                JSONField("gaps", listOf: .skillNeed, "needs that are not met, agreed services first") {
                    $0.review.gaps
                },
                JSONField("unwritten", .text, "the quarter that is over and has no evaluation") {
                    .optional($0.review.unwritten?.name)
                },
            ])
    }
}

extension JSONShape<PracticeFacts> {
    static var practiceFacts: JSONShape {
        JSONShape(
            "practice facts",
            [
                JSONField("period", .text, "`2026-q4`, `2026-11`, …") { .text($0.period.name) },
                JSONField("from", .date, "the first day") { .date($0.period.start) },
                JSONField("to", .date, "the last day") { .optional($0.period.end) },
                JSONField("worked_minutes", .minutes, "all that was logged") { .minutes($0.worked) },
                JSONField("stages", listOf: .stageMinutes, "where that went; none left out") { facts in
                    WorkStage.allCases.map { StageMinutes(stage: $0, minutes: facts.stages[$0] ?? .zero) }
                },
                JSONField("due_tasks", .number, "tasks done that had a due date") { .number($0.onTime.tasks) },
                JSONField("on_time", .number, "of them done by then") { .number($0.onTime.kept) },
                JSONField("estimated_tasks", .number, "finished, with an estimate and time logged") {
                    .number($0.estimates.tasks)
                },
                JSONField("estimated_minutes", .minutes, "their estimates") { .minutes($0.estimates.estimated) },
                JSONField("took_minutes", .minutes, "what they took") { .minutes($0.estimates.worked) },
                JSONField("performance", .performanceRow, "of all work; null where there was none") { $0.performance },
                JSONField("answered", .number, "messages of the span that were answered") {
                    .number($0.responses.flatMap(\.answers).count)
                },
                JSONField("answer_minutes", .minutes, "half within this much of the client's business hours") {
                    .optional($0.responses.median)
                },
                JSONField("promised_answers", .number, "of them with a promised time") {
                    .number($0.responses.measured.count)
                },
                JSONField("answers_kept", .number, "of these within it") { .number($0.responses.measured.kept) },
                JSONField("nps", .netPromoter, "would recommend; null where nobody was asked") {
                    $0.satisfaction.recommends.count == 0 ? nil : $0.satisfaction.recommends
                },
                JSONField("csat", .scaleAnswers, "satisfied, of 5") { $0.satisfaction.satisfied.given },
                JSONField("ces", .scaleAnswers, "found it easy, of 7") { $0.satisfaction.effort.given },
                JSONField("rating", .scaleAnswers, "of 5") { $0.satisfaction.rating.given },
            ])
    }
}

/// The hours of one stage.
struct StageMinutes {
    let stage: WorkStage
    let minutes: Minutes
}

extension JSONShape<StageMinutes> {
    static var stageMinutes: JSONShape {
        JSONShape(
            "stage",
            [
                JSONField("stage", .text, "`lead`, `onboarding`, `production`, `review`, `admin` or `own`") {
                    .text($0.stage.rawValue)
                },
                JSONField("minutes", .minutes, "worked at it") { .minutes($0.minutes) },
            ])
    }
}

extension ScaleAnswers {
    fileprivate var given: ScaleAnswers? { count == 0 ? nil : self }
}
