import Diagnostics
public import Markdown
public import Values

/// What completing a task came to.
public struct Completion: Sendable {
    public enum Outcome: Sendable, Equatable {
        /// The line is done; with the next occurrence, where one was written.
        case done(next: NextOccurrence?)
        /// The line went, as `🏁 delete` says; with the next occurrence, where one was written.
        case removed(next: NextOccurrence?)
        /// The box had been ticked in an editor, and the next occurrence was written now.
        case wroteNext(NextOccurrence)
        /// It is done already.
        case already
        /// This is the occurrence that follows the one done on the same day.
        case doneThatDay
    }

    public let outcome: Outcome
    /// Of the task's file.
    public let edits: [TextEdit]
}

extension TaskEditor {
    /// Completes a task, and writes the next occurrence of one that repeats on the line above.
    ///
    /// Once, whatever is run twice: a line that is done and has its successor stays as it is, and an occurrence whose
    /// predecessor was done on the same `day` is only completed where `isAhead`.
    public func complete(_ index: Int, on day: CalendarDate, isAhead: Bool = false) throws(EditProblem) -> Completion {
        let task = workspace.tasks[index]
        guard !isFile(index) else { return try completeFile(index, on: day) }
        let series = RepeatingSeries(workspace.tasks)
        if task.isOpen {
            if task.repeats != nil, !isAhead, series.predecessor(of: index, doneOn: day) != nil {
                return Completion(outcome: .doneThatDay, edits: [])
            }
            return try completeLine(index, on: day)
        }
        guard case .done(let written) = task.state else {
            throw EditProblem("'\(task.title)' is cancelled", fix: "open it with `vaws reopen` first")
        }
        guard let next = NextOccurrence(after: task, doneOn: written ?? day), series.successor(of: index) == nil else {
            return Completion(outcome: .already, edits: [])
        }
        let place = try place(of: index)
        var line = place.text
        // With the day, the command run again finds that it was done.
        if written == nil { line.complete(on: day) }
        return Completion(outcome: .wroteNext(next), edits: [place.inserting(next)] + place.edits(to: line))
    }

    private func completeLine(_ index: Int, on day: CalendarDate) throws(EditProblem) -> Completion {
        let place = try place(of: index)
        let next = NextOccurrence(after: workspace.tasks[index], doneOn: day)
        let above = next.map { [place.inserting($0)] } ?? []
        // What is nested under it would hang in the air.
        if place.text.isDeletedWhenDone, place.item.lastLine == place.item.line {
            let gone = TextEdit(replacing: place.line.range.lowerBound..<place.line.next, with: "")
            guard let next else { return Completion(outcome: .removed(next: nil), edits: [gone]) }
            let edits = place.edits(to: place.text.next(next))
            return Completion(outcome: .removed(next: next), edits: edits)
        }
        var line = place.text
        line.complete(on: day)
        return Completion(outcome: .done(next: next), edits: above + place.edits(to: line))
    }

    private func completeFile(_ index: Int, on day: CalendarDate) throws(EditProblem) -> Completion {
        let task = workspace.tasks[index]
        guard task.isOpen else { return Completion(outcome: .already, edits: []) }
        guard task.repeats == nil else {
            throw EditProblem(
                "'\(task.title)' repeats, and it is a file, which has no line above it for the next occurrence",
                fix: "write it as a line of a task list, or take its `repeat:` away")
        }
        let edits = try edit(index) { _ in
        } file: {
            $0.ending(with: "done", on: day)
        }
        return Completion(outcome: .done(next: nil), edits: edits)
    }
}

extension TaskPlace {
    /// The next occurrence on a line of its own above this one.
    fileprivate func inserting(_ next: NextOccurrence) -> TextEdit {
        let ending = line.ending(in: document.file.bytes)
        return TextEdit(
            replacing: line.range.lowerBound..<line.range.lowerBound, with: text.next(next).text + ending)
    }
}

extension TaskLineText {
    /// Whether `🏁 delete` or `[onCompletion:: delete]` stands on the line.
    fileprivate var isDeletedWhenDone: Bool {
        scanned.field(.onCompletion)?.value.lowercased() == "delete"
    }

    /// The line of the next occurrence: open, with its dates, and without what belongs to this one alone.
    fileprivate func next(_ next: NextOccurrence) -> TaskLineText {
        var line = self
        line.reopen()
        for key in [FieldKey.id, .after, .status, .since, .created] { line.remove(key) }
        line.removeBlockLink()
        if let due = next.due { line.set(.due, due.description) }
        if let start = next.start { line.set(.start, start.description) }
        if let day = next.plannedOn { line.set(.on, day.description) }
        if !line.says(next.repeats) { line.set(.repeat, next.repeats.description) }
        return line
    }

    /// Whether the rule stands there. `rec:` has no words for the day of a longer month, and stays for the tools that read it.
    private func says(_ rule: Recurrence) -> Bool {
        if let field = scanned.field(.repeat) { return Recurrence(field.value) == rule }
        return scanned.field(.rec) != nil
    }
}
