import Diagnostics
import Markdown

extension ValueType where Value == ReminderLadder {
    /// `[-7, 0, 3, 7]`, a name such as `standard`, `no`, or `{days: [14, 29], grants: 14}`.
    static var reminders: Self {
        let words = "days before and after the due date, or a name"
        return ValueType(words, example: "[-7, 0, 3, 7, 14, 30]") { _, value, key, findings in
            switch value {
            case .scalar(let text?, _) where Int(text) == nil: named(text, value, key, &findings)
            case .mapping: granting.read(value, key, &findings)
            default: ValueType<[Int]>.rising.read(value, key, &findings).map { ReminderLadder(days: $0) }
            }
        }
    }

    private static func named(_ text: String, _ value: YAMLValue, _ key: String, _ findings: inout [Diagnostic])
        -> ReminderLadder?
    {
        if text == "no" || text == "false" { return ReminderLadder.none }
        if let preset = ReminderLadder.Preset(rawValue: text) { return preset.ladder }
        let names = ReminderLadder.Preset.allCases.map(\.rawValue) + ["no"]
        let near = nearest(to: text, among: names).map { "did you mean `\(key): \($0)`?" }
        let fix = "write one of \(listed(names)), or days such as `[-7, 0, 3, 7, 14, 30]`"
        findings.append(
            Diagnostic(.invalidValue, "there is no ladder of reminders '\(text)'", at: value.span, fix: near ?? fix))
        return nil
    }

    private static var granting: Self {
        .mapping("a ladder of reminders", example: "{days: [14, 29, 44], grants: 14}") { reader in
            let days = reader.require("days", .rising)
            let grants = reader.read("grants", ValueType<Int>.count(from: 1).like("14"))
            return days.map { ReminderLadder(days: $0, grants: grants) }
        }
    }
}

extension ValueType where Value == [Int] {
    /// Each day once, the earliest first.
    fileprivate static var rising: Self {
        let days = ValueType.list(of: ValueType<Int>.dayOffset)
        return ValueType(days.wanted.words, example: "[-7, 0, 3, 7, 14, 30]") { _, value, key, findings in
            guard let read = days.read(value, key, &findings) else { return nil }
            let sorted = Set(read).sorted()
            guard sorted != read else { return read }
            let right = sorted.map { "\($0)" }.joined(separator: ", ")
            findings.append(
                Diagnostic(
                    .invalidValue, "the days of '\(key)' are not in order", at: value.span,
                    fix: "write each once, the earliest first: `[\(right)]`"))
            return nil
        }
    }
}
