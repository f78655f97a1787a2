import Diagnostics
import Markdown
import Practice
import Records
import Reports
import Values

/// Writes what is done about feedback where such things stand, so that it refers to the feedback by its id.
struct AnsweredFeedback {
    let open: OpenWorkspace
    let item: FoundFeedback
    let directory: String

    func change(_ answer: FeedbackAnswer) throws(Complaint) -> Change {
        var change = Change()
        if item.feedback.id == nil, !answer.isNoted {
            let named = try edit([(.id, item.id)])
            change.files.append(named)
            change.told.append("Named: \(words) is now '\(item.id)'.")
        }
        let done = try self.answer(answer)
        change.files += done.files
        change.told += done.told
        let after = try EditCheck(open: open).workspace(after: change)
        let state = FeedbackItems(after).all.first { isSame($0.feedback, in: after) }?.state
        switch state {
        case .answered?: change.told.append("It is answered.")
        case .inHand?:
            change.told.append("It is in hand\(answer.isReply ? " until you sent it" : " until that is done").")
        case .open?, nil:
            throw Complaint("the answer does not read as one", fix: "write `re:\(item.id)` on its line by hand")
        }
        return change
    }

    private var words: String {
        let plain = item.feedback.text.filter { $0 != "\"" }
        let text = plain.isEmpty ? "the answer" : "'\(plain)'"
        return "\(text) (\(open.workspace.path(of: item.feedback.location)):\(item.feedback.location.line))"
    }

    /// Only its own line was changed in its file, and no line was added above it.
    private func isSame(_ feedback: Feedback, in after: Workspace) -> Bool {
        feedback.location.line == item.feedback.location.line
            && after.path(of: feedback.location) == open.workspace.path(of: item.feedback.location)
    }

    private func answer(_ answer: FeedbackAnswer) throws(Complaint) -> Change {
        switch answer {
        case .task(let text, let fields): try task(text, fields)
        case .reply(let reply, let text): replied(reply, text)
        case .price(let text): try price(text)
        case .procedure(let name): try procedure(name)
        case .noted: try noted()
        }
    }

    private func edit(_ fields: [(FieldKey, String)]) throws(Complaint) -> FileChange {
        let edit = try complaining { () throws(EditProblem) in
            try EntryFields(fields).edit(at: item.feedback.location, in: open.workspace)
        }
        return .edit(item.feedback.location.file, [edit])
    }

    private func noted() throws(Complaint) -> Change {
        if let day = item.feedback.noted { return Change(told: ["\(words) was noted on \(day) already."]) }
        return Change(
            files: [try edit([(.noted, open.workspace.today.description)])], told: ["Noted: \(words)."])
    }

    private func replied(_ reply: FeedbackReply, _ text: String) -> Change {
        let material = LetterMaterial(open)
        var feedback = item.feedback
        feedback.id = item.id
        let letter = FeedbackLetter(
            reply, text, to: feedback, in: open.workspace, through: material.letters, material.languages)
        return OutboxDraft(letter.message).change(in: open)
    }
}

extension AnsweredFeedback {
    private func task(_ text: String, _ fields: [String]) throws(Complaint) -> Change {
        let client = item.feedback.client
        let given = try FieldArguments([text] + fields, client: client, from: directory, in: open)
        let target = try TargetFile(of: client, fitting: given.fields, in: open)
        let (edit, line) = try complaining { () throws(EditProblem) in
            try TaskEditor.add(
                given.text, given.fields.filter { $0.value != nil } + [TaskField(.re, item.id)], to: target.file,
                section: nil)
        }
        var edits = EditList()
        let named = try given.writeIDs(TaskEditor(open.workspace), into: &edits)
        guard edits.files.isEmpty else {
            throw Complaint("a task named by `after:` has no id", fix: "give it one first: \(named.listed)")
        }
        return Change(
            files: [try target.change(edit)], told: ["Added: '\(given.text)' (\(target.file.path):\(line))."])
    }

    private func price(_ text: String) throws(Complaint) -> Change {
        let workspace = open.workspace
        let others = workspace.charges.filter { $0.client == item.feedback.client }.map { ($0.day, $0.location) }
        let hasWords = text.split(separator: " ").contains { $0.contains(where: \.isLetter) && $0.count > 3 }
        let line = EntryLine(
            .charges, client: item.feedback.client, day: workspace.today,
            parts: [hasWords ? text : "\(text) Goodwill", EntryLine.field(.re, item.id)])
        let written = try complaining { () throws(EditProblem) in
            try EntryBook(workspace).change(adding: line, besides: others)
        }
        return Change(
            files: [FileChange(written)],
            told: ["Charged: \(text) (\(written.path):\(written.newLine ?? 0)); it is on the next draft."])
    }

    private func procedure(_ name: String) throws(Complaint) -> Change {
        let id = name.split(separator: "/").last.map { $0.hasSuffix(".md") ? String($0.dropLast(3)) : String($0) }
        guard let procedure = open.workspace.procedures.first(where: { $0.id == id }) else {
            throw Complaint(
                "there is no procedure '\(name)'",
                fix: didYouMean(name, among: open.workspace.procedures.map(\.id))
                    ?? "`vaws new procedure` begins one")
        }
        let edits = try complaining { () throws(EditProblem) in
            try ProcedureEditor(open.workspace).referring(procedure, to: item.name, on: open.workspace.today)
        }
        let path = open.workspace.path(of: procedure.location)
        return Change(
            files: [.edit(procedure.location.file, edits)],
            told: ["Procedure: '\(procedure.title)' refers to it, reviewed today (\(path))."])
    }
}

extension FoundFeedback {
    /// As a file of no client names it: `hollis/booking`.
    fileprivate var name: String { feedback.client.map { "\($0)/\(id)" } ?? id }
}

extension FeedbackAnswer {
    fileprivate var isNoted: Bool { if case .noted = self { true } else { false } }
    fileprivate var isReply: Bool { if case .reply = self { true } else { false } }
}
