import Diagnostics
import Values

/// Reads the fields of one scanned line as what their keys expect; a field that is wrong costs only itself.
struct FieldReader {
    let line: ScannedLine

    /// Tells what the scanner found wrong with the line itself.
    func reportLine(to reporter: inout Reporter) {
        for field in line.duplicates {
            reporter.reportDuplicate(field.key, at: field.keyRange)
        }
        for field in line.broken {
            let key = field.key.rawValue
            reporter.report(
                .invalidValue, "'\(key):' has no value that could be read", at: field.keyRange,
                fix: "write `\(key):value` without a blank, or `\(key):\"two words\"`")
        }
        for misspelling in line.misspellings {
            reporter.report(
                .misspeltField, "'\(misspelling.written)' is no field here", at: misspelling.range,
                fix: "did you mean `\(misspelling.meant):`? A backslash before it makes it a word")
        }
    }

    func text(_ key: FieldKey) -> String? {
        line.field(key)?.value
    }

    func list(_ key: FieldKey) -> [String] {
        (text(key) ?? "").split(separator: ",").map { trimmed($0) }.filter { !$0.isEmpty }
    }

    func date(_ key: FieldKey, _ reporter: inout Reporter) -> CalendarDate? {
        value(key, &reporter) { text throws(DateProblem) in try CalendarDate(reading: text) }
    }

    func moment(_ key: FieldKey, _ reporter: inout Reporter) -> Moment? {
        value(key, &reporter) { text throws(DateProblem) in try Moment(reading: text) }
    }

    func minutes(_ key: FieldKey, _ reporter: inout Reporter) -> Minutes? {
        value(key, &reporter) { text throws(DurationProblem) in try Minutes(reading: text) }
    }

    func money(_ key: FieldKey, in currency: Currency?, _ reporter: inout Reporter) -> Money? {
        value(key, &reporter) { text throws(MoneyProblem) in try Money(reading: text, in: currency) }
    }

    func rate(_ key: FieldKey, _ reporter: inout Reporter) -> Rate? {
        value(key, &reporter) { text throws(RateProblem) in try Rate(reading: text) }
    }

    func number(_ key: FieldKey, _ reporter: inout Reporter) -> DecimalNumber? {
        value(key, &reporter) { text throws(NumberProblem) in try DecimalNumber(reading: text) }
    }

    func percent(_ key: FieldKey, _ reporter: inout Reporter) -> DecimalNumber? {
        one(key, &reporter, of: "a share such as `10%`") { DecimalNumber(percent: $0) }
    }

    func recurrence(_ key: FieldKey, _ reporter: inout Reporter) -> Recurrence? {
        one(key, &reporter, of: "`weekly`, `\"every 2 weeks on tue\"`, `\"monthly on the last fri\"` or an RRULE") {
            Recurrence($0)
        }
    }

    /// todo.txt's `rec:`, in which a `+` says that it counts from the due date.
    func todoTxtRecurrence(_ reporter: inout Reporter) -> Recurrence? {
        one(.rec, &reporter, of: "`+1w` from the due date, or `1w` from the day it was done") {
            try? Recurrence(todoTxt: $0)
        }
    }

    func flag(_ key: FieldKey, _ reporter: inout Reporter) -> Bool? {
        one(key, &reporter, of: "`yes` or `no`") { text in
            switch text {
            case "yes", "true": true
            case "no", "false": false
            default: nil
            }
        }
    }

    func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ key: FieldKey, _: Choice.Type, _ reporter: inout Reporter
    ) -> Choice? {
        guard line.field(key) != nil else { return nil }
        let allowed = Choice.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
        return one(key, &reporter, of: allowed) { Choice(rawValue: $0) }
    }

    func id(_ reporter: inout Reporter) -> String? {
        one(.id, &reporter, of: "letters, digits, `-`, `_` and `.`, as in `id:news-11`") {
            RecordName.isID($0) ? $0 : nil
        }
    }

    /// A value read by `read`; nil, and told, where it is none of what `expected` says.
    func one<Value>(
        _ key: FieldKey, _ reporter: inout Reporter, of expected: String, _ read: (String) -> Value?
    ) -> Value? {
        guard let field = line.field(key) else { return nil }
        if let value = read(field.value) { return value }
        reporter.report(
            .invalidValue, "'\(field.value)' is no value of '\(key.rawValue)'", at: field.valueRange,
            fix: "write \(expected)")
        return nil
    }

    private func value<Value, Problem: ValueProblem>(
        _ key: FieldKey, _ reporter: inout Reporter, _ read: (String) throws(Problem) -> Value
    ) -> Value? {
        guard let field = line.field(key) else { return nil }
        do throws(Problem) {
            return try read(field.value)
        } catch {
            reporter.report(error, as: error.diagnosticID, at: field.valueRange, for: "'\(key.rawValue)'")
            return nil
        }
    }
}

extension ValueProblem {
    /// Days that the calendar has not are told under an id of their own.
    var diagnosticID: DiagnosticID {
        if case .noSuchDay = self as? DateProblem { .invalidDate } else { .invalidValue }
    }
}

extension Reporter {
    mutating func reportDuplicate(_ key: FieldKey, at range: Range<Int>) {
        report(.duplicateField, "'\(key.rawValue)' stands twice on this line", at: range, fix: "keep one of them")
    }
}
