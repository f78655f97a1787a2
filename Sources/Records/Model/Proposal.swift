public import Diagnostics
public import Values

/// What was offered to a client: the terms of an agreement that nobody has made yet. It bills nothing. Its id is the
/// file's name.
public struct Proposal: Sendable {
    /// Where it stands.
    public enum State: Hashable, Sendable {
        case open
        case accepted(CalendarDate)
        case declined(CalendarDate)
    }

    public let id: String
    public let client: String
    public let location: Location
    public var title: String
    /// The day on which the agreement would begin; nil where that is left open.
    public var from: CalendarDate?
    public var until: CalendarDate?
    /// The id of the agreement whose terms it would change.
    public var amends: String?
    public var project: String?
    public var terms = Terms()
    /// How much of what is foreseen: from it comes what it may cost. No term, so that it goes into no agreement.
    public var estimate: [EstimateRow] = []
    /// The last day on which it can be accepted.
    public var validUntil: CalendarDate?
    public var sent: CalendarDate?
    public var accepted: CalendarDate?
    public var declined: CalendarDate?
    /// Why it was declined.
    public var reason: String?

    public init(id: String, client: String, location: Location, title: String) {
        self.id = id
        self.client = client
        self.location = location
        self.title = title
    }

    public var state: State { accepted.map(State.accepted) ?? declined.map(State.declined) ?? .open }

    /// Whether nobody answered up to the last day on which it could be accepted.
    public func hasLapsed(on day: CalendarDate) -> Bool { state == .open && validUntil.map { $0 < day } ?? false }

    /// The agreement that accepting it makes.
    ///
    /// - Parameters:
    ///   - id: the file's name.
    ///   - day: where the proposal says no `from`.
    public func agreement(id: String, from day: CalendarDate) -> Agreement {
        var agreement = Agreement(id: id, client: client, location: location, title: title, from: from ?? day)
        (agreement.until, agreement.amends, agreement.project) = (until, amends, project)
        agreement.terms = terms
        return agreement
    }
}

/// A part of an estimate, such as 20 hours of writing.
public struct EstimateRow: Hashable, Sendable {
    public enum Quantity: Hashable, Sendable {
        case time(Minutes)
        case pieces(DecimalNumber)
    }

    public let service: String
    public let quantity: Quantity
    /// What it is, where the service's name does not say it.
    public let text: String?

    public init(service: String, quantity: Quantity, text: String? = nil) {
        self.service = service
        self.quantity = quantity
        self.text = text
    }
}

extension EstimateRow.Quantity: CustomStringConvertible {
    /// `20h`, `3`
    public var description: String {
        switch self {
        case .time(let minutes): "\(minutes)"
        case .pieces(let number): "\(number)"
        }
    }

    /// Nil of what is neither a duration nor a number, or is not above 0.
    public init?(_ text: String) {
        if let minutes = Minutes(text), minutes > .zero {
            self = .time(minutes)
        } else if let number = DecimalNumber(text), number > .zero {
            self = .pieces(number)
        } else {
            return nil
        }
    }
}
