public import Values

/// What came in and went out in a period: opening + included + bought − used − expired = closing.
///
/// In minutes, or in money for a retainer that includes an amount of work. 20h included, 15h used, 5h carried on.
public struct RetainerFigures<Amount: Hashable & Sendable>: Hashable, Sendable {
    /// Unused in earlier periods, and still usable.
    public let opening: Amount
    public let included: Amount
    /// Blocks of hours that were bought.
    public let bought: Amount
    /// Work that it covered.
    public let used: Amount
    /// Work that it did not cover: it is billed.
    public let beyond: Amount
    /// What lapsed unused.
    public let expired: Amount
    /// What goes on.
    public let closing: Amount

    /// Each figure as something else, such as its words.
    public func map<Other>(_ change: (Amount) -> Other) -> RetainerFigures<Other> {
        RetainerFigures<Other>(
            opening: change(opening), included: change(included), bought: change(bought), used: change(used),
            beyond: change(beyond), expired: change(expired), closing: change(closing))
    }
}

extension RetainerFigures<Minutes> {
    public var available: Minutes { opening + included + bought }
    /// Covered or not.
    public var worked: Minutes { used + beyond }

    static func + (left: Self, right: Self) -> Self {
        RetainerFigures(
            opening: left.opening + right.opening, included: left.included + right.included,
            bought: left.bought + right.bought, used: left.used + right.used, beyond: left.beyond + right.beyond,
            expired: left.expired + right.expired, closing: left.closing + right.closing)
    }
}

extension RetainerFigures<Money> {
    public var available: Money { opening + included + bought }
    /// What all work on it is worth, covered or not.
    public var worked: Money { used + beyond }
}

/// One period of a retainer, or of hours that were bought in blocks.
public struct RetainerPeriod: Hashable, Sendable {
    public let period: Period
    /// Whether it has ended; in the running one nothing has lapsed yet, and `closing` is what is left today.
    public let isOver: Bool
    /// Nil where nothing is counted in hours.
    public let hours: RetainerFigures<Minutes>?
    /// Nil unless the retainer includes an amount of money.
    public let money: RetainerFigures<Money>?
    /// Logged minutes that drew on it, rounded as agreed.
    public let worked: Minutes
}
