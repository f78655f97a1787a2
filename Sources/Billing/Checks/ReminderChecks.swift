import Diagnostics
import Records
import Values

/// What keeps reminders from being right: nobody to write to, and drafts that a person changed and that are true no more.
struct ReminderChecks {
    private let workspace: Workspace

    init(_ workspace: Workspace) { self.workspace = workspace }

    var diagnostics: [Diagnostic] {
        let edited = workspace.drafts.filter { $0.owed != nil && $0.made != nil && !isUntouched($0) }
        let reminders = InvoiceReminders.all(in: workspace)
        return edited.compactMap { outdated($0, reminders) } + withoutAddress(reminders)
    }

    private func isUntouched(_ draft: MessageDraft) -> Bool {
        DraftMark.isUntouched(workspace.files[Int(draft.location.file.index)].bytes)
    }

    /// `sync` mends those that it wrote itself.
    private func outdated(_ draft: MessageDraft, _ reminders: [InvoiceReminders]) -> Diagnostic? {
        let path = workspace.path(of: draft.location)
        let isEarly = reminders.contains { $0.steps.contains { $0.name == draft.name && $0.day > workspace.today } }
        if isEarly { return nil }
        let found = reminders.first { $0.waiting?.name == draft.name }
        guard let found else {
            return Diagnostic(
                .draftOutdated, "this reminder is no longer true: \(reason(draft, reminders))",
                at: SourceSpan(draft.location, length: 3),
                fix: "`vaws drop \(draft.name)` puts it aside, or delete '\(path)'")
        }
        guard let owed = draft.owed, owed != found.invoice.owed else { return nil }
        return Diagnostic(
            .draftOutdated, "this reminder was written when \(owed) was open; now it is \(found.invoice.owed)",
            at: SourceSpan(draft.location, length: 3),
            fix: "mend the text and write `owed: \(found.invoice.owed)`, or delete the file: `vaws sync` drafts it anew"
        )
    }

    private func reason(_ draft: MessageDraft, _ reminders: [InvoiceReminders]) -> String {
        let number = draft.about.first ?? "the invoice"
        guard let own = reminders.first(where: { draft.about.contains($0.invoice.number) }) else {
            return "nothing is open on \(number)"
        }
        if own.pause != nil { return "\(number) is in dispute" }
        return "its step of the ladder has passed, was sent or was dropped"
    }

    private func withoutAddress(_ reminders: [InvoiceReminders]) -> [Diagnostic] {
        let late = Set(reminders.filter { $0.invoice.isOverdue && $0.pause == nil }.map(\.invoice.client))
        return workspace.clients.filter { late.contains($0.id) && $0.addressForMoney == nil }.map { client in
            Diagnostic(
                .noEmail, "'\(client.id)' has an overdue invoice, and no contact with an e-mail address",
                at: SourceSpan(client.location, length: 3),
                fix: "add `email: …` to \(workspace.path(of: client.location)), or `reminders: no`")
        }
    }
}
