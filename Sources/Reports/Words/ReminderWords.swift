public import Billing
import Values

/// What comes next for an invoice that is open, in a sentence.
public enum ReminderWords {
    /// `Reminder 2 waits: vaws send 2026-11-23-hollis-reminder-2-2026-0040 --by-hand`
    public static func next(_ reminders: InvoiceReminders) -> String {
        if case .disputed(let day, _) = reminders.pause {
            return "No reminders while it is in dispute, since \(day)."
        }
        guard let next = reminders.next else { return "The ladder has no further step." }
        switch next.fate {
        case .drafted: return "Reminder \(next.number) waits in the outbox: \(command(reminders) ?? "")"
        case .offered: return "Reminder \(next.number) is due: \(command(reminders) ?? "")"
        default: return "Reminder \(next.number) comes on \(next.day)."
        }
    }

    /// What to type for it; nil where nothing is to be done today.
    public static func command(_ reminders: InvoiceReminders) -> String? {
        guard let step = reminders.waiting else { return nil }
        if case .drafted = step.fate { return "vaws send \(step.name) --by-hand" }
        return "vaws sync"
    }
}
