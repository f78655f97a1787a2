import Billing
import Planning
import Practice
import Records
import Values

extension JSONShape<ServicesView> {
    static var services: JSONShape {
        JSONShape(
            "vaws services",
            [
                JSONField("today", .date, "the day that counts as today") { .date($0.workspace.today) },
                JSONField("from", .date, "the first day of hours and income") { .date($0.book.period.start) },
                JSONField("to", .date, "the last day of hours and income") { .optional($0.book.period.end) },
                JSONField("currency", .text, "of the sums together, ISO 4217") {
                    .text($0.workspace.business.currency.code)
                },
                JSONField("services", listOf: .serviceFigures, "in the order of their files") { view in
                    view.book.services.map { PlacedRow(row: $0, workspace: view.workspace) }
                },
                JSONField("other_minutes", .minutes, "worked on no service of the catalogue") {
                    .minutes($0.book.otherHours)
                },
            ])
    }
}

extension JSONShape<PlacedRow<ServiceFigures>> {
    fileprivate static var serviceFigures: JSONShape {
        JSONShape("service", JSONField.place { ($0.row.service.location, $0.workspace) } + offer + figures)
    }

    private static var offer: [JSONField<PlacedRow<ServiceFigures>>] {
        [
            JSONField("id", .text, "the file's name") { .text($0.row.service.id) },
            JSONField("name", .text, "the name") { .text($0.row.service.name) },
            JSONField("price", .text, "of today, such as `42/hour`") { .optional($0.row.price?.description) },
            JSONField("next_price", .text, "the one after it") { .optional($0.row.nextPrice?.rate.description) },
            JSONField("next_price_from", .date, "its first day") { .optional($0.row.nextPrice?.from) },
            JSONField("includes", .texts, "what it includes") { .texts($0.row.service.includes) },
            JSONField("excludes", .texts, "what it does not include") { .texts($0.row.service.excludes) },
            JSONField("revisions", .number, "rounds of changes that are included") {
                .optional($0.row.service.revisions)
            },
            JSONField("checklist", .texts, "what is looked at before it is handed over") {
                .texts($0.row.service.checklist)
            },
            JSONField("procedure", .text, "the file that says how it is done") { .optional($0.row.service.procedure) },
        ]
    }

    private static var figures: [JSONField<PlacedRow<ServiceFigures>>] {
        [
            JSONField("worked_minutes", .minutes, "as logged in the span") { .minutes($0.row.worked) },
            JSONField("by_the_hour_minutes", .minutes, "of them what no fee, fixed price or package covers") {
                .minutes($0.row.byTheHour)
            },
            JSONField("invoiced", .amount, "of lines that name it, without tax; null without an exchange rate") {
                .optional($0.row.together?.invoiced)
            },
            JSONField("received", .amount, "what came in of them") { .optional($0.row.together?.received) },
            JSONField("effective_rate", .amount, "invoiced for each hour by the hour; null of none") {
                .optional($0.row.effectiveRate)
            },
            JSONField("agreed_by", .texts, "clients with it in an agreement in force") { .texts($0.row.agreedBy) },
            JSONField("offered_to", .texts, "clients with it in a proposal without an answer") {
                .texts($0.row.offeredTo)
            },
            JSONField("asked_by", .texts, "clients who asked for it") { .texts($0.row.askedBy) },
            JSONField("ideas", .number, "ideas in `growth/` about it") { .number($0.row.ideas) },
            JSONField("due_tasks", .number, "done tasks with a due date") { .number($0.row.onTime.tasks) },
            JSONField("kept_tasks", .number, "of them done on the due day or before") { .number($0.row.onTime.kept) },
            JSONField("on_time", .decimal, "kept of due, in percent; null below five") {
                .optional($0.row.onTimeShare?.percent(digits: 1))
            },
            JSONField("turnaround", .text, "as promised, such as `3 working days`") {
                .optional($0.row.turnaround.promised.map { "\($0.count) \($0.unit.rawValue)" })
            },
            JSONField("turnaround_measured", .number, "the days it took in the middle; null of no task") {
                .optional($0.row.turnaround.median)
            },
            JSONField("turnaround_tasks", .number, "finished tasks that say when they began") {
                .number($0.row.turnaround.tasks)
            },
        ]
    }
}
