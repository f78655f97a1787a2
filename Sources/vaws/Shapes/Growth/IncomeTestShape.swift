import Practice
import Records
import Values

extension JSONShape<TryView> {
    static var incomeTest: JSONShape {
        JSONShape(
            "vaws try",
            [
                JSONField("service", .text, "the service") { .text($0.test.question.service) },
                JSONField("currency", .text, "of the amounts, ISO 4217") { .text($0.test.question.currency.code) },
                JSONField("price", .decimal, "for one unit") { .decimal($0.test.question.price) },
                JSONField("unit", .text, "`hour`, `each`, `month`, …") { .text($0.test.question.unit.name) },
                JSONField("clients", .number, "how many buy it") { .number($0.test.question.clients) },
                JSONField("weeks", .decimal, "of work in a year") { .decimal($0.test.weeks) },
                JSONField("quantity", .decimal, "units in a year") { .decimal($0.test.quantity) },
                JSONField("year", .amount, "what a year brings") { .amount($0.test.year) },
                JSONField("month", .amount, "a twelfth of it") { .amount($0.test.month) },
                JSONField("hours_minutes", .minutes, "of work in a year; null where it is not known") {
                    .optional($0.test.hours)
                },
                JSONField("weekly_minutes", .minutes, "in a week of work") { .optional($0.test.weekly) },
                JSONField("free_weekly_minutes", .minutes, "free in a week, on average of the next twelve") {
                    .minutes($0.freeWeekly)
                },
                JSONField("fits_from", .date, "from which week on every one has room; null where none") {
                    .optional($0.firstFitting?.days.start)
                },
                JSONField("per_hour", .amount, "for each hour") { .optional($0.test.perHour) },
                JSONField("effective_rate", .amount, "what an hour brought in the last twelve months") {
                    .optional($0.growth.hour)
                },
                JSONField("invoiced_per_hour", .amount, "what was invoiced for an hour in them") {
                    .optional($0.growth.invoicedHour)
                },
                JSONField("cost", .amount, "once") { .optional($0.test.question.cost) },
                JSONField("units_to_even", .number, "units that bring the cost in; null without one") {
                    .optional($0.test.unitsToEven)
                },
                JSONField("months_to_even", .number, "months until then") { .optional($0.test.monthsToEven) },
                JSONField("prices", listOf: .priceRange, "seen of this service in this unit") { $0.ranges },
            ])
    }
}
