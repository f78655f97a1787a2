import Diagnostics
import Markdown
public import Values

/// The files of contacts, to write down below a contact that you were in touch: `  - 2026-11-20 Coffee at the fair`.
public struct ContactBook: Sendable {
    private let workspace: Workspace

    public init(_ workspace: Workspace) { self.workspace = workspace }

    /// What changes, in the contact's file: one nested line, behind those of earlier days.
    public func change(adding words: String, on day: CalendarDate, to contact: Contact) throws(EditProblem)
        -> JournalChange
    {
        let file = workspace.files[Int(contact.location.file.index)]
        if workspace.conflicted.contains(file.id) {
            throw EditProblem("'\(file.path)' has git conflict markers", fix: "settle the conflict first")
        }
        let journal = Journal(file, names: KnownNames(workspace), kind: .contacts)
        let items = journal.source.document.items
        guard let item = items.first(where: { $0.line == Int(contact.location.line) && $0.parent == nil }) else {
            throw EditProblem("'\(contact.name)' stands on no line of '\(file.path)'")
        }
        let spot = spot(on: day, of: contact, item, items, journal)
        let edit = journal.lines.insertion(of: [spot.marker + "\(day) \(words)"], after: spot.line)
        return JournalChange(path: file.path, file: file.id, edits: [edit], newLine: spot.line + 1)
    }

    /// Behind the last line of that day or an earlier one; before the first later one; else behind all of the contact.
    private func spot(
        on day: CalendarDate, of contact: Contact, _ item: ListItem, _ items: [ListItem], _ journal: Journal
    ) -> (line: Int, marker: String) {
        let touches = contact.touches.compactMap { touch in
            items.first { $0.line == Int(touch.location.line) }.map { (touch.day, $0) }
        }
        let marker = touches.last.map { self.marker(of: $0.1, journal) } ?? nested(under: item, journal)
        if let before = touches.last(where: { $0.0 <= day })?.1 {
            return (journal.lines.lastWritten(from: before.line, through: before.lastLine), marker)
        }
        if let after = touches.first?.1 { return (after.line - 1, marker) }
        return (journal.lines.lastWritten(from: item.line, through: item.lastLine), marker)
    }

    /// `- `, with what stands before it.
    private func marker(of item: ListItem, _ journal: Journal) -> String {
        journal.text(journal.lines.line(item.line).lowerBound..<item.content.lowerBound)
    }

    private func nested(under item: ListItem, _ journal: Journal) -> String {
        String(repeating: " ", count: marker(of: item, journal).count) + "- "
    }
}
