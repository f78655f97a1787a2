import Billing
import Templates

/// A kind of letter: the file of its texts is `templates/letters/NAME-XX.md`, in each language one.
public enum LetterName: String, CaseIterable, Sendable {
    case proposal
    /// The sentences of proposals and agreements.
    case agreement
    case reminders
    case reviewRequest = "review-request"
    case feedback
    case checkIn = "check-in"
    case update
    case informationRequest = "information-request"
    case welcome, farewell
    case survey

    /// The parts that its file may have: letters, and phrases that letters take in.
    var parts: [String] {
        switch self {
        case .proposal: ["proposal", "ask", "until", "total"]
        case .agreement: builtInParts
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
        case .informationRequest: ["information-request", "item-due", "access"]
        case .welcome: ["welcome", "consultation", "nothing-planned"]
        case .farewell: ["farewell", "handed-over", "access-open", "open-invoice"]
        case .survey: ["survey"]
        case .reminders:
            ReminderTone.allCases.map(\.rawValue) + ["part-paid", "claimed", "interest", "interest-and-compensation"]
        case .reviewRequest:
            ["request", "version", "attached", "silence", "rounds-left", "one-round-left", "no-round-left"]
        case .feedback: FeedbackReply.allCases.map(\.rawValue)
        }
    }

    /// Those of the English file, which is whole.
    private var builtInParts: [String] {
        Templates.letter("\(rawValue)-en.md").map {
            LetterFile(String(decoding: $0, as: UTF8.self)).names.map(\.name)
        } ?? []
    }
}
