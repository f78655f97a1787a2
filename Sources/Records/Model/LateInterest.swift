public import Values

/// What an agreement says of interest on money that comes late.
public enum LateInterest: Hashable, Sendable {
    /// By the table in `vaws.yaml` for the invoice's currency.
    case statutory
    /// None is charged.
    case none
    /// Percent a year, agreed by contract.
    case rate(DecimalNumber)
}

/// The rates of interest on late money in one currency, as the person wrote them down, and the sum for the trouble.
public struct InterestTable: Hashable, Sendable {
    /// Whether the rate may change while interest runs.
    public enum Lock: String, CaseIterable, Sendable {
        /// The rate of the day on which interest begins to run holds to the end.
        case atStart = "at-start"
        /// Each half-year has its own.
        case byHalfYear = "by-half-year"
    }

    /// Percent a year from a day on.
    public struct Rate: Hashable, Sendable {
        public let from: CalendarDate
        public let percent: DecimalNumber

        public init(from: CalendarDate, percent: DecimalNumber) {
            self.from = from
            self.percent = percent
        }
    }

    /// The sum for each invoice whose total is at least `from`.
    public struct Compensation: Hashable, Sendable {
        public let from: DecimalNumber
        public let amount: DecimalNumber

        public init(from: DecimalNumber, amount: DecimalNumber) {
            self.from = from
            self.amount = amount
        }
    }

    public let currency: Currency
    public let lock: Lock
    /// In order of the days.
    public let rates: [Rate]
    /// In order of the totals.
    public let compensation: [Compensation]

    public init(currency: Currency, lock: Lock, rates: [Rate], compensation: [Compensation]) {
        self.currency = currency
        self.lock = lock
        self.rates = rates.sorted { $0.from < $1.from }
        self.compensation = compensation.sorted { $0.from < $1.from }
    }
}
