public import Values

/// A price for the whole, with a deposit and milestones.
public struct FixedPrice: Hashable, Sendable {
    /// A part of the price that is billed when its task is done.
    public struct Milestone: Hashable, Sendable {
        /// The id of the task that completes it.
        public let task: String
        /// In percent of the price.
        public let share: DecimalNumber

        public init(task: String, share: DecimalNumber) {
            self.task = task
            self.share = share
        }
    }

    public let price: DecimalNumber
    /// In percent of the price.
    public let deposit: DecimalNumber?
    public let milestones: [Milestone]
    /// The services whose hours the price covers; empty for all.
    public let services: [String]

    public init(price: DecimalNumber, deposit: DecimalNumber?, milestones: [Milestone], services: [String] = []) {
        self.price = price
        self.deposit = deposit
        self.milestones = milestones
        self.services = services
    }
}

/// Hours bought in a block that lapses.
public struct HourPackage: Hashable, Sendable {
    public let hours: Minutes
    public let price: DecimalNumber
    public let valid: DayCount?

    public init(hours: Minutes, price: DecimalNumber, valid: DayCount?) {
        self.hours = hours
        self.price = price
        self.valid = valid
    }
}

/// The most that a period may cost: beyond it a warning, or no charge.
public struct Cap: Hashable, Sendable {
    /// What is beyond the cap: billed with a warning, or not charged.
    public enum Consequence: String, CaseIterable, Sendable {
        case warn, stop
    }

    public let amount: Rate
    public let then: Consequence

    public init(amount: Rate, then: Consequence) {
        self.amount = amount
        self.then = then
    }
}

/// Taken off before tax: a share of the lines, or an amount.
public enum Discount: Hashable, Sendable {
    case percent(DecimalNumber)
    case amount(DecimalNumber)
}

/// `2% within 10 days`.
public struct EarlyPayment: Hashable, Sendable {
    public let percent: DecimalNumber
    public let within: DayCount

    public init(percent: DecimalNumber, within: DayCount) {
        self.percent = percent
        self.within = within
    }
}

/// How logged minutes become billed ones.
public struct TimeRounding: Hashable, Sendable {
    /// Which way a time between two steps goes.
    public enum Mode: String, CaseIterable, Sendable {
        case up, nearest, down
    }

    /// On what the rounding works: each entry; a service and project on a day; a printed line; a whole invoice.
    public enum Scope: String, CaseIterable, Sendable {
        case entry, day, line, invoice
    }

    /// Minutes: 1, 5, 6, 10, 12, 15, 30 or 60.
    public let step: Int
    public let mode: Mode
    public let scope: Scope

    public static let steps = [1, 5, 6, 10, 12, 15, 30, 60]
    public static let none = TimeRounding(step: 1, mode: .nearest, scope: .entry)

    public init(step: Int, mode: Mode, scope: Scope) {
        self.step = step
        self.mode = mode
        self.scope = scope
    }
}

/// When and how the agreement is invoiced.
public struct InvoiceTerms: Hashable, Sendable {
    /// The length of a billing period.
    public enum Every: String, CaseIterable, Sendable {
        case week, month, quarter, year, once
    }

    /// What one printed line stands for.
    public enum Lines: String, CaseIterable, Sendable {
        case service, project, task, day, entry
    }

    /// Whether the fee of a period is billed before it or after it.
    public enum Fee: String, CaseIterable, Sendable {
        case inAdvance = "in advance"
        case inArrears = "in arrears"
    }

    /// Where tax is rounded: on the sum of each rate (EN 16931), or on each line.
    public enum TaxRounding: String, CaseIterable, Sendable {
        case perRate = "per-rate"
        case perLine = "per-line"
    }

    /// How hours are printed: `3:15` or `3.25`.
    public enum Quantity: String, CaseIterable, Sendable {
        case clock = "h:mm"
        case decimal
    }

    public var every = Every.month
    public var lines = Lines.service
    public var fee = Fee.inArrears
    public var tax = TaxRounding.perRate
    public var quantity = Quantity.clock
    public var timesheet = false
    /// The client's purchase order.
    public var purchaseOrder: String?

    public init() {}
}

/// What happens with what was spent for the client.
public enum ExpenseTerms: Hashable, Sendable {
    /// Rebilled with this mark-up in percent; 0 is at cost.
    case atCost(markup: DecimalNumber)
    /// In the price; not rebilled.
    case included
}

/// What a payment without a word settles first.
public enum PaymentAllocation: String, CaseIterable, Sendable {
    case costsInterestPrincipal = "costs-interest-principal"
    case principalFirst = "principal-first"
}
