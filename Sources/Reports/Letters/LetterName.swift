import Billing

/// A kind of letter: the file of its texts is `templates/letters/NAME-XX.md`, in each language one.
public enum LetterName: String, CaseIterable, Sendable {
    case reminders
    case reviewRequest = "review-request"
    case feedback
    case checkIn = "check-in"
    case update

    /// The parts that its file may have: letters, and phrases that letters take in.
    var parts: [String] {
        switch self {
        case .checkIn:
            [
                "check-in", "point", "point-quiet", "ask", "ask-nothing", "done", "in-progress", "blocked", "waiting",
                "decide", "hours", "next", "after", "worked", "left", "more",
            ]
        case .update:
            [
                "update", "point", "point-quiet", "ask", "ask-nothing", "done", "changed", "agreed", "next", "hours",
                "waiting", "worked", "fewer", "left", "more", "new", "dropped", "moved", "due-set", "due-gone", "holds",
                "ends", "no-end", "price", "rate",
            ]
        case .reminders:
            ReminderTone.allCases.map(\.rawValue) + ["part-paid", "claimed", "interest", "interest-and-compensation"]
        case .reviewRequest:
            ["request", "version", "attached", "silence", "rounds-left", "one-round-left", "no-round-left"]
        case .feedback: FeedbackReply.allCases.map(\.rawValue)
        }
    }
}
