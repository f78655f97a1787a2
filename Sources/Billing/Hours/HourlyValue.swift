import Values

/// Minutes at their rates by the hour, by currency, added up exactly and rounded once.
struct HourlyValue {
    private var sums: [Currency: Int128] = [:]

    mutating func add(_ minutes: Minutes, at rate: RateInForce) {
        let price = Int128(rate.rate.amount.mantissa) * powerOfTen(9 - rate.rate.amount.scale)
        sums[rate.currency, default: 0] += price * Int128(minutes.count)
    }

    /// By currency code; none that is zero.
    var amounts: [Money] {
        sums.sorted { $0.key < $1.key }.map { ContextPrices.money($0.value, in: $0.key) }.filter { !$0.isZero }
    }
}
