import Diagnostics
import Practice
import Records
import Reports
import Values

/// Writes down that one was in touch with somebody, reads it back, and says when the next time is.
struct ContactChange {
    let open: OpenWorkspace

    func change(_ name: String, _ words: String, on day: CalendarDate) throws(Complaint) -> Change {
        guard !words.contains(where: \.isNewline), words.contains(where: { !$0.isWhitespace }) else {
            throw Complaint("a note stands on one line", fix: "say it in one sentence", status: .usage)
        }
        let contact = try open.workspace.known(contact: name)
        let written = try complaining { () throws(EditProblem) in
            try ContactBook(open.workspace).change(adding: words, on: day, to: contact)
        }
        var change = Change(files: [FileChange(written)])
        let after = try EditCheck(open: open).workspace(after: change)
        let kept = KeptContact.all(after).first { kept in
            kept.contact.id == contact.id
                && kept.contact.touches.contains { Int($0.location.line) == written.newLine && $0.day == day }
        }
        guard let kept else {
            throw Complaint(
                "no place in '\(written.path)' was found where the line reads as meant", fix: "write it there by hand")
        }
        let place = "\(written.path):\(written.newLine ?? 0)"
        change.told = ["Noted: \(words) (\(place))."] + next(kept, after)
        return change
    }

    private func next(_ kept: KeptContact, _ workspace: Workspace) -> [String] {
        guard kept.state != .free else { return [] }
        return ["\(kept.contact.shortName): \(GrowthWords(workspace).state(kept.state))."]
    }
}

extension Workspace {
    /// By the name behind `@`, else by a part of the name that only one contact has.
    func known(contact text: String) throws(Complaint) -> Contact {
        let id = text.hasPrefix("@") ? String(text.dropFirst()) : text
        if let contact = contacts.first(where: { $0.id == id }) { return contact }
        let wanted = text.lowercased()
        let found = contacts.filter { $0.name.lowercased().contains(wanted) }
        if found.count == 1, let contact = found.first { return contact }
        let fix: String? =
            found.count > 1
            ? "write one of \(found.map(\.id).listed)"
            : didYouMean(id, among: contacts.map(\.id))
                ?? (contacts.isEmpty
                    ? "write `- \(text)` in `growth/contacts.md`" : "known are \(contacts.map(\.id).listed)")
        throw Complaint(
            found.count > 1 ? "'\(text)' may be several contacts" : "there is no contact '\(text)'", fix: fix,
            id: found.count > 1 ? nil : "unknown-person")
    }
}
