import Billing
import Practice
import Values

extension JSONShape<PerformanceView> {
    static var performance: JSONShape {
        JSONShape(
            "vaws performance",
            [
                JSONField("today", .date, "the day that counts as today") { .date($0.today) },
                JSONField("from", .date, "the first day") { .date($0.period.start) },
                JSONField("to", .date, "the last day") { .optional($0.period.end) },
                JSONField("rows", listOf: .performanceRow, "by client, then own work, then all") { $0.performance },
                JSONField("fixed_prices", listOf: .fixedPrice, "agreements on which something was worked") {
                    $0.fixedPrices
                },
                JSONField("nps", .netPromoter, "would recommend; null where nobody was asked") {
                    $0.satisfaction.recommends.count == 0 ? nil : $0.satisfaction.recommends
                },
                JSONField("csat", .scaleAnswers, "satisfied, of 5; null where nobody was asked") {
                    $0.satisfaction.satisfied.answered
                },
                JSONField("ces", .scaleAnswers, "found it easy, of 7; null where nobody was asked") {
                    $0.satisfaction.effort.answered
                },
                JSONField("rating", .scaleAnswers, "of 5; null where nobody rated") {
                    $0.satisfaction.rating.answered
                },
            ])
    }
}

extension ScaleAnswers {
    fileprivate var answered: ScaleAnswers? { count == 0 ? nil : self }
}

extension JSONShape<Performance> {
    static var performanceRow: JSONShape {
        JSONShape(
            "performance",
            [
                JSONField("client", .text, "the client's id; null for own work and for all") { row in
                    if case .client(let client) = row.subject { .text(client) } else { .none }
                },
                JSONField("about", .text, "`client`, `own-work` or `all`") { .text($0.subject.word) },
                JSONField("currency", .text, "of the amounts, ISO 4217") { .text($0.currency.code) },
                JSONField("worked_minutes", .minutes, "as logged") { .minutes($0.worked) },
                JSONField("billable_minutes", .minutes, "of them not `billable:no`") { .minutes($0.billable) },
                JSONField("utilisation", .decimal, "billable of worked, in percent; null of nothing") {
                    .optional($0.utilisation?.percent(digits: 1))
                },
                JSONField(
                    "standard_value", .amount,
                    "what the billable minutes are worth at standard rates; null where `exchange:` lacks a rate"
                ) { .optional($0.standard) },
                JSONField("without_rate_minutes", .minutes, "billable minutes without a standard rate") {
                    .minutes($0.withoutRate)
                },
                JSONField("invoiced", .amount, "of documents issued in the span, without tax") {
                    .optional($0.invoiced)
                },
                JSONField(
                    "realisation", .decimal,
                    "invoiced of standard_value, in percent; null of nothing and where minutes lack a rate"
                ) { .optional($0.realisation?.percent(digits: 1)) },
                JSONField("collected", .amount, "what came in for those documents up to today, without tax") {
                    .optional($0.collected)
                },
                JSONField("collection", .decimal, "collected of invoiced, in percent; null of nothing") {
                    .optional($0.collection?.percent(digits: 1))
                },
                JSONField("invoiced_per_hour", .amount, "invoiced for each hour worked, billed or not") {
                    .optional($0.invoicedPerHour)
                },
                JSONField("effective_rate", .amount, "collected for each hour worked, billed or not") {
                    .optional($0.effectiveRate)
                },
                JSONField("billed_minutes", .minutes, "that documents hold, as counted then") { .minutes($0.billed) },
                JSONField("unbilled_minutes", .minutes, "that no document holds, as they count today") {
                    .minutes($0.unbilled)
                },
                JSONField("billed_share", .decimal, "billed of both, in percent; null of nothing") {
                    .optional($0.billedShare?.percent(digits: 2))
                },
                JSONField("unbilled_value", .amount, "what the unbilled minutes cost by the hour") {
                    .optional($0.unbilledValue)
                },
            ])
    }
}

extension Performance.Subject {
    fileprivate var word: String {
        switch self {
        case .client: "client"
        case .ownWork: "own-work"
        case .all: "all"
        }
    }
}

extension JSONShape<FixedPriceReturn> {
    static var fixedPrice: JSONShape {
        JSONShape(
            "fixed price",
            [
                JSONField("client", .text, "the client's id") { .text($0.client) },
                JSONField("agreement", .text, "its id") { .text($0.agreement) },
                JSONField("currency", .text, "of the amounts, ISO 4217") { .text($0.price.currency.code) },
                JSONField("price", .amount, "as agreed") { .amount($0.price) },
                JSONField("worked_minutes", .minutes, "logged so far on what it covers") { .minutes($0.worked) },
                JSONField("per_hour", .amount, "the price for each hour worked") { .optional($0.perHour) },
            ])
    }
}
