import Diagnostics
import Markdown
import Values

/// What may stand behind a key, in words for the person.
struct Expectation: Sendable {
    /// In words that follow "takes": `a date`.
    let words: String
    /// A value as it is written: `2026-11-23`.
    let example: String

    /// The finding that `key` takes something else than what stands there.
    func refusal(of value: YAMLValue, key: String, fix: String? = nil) -> Diagnostic {
        let message = "'\(key)' takes \(words), not \(value.said)"
        return Diagnostic(.invalidValue, message, at: value.span, fix: fix ?? "write it as `\(key): \(example)`")
    }
}

/// What a key expects: how its value is read, and how that is said to the person.
struct ValueType<Value>: Sendable {
    typealias Reading =
        @Sendable (_ wanted: Expectation, _ value: YAMLValue, _ key: String, _ findings: inout [Diagnostic]) -> Value?

    let wanted: Expectation
    private let reading: Reading

    init(_ words: String, example: String, reading: @escaping Reading) {
        wanted = Expectation(words: words, example: example)
        self.reading = reading
    }

    /// The value of `key`, or nil and the findings that say why there is none.
    func read(_ value: YAMLValue, _ key: String, _ findings: inout [Diagnostic]) -> Value? {
        reading(wanted, value, key, &findings)
    }

    /// The same with another example in its findings.
    func like(_ example: String) -> ValueType {
        ValueType(wanted.words, example: example, reading: reading)
    }
}

extension ValueType {
    /// A value that stands on one line, read by a rule that says what is wrong.
    static func scalar<Problem: ValueProblem>(
        _ words: String, example: String, _ parse: @escaping @Sendable (String) throws(Problem) -> Value
    ) -> ValueType {
        ValueType(words, example: example) { wanted, value, key, findings in
            guard case .scalar(let text?, let span) = value else {
                findings.append(wanted.refusal(of: value, key: key))
                return nil
            }
            do throws(Problem) {
                return try parse(text)
            } catch {
                let message = "'\(key)' takes \(wanted.words): \(error.message)"
                findings.append(Diagnostic(.of(error), message, at: span, fix: error.fix))
                return nil
            }
        }
    }

    /// A value that stands on one line, where nothing can be said but what is expected.
    static func scalar(
        _ words: String, example: String, _ parse: @escaping @Sendable (String) -> Value?
    ) -> ValueType {
        ValueType(words, example: example) { wanted, value, key, findings in
            if case .scalar(let text?, _) = value, let read = parse(text) { return read }
            findings.append(wanted.refusal(of: value, key: key))
            return nil
        }
    }

    /// The same, where a text on one line may stand for it.
    func orText(_ short: @escaping @Sendable (String) -> Value?) -> ValueType {
        ValueType(wanted.words, example: wanted.example) { [self] _, value, key, findings in
            value.text.flatMap(short) ?? read(value, key, &findings)
        }
    }

    /// The same notation, where not every value of it will do.
    func narrowed<Other>(
        to words: String, _ transform: @escaping @Sendable (Value) -> Other?
    ) -> ValueType<Other> {
        ValueType<Other>(words, example: wanted.example) { [self] wanted, value, key, findings in
            guard let whole = read(value, key, &findings) else { return nil }
            if let other = transform(whole) { return other }
            findings.append(wanted.refusal(of: value, key: key))
            return nil
        }
    }
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
