import Diagnostics
import Markdown
import Records
import Values

/// A message that a person has sent: it stands in the client's messages from then on, and no longer in the outbox.
struct SentDraft {
    let file: OutboxFile
    let at: Moment

    func change(in open: OpenWorkspace) throws(Complaint) -> Change {
        let draft = file.draft
        let line = MessageLine(
            client: draft.client, at: at, channel: draft.channel ?? "email", direction: .outgoing,
            people: people(in: open.workspace), text: draft.subject ?? draft.name, about: draft.about,
            draft: draft.name, quote: file.letter)
        let written = try complaining { () throws(EditProblem) in
            try MessageBook(open.workspace).change(adding: line)
        }
        var change = Change(files: [FileChange(written)])
        try mustRead(line, written, after: change, in: open)
        // Written down before it is taken away: what breaks off in between loses nothing.
        change.files.append(.remove(file.file.id))
        change.told = ["Sent: \(line.text), on \(at.date) (\(written.path):\(written.newLine ?? 0))."]
        return change
    }

    /// Contacts of the client; an address is not a person.
    private func people(in workspace: Workspace) -> [String] {
        let known = Set((file.draft.client.flatMap(workspace.client)?.contacts ?? []).map(\.id))
        return file.draft.recipients.filter(known.contains)
    }

    private func mustRead(
        _ line: MessageLine, _ written: JournalChange, after change: Change, in open: OpenWorkspace
    ) throws(Complaint) {
        let after = try EditCheck(open: open).workspace(after: change)
        let isRead = after.messages.contains {
            Int($0.location.line) == written.newLine && after.path(of: $0.location) == written.path
                && line.isRead(as: $0)
        }
        guard !isRead else { return }
        throw Complaint(
            "no place in '\(written.path)' was found where the line reads as meant",
            fix: "write it there by hand, with `draft:\(file.draft.name)`, and take '\(file.path)' away")
    }
}
