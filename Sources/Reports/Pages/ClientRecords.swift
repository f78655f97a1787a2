import Billing
import Planning
import Practice
import Records
import Values

/// All that the page of one client shows, gathered in one pass over the workspace for all clients.
struct ClientRecords: Sendable {
    let client: Client
    var agreements: [Agreement] = []
    var proposals: [Proposal] = []
    /// Of those that end or are renewed.
    var terms: [AgreementTerm] = []
    /// Open tasks in the order of the agenda: what can be done first, then what waits.
    var tasks: [TaskAssessment] = []
    /// Indices in `Workspace.tasks` of done ones.
    var done: [Int] = []
    var standings: [InvoiceStanding] = []
    /// By the number of the invoice.
    var reminders: [String: InvoiceReminders] = [:]
    var drafts: [NamedDraft] = []
    var unbilled: [Unbilled] = []
    var outside: [OutsideAgreement] = []
    var overbilled: [Overbilled] = []
    var deposits: [Deposit] = []
    var credits: [ClientCredit] = []
    var feedback: [Feedback] = []
    var reviews: [ReviewRounds] = []
    var feedbackItems: [FeedbackItem] = []
    /// The newest first.
    var defects: [FoundDefect] = []
    /// In the last twelve months.
    var rightFirstTime: FirstTimeRight?
    var messages: [Message] = []
    /// Nil where nothing was asked and nothing promised.
    var responses: ResponseTimes?
    /// Asked of them, and not decided yet.
    var decisions: [NeededDecision] = []
    private var messageIndices: [Int] = []
    var meetings: [Meeting] = []
    var checkIn: CheckIn?
    /// Where they stand, with the steps in and out.
    var stage: ClientStage?
    var retainers: [RetainerStatement] = []
    /// By month and service, oldest first.
    var hours: [HoursRow] = []
    let thisMonth: CalendarDate

    init(_ client: Client, today: CalendarDate) {
        self.client = client
        thisMonth = today.startOfMonth
    }

    private func withDecisions(in workspace: Workspace) -> ClientRecords {
        var records = self
        records.decisions = NeededDecision.all(tasks: tasks.map(\.task), messages: messageIndices, workspace)
        return records
    }

    var hoursThisMonth: [HoursRow] { hours.filter { $0.day(1) == thisMonth } }

    /// One for each client, in the workspace's order.
    static func all(_ results: ReportResults, drafts: [NamedDraft], in workspace: Workspace) -> [ClientRecords] {
        var table = ClientTable(workspace)
        table.take(workspace.agreements, of: \.client) { $0.agreements.append($1) }
        table.take(workspace.proposals, of: \.client) { $0.proposals.append($1) }
        table.take(results.terms, of: \.client) { $0.terms.append($1) }
        table.take(results.openTasks, of: { workspace.tasks[$0.task].client }) { $0.tasks.append($1) }
        table.take(workspace.tasks.indices, of: { workspace.tasks[$0].client }) { records, index in
            if case .done = workspace.tasks[index].state { records.done.append(index) }
        }
        table.take(results.standings, of: \.client) { $0.standings.append($1) }
        table.take(results.reminders, of: \.value.invoice.client) { $0.reminders[$1.key] = $1.value }
        table.take(drafts, of: \.invoice.client) { $0.drafts.append($1) }
        table.take(results.unbilled, of: \.client) { $0.unbilled.append($1) }
        table.take(results.outside, of: \.client) { $0.outside.append($1) }
        table.take(results.overbilled, of: \.client) { $0.overbilled.append($1) }
        table.take(results.deposits, of: \.client) { $0.deposits.append($1) }
        table.take(results.credits, of: \.client) { $0.credits.append($1) }
        table.take(workspace.feedback, of: \.client) { $0.feedback.append($1) }
        table.take(results.quality.reviews, of: \.client) { $0.reviews.append($1) }
        table.take(results.quality.feedback.all, of: \.feedback.client) { $0.feedbackItems.append($1) }
        table.take(results.quality.defects, of: \.client) { $0.defects.append($1) }
        table.take(workspace.messages, of: \.client) { $0.messages.append($1) }
        table.take(results.responses, of: \.client) { $0.responses = $1 }
        table.take(workspace.meetings, of: \.client) { $0.meetings.append($1) }
        table.take(results.stages.clients, of: \.client.id) { $0.stage = $1 }
        table.take(results.retainers, of: \.client) { $0.retainers.append($1) }
        table.take(results.agenda.checkIns, of: \.client) { $0.checkIn = $1 }
        table.take(results.hours.clientMonths, of: { $0.name(0) }) { $0.hours.append($1) }
        for index in table.records.indices where !table.records[index].reviews.isEmpty {
            let records = table.records[index]
            table.records[index].rightFirstTime = FirstTimeRight(
                records.reviews, defects: records.defects, in: results.quality.span)
        }
        table.take(workspace.messages.indices, of: { workspace.messages[$0].client }) { $0.messageIndices.append($1) }
        return table.records.map { $0.withDecisions(in: workspace) }
    }
}

/// Hands records to their clients.
private struct ClientTable {
    var records: [ClientRecords]
    private let places: [String: Int]

    init(_ workspace: Workspace) {
        var seen: Set<String> = []
        let clients = workspace.clients.filter { seen.insert($0.id).inserted }
        records = clients.map { ClientRecords($0, today: workspace.today) }
        places = Dictionary(uniqueKeysWithValues: zip(clients.map(\.id), 0...))
    }

    mutating func take<Item>(
        _ items: some Sequence<Item>, of client: (Item) -> String?, _ body: (inout ClientRecords, Item) -> Void
    ) {
        for item in items {
            guard let id = client(item), let place = places[id] else { continue }
            body(&records[place], item)
        }
    }
}
