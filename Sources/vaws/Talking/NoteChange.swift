import Diagnostics
import Markdown
import Records
import Values

/// Writes a line into a client's messages, reads it back, and says what it may still lack.
struct NoteChange {
    let open: OpenWorkspace

    func change(_ line: MessageLine) throws(Complaint) -> Change {
        let written = try complaining { () throws(EditProblem) in
            try MessageBook(open.workspace).change(adding: line)
        }
        var change = Change(files: [FileChange(written)])
        let after = try EditCheck(open: open).workspace(after: change)
        let place = "\(written.path):\(written.newLine ?? 0)"
        let isRead = after.messages.contains {
            Int($0.location.line) == written.newLine && after.path(of: $0.location) == written.path
                && line.isRead(as: $0)
        }
        guard isRead, after.messages.count == open.workspace.messages.count + 1 else {
            throw Complaint(
                "no place in '\(written.path)' was found where the line reads as meant", fix: "write it there by hand")
        }
        change.told = ["Noted: \(line.text) (\(place))."] + [hint(line, place), strangers(line)].compactMap(\.self)
        return change
    }

    /// A decision that seems to change something, and says neither what nor where.
    private func hint(_ line: MessageLine, _ place: String) -> String? {
        guard line.direction == .decision, line.changes.isEmpty, line.about.isEmpty else { return nil }
        let subjects = ChangeGuess.subjects(of: line.text)
        guard !subjects.isEmpty else { return nil }
        let likely = DecisionBearers(of: line.client ?? "", open.workspace).likely(for: line.text, subjects)
        let words = subjects.map { "the \($0.rawValue)" }.joined(separator: " and ")
        let field = "changes:\(subjects.map(\.rawValue).joined(separator: ","))"
        let named = likely.isEmpty ? "" : " Perhaps \(likely.map { "`re:\($0)`" }.joined(separator: " or "))."
        return "Does it change \(words)? Then write `\(field)` there, and `re:` with the amendment or task.\(named)"
    }

    /// Names that no task, agreement, invoice or message bears.
    private func strangers(_ line: MessageLine) -> String? {
        let workspace = open.workspace
        let own =
            workspace.tasks.filter { $0.client == line.client }.compactMap(\.id)
            + workspace.agreements.filter { $0.client == line.client }.map(\.id)
            + workspace.documents.map(\.number) + workspace.messages.compactMap(\.id)
        let unknown = line.about.filter { !own.contains($0) && !$0.contains("/") }
        guard !unknown.isEmpty else { return nil }
        let near = unknown.compactMap { didYouMean($0, among: own) }.first.map { ": \($0)" } ?? "."
        return "Note: no task, agreement or invoice is called \(unknown.map { "'\($0)'" }.listed)\(near)"
    }
}
