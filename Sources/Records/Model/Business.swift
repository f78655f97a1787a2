public import Diagnostics
public import Values

/// What `vaws.yaml` says: the business, its hours, money and numbering.
public struct Business: Sendable {
    public var location: Location
    public var name = ""
    public var address = Address()
    public var country: String?
    public var email: String?
    public var phone: String?
    public var website: String?
    public var vatID: String?
    public var taxNumber: String?
    /// The number in the trade register or its like, as it prints (EN 16931, BT-30).
    public var registration: String?
    /// What else the law wants said of the business: its form, its capital (BT-33).
    public var legal: String?
    /// Whom a client may ask (BT-41).
    public var contact: String?
    /// Where electronic invoices reach it: a scheme and an id, `0208:0123456749` (BT-34).
    public var endpoint: String?
    /// A picture in the workspace, by its path from the root.
    public var logo: String?
    /// The paper that documents are printed on; nil for that of the country.
    public var paper: Paper?
    /// How to pay, by currency: the names and values in the order written, such as `iban` and `BE68 5390 0754 7034`.
    public var payTo: [Currency: [Detail]] = [:]
    public var currency: Currency
    public var zone: Zone
    /// A language tag such as `en`.
    public var language = "en"
    public var weekStart = Weekday.monday
    public var hours = WeeklyHours([:])
    /// The share of a free minute that yields client work, in percent.
    public var focus = DecimalNumber(75)
    public var holidays: [Holiday] = []
    public var timeOff: [Period] = []
    public var defaultEstimate = Minutes(60)
    public var checks = CheckLimits()
    public var numbering = Numbering()
    public var defaultTax: String?
    public var taxCodes: [TaxCode] = []
    /// The rates of interest on late money, one table a currency.
    public var interestTables: [InterestTable] = []
    /// For clients that have none of their own.
    public var reminders = ReminderLadder.none
    /// For clients that say nothing of it.
    public var survey = SurveyRhythm.never
    /// Up to here, included, all is settled.
    public var booksClosed: CalendarDate?
    public var exchangeRates: [ExchangeRate] = []
    /// In the order written; empty when the person works alone.
    public var people: [Person] = []
    public var reportFormats: Set<ReportFormat> = [.markdown, .html]
    /// Globs of paths that are not read.
    public var ignore: [String] = []

    public init(location: Location, currency: Currency, zone: Zone) {
        self.location = location
        self.currency = currency
        self.zone = zone
    }

    /// The hours of the business less its holidays and time off.
    public var calendar: WorkingCalendar {
        WorkingCalendar(hours: hours, closed: closedDays)
    }

    /// The hours of one person; all that is not said for them is the business's.
    public func calendar(of person: Person) -> WorkingCalendar {
        WorkingCalendar(hours: person.hours ?? hours, closed: closedDays + person.timeOff)
    }

    var closedDays: [Period] { holidays.map(\.period) + timeOff }

    /// Nil where the workspace has no such code; `check` tells it.
    public func taxCode(_ code: String) -> TaxCode? {
        taxCodes.first { $0.code == code }
    }

    /// A code and the one that goes with it, that one first; none where the workspace has no such code.
    public func taxes(of code: String) -> [TaxCode] {
        guard let own = taxCode(code) else { return [] }
        return [own.with.flatMap(taxCode), own].compactMap { $0 }
    }

    /// Whether lines may bear two taxes, so that each is called by its own name.
    public var hasPairedTaxes: Bool { taxCodes.contains { $0.with != nil } }
}

/// The size of a printed page.
public enum Paper: String, CaseIterable, Sendable {
    case a4 = "A4"
    case letter = "Letter"

    /// Where paper is in inches.
    private static let lettered: Set<String> = ["US", "CA", "MX", "PH", "CL", "CO", "CR", "GT", "PA", "PR", "SV", "VE"]

    /// What is customary in a country (ISO 3166-1).
    public init(in country: String?) { self = country.map(Paper.lettered.contains) == true ? .letter : .a4 }
}

/// What `sync` writes: `reports: [markdown, html]`.
public enum ReportFormat: String, CaseIterable, Sendable {
    case markdown, html
}

/// A name and a value as the person wrote them, such as `iban` and an account number.
public struct Detail: Hashable, Sendable {
    public let name: String
    public let value: String

    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}

/// A postal address; every part may be missing.
public struct Address: Hashable, Sendable {
    public var street: String?
    public var extra: String?
    public var postcode: String?
    public var city: String?
    public var region: String?
    /// An ISO 3166-1 code, such as BE.
    public var country: String?

    public init() {}

    /// The address in lines, as on an envelope.
    public var lines: [String] {
        let place = [postcode, city].compactMap { $0 }.joined(separator: " ")
        return [street, extra, place.isEmpty ? nil : place, region, country].compactMap { $0 }
    }
}

/// Days on which nobody works, such as 2026-12-25, with the name that a calendar gives them.
public struct Holiday: Hashable, Sendable {
    public let period: Period
    public let name: String?

    public init(_ period: Period, name: String? = nil) {
        self.period = period
        self.name = name
    }
}

/// Who works in the business, by the name that stands behind `@`.
public struct Person: Hashable, Sendable {
    public let id: String
    public var name: String
    public var hours: WeeklyHours?
    public var focus: DecimalNumber?
    public var timeOff: [Period] = []

    public init(id: String, name: String) {
        self.id = id
        self.name = name
    }
}

/// One unit of `currency` in the workspace's own, from a day on.
public struct ExchangeRate: Hashable, Sendable {
    public let currency: Currency
    public let from: CalendarDate
    public let rate: DecimalNumber

    public init(currency: Currency, from: CalendarDate, rate: DecimalNumber) {
        self.currency = currency
        self.from = from
        self.rate = rate
    }
}

/// The patterns of document numbers and the number to begin with when moving in.
public struct Numbering: Hashable, Sendable {
    public var invoice = "{year}-{seq:4}"
    public var creditNote = "CN{year}-{seq:3}"
    public var nextInvoice: String?
    public var nextCreditNote: String?

    public init() {}

    /// Whether invoices and credit notes are numbered in one series.
    var isOne: Bool { invoice == creditNote }
}
