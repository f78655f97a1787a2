import Planning
import Records
import Values

/// Where does everything stand?
enum BoardPage {
    /// Cards of a column; the clients' pages have the rest.
    static let cardsShown = 12

    static let names: ViewShape.Names = [
        "columns": .list([
            "name": .text, "count": .text, "empty": .text, "more": .text,
            "cards": .list([
                "title": .text, "client": .text, "clientLink": .link, "due": .text, "verdict": .text,
                "isAtRisk": .flag, "note": .text, "place": .text, "source": .link,
            ]),
        ]),
        "nothing": .hint,
    ]

    static func view(_ board: Board, in context: PageContext) -> [String: ViewValue] {
        [
            "columns": .list(board.columns.map { column($0, in: context) }),
            "nothing": (context.workspace.tasks.isEmpty ? Hint.noTasks : "").fragment(in: context),
        ]
    }

    /// "17 tasks are open: 12 not begun, 3 under way, 2 submitted; 5 done this week."
    static func answer(_ board: Board) -> String {
        let open = board.columns.filter { $0.stage != .done }
        let count = open.map(\.cards.count).reduce(0, +)
        let done = board.columns.filter { $0.stage == .done }.map(\.cards.count).reduce(0, +)
        let rest = "\(done == 0 ? "none" : String(done)) done this week."
        guard count > 0 else { return "Nothing is open; \(rest)" }
        let parts = open.filter { !$0.cards.isEmpty }.map { "\($0.cards.count) \(words($0.stage))" }
        return "\(Wording.count(count, "task is", "tasks are")) open: \(parts.joined(separator: ", ")); \(rest)"
    }

    private static func words(_ stage: Board.Stage) -> String {
        switch stage {
        case .open: "not begun"
        case .doing: "under way"
        case .review: "in review"
        case .changes: "to change"
        case .waiting, .submitted, .approved, .done: stage.rawValue
        }
    }

    private static func column(_ column: Board.Column, in context: PageContext) -> View {
        let more = column.cards.count - cardsShown
        return View([
            "name": .text(Wording.uppercasedFirst(column.stage.rawValue)),
            "count": .text(String(column.cards.count)), "empty": .text(column.cards.isEmpty ? "none" : ""),
            "more": .text(more > 0 ? "and \(more) more" : ""),
            "cards": .list(column.cards.prefix(cardsShown).map { card($0, in: context) }),
        ])
    }

    private static func card(_ card: Board.Card, in context: PageContext) -> View {
        let task = context.workspace.tasks[card.task]
        // That it waits is what its column says.
        let verdict = card.assessment?.verdict == .waiting ? nil : card.assessment?.verdict
        return View([
            "title": .text(task.title), "client": .text(context.name(ofClient: task.client)),
            "clientLink": .link(context.client(task.client, fragment: "tasks")),
            "due": .text(
                card.assessment.map { TaskRow.due($0, task, words: context.wording.briefDay, in: context) } ?? ""),
            "verdict": .text(verdict?.words ?? ""), "isAtRisk": .flag(verdict?.isAtRisk ?? false),
            "note": .text(note(card, task, in: context)), "place": .text(context.place(task.location)),
            "source": .link(context.source(task.location)),
        ])
    }

    /// Why it stands still, or when it was done.
    private static func note(_ card: Board.Card, _ task: Task, in context: PageContext) -> String {
        if case .done(let day?) = task.state { return "done \(context.wording.briefDay(day))" }
        guard let assessment = card.assessment else { return "" }
        if case .waiting(.status(let status)) = assessment.standing, task.since == nil {
            return status == .waiting ? "" : "with the client"
        }
        return TodayPage.standing(assessment, in: context)
    }
}
