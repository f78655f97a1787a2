import Billing
import Records
import Reports
import Values

/// What leaks away, as `vaws leaks` shows it.
struct LeaksView: Sendable {
    let workspace: Workspace
    let leaks: Leaks
}

/// Money left on the table in a terminal.
enum LeaksScreen {
    static func text(_ view: LeaksView, width: Int) -> String {
        let words = LeakWords(view.workspace)
        var screen = Screen(width: width)
        for sum in view.leaks.sums { screen.paragraph(words.sum(sum)) }
        guard !view.leaks.leaks.isEmpty else {
            screen.paragraph(LeakWords.nothing)
            return screen.text
        }
        if view.leaks.sums.isEmpty { screen.paragraph("Nothing with a figure leaks; this may be worth asking for.") }
        for (index, leak) in view.leaks.leaks.enumerated() {
            screen.blank()
            screen.paragraph("\(index + 1). \(words.amount(leak)), \(words.client(leak)): \(words.sentence(leak))")
            screen.detail(words.place(leak))
            screen.detail(words.mend(leak))
        }
        return screen.text
    }
}
