public import Values

/// What comes off one line, before tax: a share of it, an amount, or an amount for each piece.
public enum LineDiscount: Hashable, Sendable {
    /// In percent.
    case percent(DecimalNumber)
    case amount(DecimalNumber)
    case each(DecimalNumber)

    /// `5%`, `15.00`, `5.00/each`; nil for what is none of them, or less than nothing.
    public init?(_ text: String) {
        let value: Self? =
            if text.hasSuffix("%") {
                DecimalNumber(percent: text).map(Self.percent)
            } else if text.hasSuffix("/each") {
                DecimalNumber(String(text.dropLast(5))).map(Self.each)
            } else {
                DecimalNumber(text).map(Self.amount)
            }
        guard let value, value.number > .zero else { return nil }
        self = value
    }

    private var number: DecimalNumber {
        switch self {
        case .percent(let number), .amount(let number), .each(let number): number
        }
    }

    /// Of a line that comes to `whole` for so many pieces, rounded half away from zero (billing rules T23 and T47).
    ///
    /// A line leaves nothing to pay, never something to pay back.
    public func amount(of whole: Money, pieces: DecimalNumber) -> Money {
        let off =
            switch self {
            case .percent(let percent): whole.percent(percent)
            case .amount(let amount): Money(price: amount, times: DecimalNumber(1), in: whole.currency)
            case .each(let amount): Money(price: amount, times: pieces, in: whole.currency)
            }
        return Money(minorUnits: min(off.minorUnits, max(whole.minorUnits, 0)), whole.currency)
    }
}
