public import Records
public import Values

extension Business {
    /// The amount in the workspace's currency, at the rate of `exchange:` in force that day; nil where it has none.
    ///
    /// USD 1,000.00 at 0.92 is EUR 920.00, rounded half away from zero.
    public func inOwnCurrency(_ money: Money, on day: CalendarDate) -> Money? {
        guard money.currency != currency else { return money }
        return rate(of: money.currency, on: day).map { money.converted(at: $0, to: currency) }
    }

    /// What one unit of a foreign currency was in the workspace's that day.
    func rate(of currency: Currency, on day: CalendarDate) -> DecimalNumber? {
        exchangeRates.filter { $0.currency == currency && $0.from <= day }.max { $0.from < $1.from }?.rate
    }
}

extension Money {
    func converted(at rate: DecimalNumber, to currency: Currency) -> Money {
        Money(price: rate, times: DecimalNumber(minorUnits, scale: self.currency.minorDigits), in: currency)
    }

    /// As much of this amount as `part` is of `whole`, rounded half away from zero; nothing of nothing.
    func share(_ part: Money, of whole: Money) -> Money {
        guard !whole.isZero else { return .zero(currency) }
        let units = dividedHalfAwayFromZero(
            Int128(minorUnits) * Int128(part.minorUnits), by: Int128(whole.minorUnits))
        return Money(minorUnits: Int64(clamping: units), currency)
    }
}
