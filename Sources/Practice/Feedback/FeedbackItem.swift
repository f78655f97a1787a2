public import Diagnostics
public import Records
public import Values

/// A rating, a complaint or a remark of a client, with what was done about it.
///
/// It stays on the list until an action refers to it by its id: a task, a procedure, a charge or credit, a message. Or its
/// line says `noted:` with a day: seen, nothing to do.
public struct FeedbackItem: Sendable {
    /// What refers to it.
    public enum Action: Hashable, Sendable {
        /// The index in `Workspace.tasks`.
        case task(Int)
        /// The procedure's id.
        case procedure(String, Location)
        case charge(Location)
        /// A message that was sent.
        case message(Location)
        /// A message that is drafted and waits in the outbox.
        case draft(Location)
        case noted(CalendarDate)
    }

    public enum State: String, CaseIterable, Sendable {
        case open
        /// Something refers to it that is not done yet: an open task, a message in the outbox.
        case inHand = "in-hand"
        case answered
    }

    public let feedback: Feedback
    /// In the order tasks, procedures, charges, messages, drafts, noted.
    public let actions: [Action]
    public let state: State
    /// Days since it was said.
    public let age: Int

    /// Whether it is bad news: `#complaint`, or a low answer. These stand first.
    public var isBad: Bool { feedback.isComplaint || feedback.isLow }
}

extension Feedback {
    /// `#complaint`
    public var isComplaint: Bool { tags.contains("complaint") }

    /// Whether an answer is low: 6 or less of 10 for `nps` (a detractor), half of the scale or less for the others, such as
    /// 2 of 5 for `rating` and `csat`, 3 of 7 for `ces`.
    public var isLow: Bool {
        (netPromoter ?? 10) <= 6 || [rating, satisfaction, effort].contains { $0?.isLow ?? false }
    }
}

extension Feedback.Score {
    /// Half of its scale or less.
    public var isLow: Bool {
        guard let twice = value.doubled else { return false }
        return twice <= DecimalNumber(Int64(outOf))
    }
}

extension DecimalNumber {
    fileprivate var doubled: DecimalNumber? {
        let (twice, overflows) = mantissa.multipliedReportingOverflow(by: 2)
        return overflows ? nil : DecimalNumber(twice, scale: scale)
    }
}
