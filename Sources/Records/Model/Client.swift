public import Diagnostics
public import Values

/// Who is worked for: how to reach and bill them.
public struct Client: Sendable {
    /// Whether they may become a client, are one, or were one.
    public enum Status: String, CaseIterable, Sendable {
        case lead, active, ended
    }

    /// The name of the folder, such as `acme`.
    public let id: String
    public let location: Location
    public var name: String
    public var status = Status.active
    public var since: CalendarDate?
    /// The last day of the work for them.
    public var until: CalendarDate?
    /// The day on which their files and papers were given back.
    public var handedOver: CalendarDate?
    public var address = Address()
    public var country: String?
    public var vatID: String?
    public var taxNumber: String?
    /// The number in the trade register or its like.
    public var registration: String?
    /// Where electronic invoices reach them: `0208:0987654394` (EN 16931, BT-49).
    public var endpoint: String?
    public var email: String?
    public var phone: String?
    public var contacts: [ClientContact] = []
    /// Nil where it is the workspace's.
    public var zone: Zone?
    public var language: String?
    public var hours: WeeklyHours?
    public var holidays: [Holiday] = []
    public var currency: Currency?
    /// A tax code of the workspace.
    public var tax: String?
    public var paymentTerms: DayCount?
    public var buyerReference: String?
    public var checkIn: Recurrence?
    /// How often they are asked what they think; nil where the workspace's holds.
    public var survey: SurveyRhythm?
    /// Nil where the workspace's holds.
    public var reminders: ReminderLadder?
    /// What a payment settles first, where no agreement says it.
    public var allocation: PaymentAllocation?
    public var billedUntil: CalendarDate?
    /// What may stand in the client's pack though it is a name of somebody else's: `pack: {allow: [Web]}`.
    public var packAllows: [String] = []
    /// The service of time lines that name none.
    public var service: String?
    public var chance: DecimalNumber?
    public var value: Money?
    public var source: String?
    /// Who sent them here: a contact of your own, or somebody at a client, without `@`.
    public var referredBy: String?

    public init(id: String, location: Location, name: String) {
        self.id = id
        self.location = location
        self.name = name
    }
}

/// A person at the client, by the name that stands behind `@`.
public struct ClientContact: Hashable, Sendable {
    public let id: String
    public var name: String
    public var email: String?
    public var role: String?
    public var phone: String?

    public init(id: String, name: String, email: String? = nil, role: String? = nil) {
        self.id = id
        self.name = name
        self.email = email
        self.role = role
    }
}
