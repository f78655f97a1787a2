import Planning
import Records
import Reports
import Values

/// The board in a terminal: a table for each column that has a card.
struct BoardScreen {
    private let shown: BoardView
    private var words: PlanWords { shown.view.words }

    static func text(_ shown: BoardView, width: Int) -> String {
        let page = BoardScreen(shown: shown)
        var screen = Screen(width: width)
        screen.paragraph(page.answer)
        if shown.view.workspace.tasks.isEmpty { screen.paragraph(page.words.noTasks) }
        for column in shown.board.columns where !column.cards.isEmpty {
            screen.heading("\(title(column.stage)) (\(column.cards.count))")
            screen.table(page.table(column))
        }
        return screen.text
    }

    /// The first line of the page; of one client with the name before it.
    private var answer: String {
        let client = shown.client.map { words.client($0) + ": " } ?? ""
        return client + (shown.view.workspace.tasks.isEmpty ? "No tasks yet." : words.answer(shown.board))
    }

    private static func title(_ stage: Board.Stage) -> String {
        stage.rawValue.prefix(1).uppercased() + stage.rawValue.dropFirst()
    }

    private func table(_ column: Board.Column) -> TextTable {
        var table = TextTable([
            .init(head: "Task", fit: .cut), .init(head: "Due"), .init(head: "Left", alignsRight: true),
            .init(head: column.stage == .done ? "Done" : "Verdict"),
        ])
        for card in column.cards { table.add(cells(card)) }
        return table
    }

    private func cells(_ card: Board.Card) -> [String] {
        let task = shown.view.workspace.tasks[card.task]
        let title = shown.client == nil ? words.named(task) : task.title
        guard let assessment = card.assessment else {
            return [title, task.due.map { words.briefDay($0.date) } ?? "", "", task.doneOn.map(words.briefDay) ?? ""]
        }
        return [
            title, words.dueDay(assessment), shown.view.shortLeft(assessment), assessment.verdict?.words ?? "",
        ]
    }
}
