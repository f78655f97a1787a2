import Records
import Values

/// What an hour costs, ready to be multiplied.
struct HourlyPrice {
    let currency: Currency
    /// Times a thousand million.
    let amount: Int128

    /// Nil where the rate is not by the hour.
    init?(_ rate: Rate, _ currency: Currency) {
        guard rate.unit == .hour else { return nil }
        self.currency = currency
        amount = Int128(rate.amount.mantissa) * powerOfTen(9 - rate.amount.scale)
    }

    init?(_ rate: RateInForce?) {
        guard let rate else { return nil }
        self.init(rate.rate, rate.currency)
    }
}

/// The catalogue's prices by the hour of one service, worked out once.
struct CataloguePrices {
    /// By the day from which each holds; nil for pieces and periods.
    private let prices: [(from: CalendarDate?, price: HourlyPrice?)]

    init(of service: String?, in catalogue: Catalogue) {
        let known = service.flatMap(catalogue.service)
        prices = known?.prices.map { ($0.from, HourlyPrice($0.rate, $0.rate.currency ?? catalogue.currency)) } ?? []
    }

    /// The latest that began on the day or before; nil where that is none by the hour.
    func price(on day: CalendarDate) -> HourlyPrice? {
        prices.last { $0.from.map { $0 <= day } ?? true }?.price
    }
}
