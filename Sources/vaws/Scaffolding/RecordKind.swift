/// The kinds of file that `vaws new` makes; an issued document is not among them.
enum RecordKind: String, CaseIterable {
    case client, proposal, agreement, service, procedure, tasks, task, time, expenses, charges, payments, meeting,
        messages
    case deliverable, feedback, defects, information, access, contacts, referrals, market, ideas, skills, goals,
        evaluation
    case draft

    /// Whether it is always about a client.
    var needsClient: Bool {
        switch self {
        case .proposal, .agreement, .charges, .payments, .messages, .deliverable, .feedback, .defects, .information,
            .access:
            true
        default: false
        }
    }

    /// Whether it cannot be about a client.
    var hasNoClient: Bool {
        switch self {
        case .client, .service, .procedure, .contacts, .referrals, .market, .ideas, .skills, .goals, .evaluation: true
        default: false
        }
    }

    var needsName: Bool {
        switch self {
        case .client, .service, .procedure, .task: true
        default: false
        }
    }
}
