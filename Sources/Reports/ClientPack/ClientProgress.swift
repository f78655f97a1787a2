import Records
import Values

/// Where the work stands, as a client sees it: what was done, what is under way, what waits for them, what comes next.
///
/// Parts of a task stand for themselves only where they wait for the client; what is cancelled or private is not told.
struct ClientProgress: Sendable {
    /// Indices in `Workspace.tasks`. Done in the span, the latest first.
    let done: [Int]
    let inProgress: [Int]
    /// The client's to do, or submitted to them, or stopped until they answer.
    let waiting: [Int]
    /// Open and not begun, the earliest due first, then in file order.
    let next: [Int]

    init(of client: Client, in period: Period, _ workspace: Workspace) {
        let tasks = workspace.tasks
        let contacts = Set(client.contacts.map(\.id))
        let shown = tasks.indices.filter { tasks[$0].client == client.id && !workspace.isPrivate(task: $0) }
        let waiting = shown.filter { tasks[$0].isOpen && tasks[$0].waits(for: contacts) }
        let whole = shown.filter { tasks[$0].parent == nil && !waiting.contains($0) }
        self.waiting = waiting.sorted { ClientProgress.isEarlier(tasks[$0], tasks[$1]) }
        done = whole.filter { tasks[$0].doneDay.map(period.contains) ?? false }
            .sorted { ClientProgress.isLater(tasks[$0], tasks[$1]) }
        inProgress = whole.filter { tasks[$0].isOpen && tasks[$0].isBegun }
            .sorted { ClientProgress.isEarlier(tasks[$0], tasks[$1]) }
        next = whole.filter { tasks[$0].isOpen && !tasks[$0].isBegun }
            .sorted { ClientProgress.isEarlier(tasks[$0], tasks[$1]) }
    }

    var isEmpty: Bool { done.isEmpty && inProgress.isEmpty && waiting.isEmpty && next.isEmpty }

    private static func isLater(_ left: Task, _ right: Task) -> Bool {
        let (first, second) = (left.doneDay?.dayNumber ?? .min, right.doneDay?.dayNumber ?? .min)
        return first != second ? first > second : left.location < right.location
    }

    private static func isEarlier(_ left: Task, _ right: Task) -> Bool {
        let (first, second) = (left.due?.date.dayNumber ?? .max, right.due?.date.dayNumber ?? .max)
        return first != second ? first < second : left.location < right.location
    }
}

extension Task {
    var doneDay: CalendarDate? {
        if case .done(let day) = state { day } else { nil }
    }

    fileprivate func waits(for contacts: Set<String>) -> Bool {
        if let first = people.first, contacts.contains(first) { return true }
        return status == .waiting || status == .submitted
    }

    fileprivate var isBegun: Bool { state == .inProgress || status != nil }
}
