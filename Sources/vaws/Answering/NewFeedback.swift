import Diagnostics
import Practice
import Records
import Values

/// Writes down what a client said, with an id by which the answer refers to it.
struct NewFeedback {
    let open: OpenWorkspace
    let client: String
    let day: CalendarDate
    let text: String
    let scores: [(FieldKey, String?)]
    let who: String?
    let task: String?
    let about: String?
    let isComplaint: Bool

    func change() throws(Complaint) -> Change {
        let workspace = open.workspace
        let others = workspace.feedback.filter { $0.client == client }.map { ($0.day, $0.location) }
        let written = try complaining { () throws(EditProblem) in
            try EntryBook(workspace).change(adding: line, besides: others)
        }
        var change = Change(files: [FileChange(written)])
        let after = try EditCheck(open: open).workspace(after: change)
        let item = FeedbackItems(after).all.first {
            Int($0.feedback.location.line) == written.newLine
                && after.path(of: $0.feedback.location) == written.path && $0.feedback.id == id
        }
        guard let item else {
            throw Complaint(
                "no place in '\(written.path)' was found where the line reads as meant", fix: "write it there by hand")
        }
        change.told = ["Written down: '\(id)' (\(written.path):\(written.newLine ?? 0))\(Self.words(item))."]
        return change
    }

    private static func words(_ item: FeedbackItem) -> String {
        item.isBad ? ", on top of the list until `vaws feedback answer` says what is done" : ""
    }

    private var id: String {
        let words = text.isEmpty ? "feedback \(day)" : text
        return open.workspace.newID(for: words, client: client)
    }

    private var line: EntryLine {
        let person = who.map { EntryLine.person($0.hasPrefix("@") ? String($0.dropFirst()) : $0) }
        let words = text.isEmpty ? nil : EntryLine.words(text, in: .feedback)
        let parts: [String?] =
            scores.map { key, value in value.map { EntryLine.field(key, $0) } } + [
                task.map { EntryLine.field(.task, $0) }, person, words, isComplaint ? "#complaint" : nil,
                about.map { EntryLine.field(.re, $0) }, EntryLine.field(.id, id),
            ]
        return EntryLine(.feedback, client: client, day: day, parts: parts.compactMap(\.self))
    }
}
