import Planning
import Records
import Reports
import Values

/// Whether new work can be promised, in sentences.
struct AnswerScreen {
    private let view: PlanView
    private let answer: CanAnswer

    /// Of the promises that it would break, so many are named.
    private static let brokenShown = 6

    static func text(_ shown: AnswerView, width: Int) -> String {
        let page = AnswerScreen(view: shown.view, answer: shown.answer)
        var screen = Screen(width: width)
        screen.paragraph(shown.view.words.sentence(shown.answer))
        for line in shown.view.words.proof(shown.answer) { screen.paragraph(line) }
        let title = shown.answer.reply == .no ? "It would break" : "If everything takes longer, it would break"
        let broken = shown.answer.broken
        let more = broken.count - brokenShown
        screen.section(
            title, broken.prefix(brokenShown).map(page.broken) + (more > 0 ? ["\(more) more"] : []))
        return screen.text
    }

    private func broken(_ broken: CanAnswer.Broken) -> String {
        let task = view.workspace.tasks[broken.task]
        let weight = broken.isLessImportant ? ", less important" : ""
        let due = (broken.occurrence ?? task.due?.date).map { ", due \(view.words.briefDay($0))" } ?? ""
        let short = view.words.duration(broken.by)
        return "\(task.title), \(view.words.client(task.client))\(due): \(short) too little\(weight) "
            + "(\(view.words.place(task.location)))"
    }
}
