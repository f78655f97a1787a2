import Diagnostics
public import Values

/// A field that a command is to write: `due:2026-11-27`; without a value, the field is to be taken away.
public struct TaskField: Hashable, Sendable {
    public let key: FieldKey
    /// As the reader of lines expects it, such as `2026-11-27` for what was said as `fri`; nil to take it away.
    public let value: String?

    public init(_ key: FieldKey, _ value: String?) {
        self.key = key
        self.value = value
    }

    /// Reads `due:fri`, `repeat:every 2 weeks`, `due:`; nil for a text that is no field of a task.
    ///
    /// Days may be as people say them. A problem is a key nearly known, and one that another command sets.
    public init?(argument: String, today: CalendarDate) throws(EditProblem) {
        guard let (name, value) = TaskField.parts(argument) else { return nil }
        guard let written = FieldKey(rawValue: name), FieldKey.ofTasks.contains(written) else {
            if let meant = TaskField.meant(by: name, value, today) {
                throw EditProblem("'\(name)' is no field of a task", fix: "did you mean `\(meant.rawValue):`?")
            }
            return nil
        }
        guard let key = written.settable else {
            throw EditProblem("'\(name)' is not set by hand", fix: "use `vaws done`, `cancel` or `reopen`")
        }
        guard !value.contains("\"") else {
            throw EditProblem("a value holds no quotes, and '\(value)' does", fix: "leave them out")
        }
        if key == .status, let command = TaskField.commands[value] {
            throw EditProblem("'\(value)' is what the checkbox says", fix: "use `vaws \(command)`")
        }
        self.init(key, value.isEmpty ? nil : TaskField.written(written, value, today))
    }

    /// The keys that a command sets.
    public static let keys: [FieldKey] = [
        .due, .start, .on, .estimate, .importance, .status, .since, .id, .after, .repeat, .service, .project, .created,
        .re,
    ]

    /// What a checkbox says, and the command for it.
    private static let commands = [
        "done": "done", "cancelled": "cancel", "open": "reopen", "in-progress": "start",
    ]

    private static func parts(_ argument: String) -> (name: String, value: String)? {
        let bytes = Array(argument.utf8)
        guard let colon = bytes.span.endOfKey(0, bytes.count) else { return nil }
        let value = String(decoding: bytes[(colon + 1)...], as: UTF8.self)
        let isQuoted = value.count > 1 && value.hasPrefix("\"") && value.hasSuffix("\"")
        return (
            String(decoding: bytes[..<colon], as: UTF8.self), isQuoted ? String(value.dropFirst().dropLast()) : value
        )
    }

    /// A known key one edit away from `name`, where the value is one of its type.
    private static func meant(by name: String, _ value: String, _ today: CalendarDate) -> FieldKey? {
        guard name.utf8.count >= 3 else { return nil }
        return keys.first {
            isOneEditApart(name.utf8.span, $0.rawValue.utf8.span) && $0.rawValue.utf8.count >= 3
                && (value.isEmpty || $0.reads(written($0, value, today)))
        }
    }

    /// What is said as a day becomes ISO; all else stays, and the reader says what is wrong with it.
    private static func written(_ key: FieldKey, _ value: String, _ today: CalendarDate) -> String {
        switch key {
        case .due, .start, .t: Moment(spoken: value, today: today)?.description ?? value
        case .on: CalendarDate(spoken: value, today: today)?.description ?? value
        case .since, .created: CalendarDate(spoken: value, today: today, isPast: true)?.description ?? value
        case .importance: Importance(value)?.name ?? value
        case .pri: value.utf8.first.flatMap(Importance.init(todoTxt:))?.name ?? value
        case .after: value.split(separator: ",").map { trimmed($0) }.joined(separator: ",")
        default: value
        }
    }
}

extension FieldKey {
    /// The key under which a command writes it; nil for what a checkbox says.
    fileprivate var settable: FieldKey? {
        switch self {
        case .t: .start
        case .rec: .repeat
        case .pri: .importance
        default: TaskField.keys.contains(self) ? self : nil
        }
    }
}
