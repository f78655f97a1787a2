import Billing
import Diagnostics
import Practice
import Records
import Values

/// Writes down the client's answer to a deliverable, says so on its task, and tells what it means for the rounds.
struct ReviewedDeliverable {
    let open: OpenWorkspace
    /// As the person named it.
    let text: String
    let answer: ReviewAnswer
    let requests: [ReviewedRequest]
    let day: CalendarDate

    func change() throws(Complaint) -> Change {
        if answer == .approve, let request = requests.first {
            throw Complaint(
                "'\(request.text)' is asked for, and the work approved",
                fix: "write `changes`, or put new work on the list with `vaws add`")
        }
        let rounds = try found()
        try mustBeSubmitted(rounds)
        let others = workspace.deliverables.filter { $0.client == rounds.client }.map { ($0.day, $0.location) }
        let written = try complaining { () throws(EditProblem) in
            try EntryBook(workspace).change(adding: line(rounds), besides: others)
        }
        var change = Change(files: [FileChange(written)])
        if let edit = try statusEdit(rounds) { change.files.append(edit) }
        let after = try EditCheck(open: open).workspace(after: change)
        let now = ReviewRounds.all(after, AgreementBook(after)).first {
            $0.client == rounds.client && $0.name == rounds.name
        }
        guard let now, now.lines.contains(where: { isWritten($0, written, after) }) else {
            throw Complaint(
                "no place in '\(written.path)' was found where the line reads as meant", fix: "write it there by hand")
        }
        let words = ReviewWords(now, place: "\(written.path):\(written.newLine ?? 0)", workspace: after)
        change.told = words.lines(after: answer, requests)
        return change
    }

    private var workspace: Workspace { open.workspace }

    private func isWritten(_ line: Deliverable, _ written: JournalChange, _ after: Workspace) -> Bool {
        Int(line.location.line) == written.newLine && after.path(of: line.location) == written.path
            && line.step == answer.step && line.requests.count == requests.count
    }

    private func mustBeSubmitted(_ rounds: ReviewRounds) throws(Complaint) {
        guard let submission = rounds.submission else {
            throw Complaint("'\(rounds.title)' was never submitted", fix: "`vaws submit` does so")
        }
        guard submission.day <= day else {
            throw Complaint(
                "'\(rounds.title)' was submitted on \(submission.day), after \(day)", fix: "name a later day")
        }
        guard case .approved(let before) = rounds.outcome else { return }
        throw Complaint(
            "'\(rounds.title)' was approved on \(before)", fix: "what they find later is a line in defects.md")
    }

    private func line(_ rounds: ReviewRounds) -> EntryLine {
        let submission = rounds.submission
        let parts: [String?] = [
            answer.step.rawValue,
            submission?.link.map { "[\(rounds.title)](\($0))" } ?? EntryLine.words(rounds.title, in: .deliverable),
            submission?.task.map { EntryLine.field(.task, $0) },
            EntryLine.field(.version, "\(rounds.version)"), submission?.id.map { EntryLine.field(.id, $0) },
        ]
        return EntryLine(
            .deliverable, client: rounds.client, day: day, parts: parts.compactMap(\.self), below: requests.map(\.line))
    }

    private func statusEdit(_ rounds: ReviewRounds) throws(Complaint) -> FileChange? {
        guard let index = rounds.task, workspace.tasks[index].isOpen else { return nil }
        let status: Task.Status = answer == .approve ? .approved : .changes
        let fields = [TaskField(.status, status.rawValue), TaskField(.since, day.description)]
        let edits = try complaining { () throws(EditProblem) in try TaskEditor(workspace).set(index, fields) }
        return edits.isEmpty ? nil : .edit(workspace.tasks[index].location.file, edits)
    }
}

extension ReviewedDeliverable {
    /// The deliverable that is meant: by its id or task, else by a part of its words, those with the client first.
    private func found() throws(Complaint) -> ReviewRounds {
        let all = ReviewRounds.all(workspace, AgreementBook(workspace))
        let exact = all.filter { $0.name == text || "\($0.client)/\($0.name)" == text || isOf(task: $0) }
        let wanted = text.lowercased()
        let alike = exact.isEmpty ? all.filter { $0.title.lowercased().contains(wanted) } : exact
        let waiting = alike.filter(\.isWaiting)
        let found = waiting.isEmpty ? alike : waiting
        if let only = found.first, found.count == 1 { return only }
        guard found.isEmpty else {
            throw Complaint(
                "'\(text)' is in \(found.count) deliverables",
                fix: "write one of \(found.map { "'\($0.client)/\($0.name)'" }.listed)")
        }
        let names = all.map(\.name)
        throw Complaint(
            "there is no deliverable '\(text)'",
            fix: didYouMean(text, among: names)
                ?? (names.isEmpty ? "`vaws submit` hands work over" : "`vaws list deliverables` shows them"))
    }

    private func isOf(task rounds: ReviewRounds) -> Bool {
        guard let task = rounds.lines.last(where: { $0.task != nil })?.task else { return false }
        return task == text || "\(rounds.client)/\(task)" == text
    }
}
