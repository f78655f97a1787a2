/// What a file holds, by the word that stands behind `kind:`.
public enum Kind: String, CaseIterable, Sendable {
    case client, service, procedure, proposal, agreement
    case tasks, task
    case time, expenses, charges, payments
    case meeting, messages, deliverable, feedback, defects, information, access
    case contacts, referrals, market, ideas
    case skills, goals, evaluation
    case draft
    case invoice
    case creditNote = "credit-note"
    case void

    /// Whether the file is a record that was sent, and is never rewritten.
    public var isIssuedDocument: Bool {
        switch self {
        case .invoice, .creditNote, .void: true
        default: false
        }
    }

    /// Whether each list item of the file is an entry, so that one that cannot be read is an error.
    public var holdsEntries: Bool {
        switch self {
        case .time, .expenses, .charges, .payments, .messages, .deliverable, .feedback, .defects, .information, .access,
            .contacts, .referrals,
            .market, .ideas, .skills, .goals:
            true
        case .client, .service, .procedure, .proposal, .agreement, .tasks, .task, .meeting, .evaluation, .draft,
            .invoice,
            .creditNote,
            .void:
            false
        }
    }

    /// The kind with its article, for the messages: `an agreement`, `a file of tasks`.
    var phrase: String {
        switch self {
        case .client, .service, .procedure, .proposal, .task, .meeting, .void: "a \(rawValue)"
        case .agreement, .invoice, .evaluation: "an \(rawValue)"
        case .creditNote: "a credit note"
        case .draft: "a drafted message"
        case .deliverable: "a file of deliverables"
        case .tasks, .time, .expenses, .charges, .payments, .messages, .feedback, .defects, .information, .access,
            .contacts,
            .referrals,
            .market, .ideas, .skills, .goals:
            "a file of \(rawValue)"
        }
    }
}
