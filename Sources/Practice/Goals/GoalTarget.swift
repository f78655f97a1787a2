public import Records
public import Values

/// What a measure is to come to: `75%`, `<10h`, `EUR 3000.00`.
public struct GoalTarget: Hashable, Sendable {
    /// Whether more is better, or less.
    public enum Direction: Hashable, Sendable {
        case atLeast, atMost
        /// `<10h`: ten hours are too many.
        case below
    }

    public let direction: Direction
    let quantity: Quantity

    /// Nil where the words are no amount of what the measure counts.
    public init?(_ text: String, of measure: GoalMeasure, in currency: Currency) {
        var rest = text.filter { !$0.isWhitespace || measure.isMoney }
        let signs: [(String, Direction)] = [("<=", .atMost), (">=", .atLeast), ("<", .below), (">", .atLeast)]
        var said: Direction?
        for (sign, direction) in signs where said == nil && rest.hasPrefix(sign) {
            (said, rest) = (direction, String(rest.dropFirst(sign.count).drop(while: \.isWhitespace)))
        }
        guard let quantity = Quantity(rest, of: measure, in: currency) else { return nil }
        self.quantity = quantity
        direction = said ?? (measure.isBetterBelow ? .atMost : .atLeast)
    }

    func isMet(by value: Quantity) -> Bool {
        switch direction {
        case .atLeast: value >= quantity
        case .atMost: value <= quantity
        case .below: value < quantity
        }
    }
}
