public import Records
public import Values

/// Where the work stands, as a client sees it: what was done, what is under way, what waits for them, what comes next.
///
/// Parts of a task stand for themselves only where they wait for the client; what is cancelled or private is not told.
public struct ClientProgress: Sendable {
    /// Indices in `Workspace.tasks`. Done in the span, the latest first.
    public let done: [Int]
    public let inProgress: [Int]
    /// The client's to do, or submitted to them, or stopped until they answer.
    public let waiting: [Int]
    /// Open and not begun, the earliest due first, then in file order.
    public let next: [Int]

    public init(of client: Client, in period: Period, _ workspace: Workspace) {
        let own = workspace.tasks.indices.filter { workspace.tasks[$0].client == client.id }
        self.init(of: client, tasks: own, in: period, workspace)
    }

    /// The same of tasks that are known to be the client's, in file order.
    init(of client: Client, tasks own: [Int], in period: Period, _ workspace: Workspace) {
        let tasks = workspace.tasks
        let contacts = Set(client.contacts.map(\.id))
        let shown = own.filter { !workspace.isPrivate(task: $0) }
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

    public var isEmpty: Bool { done.isEmpty && inProgress.isEmpty && waiting.isEmpty && next.isEmpty }

    private static func isLater(_ left: Task, _ right: Task) -> Bool {
        let (first, second) = (left.doneDay?.dayNumber ?? .min, right.doneDay?.dayNumber ?? .min)
        return first != second ? first > second : left.location < right.location
    }

    static func isEarlier(_ left: Task, _ right: Task) -> Bool {
        let (first, second) = (left.due?.date.dayNumber ?? .max, right.due?.date.dayNumber ?? .max)
        return first != second ? first < second : left.location < right.location
    }
}

extension Task {
    /// The day that its line says; nil where it is not done, or no day is written.
    public var doneDay: CalendarDate? {
        if case .done(let day) = state { day } else { nil }
    }

    /// Whether its first person is one of the contacts, or its status says that others have it.
    func waits(for contacts: Set<String>) -> Bool {
        if let first = people.first, contacts.contains(first) { return true }
        return status == .waiting || status == .submitted
    }

    fileprivate var isBegun: Bool { state == .inProgress || status != nil }
}
