public import Billing
import Diagnostics
public import Records
import Values

extension ReviewRounds {
    /// Every deliverable, in the order in which it was first submitted.
    public static func all(_ workspace: Workspace, _ book: AgreementBook) -> [ReviewRounds] {
        ReviewTable(workspace, book).rounds
    }
}

/// Puts the lines of deliverables together: those with one id, else of one task, else with the same words.
private struct ReviewTable {
    private struct Key: Hashable {
        let client: String
        let name: String
    }

    private let workspace: Workspace
    private let book: AgreementBook
    private let clients: [String: Client]
    /// By client and id.
    private var tasks: [Key: Int] = [:]
    private var services: [String: Service] = [:]

    init(_ workspace: Workspace, _ book: AgreementBook) {
        (self.workspace, self.book) = (workspace, book)
        clients = Dictionary(workspace.clients.map { ($0.id, $0) }) { first, _ in first }
        guard !workspace.deliverables.isEmpty else { return }
        for (index, task) in workspace.tasks.enumerated() where task.pendingOf == nil {
            guard let client = task.client, let id = task.id else { continue }
            let key = Key(client: client, name: id)
            if tasks[key] == nil { tasks[key] = index }
        }
        for service in workspace.services { for name in [service.id] + service.formerly { services[name] = service } }
    }

    var rounds: [ReviewRounds] {
        var (order, lines) = ([Key](), [Key: [Deliverable]]())
        let known = workspace.deliverables.filter { $0.day <= workspace.today }
        let byDay = known.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
        for (_, line) in byDay {
            guard let client = line.client else { continue }
            let key = Key(client: client, name: line.name)
            if lines[key] == nil { order.append(key) }
            lines[key, default: []].append(line)
        }
        return order.compactMap { key in lines[key].flatMap { rounds(key, $0) } }
    }

    private func rounds(_ key: Key, _ lines: [Deliverable]) -> ReviewRounds? {
        guard let last = lines.last else { return nil }
        let submission = lines.last { $0.step == .submitted }
        let named = lines.last { $0.task != nil }?.task
        let task = named.flatMap { self.task(named: $0, of: key.client) }
        let service = task.flatMap { workspace.tasks[$0].service } ?? clients[key.client]?.service
        let terms = terms(key.client, task, service, on: submission?.day ?? last.day)
        let calendar = workspace.business.calendar(of: clients[key.client])
        var (due, silent) = (CalendarDate?.none, CalendarDate?.none)
        if let submission, last.step == .submitted {
            let days = terms?.clientResponse ?? workspace.business.checks.waiting.days
            due = submission.review ?? days.map { submission.day.adding($0, on: calendar) }
            silent = terms?.acceptance.map { submission.day.adding($0, on: calendar) }
        }
        let outcome = outcome(last, silentAfter: silent)
        let isOverdue = outcome == .waiting && due.map { $0 < workspace.today } ?? false
        return ReviewRounds(
            client: key.client, name: key.name, title: title(of: lines, task), task: task, service: service,
            lines: lines, outcome: outcome, due: due, silentAfter: silent,
            roundsIncluded: terms?.revisions ?? service.flatMap { services[$0]?.revisions }, isOverdue: isOverdue)
    }

    private func outcome(_ last: Deliverable, silentAfter: CalendarDate?) -> ReviewRounds.Outcome {
        switch last.step {
        case .approved: .approved(on: last.day)
        case .changes: .changes(on: last.day)
        case .submitted:
            if let silentAfter, silentAfter < workspace.today { .acceptedBySilence(on: silentAfter) } else { .waiting }
        }
    }

    private func title(of lines: [Deliverable], _ task: Int?) -> String {
        let words = lines.map(\.title).last { !$0.isEmpty }
        return words ?? task.map { workspace.tasks[$0].title } ?? lines.last?.file ?? "work without a name"
    }

    private func task(named name: String, of client: String) -> Int? {
        let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
        return tasks[Key(client: parts.count == 2 ? parts[0] : client, name: parts.last ?? name)]
    }

    private func terms(_ client: String, _ task: Int?, _ service: String?, on day: CalendarDate) -> Terms? {
        let project = task.flatMap { workspace.tasks[$0].project }
        switch book.agreement(client: client, service: service, project: project, on: day) {
        case .one(let index), .ambiguous(let index, _): return book.families[index].terms(on: day)
        case .none: return nil
        }
    }
}

extension Deliverable {
    fileprivate var name: String { id ?? task ?? title }
}
