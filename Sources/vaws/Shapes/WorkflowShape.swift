import Diagnostics
import Practice
import Records
import Reports
import Values

extension JSONShape<WorkflowView> {
    static var onboard: JSONShape { workflow("vaws onboard") }

    static var offboard: JSONShape { workflow("vaws offboard") }

    private static func workflow(_ name: String) -> JSONShape {
        JSONShape(
            name,
            [
                JSONField("today", .date, "the day that counts as today") { .date($0.workspace.today) },
                JSONField("client", .text, "the client's id") { .text($0.stage.client.id) },
                JSONField("stage", .text, "where the client stands, as in `vaws stages`") {
                    .text($0.stage.stage.rawValue)
                },
                JSONField("complete", .flag, "whether no step is left") { .flag($0.workflow.isComplete) },
                JSONField("steps", listOf: .workflowStep, "in their order") { view in
                    view.workflow.steps.map { PlacedRow(row: $0, workspace: view.workspace) }
                },
            ])
    }
}

extension JSONShape<PlacedRow<WorkflowStep>> {
    fileprivate static var workflowStep: JSONShape {
        JSONShape(
            "step of a client's way",
            [
                JSONField("step", .text, "its name: `consultation`, `signature`, `revoked`, …") {
                    .text($0.row.name.rawValue)
                },
                JSONField("state", .text, "`done`, `skipped`, `open` or `blocked`") { .text($0.row.word) },
                JSONField("blocked_by", .text, "the step that comes first") { step in
                    if case .blocked(let first) = step.row.state { .text(first.rawValue) } else { .none }
                },
                JSONField("known", .text, "what is known of it") { .text($0.row.facts) },
                JSONField("date", .date, "the day of that") { .optional($0.row.day) },
                JSONField("action", .text, "what is to be done; empty where nothing is") { .text($0.row.action) },
                JSONField("how", .text, "the command, or the line to write") { .text($0.row.how) },
                JSONField("file", .text, "the file that is to be changed") { step in
                    .optional(step.row.location.map { step.workspace.path(of: $0) })
                },
                JSONField("line", .number, "line in that file, from 1") {
                    .optional($0.row.location.map { Int($0.line) })
                },
            ])
    }
}

extension JSONShape<Stages> {
    static var stages: JSONShape {
        JSONShape(
            "vaws stages",
            [
                JSONField("today", .date, "the day that counts as today") { .date($0.today) },
                JSONField("clients", listOf: .clientStage, "in the order of the way") { $0.clients },
            ])
    }
}

extension JSONShape<ClientStage> {
    fileprivate static var clientStage: JSONShape {
        JSONShape(
            "client's stage",
            [
                JSONField("client", .text, "the client's id") { .text($0.client.id) },
                JSONField("name", .text, "the client's name") { .text($0.client.name) },
                JSONField(
                    "stage", .text, "one of \(Stage.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", "))"
                ) { .text($0.stage.rawValue) },
                JSONField("next", .text, "what is to be done next; null where nothing waits") {
                    .optional($0.next?.action)
                },
                JSONField("how", .text, "the command, or the line to write") { .optional($0.next?.how) },
                JSONField("onboarding_done", .number, "steps of the way in that are done or not needed") {
                    .number($0.onboarding.settled)
                },
                JSONField("onboarding_steps", .number, "all of them") { .number($0.onboarding.steps.count) },
                JSONField("information_missing", .number, "things that the client has not given yet") { stage in
                    .number(stage.information.count { $0.state != .received })
                },
            ])
    }
}
