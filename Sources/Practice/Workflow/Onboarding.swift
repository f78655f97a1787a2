import Billing
import Diagnostics
import Records
import Values

/// The way in: consultation, proposal, agreement, signature, then what is needed to begin, then the first invoice.
///
/// A step that nobody wrote down counts as passed over once a later one is done.
struct Onboarding {
    let facts: WorkflowFacts
    let workspace: Workspace

    init(_ facts: WorkflowFacts, in workspace: Workspace) {
        (self.facts, self.workspace) = (facts, workspace)
    }

    var workflow: Workflow {
        let consultation = consultation
        let proposal = proposal(after: consultation)
        let agreement = agreement(after: proposal)
        let signature = signature(after: agreement)
        let rest = [information(after: signature), access(after: signature), tasks, firstInvoice(after: signature)]
        return Workflow(client: id, steps: [consultation, proposal, agreement, signature] + rest.compactMap { $0 })
    }

    private var id: String { facts.client.id }
    private var today: CalendarDate { workspace.today }
    private var firstInvoiceIssued: CalendarDate? { facts.invoices.map(\.issued).min() }
    private var isAtWork: Bool { firstInvoiceIssued != nil }

    private var consultation: WorkflowStep {
        let held = facts.consultations.filter { $0.held ?? ($0.at.date < today) && $0.at.date <= today }
        if let day = held.map(\.at.date).max() { return .done(.consultation, "held", on: day) }
        if isAtWork || !facts.agreements.isEmpty { return .skipped(.consultation, "none is written down") }
        let planned = facts.consultations.filter { $0.held != false && $0.at.date >= today }
            .min { ($0.at.date, $0.at.time ?? 0) < ($1.at.date, $1.at.time ?? 0) }
        guard let planned else {
            return .open(.consultation, "plan a consultation", "`vaws onboard \(id) --on fri`")
        }
        return .open(
            .consultation, "planned", on: planned.at.date, "hold the consultation and write its notes",
            "in \(workspace.typedPath(planned.location)); `held: yes` says that it took place",
            at: planned.location)
    }

    private func agreement(after proposal: WorkflowStep) -> WorkflowStep {
        if let latest { return .done(.agreement, "“\(latest.title)”", on: latest.from) }
        if isAtWork { return .skipped(.agreement, "none is written down") }
        return newAgreement(after: proposal)
    }

    private var latest: Agreement? {
        facts.agreements.filter { $0.amends == nil }.max { ($0.from, $0.id) < ($1.from, $1.id) }
    }

    private func signature(after agreement: WorkflowStep) -> WorkflowStep {
        if let signed = facts.agreements.compactMap(\.signed).filter({ $0 <= today }).max() {
            return .done(.signature, "signed", on: signed)
        }
        if isAtWork { return .skipped(.signature, "no day is written down") }
        let place = latest.map { workspace.typedPath($0.location) } ?? "the agreement"
        return .open(
            .signature, "ask for the signed agreement", "`vaws sign \(id)` writes it down in \(place)",
            at: latest?.location, after: agreement)
    }
}

/// What is needed to begin.
extension Onboarding {
    private func information(after signature: WorkflowStep) -> WorkflowStep {
        let all = facts.information
        guard !all.isEmpty else { return .skipped(.information, "nothing is listed") }
        let missing = all.filter { $0.state != .received }
        let counted = "\(all.count - missing.count) of \(all.count) received"
        guard let first = missing.first(where: { $0.state == .late }) ?? missing.first else {
            return .done(.information, counted, on: all.compactMap(\.item.received).max())
        }
        let hasBegun = all.contains { $0.state != .notAsked }
        let isAsked = !missing.contains { $0.state == .notAsked }
        return .open(
            .information, counted + (first.state == .late ? ", “\(first.item.text)” is late" : ""),
            first.state == .late
                ? "ask again for “\(first.item.text)”"
                : isAsked ? "get “\(first.item.text)”" : "ask for what is missing",
            "`vaws onboard \(id) --ask` drafts the letter; once it came, write `received:\(today)` behind it (\(workspace.typedPlace(first.item.location)))",
            at: first.item.location, after: hasBegun ? nil : signature)
    }

    private func access(after signature: WorkflowStep) -> WorkflowStep {
        let all = facts.access
        guard !all.isEmpty else { return .skipped(.access, "nothing is listed") }
        let missing = all.filter { $0.granted == nil && $0.revoked == nil }
        let counted = "\(all.count - missing.count) of \(all.count) granted"
        guard let first = missing.first else {
            return .done(.access, counted, on: all.compactMap(\.granted).max())
        }
        let hasBegun = all.contains { $0.asked != nil || $0.granted != nil }
        return .open(
            .access, counted, "get access: \(missing.map(\.system).joined(separator: ", "))",
            "write `granted:\(today)` behind it (\(workspace.typedPlace(first.location)))",
            at: first.location, after: hasBegun ? nil : signature)
    }

    private var tasks: WorkflowStep? {
        guard facts.hasOnboardingTasks else { return nil }
        guard let first = facts.openOnboardingTasks.first else { return .done(.tasks, "all done") }
        let task = workspace.tasks[first]
        let count = facts.openOnboardingTasks.count
        return .open(
            .tasks, count == 1 ? "1 is open" : "\(count) are open", "do “\(task.title)”",
            "`vaws done \(workspace.path(of: task.location)):\(task.location.line)`", at: task.location)
    }

    private func firstInvoice(after signature: WorkflowStep) -> WorkflowStep {
        if let day = firstInvoiceIssued { return .done(.firstInvoice, "issued", on: day) }
        if facts.drafts.contains(where: \.isComplete) {
            return .open(
                .firstInvoice, "a draft is ready", "issue the first invoice", "`vaws invoice issue \(id)`",
                after: signature)
        }
        return .open(
            .firstInvoice, facts.drafts.isEmpty ? "no work is billed yet" : "its period is running",
            "log the first work, and issue the first invoice when its period is over",
            "`vaws log \(id) 1h …`, then `vaws invoice issue \(id)`", after: signature)
    }
}
