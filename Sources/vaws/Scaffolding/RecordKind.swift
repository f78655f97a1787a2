/// The kinds of file that `vaws new` makes; an issued document is not among them.
enum RecordKind: String, CaseIterable {
    case client, proposal, agreement, service, tasks, task, time, expenses, charges, payments, meeting, messages
    case deliverable, feedback, information, access, contacts, referrals, market, ideas, skills, goals, evaluation
    case draft

    /// Whether it is always about a client.
    var needsClient: Bool {
        switch self {
        case .proposal, .agreement, .charges, .payments, .messages, .deliverable, .feedback, .information, .access: true
        default: false
        }
    }

    /// Whether it cannot be about a client.
    var hasNoClient: Bool {
        switch self {
        case .client, .service, .contacts, .referrals, .market, .ideas, .skills, .goals, .evaluation: true
        default: false
        }
    }

    var needsName: Bool {
        switch self {
        case .client, .service, .task: true
        default: false
        }
    }
}
