import Diagnostics
import Records
import Values

extension Leak {
    /// Tasks done of a service that is billed by the hour, with an estimate and no time: perhaps nobody logged it.
    ///
    /// A task counts as logged where an entry names it, what it is part of or a part of it, or says its title; or where
    /// any time of that client and service stands on the day on which it was done.
    static func forgottenTime(_ settlement: Settlement) -> [Leak] {
        let done = DoneTask.all(settlement)
        guard !done.isEmpty else { return [] }
        let logged = LoggedWork(settlement)
        return logged.unsaid(logged.withoutTime(done)).compactMap { task in
            // Asked last: most tasks are logged.
            guard let rate = task.rate(settlement.ledger.book) else { return nil }
            return Leak(
                task.client, .forgottenTime(task: task.title, service: task.service, on: task.day),
                rate.price(of: task.estimate), minutes: task.estimate, isOwed: false, at: [task.location])
        }
    }
}

/// A task that was done, with an estimate and a service.
private struct DoneTask {
    let index: Int
    let client: String
    let service: String
    let title: String
    let day: CalendarDate
    let estimate: Minutes
    let location: Location
    private let project: String?

    static func all(_ settlement: Settlement) -> [DoneTask] {
        let workspace = settlement.ledger.workspace
        let clients = Dictionary(workspace.clients.map { ($0.id, $0) }) { first, _ in first }
        return workspace.tasks.indices.compactMap { index in
            // Asked first: a task is a large value, and most are open.
            guard case .done = workspace.tasks[index].state else { return nil }
            return DoneTask(index, clients, settlement)
        }
    }

    private init?(_ index: Int, _ clients: [String: Client], _ settlement: Settlement) {
        let (ledger, workspace) = (settlement.ledger, settlement.ledger.workspace)
        let task = workspace.tasks[index]
        guard case .done(let done?) = task.state, done <= workspace.today, let estimate = task.estimate,
            let id = task.client, let client = clients[id], let service = task.service ?? client.service,
            settlement.closed[id].map({ done > $0 }) ?? true,
            // The estimate of a task holds its parts'.
            !workspace.hasEstimatedParent(index), !task.isClients(of: client)
        else { return nil }
        self.index = index
        self.client = id
        self.service = ledger.book.catalogue.currentName(of: service)
        project = task.project
        self.estimate = estimate
        title = task.title
        day = done
        location = task.location
    }

    /// What an hour of it costs; nil where hours of it are not billed.
    func rate(_ book: AgreementBook) -> RateInForce? {
        let context = book.context(
            of: WorkDescription(
                client: client, service: service, project: project, agreement: nil, rate: nil, isBillable: true),
            on: day)
        return context.standing == .hourly ? context.rate : nil
    }
}

extension Task {
    /// Whether it is the client's own to do: the first name on it is a contact of theirs.
    fileprivate func isClients(of client: Client) -> Bool {
        people.first.map { name in client.contacts.contains { $0.id == name } } ?? false
    }
}

extension Workspace {
    fileprivate func hasEstimatedParent(_ index: Int) -> Bool {
        var parent = tasks[index].parent
        while let task = parent {
            if tasks[task].estimate != nil { return true }
            parent = tasks[task].parent
        }
        return false
    }
}

/// What the log says of tasks and days.
private struct LoggedWork {
    private struct Work: Hashable {
        let client: String
        let service: String
    }

    /// A day of work, which has a number, since names are hashed slowly.
    private struct Day: Hashable {
        let work: Int
        let day: CalendarDate
    }

    private let ledger: TimeLedger
    private let workspace: Workspace
    private var named: Set<Int> = []
    /// What the named tasks are part of.
    private var around: Set<Int> = []

    init(_ settlement: Settlement) {
        ledger = settlement.ledger
        workspace = ledger.workspace
        for index in ledger.entries.indices {
            let task = workspace.time[ledger.entries[index].entry].task
            if let task, named.insert(task).inserted { addAround(task) }
        }
    }

    private mutating func addAround(_ task: Int) {
        var next = workspace.tasks[task].parent
        while let index = next, around.insert(index).inserted { next = workspace.tasks[index].parent }
    }

    /// Those that no entry names, nor a part of them or what they are part of, and on whose day no time of the client and
    /// service stands. The log is gone through once more only for what is left of the tasks.
    func withoutTime(_ tasks: [DoneTask]) -> [DoneTask] {
        let unnamed = tasks.filter { !isNamed($0.index) }
        let kinds = Set(unnamed.map { Work(client: $0.client, service: $0.service) })
        let numbers = Dictionary(kinds.enumerated().map { ($1, $0) }) { first, _ in first }
        let ofTask = unnamed.map { numbers[Work(client: $0.client, service: $0.service)] ?? -1 }
        let ofContext = ledger.contexts.map { context in
            context.client.flatMap { client in context.service.flatMap { numbers[Work(client: client, service: $0)] } }
        }
        var missing = Set(zip(ofTask, unnamed).map { Day(work: $0, day: $1.day) })
        for entry in ledger.entries where !missing.isEmpty {
            if let work = ofContext[entry.context] { missing.remove(Day(work: work, day: entry.day)) }
        }
        return zip(ofTask, unnamed).filter { missing.contains(Day(work: $0, day: $1.day)) }.map(\.1)
    }

    private func isNamed(_ task: Int) -> Bool {
        if named.contains(task) || around.contains(task) { return true }
        var parent = workspace.tasks[task].parent
        while let index = parent {
            if named.contains(index) { return true }
            parent = workspace.tasks[index].parent
        }
        return false
    }

    /// Of tasks that no entry names, those whose title no entry of the client says either.
    func unsaid(_ tasks: [DoneTask]) -> [DoneTask] {
        guard !tasks.isEmpty else { return [] }
        let clients = Set(tasks.map(\.client))
        var texts: [String: Set<String>] = [:]
        // By index: an entry is a large value, and copying it takes longer than what is looked at here.
        for index in workspace.time.indices {
            guard let client = workspace.time[index].client, clients.contains(client) else { continue }
            texts[client, default: []].insert(workspace.time[index].text.lowercased())
        }
        return tasks.filter { task in
            let title = task.title.lowercased()
            return texts[task.client]?.contains { $0.contains(title) } != true
        }
    }
}
