import Billing
import Diagnostics
import Planning
import Practice
import Records
import Values

/// What do I need to know before the call?
enum ClientPage {
    static let names: ViewShape.Names = ownNames.merging(ClientOffers.names) { own, _ in own }

    private static let ownNames: ViewShape.Names = [
        "name": .text, "facts": .list(["name": .text, "value": .text, "link": .link, "hasLink": .flag]),
        "agreements": .list([
            "title": .text, "period": .text, "edge": .text, "terms": .list(["text": .text]), "place": .text,
            "source": .link,
        ]),
        "noAgreement": .text, "notAgreed": .text,
        "open": .list(TaskRow.names), "hasOpen": .flag, "noTasks": .text,
        "waiting": .list(TaskRow.names.merging(["since": .text]) { _, own in own }), "hasWaiting": .flag,
        "done": .list(["title": .text, "day": .text, "place": .text, "source": .link]), "hasDone": .flag,
        "doneSince": .text,
        "hours": .list(HoursCells.names), "hasHours": .flag, "month": .text, "monthTotal": .view(HoursCells.names),
        "months": .list(HoursCells.names), "hasMonths": .flag, "retainers": .list(["sentence": .text]),
        "ledgers": .list(RetainerTable.names),
        "noHours": .text,
        "unbilled": .list(["text": .text]),
        "drafts": .list(["link": .link, "period": .text, "amount": .text, "state": .text]), "hasDrafts": .flag,
        "invoices": .list(InvoiceRow.names), "hasInvoices": .flag,
        "feedback": .list(["day": .text, "score": .text, "text": .text, "place": .text, "source": .link]),
        "hasFeedback": .flag,
        "messages": .list(["day": .text, "how": .text, "text": .text, "place": .text, "source": .link]),
        "hasMessages": .flag,
        "meetings": .list(["day": .text, "title": .text, "place": .text, "source": .link]), "hasMeetings": .flag,
    ].merging(ClientAnswers.names) { first, _ in first }
        .merging(ClientWay.names) { first, _ in first }.merging(ClientDecisions.names) { first, _ in first }
        .merging(ClientQuality.names) { first, _ in first }

    static func view(_ client: ClientRecords, in context: PageContext) -> [String: ViewValue] {
        ClientFacts.view(client, in: context)
            .merging(ClientOffers.view(client, in: context)) { first, _ in first }
            .merging(ClientWork.view(client, in: context)) { first, _ in first }
            .merging(ClientMoney.view(client, in: context)) { first, _ in first }
            .merging(ClientWords.view(client, in: context)) { first, _ in first }
            .merging(ClientWay.view(client, in: context)) { first, _ in first }
            .merging(ClientDecisions.view(client, in: context)) { first, _ in first }
            .merging(ClientQuality.view(client, in: context)) { first, _ in first }
            .merging(ClientAnswers.view(client, in: context)) { first, _ in first }
    }

    /// "Acme: 6h of 20h left in November, newsletter in review, invoice 2026-0041 due Friday."
    static func answer(_ client: ClientRecords, in context: PageContext) -> String {
        let parts = [way(client) ?? hours(client, in: context), work(client, in: context), money(client, in: context)]
            .compactMap {
                $0
            }
        return "\(client.client.name): \(parts.joined(separator: ", "))."
    }

    /// Before the work runs, where they stand and what comes next; nil from then on.
    private static func way(_ client: ClientRecords) -> String? {
        guard let stage = client.stage, !stage.stage.isWork else { return nil }
        let next = stage.next.map { ", next: \($0.action)" } ?? ""
        return StageWords.standing(stage) + next
    }

    private static func hours(_ client: ClientRecords, in context: PageContext) -> String? {
        if let retainer = RetainerWords.short(client, in: context) { return retainer }
        let month = context.wording.month(context.today)
        let worked = HoursSum(client.hoursThisMonth).worked
        return worked > .zero ? "\(Wording.duration(worked)) worked in \(month)" : "no hours in \(month) yet"
    }

    private static func work(_ client: ClientRecords, in context: PageContext) -> String? {
        if let worst = client.tasks.filter({ $0.verdict?.isAtRisk ?? false }).max(by: isLessUrgent),
            let verdict = worst.verdict
        {
            return "“\(context.title(ofTask: worst.task))” is \(verdict.words)"
        }
        if let inReview = client.tasks.first(where: { context.workspace.tasks[$0.task].status != nil }),
            let status = context.workspace.tasks[inReview.task].status
        {
            return "“\(context.title(ofTask: inReview.task))” is \(words(status))"
        }
        return client.tasks.isEmpty ? "nothing open" : Wording.count(client.tasks.count, "task") + " open"
    }

    private static func isLessUrgent(_ left: TaskAssessment, _ right: TaskAssessment) -> Bool {
        (left.verdict?.severity ?? 0, left.score, -left.task) < (right.verdict?.severity ?? 0, right.score, -right.task)
    }

    private static func words(_ status: Task.Status) -> String {
        switch status {
        case .waiting: "waiting"
        case .review: "in review"
        case .submitted: "submitted"
        case .changes: "to be changed"
        case .approved: "approved"
        }
    }

    private static func money(_ client: ClientRecords, in context: PageContext) -> String? {
        guard
            let next = client.standings.filter({ $0.balance.minorUnits > 0 }).min(by: {
                ($0.due, $0.number) < ($1.due, $1.number)
            })
        else { return nil }
        return "invoice \(next.number) \(InvoiceRow.status(next, in: context))"
    }
}
