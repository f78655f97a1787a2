/// How a reminder speaks, from polite to firm; each has its letter.
public enum ReminderTone: String, CaseIterable, Sendable {
    /// The invoice is not due yet.
    case before
    /// It is due on the day itself.
    case due
    case friendly, plain, firm
    /// The last one: what is claimed by law or contract is named.
    case final

    /// Of a step so many days after the due date, the `index`th of `count` that come after it, where `written` of those
    /// before it were: nobody is told of reminders that were never sent.
    init(offset: Int, index: Int, of count: Int, written: Int) {
        switch offset {
        case ..<0: self = .before
        case 0: self = .due
        default:
            let isLast = index == count - 1 && count > 2
            switch min(index, written) {
            case 0: self = .friendly
            case 1: self = .plain
            default: self = isLast ? .final : .firm
            }
        }
    }
}
