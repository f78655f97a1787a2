import Records
import Values

extension Standing {
    /// Of the task at a place of the graph. What someone else has in hand is that first, whatever else holds.
    init(of place: Int, in graph: TaskGraph, dates: TaskDates, workspace: Workspace, team: Team) {
        let task = workspace.tasks[graph.tasks[place]]
        if let contact = team.contact(for: task) {
            self = .waiting(.contact(contact))
        } else if let status = task.status, [.waiting, .submitted, .approved].contains(status) {
            self = .waiting(.status(status))
        } else if !graph.after[place].isEmpty {
            self = .blocked(by: graph.after[place].map { graph.tasks[$0] })
        } else if let release = dates.release?.date, release > workspace.today {
            self = .notStarted(until: release)
        } else {
            self = .ready
        }
    }
}
