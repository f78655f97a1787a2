import Practice
import Records
import Reports

/// A client's way in or out in a terminal: each step with what is known, then what can be done now.
enum WorkflowScreen {
    static func text(_ view: WorkflowView, width: Int) -> String {
        var screen = Screen(width: width)
        let workflow = view.workflow
        screen.paragraph("\(view.stage.client.name): \(StageWords.steps(workflow)).")
        var table = TextTable([
            .init(head: "State", fit: .whole), .init(head: "Step", fit: .whole), .init(head: "Known", fit: .wrapped),
        ])
        for step in workflow.steps {
            table.add([step.word, step.name.title, StageWords.facts(step, today: view.workspace.today)])
        }
        screen.blank()
        screen.table(table)
        screen.section("To do now", workflow.steps.filter { $0.state == .open }.map(words))
        return String(screen.text.dropLast())
    }

    /// After something was made: the first step that can be done.
    static func next(_ view: WorkflowView) -> [String] {
        view.workflow.next.map { ["Next: \(words($0))"] } ?? ["Nothing is left to do."]
    }

    private static func words(_ step: WorkflowStep) -> String { "\(step.action): \(step.how)." }
}
