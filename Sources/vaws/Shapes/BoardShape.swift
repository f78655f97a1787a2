import Planning
import Records
import Values

extension JSONShape<BoardView> {
    static var board: JSONShape {
        JSONShape(
            "vaws board",
            [
                JSONField("today", .date, "the day that counts as today") { .date($0.view.workspace.today) },
                JSONField("client", .text, "whose tasks they are; null for all") { .optional($0.client) },
                JSONField("columns", listOf: .column, "open work by where it stands, always all columns") { shown in
                    shown.board.columns.filter { $0.stage != .done }.map { ColumnFigures(column: $0, view: shown.view) }
                },
                JSONField("done_this_week", listOf: .finishedTask, "the latest first") { shown in
                    shown.board.columns.filter { $0.stage == .done }.flatMap(\.cards)
                        .map {
                            FinishedFigures(task: shown.view.workspace.tasks[$0.task], workspace: shown.view.workspace)
                        }
                },
            ])
    }
}

struct ColumnFigures {
    let column: Board.Column
    let view: PlanView
}

extension JSONShape<ColumnFigures> {
    fileprivate static var column: JSONShape {
        JSONShape(
            "column",
            [
                JSONField(
                    "status", .text,
                    Board.Stage.allCases.filter { $0 != .done }.map { "`\($0.rawValue)`" }.joined(separator: ", ")
                ) { .text($0.column.stage.rawValue) },
                JSONField("tasks", listOf: .task, "by score, then the earlier deadline") { figures in
                    figures.view.figures(figures.column.cards.compactMap(\.assessment))
                },
            ])
    }
}

struct FinishedFigures {
    let task: Task
    let workspace: Workspace
}

extension JSONShape<FinishedFigures> {
    fileprivate static var finishedTask: JSONShape {
        JSONShape(
            "finished task",
            JSONField.place { ($0.task.location, $0.workspace) } + [
                JSONField("id", .text, "the id by which others refer to it") { .optional($0.task.id) },
                JSONField("client", .text, "the client's id; null for one's own work") { .optional($0.task.client) },
                JSONField("title", .text, "the words of the line, without its fields") { .text($0.task.title) },
                JSONField("done_on", .date, "the day on which it was done") { .optional($0.task.doneOn) },
            ])
    }
}
