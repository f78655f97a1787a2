import Diagnostics
import Markdown
import Practice
import Records
import Values

/// Writes what a client answered as a line of their feedback, and reads it back.
struct AnswerChange {
    let open: OpenWorkspace
    let survey: Survey
    let day: CalendarDate
    /// A contact's name, without `@`.
    let who: String?

    func change(_ answer: SurveyAnswer) throws(Complaint) -> Change {
        try mustBeKnown()
        let others = open.workspace.feedback.filter { $0.client == survey.client }
            .map { (Optional($0.day), $0.location) }
        let written = try complaining { () throws(EditProblem) in
            try EntryBook(open.workspace).change(adding: line(answer), besides: others)
        }
        var change = Change(files: [FileChange(written)])
        let after = try EditCheck(open: open).workspace(after: change)
        let read = after.feedback.filter {
            Int($0.location.line) == written.newLine && after.path(of: $0.location) == written.path
        }
        guard after.feedback.count == open.workspace.feedback.count + 1, read.contains(where: isMeant) else {
            throw Complaint(
                "no place in '\(written.path)' was found where the line reads as meant", fix: "write it there by hand")
        }
        change.told = [
            "Written down: the answer of \(survey.client) on \(survey.key) (\(written.path):\(written.newLine ?? 0))."
        ]
        return change
    }

    private func isMeant(_ feedback: Feedback) -> Bool {
        feedback.client == survey.client && feedback.day == day && feedback.about == [survey.key]
            && feedback.people == [who].compactMap(\.self)
    }

    private func line(_ answer: SurveyAnswer) -> EntryLine {
        let figures = answer.figures.map { EntryLine.field($0.key, $0.value) }
        let person = who.map { [EntryLine.person($0)] } ?? []
        let words = answer.words.isEmpty ? [] : [EntryLine.words("\"\(answer.words)\"", in: .feedback)]
        return EntryLine(
            .feedback, client: survey.client, day: day,
            parts: figures + [EntryLine.field(.re, survey.key)] + person + words)
    }

    private func mustBeKnown() throws(Complaint) {
        guard let who else { return }
        let known = (open.workspace.client(survey.client)?.contacts ?? []).map(\.id)
        guard !known.contains(who) else { return }
        throw Complaint(
            "'\(who)' is no contact of '\(survey.client)'",
            fix: didYouMean(who, among: known)
                ?? (known.isEmpty ? "name them under `contacts:` of the client" : "known are \(known.listed)"),
            id: "unknown-person")
    }
}
