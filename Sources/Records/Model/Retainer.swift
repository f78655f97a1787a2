public import Values

/// A fee for each period that includes hours or an amount of work.
public struct Retainer: Hashable, Sendable {
    /// What the fee includes in a period: hours, or an amount of work at its rates.
    public enum Allowance: Hashable, Sendable {
        case hours(Minutes)
        case money(DecimalNumber)
    }

    /// Which hours are used first: those carried over, or those of the period.
    public enum Order: String, CaseIterable, Sendable {
        case oldestFirst = "oldest-first"
        case baseFirst = "base-first"
    }

    /// How what is unused goes into later periods, such as `{periods: 1, cap: 10h, order: oldest-first}`.
    public struct Rollover: Hashable, Sendable {
        /// The most that may be carried together.
        public enum Cap: Hashable, Sendable {
            case hours(Minutes)
            case money(DecimalNumber)
            /// In percent of what a period includes.
            case share(DecimalNumber)
        }

        /// For how many further periods what is unused stays usable.
        public let periods: Int
        public let cap: Cap?
        public let order: Order

        public init(periods: Int, cap: Cap?, order: Order) {
            self.periods = periods
            self.cap = cap
            self.order = order
        }
    }

    /// The fee and its period, such as `700/month`.
    public let fee: Rate
    public let includes: Allowance?
    /// The services that draw on it; empty for all.
    public let services: [String]
    public let rollover: Rollover?
    /// The rate of work beyond it; nil where the service's own rate holds.
    public let overage: Rate?
    /// Carried in from before the agreement, hours or money as what a period includes.
    public let opening: Allowance?

    public init(
        fee: Rate, includes: Allowance?, services: [String], rollover: Rollover?, overage: Rate?,
        opening: Allowance? = nil
    ) {
        self.fee = fee
        self.includes = includes
        self.services = services
        self.rollover = rollover
        self.overage = overage
        self.opening = opening
    }
}
