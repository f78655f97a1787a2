import Billing
import Templates

/// A kind of letter: the file of its texts is `templates/letters/NAME-XX.md`, in each language one.
public enum LetterName: String, CaseIterable, Sendable {
    case proposal
    /// The sentences of proposals and agreements.
    case agreement
    case reminders

    /// The parts that its file may have: letters, and phrases that letters take in.
    var parts: [String] {
        switch self {
        case .proposal: ["proposal", "ask", "until", "total"]
        case .agreement: builtInParts
        case .reminders:
            ReminderTone.allCases.map(\.rawValue) + ["part-paid", "claimed", "interest", "interest-and-compensation"]
        }
    }

    /// Those of the English file, which is whole.
    private var builtInParts: [String] {
        Templates.letter("\(rawValue)-en.md").map {
            LetterFile(String(decoding: $0, as: UTF8.self)).names.map(\.name)
        } ?? []
    }
}
