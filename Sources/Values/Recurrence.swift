/// When something comes again: `weekly`, `every 2 weeks on tue`, `monthly on the last fri`, `every 3 days when done`, or an RFC 5545 `RRULE`.
///
/// In words, a day that a month has not moves to the month's last (`every month on the 31st` is 28 February); an
/// `RRULE` leaves such a month out, as RFC 5545 says.
public struct Recurrence: Hashable, Sendable {
    /// What the next date is counted from.
    public enum Mode: Hashable, Sendable {
        case fromDue, whenDone, skipMissed
    }

    /// The rule as the person wrote it, without the mode's words.
    public let text: String
    public let mode: Mode
    let rule: RecurrenceRule

    /// `text` has no words for the mode in it.
    public init(reading text: String, mode: Mode) throws(RecurrenceProblem) {
        self.text = text
        self.mode = mode
        rule = try RecurrenceRule(text)
    }

    public init?(text: String, mode: Mode) {
        guard let recurrence = try? Recurrence(reading: text, mode: mode) else { return nil }
        self = recurrence
    }

    /// Reads the whole of `text`: a rule, and behind it `when done` or `skip missed`.
    public init(reading text: some StringProtocol) throws(RecurrenceProblem) {
        let whole = trimmed(Substring(text))
        let endings: [(words: [String], mode: Mode)] = [
            (["when", "done"], .whenDone), (["skip", "missed"], .skipMissed),
        ]
        for (words, mode) in endings {
            if let rule = whole.dropping(lastWords: words) {
                try self.init(reading: String(rule), mode: mode)
                return
            }
        }
        try self.init(reading: String(whole), mode: .fromDue)
    }

    public init?(_ text: some StringProtocol) {
        guard let recurrence = try? Recurrence(reading: text) else { return nil }
        self = recurrence
    }

    /// todo.txt's `rec:` value: `+1w` counts from the due date, `1w` from the day it was done.
    public init(todoTxt text: some StringProtocol) throws(RecurrenceProblem) {
        try self.init(reading: String(text), mode: text.hasPrefix("+") ? .fromDue : .whenDone)
    }
}

extension Recurrence: CustomStringConvertible {
    /// The rule as it was written, with its mode: `every 3 days when done`.
    public var description: String {
        switch mode {
        case .fromDue: text
        case .whenDone: text + " when done"
        case .skipMissed: text + " skip missed"
        }
    }
}

/// Why a text is no recurrence.
public enum RecurrenceProblem: ValueProblem {
    case notUnderstood(String, word: String)
    /// A part of RFC 5545 that days do not have, such as `FREQ=HOURLY`.
    case notInDays(String, part: String)
    /// `monthly on fri`, where it is open which of them.
    case whichWeekday(String)

    public var message: String {
        switch self {
        case .notUnderstood(let text, "", ): "'\(text)' is not a recurrence"
        case .notUnderstood(let text, let word): "'\(word)' in '\(text)' is not understood"
        case .notInDays(let text, let part): "'\(part)' in '\(text)' is not read: a recurrence is counted in days"
        case .whichWeekday(let text): "'\(text)' does not say which of the month's weekdays"
        }
    }

    public var fix: String {
        switch self {
        case .notUnderstood: "write it as `weekly`, `every 2 weeks on tue`, `monthly on the last fri` or `every 3 days`"
        case .notInDays: "write `FREQ=DAILY`, `WEEKLY`, `MONTHLY` or `YEARLY` without hours or minutes"
        case .whichWeekday: "write `monthly on the first fri`, or `every week on fri`"
        }
    }
}

extension Substring {
    /// The text before those words at its end, in whatever case; nil where it does not end in them or is only them.
    fileprivate func dropping(lastWords words: [String]) -> Substring? {
        var rest = self
        for word in words.reversed() {
            rest = trimmed(rest)
            guard rest.lowercased().hasSuffix(word) else { return nil }
            rest = rest.dropLast(word.count)
            guard rest.last == " " || rest.last == "\t" else { return nil }
        }
        return trimmed(rest)
    }
}
