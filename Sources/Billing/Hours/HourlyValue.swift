import Values

/// Minutes at their rates by the hour, by currency, added up exactly and rounded once.
struct HourlyValue {
    private var sums: [Currency: Int128] = [:]

    mutating func add(_ minutes: Minutes, at price: HourlyPrice) {
        sums[price.currency, default: 0] += price.amount * Int128(minutes.count)
    }

    mutating func add(_ other: HourlyValue) { sums.merge(other.sums, uniquingKeysWith: +) }

    /// By currency code; none that is zero.
    var amounts: [Money] {
        sums.sorted { $0.key < $1.key }.map { ContextPrices.money($0.value, in: $0.key) }.filter { !$0.isZero }
    }
}
