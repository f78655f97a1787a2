import Values

/// How a field is written in each notation.
enum FieldSpelling {
    /// `due:2026-11-27`, `repeat:"every week"`.
    static func ours(_ key: FieldKey, _ value: String) -> String {
        "\(key.rawValue):\(quoted(value))"
    }

    /// `[completion:: 2026-11-24]`, under the name that Dataview has for it.
    static func dataview(_ key: FieldKey, _ value: String) -> String {
        let name =
            switch key {
            case .on: "scheduled"
            case .done: "completion"
            case .after: "dependsOn"
            case .importance: "priority"
            default: key.rawValue
            }
        return "[\(name):: \(value)]"
    }

    /// `📅 2026-11-27`; nil where Obsidian Tasks has no mark for it, as it has none for a time of day.
    static func emoji(_ key: FieldKey, _ value: String) -> String? {
        switch key {
        case .due where CalendarDate(value) == nil, .start where CalendarDate(value) == nil: nil
        case .due: "📅 \(value)"
        case .on: "⏳ \(value)"
        case .start: "🛫 \(value)"
        case .done: "✅ \(value)"
        case .cancelled: "❌ \(value)"
        case .created: "➕ \(value)"
        case .repeat: "🔁 \(value)"
        case .id: "🆔 \(value)"
        case .after: "⛔ \(value)"
        case .importance: mark(of: Importance(value))
        default: nil
        }
    }

    private static func mark(of importance: Importance?) -> String? {
        switch importance {
        case .highest: "🔺"
        case .high: "⏫"
        case .medium: "🔼"
        case .low: "🔽"
        case .lowest: "⏬"
        case .normal, nil: nil
        }
    }

    /// `t:2026-11-27`, `rec:+1w`, `+Newsletter`; what todo.txt has no word for is written as ours.
    static func todoTxt(_ key: FieldKey, _ value: String) -> String {
        if key == .project, RecordName.isName(value), !value.contains(",") { return "+\(value)" }
        guard let name = key.inTodoTxt, let value = valueInTodoTxt(key, value) else { return ours(key, value) }
        return "\(name.rawValue):\(value)"
    }

    /// The value as todo.txt's own key has it; nil where it can have none such.
    static func valueInTodoTxt(_ key: FieldKey, _ value: String) -> String? {
        switch key {
        case .start: CalendarDate(value) == nil ? nil : value
        case .repeat: value.wholeMatch(of: /\+?[0-9]+[dwmyb]/) == nil ? recurrence(inWords: value) : value
        case .importance: Importance(value).flatMap(letter)
        default: nil
        }
    }

    /// `+2w` for `every 2 weeks`, `1m` for `every month when done`; nil for a rule that todo.txt has no words for.
    private static func recurrence(inWords value: String) -> String? {
        let words = /(?i)every (?:([0-9]{1,4}) )?(day|week|month|year)s?( when done)?/
        guard let rule = value.wholeMatch(of: words), let unit = rule.2.lowercased().first else { return nil }
        return "\(rule.3 == nil ? "+" : "")\(rule.1 ?? "1")\(unit)"
    }

    /// todo.txt's letter; nil for the lowest, which has none.
    static func letter(of importance: Importance) -> String? {
        switch importance {
        case .highest: "A"
        case .high: "B"
        case .medium: "C"
        case .normal: "D"
        case .low: "E"
        case .lowest: nil
        }
    }

    /// The fields that Obsidian Tasks knows, in the order in which it writes them.
    static let orderOfObsidian: [FieldKey] = [
        .id, .after, .importance, .repeat, .onCompletion, .created, .start, .on, .due, .cancelled, .done,
    ]

    private static func quoted(_ value: String) -> String {
        let bytes = Array(value.utf8)
        let isBare = bytes.span.endOfBareValue(0, bytes.count) == bytes.count && bytes.first != UInt8(ascii: "\"")
        return isBare && !bytes.isEmpty ? value : "\"\(value)\""
    }
}

extension FieldKey {
    /// The key that todo.txt has for the same.
    var inTodoTxt: FieldKey? {
        switch self {
        case .start: .t
        case .repeat: .rec
        case .importance: .pri
        default: nil
        }
    }
}
