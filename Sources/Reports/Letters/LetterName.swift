import Billing

/// A kind of letter: the file of its texts is `templates/letters/NAME-XX.md`, in each language one.
public enum LetterName: String, CaseIterable, Sendable {
    case reminders
    case reviewRequest = "review-request"
    case feedback

    /// The parts that its file may have: letters, and phrases that letters take in.
    var parts: [String] {
        switch self {
        case .reminders:
            ReminderTone.allCases.map(\.rawValue) + ["part-paid", "claimed", "interest", "interest-and-compensation"]
        case .reviewRequest:
            ["request", "version", "attached", "silence", "rounds-left", "one-round-left", "no-round-left"]
        case .feedback: FeedbackReply.allCases.map(\.rawValue)
        }
    }
}
