import Planning
import Records

/// What `vaws board` shows: the tasks of one client, or all, by where they stand.
struct BoardView: Sendable {
    let view: PlanView
    let client: String?
    let board: Board

    init(_ view: PlanView, client: String?) {
        self.view = view
        self.client = client
        board = Board(view.plan, client: client)
    }
}
