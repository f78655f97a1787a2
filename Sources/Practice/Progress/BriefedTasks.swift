import Records
import Values

/// Open tasks of a client by how they are told: what they have in hand, what is stopped, what comes next.
struct BriefedTasks {
    let waiting: [Int]
    let blocked: [ClientBriefing.Blocked]
    let next: [Int]

    /// What is stopped is told when it is due within so many days.
    private static let blockedAhead = 14

    init(_ progress: ClientProgress, of client: Client, on day: CalendarDate, _ workspace: Workspace) {
        let tasks = workspace.tasks
        let contacts = Set(client.contacts.map(\.id))
        let isTheirs = { (index: Int) in
            let task = tasks[index]
            return task.people.first.map(contacts.contains) ?? false || task.status == .submitted
        }
        func blockers(_ index: Int) -> [Int] { tasks[index].after.filter { tasks[$0].isOpen } }
        func told(_ blockers: [Int]) -> [Int] {
            blockers.filter { tasks[$0].client == client.id && !workspace.isPrivate(task: $0) }
        }
        waiting = progress.waiting.filter(isTheirs)
        let elsewhere = progress.waiting.filter { !isTheirs($0) }
        let stopped = progress.next.filter { !blockers($0).isEmpty }
        let soon = stopped.filter { tasks[$0].isNeeded(by: day.adding(days: BriefedTasks.blockedAhead - 1)) }
        blocked =
            elsewhere.map { ClientBriefing.Blocked(task: $0, after: []) }
            + soon.map { ClientBriefing.Blocked(task: $0, after: told(blockers($0))) }
        let last = day.adding(days: ClientBriefing.daysAhead - 1)
        next = progress.next.filter { blockers($0).isEmpty && tasks[$0].isNeeded(by: last) }
    }
}

extension Task {
    /// Whether it is planned for or due by a day.
    fileprivate func isNeeded(by day: CalendarDate) -> Bool {
        [plannedOn, due?.date].compactMap(\.self).min().map { $0 <= day } ?? false
    }
}
