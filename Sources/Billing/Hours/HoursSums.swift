import Records
import Values

/// Adds up ledger entries by their keys.
struct HoursSums {
    private struct Sum {
        var worked = 0
        var billable = 0
        var billed = 0
        var entries = 0
    }

    private let ledger: TimeLedger
    private let dimensions: [HoursDimension]
    private let prices: ContextPrices
    private var places: RowPlaces
    private var sums: [Sum] = []
    /// By row, then by currency: price by the hour × minutes, at nine digits.
    private var values: [Int128] = []

    init(_ ledger: TimeLedger, _ dimensions: [HoursDimension]) {
        self.ledger = ledger
        self.dimensions = dimensions
        prices = ContextPrices(ledger.contexts)
        places = RowPlaces(combinations: dimensions.reduce(1) { $0 * max($1.keys.count, 1) })
    }

    mutating func add(_ index: Int) {
        var combination = 0
        for dimension in dimensions {
            combination = combination * dimension.keys.count + Int(dimension.numbers[index])
        }
        let row = places.row(of: combination)
        if row == sums.count {
            sums.append(Sum())
            values.append(contentsOf: repeatElement(0, count: prices.currencies.count))
        }
        let entry = ledger.entries[index]
        let price = prices.ofContext[entry.context]
        sums[row].entries += 1
        sums[row].worked += entry.worked.count
        if price.isBillable { sums[row].billable += entry.worked.count }
        guard price.isBilled else { return }
        sums[row].billed += entry.counted.count
        if let currency = price.currency {
            values[row * prices.currencies.count + currency] += price.hourly * Int128(entry.counted.count)
        }
    }

    var rows: [HoursRow] {
        places.inOrder.map { combination, row in
            let sum = sums[row]
            return HoursRow(
                keys: keys(of: combination), worked: Minutes(sum.worked), billable: Minutes(sum.billable),
                billed: Minutes(sum.billed), value: value(of: row), entries: sum.entries)
        }
    }

    private func keys(of combination: Int) -> [HoursKey] {
        var (rest, size) = (combination, dimensions.reduce(1) { $0 * $1.keys.count })
        return dimensions.map { dimension in
            size /= dimension.keys.count
            let key = dimension.keys[rest / size]
            rest %= size
            return key
        }
    }

    private func value(of row: Int) -> [Money] {
        prices.currencies.indices.compactMap { index in
            let exact = values[row * prices.currencies.count + index]
            return exact == 0 ? nil : ContextPrices.money(exact, in: prices.currencies[index])
        }
    }
}

/// The row of each combination of keys: a table where there are few combinations, else a dictionary.
private struct RowPlaces {
    private var table: [Int32]
    private var dictionary: [Int: Int] = [:]
    private var count = 0

    init(combinations: Int) {
        table = combinations <= 1 << 20 ? Array(repeating: -1, count: combinations) : []
    }

    mutating func row(of combination: Int) -> Int {
        if !table.isEmpty {
            if table[combination] >= 0 { return Int(table[combination]) }
            table[combination] = Int32(count)
        } else if let row = dictionary[combination] {
            return row
        } else {
            dictionary[combination] = count
        }
        count += 1
        return count - 1
    }

    /// Combinations with their rows, in the order of the keys.
    var inOrder: [(combination: Int, row: Int)] {
        if !table.isEmpty {
            return table.indices.lazy.filter { table[$0] >= 0 }.map { ($0, Int(table[$0])) }
        }
        return dictionary.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}

/// What an hour costs in each context.
struct ContextPrices {
    struct Price {
        let isBillable: Bool
        let isBilled: Bool
        /// The index in `currencies`; nil where hours cost nothing.
        let currency: Int?
        /// The rate by the hour, times a thousand million.
        let hourly: Int128
    }

    /// In the order of their codes.
    let currencies: [Currency]
    let ofContext: [Price]

    init(_ contexts: [WorkContext]) {
        let currencies = Set(contexts.compactMap { $0.rate?.currency }).sorted()
        self.currencies = currencies
        ofContext = contexts.map { context in
            let rate = context.standing == .hourly ? context.rate : nil
            return Price(
                isBillable: context.standing != .notBillable, isBilled: context.isBilled,
                currency: rate.flatMap { currencies.firstIndex(of: $0.currency) },
                hourly: rate.map { Int128($0.rate.amount.mantissa) * powerOfTen(9 - $0.rate.amount.scale) } ?? 0)
        }
    }

    /// A sum of rates by the hour × minutes, rounded once.
    static func money(_ exact: Int128, in currency: Currency) -> Money {
        let minorUnits = dividedHalfAwayFromZero(
            exact * powerOfTen(currency.minorDigits), by: powerOfTen(9) * 60)
        return Money(minorUnits: Int64(clamping: minorUnits), currency)
    }
}
