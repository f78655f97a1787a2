/// What `list` lists.
enum ListKind: String, CaseIterable {
    case clients, services, procedures, proposals, agreements, tasks, time, expenses, charges, invoices, payments,
        meetings
    case messages, deliverables, feedback, defects, information, access, contacts, referrals, market, ideas, skills,
        goals
    case evaluations
    case drafts

    var listing: Listing {
        switch self {
        case .clients: .clients
        case .services: .services
        case .proposals: .proposals
        case .procedures: .procedures
        case .agreements: .agreements
        case .tasks: .tasks
        case .time: .time
        case .expenses: .expenses
        case .charges: .charges
        case .invoices: .invoices
        case .payments: .payments
        case .meetings: .meetings
        case .messages: .messages
        case .deliverables: .deliverables
        case .feedback: .feedback
        case .information: .information
        case .defects: .defects
        case .access: .access
        case .contacts: .contacts
        case .referrals: .referrals
        case .market: .market
        case .ideas: .ideas
        case .skills: .skills
        case .goals: .goals
        case .evaluations: .evaluations
        case .drafts: .drafts
        }
    }
}
