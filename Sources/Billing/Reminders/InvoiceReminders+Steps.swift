public import Records
import Values

extension InvoiceReminders {
    /// How it was worked out, each step with the lines that it was read from; `vaws explain` prints it.
    public func explanation(in workspace: Workspace) -> [Step] {
        [amount, dueDate, ladderStep(workspace)] + steps.map(fate) + [outcome]
    }

    private var amount: Step {
        Step(
            "open", "\(invoice.balance)",
            reason: invoice.balance == invoice.total ? "the whole of \(invoice.number)" : "of \(invoice.total)",
            at: [invoice.location] + invoice.applications.map(\.location))
    }

    private var dueDate: Step {
        guard due != invoice.due else {
            return Step("due", "\(due)", reason: "invoice \(invoice.number)", at: [invoice.location])
        }
        let letters = steps.compactMap { if case .sent(_, let place) = $0.fate { place } else { nil } }
        return Step(
            "due", "\(due)",
            reason: "\(invoice.due) on the invoice; the last letter granted \(ladder.grants ?? 0) days",
            at: [invoice.location] + letters)
    }

    private func ladderStep(_ workspace: Workspace) -> Step {
        let client = workspace.client(invoice.client)
        let isOwn = client?.reminders != nil
        let name = ladder.preset.map { "ladder '\($0.rawValue)'" } ?? "`reminders:`"
        return Step(
            "ladder", ladder.days.map { $0 > 0 ? "+\($0)" : "\($0)" }.joined(separator: ", "),
            reason: "\(name) of \(isOwn ? "the client" : "the workspace")",
            at: [isOwn ? client?.location : workspace.business.location].compactMap { $0 })
    }

    private func fate(_ step: ReminderStep) -> Step {
        let name = "step \(step.number), \(step.day)"
        switch step.fate {
        case .sent(let day, let place): return Step(name, "sent", reason: "on \(day)", at: [place])
        case .dropped(let day, let place): return Step(name, "dropped", reason: "on \(day)", at: [place])
        case .drafted(let place): return Step(name, "drafted", reason: "it waits in the outbox", at: [place])
        case .missed: return Step(name, "not sent", reason: "its time passed, and it is not sent afterwards")
        case .offered: return Step(name, "offered", reason: "its day has come, and nothing was sent since")
        case .coming: return Step(name, "coming", reason: "its day is still to come")
        }
    }

    private var outcome: Step {
        if case .disputed(let day, let place) = pause {
            return Step("reminder", "none", reason: "the invoice was disputed on \(day)", at: [place])
        }
        guard let next else { return Step("reminder", "none", reason: "the ladder has no further step") }
        return Step("reminder", "step \(next.number)", reason: waiting == nil ? "on \(next.day)" : "now")
    }
}
