public import Diagnostics
public import Records
public import Values

/// Terms that a client's agreements might have had: what is nil stays as it was agreed.
public struct ChangedTerms: Sendable {
    /// The rate by the hour of a service, or of all.
    public struct HourlyRate: Sendable {
        /// Nil for all services that are billed by the hour.
        public let service: String?
        public let rate: Rate

        public init(service: String?, rate: Rate) {
            self.service = service
            self.rate = rate
        }
    }

    /// A retainer of so many hours for a fee, or none at all.
    public enum RetainerChange: Sendable {
        /// Services, roll-over and opening stay those of the retainer that it replaces; so does the rate beyond it
        /// where none is named.
        case hours(Minutes, fee: Rate, overage: Rate?)
        case none
    }

    /// The most that a period may cost, or no limit.
    public enum CapChange: Sendable {
        /// Beyond it nothing is charged, unless the cap that it replaces only warns.
        case amount(Rate)
        case none
    }

    /// One for a service goes before one for all.
    public var rates: [HourlyRate] = []
    public var rounding: TimeRounding?
    public var retainer: RetainerChange?
    public var discount: Discount?
    public var minimum: DecimalNumber?
    public var cap: CapChange?

    public init() {}

    func rate(of service: String) -> Rate? {
        (rates.first { $0.service == service } ?? rates.first { $0.service == nil })?.rate
    }
}

/// A term that is another one in a replay.
public struct ReplacedTerm: Hashable, Sendable {
    /// The agreement's id; nil where the client has none.
    public let agreement: String?
    /// The key of the agreement, such as `rounding`; of a rate `rate of writing`.
    public let term: String
    /// As it stands in the agreement; nil where it says nothing.
    public let before: String?
    public let after: String
    /// Where the agreement says it, else where the agreement begins.
    public let location: Location
}

/// Why terms cannot be replayed.
public enum WhatIfProblem: Error, Hashable, Sendable {
    /// No agreement is in force on the days, and no work is there to be billed.
    case nothing
    case unknownAgreement(String, known: [String])
    /// A retainer would come twice: the ids of agreements that hold at once.
    case several([String])
    /// What an agreement named before the first day cannot be taken away from it.
    case cannotTakeAway(String, since: CalendarDate)
}
