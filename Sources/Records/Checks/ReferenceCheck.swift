import Diagnostics
import Values

/// Names of tasks, invoices and agreements on entry lines that nothing bears, and facts in the future.
struct ReferenceCheck {
    let workspace: Workspace
    let tasks: TaskIndex

    func diagnostics() -> [Diagnostic] {
        payments() + taskNames() + agreements() + facts()
    }

    private func payments() -> [Diagnostic] {
        let numbers = workspace.documentNumbers
        let named =
            workspace.payments.flatMap { payment in payment.invoices.map { ($0, payment.location) } }
            + workspace.claims.map { ($0.invoice, $0.location) }
        // What the front matter gives is told there.
        return named.filter { !numbers.contains($0.0) }.compactMap { number, location in
            LineSearch.find(number, location, workspace.files).map {
                Diagnostic.unknown(.unknownInvoice, "invoice", number, at: $0, among: numbers.sorted())
            }
        }
    }

    private func taskNames() -> [Diagnostic] {
        let named =
            workspace.feedback.compactMap { item in item.task.map { ($0, item.client, item.location) } }
            + workspace.deliverables.compactMap { item in item.task.map { ($0, item.client, item.location) } }
            + workspace.defects.compactMap { item in item.task.map { ($0, item.client, item.location) } }
        return named.compactMap { name, client, location in
            tasks.index(of: name, from: client) == nil
                ? unknown(.unknownTask, "task", name, location, among: tasks.names(from: client)) : nil
        }
    }

    private func agreements() -> [Diagnostic] {
        let ids = Dictionary(grouping: workspace.agreements, by: \.client).mapValues { $0.map(\.id).sorted() }
        let named = workspace.time.lazy.compactMap { entry -> (String, String, Location)? in
            guard let agreement = entry.agreement, let client = entry.client else { return nil }
            return (agreement, client, entry.location)
        }
        let lines = named.filter { !(ids[$0.1] ?? []).contains($0.0) }
            .compactMap { name, client, location in
                LineSearch.find(name, location, workspace.files).map {
                    Diagnostic.unknown(.unknownAgreement, "agreement", name, at: $0, among: ids[client] ?? [])
                }
            }
        let amendments = workspace.agreements.compactMap { agreement -> Diagnostic? in
            guard let amended = agreement.amends, !(ids[agreement.client] ?? []).contains(amended) else { return nil }
            return Diagnostic.unknown(
                .unknownAgreement, "agreement", amended,
                at: LineSearch.first(amended, in: agreement.location, workspace.files),
                among: (ids[agreement.client] ?? []).filter { $0 != agreement.id })
        }
        return Array(lines) + amendments + milestones()
    }

    /// A milestone is billed when its task is done: without the task it never would be.
    private func milestones() -> [Diagnostic] {
        workspace.agreements.flatMap { agreement in
            (agreement.terms.fixed?.milestones ?? []).filter { tasks.index(of: $0.task, from: agreement.client) == nil }
                .map { milestone in
                    Diagnostic.unknown(
                        .unknownTask, "task", milestone.task,
                        at: LineSearch.first(milestone.task, in: agreement.location, workspace.files),
                        among: tasks.names(from: agreement.client))
                }
        }
    }

    /// Facts that happened lie in the past.
    private func facts() -> [Diagnostic] {
        let dated =
            workspace.expenses.map { ($0.day, $0.location) } + workspace.payments.map { ($0.day, $0.location) }
            + workspace.claims.map { ($0.day, $0.location) }
            + workspace.messages.map { ($0.at.date, $0.location) } + workspace.feedback.map { ($0.day, $0.location) }
            + workspace.deliverables.map { ($0.day, $0.location) }
            + workspace.defects.map { ($0.day, $0.location) }
        return dated.filter { $0.0 > workspace.today }.map { day, location in
            Diagnostic(
                .futureEntry, "\(day) is in the future: today is \(workspace.today)", at: SourceSpan(location),
                fix: "write the day on which it happened")
        }
    }

    /// A name on the line of a record.
    private func unknown(
        _ id: DiagnosticID, _ what: String, _ name: String, _ location: Location, among known: [String]
    ) -> Diagnostic {
        .unknown(id, what, name, at: LineSearch.span(of: name, location, workspace.files), among: known)
    }
}
