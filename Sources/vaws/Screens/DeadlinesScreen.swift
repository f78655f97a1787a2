import Planning
import Records
import Reports
import Values

/// What `vaws deadlines` shows.
struct DeadlinesView: Sendable {
    let view: PlanView
    let deadlines: Deadlines

    init(_ view: PlanView) {
        self.view = view
        deadlines = Deadlines(view.plan)
    }
}

/// The page of deadlines in a terminal.
struct DeadlinesScreen {
    private let view: PlanView

    static func text(_ shown: DeadlinesView, width: Int) -> String {
        let page = DeadlinesScreen(view: shown.view)
        let words = shown.view.words
        var screen = Screen(width: width)
        screen.paragraph(words.answer(shown.deadlines))
        if shown.deadlines.overdue.isEmpty && shown.deadlines.weeks.isEmpty {
            screen.paragraph(words.noDeadlines)
        }
        for overload in shown.view.overloads(of: nil) {
            screen.blank()
            overload.draw(on: &screen)
        }
        for (title, tasks) in [("Overdue", shown.deadlines.overdue)]
            + shown.deadlines.weeks.map({ (words.week($0.start), $0.tasks) }) where !tasks.isEmpty
        {
            screen.heading(title)
            screen.table(page.table(tasks))
        }
        return screen.text
    }

    private func table(_ tasks: [TaskAssessment]) -> TextTable {
        var table = TextTable([
            .init(head: "Due"), .init(head: "Task", fit: .cut), .init(head: "Left", alignsRight: true),
            .init(head: "Slack"), .init(head: "Verdict"),
        ])
        for task in tasks {
            table.add([
                view.words.dueDay(task), view.named(task), view.shortLeft(task), view.words.slack(task),
                task.verdict?.words ?? "",
            ])
        }
        return table
    }
}
