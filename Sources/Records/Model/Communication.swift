public import Diagnostics
public import Values

/// A meeting: it takes capacity and bills nothing; the time line that logs it does.
public struct Meeting: Sendable {
    /// What it is for; a check-in counts towards the client's `check-in:`.
    public enum Kind: String, CaseIterable, Sendable {
        case consultation
        case checkIn = "check-in"
        case review
    }

    public let location: Location
    public var client: String?
    public var title: String
    public var at: Moment
    public var length: Minutes?
    public var repeats: Recurrence?
    public var until: CalendarDate?
    public var people: [String] = []
    public var kind: Kind?
    public var link: String?
    /// Whether it took place, where the file says so; else it did once its day has passed.
    public var held: Bool?

    public init(location: Location, client: String?, title: String, at: Moment) {
        self.location = location
        self.client = client
        self.title = title
        self.at = at
    }
}

/// What was said or decided, when and on which channel.
public struct Message: Sendable {
    /// Who wrote, or that something was agreed.
    public enum Direction: String, CaseIterable, Sendable {
        case incoming = "in"
        case outgoing = "out"
        case decision
    }

    /// What of the work a decision changes.
    public enum Subject: String, CaseIterable, Sendable {
        case scope, price, date

        /// `price,date`; nil where a part is none of them.
        public static func list(_ text: String) -> [Subject]? {
            let words = text.split(separator: ",").map { String($0.filter { !$0.isWhitespace }) }
            let subjects = words.compactMap(Subject.init(rawValue:))
            return words.isEmpty || subjects.count < words.count ? nil : subjects
        }
    }

    public let location: Location
    /// By which a decision refers to it.
    public var id: String?
    public var client: String?
    public var at: Moment
    /// `email`, `call`, `slack`, …
    public var channel: String?
    public var direction: Direction
    public var people: [String] = []
    public var text: String
    /// The task, invoice or other record that it is about.
    public var about: [String] = []
    /// Of a decision: the amendment or task that bears it out is among `about`.
    public var changes: [Subject] = []
    /// The name of the draft that was sent: `2026-12-15-acme-reminder-2-2026-0042`.
    public var draft: String?
    /// What it asks for, offered or not.
    public var service: String?
    /// Without `#`; `disputed` and `resolved` stop and start the reminders of the invoices that it is about, `decision`
    /// asks for one, `no-reply` says that none is owed.
    public var tags: [String] = []

    public init(location: Location, client: String?, at: Moment, direction: Direction, text: String) {
        self.location = location
        self.client = client
        self.at = at
        self.direction = direction
        self.text = text
    }
}

/// Work submitted for review, or what came back.
public struct Deliverable: Sendable {
    /// What happened in the round.
    public enum Step: String, CaseIterable, Sendable {
        case submitted, changes, approved
    }

    /// What the client asked for, nested below the round.
    public struct Request: Sendable {
        /// A defect is mended, a refinement is a round of changes, more scope is work of its own.
        public enum Kind: String, CaseIterable, Sendable {
            case defect, refinement, scope
        }

        public let location: Location
        public let kind: Kind?
        public let text: String
        /// What it asks for, offered or not.
        public var service: String?

        public init(location: Location, kind: Kind?, text: String, service: String? = nil) {
            self.location = location
            self.kind = kind
            self.text = text
            self.service = service
        }
    }

    public let location: Location
    public var client: String?
    public var day: CalendarDate
    public var step: Step
    public var text: String
    public var task: String?
    /// When the client's review is due.
    public var review: CalendarDate?
    public var requests: [Request] = []
    /// Lines with one id are one deliverable; without it those of one task are.
    public var id: String?
    /// From 1; nil where the line does not say it.
    public var version: Int?
    /// The path of the file below the workspace's root.
    public var file: String?
    /// The SHA-256 of the file as it was submitted, in hexadecimal digits.
    public var hash: String?

    public init(location: Location, client: String?, day: CalendarDate, step: Step, text: String) {
        self.location = location
        self.client = client
        self.day = day
        self.step = step
        self.text = text
    }
}

/// A rating, a remark or the answer to a survey.
public struct Feedback: Sendable {
    /// An answer on a scale, such as 4 of 5.
    public struct Score: Hashable, Sendable {
        public let value: DecimalNumber
        public let outOf: Int

        public init(_ value: DecimalNumber, outOf: Int) {
            self.value = value
            self.outOf = outOf
        }

        /// Reads `4/5`, or a number alone on the usual scale.
        public init?(_ text: String, usualScale: Int) {
            let parts = text.split(separator: "/", omittingEmptySubsequences: false)
            guard (1...2).contains(parts.count), let value = DecimalNumber(parts[0]), value >= .zero,
                let scale = parts.count == 2 ? Int(parts[1]) : usualScale, scale > 0,
                value <= DecimalNumber(Int64(scale))
            else { return nil }
            self.init(value, outOf: scale)
        }
    }

    public let location: Location
    public var client: String?
    public var day: CalendarDate
    public var text: String
    public var people: [String] = []
    public var rating: Score?
    /// Would recommend, 0 to 10.
    public var netPromoter: Int?
    public var satisfaction: Score?
    public var effort: Score?
    public var task: String?
    public var about: [String] = []
    /// What it asks for, offered or not.
    public var service: String?
    /// By which an action refers to it.
    public var id: String?
    /// The day on which it was seen, with nothing to do.
    public var noted: CalendarDate?
    /// Without `#`; `complaint` is one whatever the scores say.
    public var tags: [String] = []

    public init(location: Location, client: String?, day: CalendarDate, text: String) {
        self.location = location
        self.client = client
        self.day = day
        self.text = text
    }
}

/// An account that was entrusted: where the secret is kept, never the secret.
public struct AccessGrant: Sendable {
    public let location: Location
    public var client: String?
    /// By which something refers to it.
    public var id: String?
    public var system: String
    public var account: String?
    /// Where a password manager keeps it.
    public var reference: String?
    /// Since when the client knows that it is needed.
    public var asked: CalendarDate?
    public var granted: CalendarDate?
    public var revoked: CalendarDate?

    public init(location: Location, client: String?, system: String) {
        self.location = location
        self.client = client
        self.system = system
    }
}

/// A message that was drafted: it waits in `outbox/`, or was dropped.
public struct MessageDraft: Sendable {
    public let location: Location
    /// The name of the file without its ending.
    public let name: String
    public var client: String?
    public var recipients: [String] = []
    public var channel: String?
    public var subject: String?
    public var about: [String] = []
    /// Files of the workspace that go along, by their paths from the root.
    public var attachments: [String] = []
    /// Of a reminder, what was open when it was written.
    public var owed: Money?
    /// What `sync` wrote there as a mark of its own text.
    public var made: String?
    /// A command drafted it, not `sync`, which leaves it until it is sent or dropped.
    public var isKept = false
    /// The day on which it was dropped; nil while it waits.
    public var dropped: CalendarDate?
    public var reason: String?

    public init(location: Location, name: String, client: String?) {
        self.location = location
        self.name = name
        self.client = client
    }
}
