/// What `list` lists.
enum ListKind: String, CaseIterable {
    case clients, services, proposals, agreements, tasks, time, expenses, charges, invoices, payments, meetings
    case messages, deliverables, feedback, information, access, contacts, referrals, market, ideas, skills, goals
    case evaluations
    case drafts

    var listing: Listing {
        switch self {
        case .clients: .clients
        case .services: .services
        case .proposals: .proposals
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
