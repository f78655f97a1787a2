import Values

/// The name before the colon of a field on an entry line.
public enum FieldKey: String, CaseIterable, Sendable {
    case account, after, agreement, `as`, asked, billable, by, cancelled, cause, ces, changes, client, cost, created,
        csat,
        demand,
        discount
    case done, draft, due
    case email, estimate, every, evidence, fee, file, finished, fixed, `for`, found, from, granted, hash, id,
        importance, invoice, last, level,
        markup, max,
        measure
    case noted, nps, on, package, person, project, qty, rate, rating, re, receipt, received, ref, `repeat`, review,
        revoked,
        service
    case severity, since, source, start, status, supplier, target, task, tax, type, value, version, via
    /// Of todo.txt and Obsidian Tasks, read on task lines.
    case t, rec, pri, h, onCompletion
}

extension FieldKey {
    /// The keys that a task line knows.
    static let ofTasks: Set<FieldKey> = [
        .due, .start, .on, .estimate, .importance, .id, .after, .repeat, .service, .project, .status, .since, .done,
        .cancelled, .created, .re, .t, .rec, .pri, .h,
    ]

    /// The keys that a line of this kind knows; a kind without lines of its own has none.
    static func known(in kind: Kind) -> Set<FieldKey> {
        switch kind {
        case .time: [.client, .project, .service, .task, .agreement, .rate, .billable, .person]
        case .expenses: [.client, .supplier, .service, .tax, .receipt, .billable, .markup, .as]
        case .charges: [.client, .service, .project, .qty, .package, .tax, .discount, .re]
        case .payments: [.client, .invoice, .for, .via, .fee, .as, .type]
        case .messages: [.client, .id, .re, .changes, .draft, .service]
        case .deliverable: [.client, .task, .review, .version, .file, .hash, .id]
        case .feedback: [.client, .rating, .nps, .csat, .ces, .task, .re, .service, .noted, .id]
        case .defects: [.client, .severity, .found, .task, .cause, .fixed, .re, .id]
        case .information: [.client, .asked, .due, .received, .id]
        case .access: [.client, .id, .asked, .account, .ref, .granted, .revoked]
        case .contacts: [.id, .email, .every, .max, .last]
        case .referrals: [.client, .value]
        case .market, .ideas: [.service, .source, .demand]
        case .skills: [.id, .level, .target, .evidence, .cost, .measure, .by]
        case .goals: [.measure, .service, .target, .from, .by, .every, .level, .evidence, .cost]
        default: []
        }
    }

    /// Whether `text` is a value of the key's type, so that a misspelt key is told only where it was meant.
    func reads(_ text: String) -> Bool {
        switch self {
        case .due, .start, .t: Moment(text) != nil
        case .on, .since, .done, .cancelled, .created, .review, .asked, .received, .granted, .revoked, .last, .by,
            .from,
            .finished, .fixed, .noted:
            CalendarDate(text) != nil
        case .estimate: Minutes(text) != nil
        case .package: Minutes(text) != nil
        case .importance, .pri: Importance(text) != nil
        case .status: Task.Status(rawValue: text) != nil
        case .repeat, .every: Recurrence(text) != nil
        case .rate: Rate(text) != nil
        case .billable: ["yes", "no", "true", "false"].contains(text)
        case .markup: DecimalNumber(percent: text) != nil
        case .as, .fee, .cost, .value: Money(text) != nil
        case .qty: DecimalNumber(text) != nil
        case .discount: LineDiscount(text) != nil
        case .type: AccountLine.Kind(rawValue: text) != nil || Deliverable.Request.Kind(rawValue: text) != nil
        case .changes: Message.Subject.list(text) != nil
        case .for: AccountLine.debts(text) != nil
        case .severity: Defect.Severity(rawValue: text) != nil
        case .nps, .version: Int(text) != nil
        case .rating, .csat, .ces: text.contains("/") || Int(text) != nil
        case .max: DayCount(text) != nil
        case .h, .rec, .onCompletion: false
        case .email: text.contains("@")
        case .account, .cause, .demand, .evidence, .file, .found, .hash, .level, .measure, .receipt, .ref, .source,
            .supplier, .target, .via:
            true
        default: RecordName.isName(text)
        }
    }
}
