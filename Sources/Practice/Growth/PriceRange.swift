public import Diagnostics
public import Records
public import Values

/// Prices that were seen for one service, in one currency and unit: 35.00 to 50.00, in the middle 45.00, of five.
public struct PriceRange: Hashable, Sendable {
    /// Nil where the notes name no service.
    public let service: String?
    public let currency: Currency
    public let unit: Rate.Unit?
    public let lowest: DecimalNumber
    /// Of an even number the mean of the two in the middle, half away from zero.
    public let median: DecimalNumber
    public let highest: DecimalNumber
    public let count: Int
    public let newest: CalendarDate
    /// Where they were seen, each once, in the order of the notes.
    public let sources: [String]
    /// The catalogue's price today, where it is of the same currency and unit.
    public let own: DecimalNumber?
    /// Of the prices seen, those below your own and half of those equal to it; nil below five notes.
    public let ownPlace: Ratio?
    public let locations: [Location]

    /// Notes from which on a percentile is said: of fewer, each would weigh more than 20 %.
    public static let fewest = 5
    /// A price older than this is shown apart: prices rise.
    public static let keeps = DayCount(12, .months)
}

/// What is known of the market: prices of the last twelve months by service, older ones apart, and remarks.
public struct MarketView: Sendable {
    /// By service, the unnamed last; then by unit and currency.
    public let ranges: [PriceRange]
    /// Older than a year, or without a date; in file order.
    public let older: [MarketNote]
    /// Notes without a price, in file order.
    public let remarks: [MarketNote]

    public init(_ workspace: Workspace) {
        let first = workspace.today.subtracting(PriceRange.keeps)
        let isRecent = { (note: MarketNote) in note.day.map { $0 >= first && $0 <= workspace.today } ?? false }
        let priced = workspace.market.filter { $0.price != nil }
        remarks = workspace.market.filter { $0.price == nil }
        older = priced.filter { !isRecent($0) }
        let groups = Dictionary(grouping: priced.filter(isRecent)) { PriceKey($0, workspace) }
        ranges = groups.sorted { $0.key.rank < $1.key.rank }.compactMap { PriceRange($0.key, $0.value, workspace) }
    }

    /// What was seen of a service.
    public func ranges(of service: String) -> [PriceRange] { ranges.filter { $0.service == service } }
}

/// What makes prices comparable.
private struct PriceKey: Hashable {
    let service: String?
    let currency: Currency?
    let unit: Rate.Unit?

    init(_ note: MarketNote, _ workspace: Workspace) {
        service = note.service.map { workspace.service($0)?.id ?? $0 }
        currency = note.price?.currency
        unit = note.price?.unit
    }

    var rank: (Int, String, String, String) {
        (service == nil ? 1 : 0, service ?? "", unit?.name ?? "", currency?.code ?? "")
    }
}

extension PriceRange {
    fileprivate init?(_ key: PriceKey, _ notes: [MarketNote], _ workspace: Workspace) {
        let prices = notes.compactMap { $0.price?.amount }.sorted()
        let days = notes.compactMap(\.day)
        guard let currency = key.currency, let lowest = prices.first, let highest = prices.last,
            let median = prices.median, let newest = days.max()
        else { return nil }
        self.currency = currency
        (service, unit, count, self.newest) = (key.service, key.unit, prices.count, newest)
        (self.lowest, self.median, self.highest) = (lowest, median, highest)
        sources = notes.compactMap(\.source).firstOfEach
        locations = notes.map(\.location)
        own = workspace.ownPrice(of: key.service, currency, key.unit)
        ownPlace = own.flatMap { prices.place(of: $0) }
    }
}

extension Workspace {
    fileprivate func ownPrice(of service: String?, _ currency: Currency, _ unit: Rate.Unit?) -> DecimalNumber? {
        guard let rate = service.flatMap(self.service)?.price(on: today), rate.unit == unit,
            (rate.currency ?? business.currency) == currency
        else { return nil }
        return rate.amount
    }
}

extension [DecimalNumber] {
    /// Of numbers in order.
    fileprivate var median: DecimalNumber? {
        guard let last else { return nil }
        let (low, high) = (self[(count - 1) / 2], self[count / 2])
        if low == high { return low }
        let scale = [low.scale, high.scale, Swift.min(last.scale, 2)].max() ?? 2
        let sum = low.at(scale) + high.at(scale)
        return DecimalNumber(Int64(clamping: dividedHalfAwayFromZero(sum, by: 2)), scale: scale)
    }

    fileprivate func place(of own: DecimalNumber) -> Ratio? {
        guard count >= PriceRange.fewest else { return nil }
        let below = filter { $0 < own }.count
        let equal = filter { $0 == own }.count
        return Ratio(Int64(2 * below + equal), of: Int64(2 * count))
    }
}

extension DecimalNumber {
    /// The mantissa with so many digits behind the point, no fewer than it has.
    fileprivate func at(_ scale: Int) -> Int128 { Int128(mantissa) * powerOfTen(scale - self.scale) }
}

extension [String] {
    /// Each once, where it stands first.
    var firstOfEach: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
