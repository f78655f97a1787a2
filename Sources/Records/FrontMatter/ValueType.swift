import Diagnostics
import Markdown
import Values

/// What a key expects: how its value is read, and how that is said to the person.
struct ValueType<Value>: Sendable {
    /// What may stand there, in words that follow "takes": `a date`.
    let expected: String
    /// A value as it is written: `2026-11-23`.
    let example: String
    /// The value of `key`, or nil and the findings that say why there is none.
    let read: @Sendable (_ value: YAMLValue, _ key: String, _ findings: inout [Diagnostic]) -> Value?

    init(
        _ expected: String, example: String,
        read: @escaping @Sendable (_ value: YAMLValue, _ key: String, _ findings: inout [Diagnostic]) -> Value?
    ) {
        self.expected = expected
        self.example = example
        self.read = read
    }
}

extension ValueType {
    /// A value that stands on one line, read by a rule that says what is wrong.
    static func scalar<Problem: ValueProblem>(
        _ expected: String, example: String, _ parse: @escaping @Sendable (String) throws(Problem) -> Value
    ) -> ValueType {
        ValueType(expected, example: example) { value, key, findings in
            guard case .scalar(let text?, let span) = value else {
                findings.append(refusal(of: value, key: key, expected: expected, example: example))
                return nil
            }
            do throws(Problem) {
                return try parse(text)
            } catch {
                let message = "'\(key)' takes \(expected): \(error.message)"
                findings.append(Diagnostic(.of(error), message, at: span, fix: error.fix))
                return nil
            }
        }
    }

    /// A value that stands on one line, where nothing can be said but what is expected.
    static func scalar(
        _ expected: String, example: String, _ parse: @escaping @Sendable (String) -> Value?
    ) -> ValueType {
        ValueType(expected, example: example) { value, key, findings in
            if case .scalar(let text?, _) = value, let read = parse(text) { return read }
            findings.append(refusal(of: value, key: key, expected: expected, example: example))
            return nil
        }
    }

    /// The same notation, where not every value of it will do.
    func narrowed<Other>(
        to expected: String, _ transform: @escaping @Sendable (Value) -> Other?
    ) -> ValueType<Other> {
        ValueType<Other>(expected, example: example) { [read, example] value, key, findings in
            guard let whole = read(value, key, &findings) else { return nil }
            if let other = transform(whole) { return other }
            findings.append(refusal(of: value, key: key, expected: expected, example: example))
            return nil
        }
    }
}

/// The finding that `key` takes something else than what stands there.
func refusal(of value: YAMLValue, key: String, expected: String, example: String, fix: String? = nil) -> Diagnostic {
    let message = "'\(key)' takes \(expected), not \(value.said)"
    return Diagnostic(.invalidValue, message, at: value.span, fix: fix ?? "write it as `\(key): \(example)`")
}

extension DiagnosticID {
    /// A day that the calendar has not is its own finding; all else is a value of the wrong kind.
    static func of(_ problem: any ValueProblem) -> DiagnosticID {
        let date = (problem as? PeriodProblem)?.ofDate ?? problem as? DateProblem
        return switch date {
        case .noSuchDay, .unpadded: .invalidDate
        default: .invalidValue
        }
    }
}

extension PeriodProblem {
    fileprivate var ofDate: DateProblem? {
        if case .date(let problem) = self { return problem }
        return nil
    }
}

extension YAMLValue {
    /// What stands there, for a message: the text in quotes, or what it is made of.
    var said: String {
        switch self {
        case .scalar(let text?, _): "'\(text)'"
        case .scalar(nil, _): "nothing"
        case .sequence: "a list"
        case .mapping: "keys of its own"
        }
    }

    /// Whether nothing stands there, or `~`.
    var isUnset: Bool {
        if case .scalar(nil, _) = self { return true }
        return false
    }
}
