import Practice
import Records
import Values

extension JSONShape<UpdateView> {
    static var update: JSONShape {
        JSONShape(
            "vaws update",
            [
                JSONField("client", .text, "the client's id") { .text($0.update.briefing.client.id) },
                JSONField("from", .date, "the first day that is told") { .date($0.update.briefing.span.start) },
                JSONField("to", .date, "the last one") { .optional($0.update.briefing.span.end) },
                JSONField("done", listOf: .briefedTask, "done since, or since that commit") {
                    BriefedTask.all($0.update.done, in: $0.workspace)
                },
                JSONField("hours", listOf: .briefedHours, "worked since; none under a fixed price") { $0.update.hours },
                JSONField("work", .briefing, "where the work stands") {
                    BriefingFigures(briefing: $0.update.briefing, workspace: $0.workspace)
                },
                JSONField("changes", .difference, "against the older version; null where none is known") { view in
                    view.update.difference.map { DifferenceFigures(difference: $0, workspace: view.workspace) }
                },
                JSONField("message", .draftedMessage, "the message as it is drafted") { $0.message },
            ])
    }
}

/// What changed since an older version of the workspace.
struct DifferenceFigures {
    let difference: WorkspaceDifference
    let workspace: Workspace
}

extension JSONShape<DifferenceFigures> {
    fileprivate static var difference: JSONShape {
        JSONShape(
            "changes for a client",
            [
                JSONField("finished", listOf: .briefedTask, "open then, done now") {
                    BriefedTask.all($0.difference.finished, in: $0.workspace)
                },
                JSONField("added", listOf: .briefedTask, "new and open") {
                    BriefedTask.all($0.difference.added, in: $0.workspace)
                },
                JSONField("dropped", .texts, "titles of those cancelled or gone") { .texts($0.difference.dropped) },
                JSONField("moved", listOf: .movedDate, "tasks with another due date") { figures in
                    figures.difference.moved.map { MovedDate(moved: $0, workspace: figures.workspace) }
                },
                JSONField("hours", listOf: .briefedHours, "logged more, or less, by service") { $0.difference.hours },
                JSONField("agreements", listOf: .agreementChange, "agreements that are new or end on another day") {
                    $0.difference.agreements
                },
                JSONField("prices", listOf: .priceChange, "prices that are others") { $0.difference.prices },
            ])
    }
}

private struct MovedDate {
    let moved: WorkspaceDifference.Moved
    let workspace: Workspace
}

extension JSONShape<MovedDate> {
    fileprivate static var movedDate: JSONShape {
        JSONShape(
            "moved date",
            [
                JSONField("title", .text, "the task's title") { .text($0.workspace.tasks[$0.moved.task].title) },
                JSONField("was", .moment, "due then; null without a date") {
                    $0.moved.from.map(Cell.moment) ?? .none
                },
                JSONField("now", .moment, "due now; null without a date") { $0.moved.to.map(Cell.moment) ?? .none },
            ])
    }
}

extension JSONShape<AgreementChange> {
    fileprivate static var agreementChange: JSONShape {
        JSONShape(
            "changed agreement",
            [
                JSONField("agreement", .text, "its id") { .text($0.agreement) },
                JSONField("title", .text, "its title") { .text($0.title) },
                JSONField("from", .date, "of a new one, its first day") {
                    if case .new(let from) = $0.what { .date(from) } else { .none }
                },
                JSONField("until", .date, "of another, its new last day; null where it has none") {
                    if case .ends(_, let now) = $0.what { .optional(now) } else { .none }
                },
            ])
    }
}

extension JSONShape<PriceChange> {
    fileprivate static var priceChange: JSONShape {
        JSONShape(
            "changed price",
            [
                JSONField("what", .text, "`service`, `retainer` or `fixed`") {
                    switch $0.what {
                    case .service: .text("service")
                    case .retainer: .text("retainer")
                    case .fixedPrice: .text("fixed")
                    }
                },
                JSONField("name", .text, "the service's id, or the agreement's title") {
                    switch $0.what {
                    case .service(let name), .retainer(let name), .fixedPrice(let name): .text(name)
                    }
                },
                JSONField("was", .text, "such as `44/hour`") { .text($0.was.description) },
                JSONField("now", .text, "such as `46/hour`; null where there is none") {
                    .optional($0.now?.description)
                },
                JSONField("currency", .text, "ISO 4217") { .text($0.currency.code) },
                JSONField("from", .date, "the first day of it") { .date($0.from) },
            ])
    }
}
