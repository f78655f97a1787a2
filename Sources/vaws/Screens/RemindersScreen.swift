import Billing
import Reports

/// The ladders in a terminal: for each open invoice its steps, and what is to be done.
enum RemindersScreen {
    static func text(_ view: RemindersView, width: Int) -> String {
        guard !view.reminders.isEmpty else {
            return "No open invoice has reminders. `reminders: standard` in vaws.yaml or in a client's file sets them."
        }
        let waiting = view.reminders.count { $0.waiting != nil }
        var screen = Screen(width: width)
        screen.paragraph(
            waiting == 0 ? "No reminder is due." : "\(waiting) reminder\(waiting == 1 ? " is" : "s are") due.")
        for reminders in view.reminders {
            let invoice = reminders.invoice
            screen.heading("\(invoice.number), \(invoice.client), due \(reminders.due)")
            screen.table(table(reminders))
            screen.paragraph("\(ReceivablesWords.money(invoice.owed)) open. \(ReminderWords.next(reminders))")
        }
        return screen.text
    }

    private static func table(_ reminders: InvoiceReminders) -> TextTable {
        var table = TextTable([
            .init(head: "Step", alignsRight: true), .init(head: "Days", alignsRight: true), .init(head: "Date"),
            .init(head: "Letter"), .init(head: "State"),
        ])
        for step in reminders.steps {
            let days = step.offset > 0 ? "+\(step.offset)" : "\(step.offset)"
            table.add(["\(step.number)", days, "\(step.day)", step.tone.rawValue, step.fate.word])
        }
        return table
    }
}
