import Billing
import Diagnostics
import Records
import Values

/// The way out, the mirror of the way in: the agreement ends, the work is done, all is billed and paid, access is given
/// back, and so are files and papers.
struct Offboarding {
    private let facts: WorkflowFacts
    private let workspace: Workspace
    /// The last day of the work.
    private let day: CalendarDate

    init(_ facts: WorkflowFacts, on day: CalendarDate?, in workspace: Workspace) {
        (self.facts, self.workspace) = (facts, workspace)
        self.day = day ?? facts.client.until ?? workspace.today
    }

    var workflow: Workflow {
        let billed = billed
        let needed = [term, work, billed, paid(after: billed), revoked, handOver]
        let blocker = needed.first { $0.state == .open }
        return Workflow(client: id, steps: needed + [farewell, ended(after: blocker)])
    }

    private var id: String { facts.client.id }

    private var term: WorkflowStep {
        let next = day.adding(days: 1)
        guard let going = facts.agreements.first(where: { $0.amends == nil && isGoing($0, on: next) }) else {
            let last = facts.agreements.compactMap(\.until).max()
            return facts.agreements.isEmpty ? .skipped(.term, "none is written down") : .done(.term, "ends", on: last)
        }
        let path = workspace.typedPath(going.location)
        return .open(
            .term, "“\(going.title)” goes on", "end the agreement", "write `until: \(day)` in \(path)",
            at: going.location)
    }

    /// Whether it goes on by its own `until:`, or that of the latest amendment that names one.
    private func isGoing(_ root: Agreement, on day: CalendarDate) -> Bool {
        let amendments = facts.agreements.filter { $0.amends == root.id && $0.until != nil }
        let end = amendments.max { $0.from < $1.from }?.until ?? root.until
        return end.map { $0 >= day } ?? true
    }

    private var work: WorkflowStep {
        guard let first = facts.openTasks.first else { return .done(.work, "nothing is open") }
        let (task, count) = (workspace.tasks[first], facts.openTasks.count)
        return .open(
            .work, count == 1 ? "1 task is open" : "\(count) tasks are open", "finish or cancel “\(task.title)”",
            "`vaws done \(workspace.path(of: task.location)):\(task.location.line)` or `vaws cancel`", at: task.location
        )
    }

    private var billed: WorkflowStep {
        let amounts = facts.unbilled.filter { $0.minutes != .zero || !$0.amount.isZero }
        guard !amounts.isEmpty || !facts.drafts.isEmpty else {
            return .done(.billed, "all that was worked", on: facts.invoices.map(\.issued).max())
        }
        let sum = amounts.map { "\($0.amount)" }.joined(separator: " and ")
        let period = facts.drafts.map(\.period.start).min().map { String($0.description.prefix(7)) }
        let isReady = facts.drafts.allSatisfy(\.isComplete)
        return .open(
            .billed, sum.isEmpty ? "a draft is left" : "\(sum) unbilled", "issue the last invoice",
            "`vaws invoice issue \(id)\(isReady ? "" : period.map { " --period \($0)" } ?? "")`")
    }

    private func paid(after billed: WorkflowStep) -> WorkflowStep {
        let open = facts.openInvoices
        guard let first = open.first else {
            return billed.isSettled
                ? .done(.paid, "nothing is open")
                : .open(.paid, "nothing is open so far", "wait for the last payment", "`vaws pay`", after: billed)
        }
        let rest = open.count > 1 ? " and \(open.count - 1) more" : ""
        return .open(
            .paid, "\(first.owed) open on \(first.number)\(rest), due", on: first.due,
            "wait for the payment of \(first.number)",
            "`vaws pay \(first.number) \(first.owed.amount)` once it came in",
            at: first.location)
    }
}

/// What is given back.
extension Offboarding {
    private var revoked: WorkflowStep {
        let open = facts.access.filter(\.isOpen)
        guard let first = open.first else {
            return facts.access.isEmpty
                ? .skipped(.revoked, "nothing is listed")
                : .done(.revoked, "all of it", on: facts.access.compactMap(\.revoked).max())
        }
        return .open(
            .revoked, "open: \(open.map(\.system).joined(separator: ", "))", "have “\(first.system)” taken back",
            "write `revoked:\(workspace.today)` behind it (\(workspace.typedPlace(first.location)))", at: first.location
        )
    }

    private var handOver: WorkflowStep {
        if let day = facts.client.handedOver { return .done(.handOver, "files and papers given back", on: day) }
        return .open(
            .handOver, "hand over their files, with a pack",
            "`vaws pack \(id) --to DIR`, then `handed-over: \(workspace.today)` in \(workspace.typedPath(facts.client.location))",
            at: facts.client.location)
    }

    private var farewell: WorkflowStep {
        if let day = facts.farewellSent { return .done(.farewell, "sent", on: day) }
        guard let draft = facts.farewellDraft else {
            return .open(.farewell, "say goodbye, and ask how it was", "`vaws offboard \(id) --letter`")
        }
        return .open(
            .farewell, "drafted", "send the letter", "`vaws send \(draft.name) --by-hand`", at: draft.location)
    }

    private func ended(after blocker: WorkflowStep?) -> WorkflowStep {
        if facts.client.status == .ended { return .done(.ended, "ended", on: facts.client.until) }
        return .open(.ended, "end it", "`vaws offboard \(id) --end`", after: blocker)
    }
}

extension AccessGrant {
    /// Granted, or used as if it were, and not taken back.
    var isOpen: Bool { revoked == nil && (granted != nil || reference != nil) }
}
