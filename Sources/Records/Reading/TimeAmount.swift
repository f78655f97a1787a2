import Diagnostics
import Values

/// What a time entry begins with: a duration or a range on the clock.
enum TimeAmount {
    case duration(Minutes)
    case range(ClockRange)

    var range: ClockRange? {
        if case .range(let range) = self { range } else { nil }
    }

    /// The minutes that elapsed, a clock change counted as it was; 0 while the range is open.
    func minutes(on day: CalendarDate, in zone: Zone) -> Minutes {
        switch self {
        case .duration(let minutes): minutes
        case .range(let range): zone.minutes(elapsed: range, on: day)
        }
    }

    /// Reads at `position`, which moves behind the amount and its blanks; an amount that is none is told.
    static func read(
        _ bytes: Bytes, _ position: inout Int, _ reporter: inout Reporter
    ) throws(EntryReader.Unreadable) -> TimeAmount {
        let start = position
        let amount =
            isRange(bytes, position)
            ? try range(bytes, &position, &reporter) : try duration(bytes, &position, &reporter)
        if position + 1 < bytes.count, bytes[position] == UInt8(ascii: "-"),
            bytes[position + 1] &- UInt8(ascii: "0") < 10
        {
            let word = start..<bytes.endOfWord(position, bytes.count)
            reporter.report(
                .unreadableEntry, "'\(bytes.text(word))' is neither a duration nor a time range", at: word,
                fix: "write two entries, or a blank before what is no time")
            throw EntryReader.Unreadable()
        }
        position = bytes.skippingBlanks(position, bytes.count)
        return amount
    }

    /// Whether digits and a colon stand here, or the `<` of a time on the day before.
    private static func isRange(_ bytes: Bytes, _ position: Int) -> Bool {
        var index = position
        if index < bytes.count, bytes[index] == UInt8(ascii: "<") { return true }
        while index < bytes.count, bytes[index] &- UInt8(ascii: "0") < 10 { index += 1 }
        guard index > position, index < bytes.count else { return false }
        if bytes[index] == UInt8(ascii: ":") { return true }
        // `9-10:30` or `9am-10am`: meant as a range, and told as one.
        return bytes[index] == UInt8(ascii: "-") || bytes.starts(with: "am", at: index, before: bytes.count)
            || bytes.starts(with: "pm", at: index, before: bytes.count)
    }

    private static func range(
        _ bytes: Bytes, _ position: inout Int, _ reporter: inout Reporter
    ) throws(EntryReader.Unreadable) -> TimeAmount {
        do throws(RangeProblem) {
            return .range(try ClockRange.read(bytes, at: &position))
        } catch {
            switch error {
            case .endsBeforeStart(_, let at, _):
                reporter.report(.rangeEndsBeforeStart, error.message, at: at, fix: error.fix)
            case .badTime(_, let at), .noEnd(_, let at):
                reporter.report(.unreadableEntry, error.message, at: at, fix: error.fix)
            case .notARange:
                reporter.report(
                    .unreadableEntry, error.message, at: position..<bytes.endOfWord(position, bytes.count),
                    fix: error.fix)
            }
            throw EntryReader.Unreadable()
        }
    }

    private static func duration(
        _ bytes: Bytes, _ position: inout Int, _ reporter: inout Reporter
    ) throws(EntryReader.Unreadable) -> TimeAmount {
        do throws(DurationProblem) {
            return .duration(try Minutes.read(bytes, at: &position))
        } catch {
            let word = position..<bytes.endOfWord(position, bytes.count)
            switch error {
            case .notADuration where word.isEmpty:
                reporter.report(
                    .unreadableEntry, "a time range or a duration is missing here", at: word,
                    fix: "write it behind the date: `1h30m`, `45m` or `9:00-10:30`")
            case .notADuration:
                reporter.report(
                    .unreadableEntry, "'\(bytes.text(word))' is neither a duration nor a time range", at: word,
                    fix: "begin the entry with `1h30m`, `45m` or `9:00-10:30`; prose needs no `- `")
            default: reporter.report(.unreadableEntry, error.message, at: word, fix: error.fix)
            }
            throw EntryReader.Unreadable()
        }
    }
}
