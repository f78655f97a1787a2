public import Diagnostics
public import Values

/// What the front matter of a file of entries or tasks says for each of its lines that leaves it out.
public struct FileDefaults: Sendable {
    public var title: String?
    public var project: String?
    public var service: String?
    /// The id of a task.
    public var task: String?
    public var agreement: String?
    public var person: String?
    public var people: [String] = []
    public var tags: [String] = []
    public var rate: Rate?
    public var isBillable: Bool?
    /// The currency of amounts that name none.
    public var currency: Currency?
    public var tax: String?
    // Tasks
    public var due: Moment?
    public var start: Moment?
    public var plannedOn: CalendarDate?
    public var estimate: Minutes?
    public var importance: Importance?
    public var repeats: Recurrence?
    public var status: Task.Status?
    public var since: CalendarDate?
    public var created: CalendarDate?
    public var after: [String] = []
    // Money
    public var supplier: String?
    public var receipt: String?
    public var markup: DecimalNumber?
    public var package: Minutes?
    public var invoices: [String] = []
    public var via: String?
    public var paymentKind: Payment.Kind?
    // Communication and growth
    public var channel: String?
    public var about: [String] = []
    public var review: CalendarDate?
    public var asked: CalendarDate?
    public var account: String?
    public var reference: String?
    public var granted: CalendarDate?
    public var revoked: CalendarDate?
    public var email: String?
    public var every: Recurrence?
    public var longest: DayCount?
    public var source: String?
    public var demand: String?
    public var level: String?
    public var target: String?
    public var evidence: String?
    public var measure: String?
    public var by: CalendarDate?

    public init() {}
}

extension FileDefaults {
    /// The defaults of a file of `head.kind`, with a finding for each key that this kind does not know.
    ///
    /// In prose all keys are the person's own; only near misses of those that are read are told. Where the file is a
    /// record itself, such as a meeting with tasks in its notes, the record's reader has the findings.
    public static func read(_ head: FileHead) -> (FileDefaults, [Diagnostic]) {
        var defaults = FileDefaults()
        var reader = head.reader()
        reader.read("title", .text, into: &defaults.title)
        reader.read("project", .text, into: &defaults.project)
        reader.read("service", .name, into: &defaults.service)
        reader.read("tags", .names, into: &defaults.tags)
        guard let kind = head.kind else { return (defaults, reader.finishProse()) }
        guard kind.holdsEntries || kind == .tasks else { return (defaults, []) }
        defaults.readFields(of: kind, &reader)
        return (defaults, head.findings(of: reader))
    }

    private mutating func readFields(of kind: Kind, _ reader: inout MappingReader) {
        switch kind {
        case .tasks: readTaskFields(&reader)
        case .time: readTimeFields(&reader)
        case .expenses: readExpenseFields(&reader)
        case .charges: readChargeFields(&reader)
        case .payments: readPaymentFields(&reader)
        case .messages, .deliverable, .feedback, .defects: readCommunicationFields(of: kind, &reader)
        case .information: readInformationFields(&reader)
        case .access: readAccessFields(&reader)
        case .contacts: readContactFields(&reader)
        case .referrals: reader.read("currency", .currency, into: &currency)
        case .market, .ideas: readMarketFields(&reader)
        case .skills, .goals: readGoalFields(&reader)
        case .client, .service, .procedure, .proposal, .agreement, .task, .meeting, .evaluation, .draft, .invoice,
            .creditNote,
            .void:
            break
        }
    }

    private mutating func readTaskFields(_ reader: inout MappingReader) {
        reader.read("due", .moment, into: &due)
        reader.read("start", .moment, into: &start)
        reader.read("on", .date, into: &plannedOn)
        reader.read("estimate", .duration, into: &estimate)
        reader.read("importance", .importance, into: &importance)
        reader.read("repeat", .recurrence, into: &repeats)
        reader.read("status", .choice, into: &status)
        reader.read("since", .date, into: &since)
        reader.read("created", .date, into: &created)
        reader.read("after", .names, into: &after)
        readPeople(&reader)
    }

    private mutating func readPeople(_ reader: inout MappingReader) {
        reader.read("people", .names, into: &people)
        reader.read("person", .name, into: &person)
    }

    private mutating func readTimeFields(_ reader: inout MappingReader) {
        reader.read("task", .name, into: &task)
        reader.read("agreement", .name, into: &agreement)
        reader.read("rate", .rate(in: nil), into: &rate)
        reader.read("billable", .flag, into: &isBillable)
        readPeople(&reader)
    }
}

extension FileDefaults {
    private mutating func readExpenseFields(_ reader: inout MappingReader) {
        reader.read("supplier", .text, into: &supplier)
        reader.read("receipt", .text, into: &receipt)
        reader.read("billable", .flag, into: &isBillable)
        reader.read("markup", .markup, into: &markup)
        readMoneyFields(&reader)
    }

    private mutating func readChargeFields(_ reader: inout MappingReader) {
        reader.read("package", .duration, into: &package)
        readMoneyFields(&reader)
    }

    private mutating func readMoneyFields(_ reader: inout MappingReader) {
        reader.read("tax", .name, into: &tax)
        reader.read("currency", .currency, into: &currency)
    }

    private mutating func readPaymentFields(_ reader: inout MappingReader) {
        reader.read("invoice", .names, into: &invoices)
        reader.read("via", .text, into: &via)
        reader.read("type", .choice, into: &paymentKind)
        reader.read("currency", .currency, into: &currency)
    }

    private mutating func readCommunicationFields(of kind: Kind, _ reader: inout MappingReader) {
        switch kind {
        case .messages:
            reader.read("channel", .name, into: &channel)
        case .deliverable:
            reader.read("review", .date, into: &review)
            reader.read("task", .name, into: &task)
        default:
            reader.read("task", .name, into: &task)
        }
        reader.read("re", .names, into: &about)
        readPeople(&reader)
    }

    private mutating func readInformationFields(_ reader: inout MappingReader) {
        reader.read("asked", .date, into: &asked)
        reader.read("due", .moment, into: &due)
        readPeople(&reader)
    }

    private mutating func readAccessFields(_ reader: inout MappingReader) {
        reader.read("asked", .date, into: &asked)
        reader.read("account", .text, into: &account)
        reader.read("ref", .text, into: &reference)
        reader.read("granted", .date, into: &granted)
        reader.read("revoked", .date, into: &revoked)
    }

    private mutating func readContactFields(_ reader: inout MappingReader) {
        reader.read("email", .email, into: &email)
        reader.read("every", .recurrence, into: &every)
        reader.read("max", .days, into: &longest)
    }

    private mutating func readMarketFields(_ reader: inout MappingReader) {
        reader.read("source", .text, into: &source)
        reader.read("demand", .text, into: &demand)
        reader.read("currency", .currency, into: &currency)
    }

    private mutating func readGoalFields(_ reader: inout MappingReader) {
        reader.read("level", .text, into: &level)
        reader.read("target", .text, into: &target)
        reader.read("evidence", .text, into: &evidence)
        reader.read("measure", .text, into: &measure)
        reader.read("by", .date, into: &by)
        reader.read("currency", .currency, into: &currency)
    }
}
