import Practice
import Values

extension JSONShape<NetPromoterScore> {
    static var netPromoter: JSONShape {
        JSONShape(
            "net promoter score",
            [
                JSONField("score", .number, "promoters less detractors in percent; null below 5 answers") {
                    .optional($0.score)
                },
                JSONField("n", .number, "how many answered") { .number($0.count) },
                JSONField("promoters", .number, "said 9 or 10") { .number($0.promoters) },
                JSONField("passives", .number, "said 7 or 8") { .number($0.passives) },
                JSONField("detractors", .number, "said 0 to 6") { .number($0.detractors) },
            ])
    }
}

extension JSONShape<ScaleAnswers> {
    static var scaleAnswers: JSONShape {
        JSONShape(
            "answers on a scale",
            [
                JSONField("share", .decimal, "of high answers, in percent; null below 5 answers") {
                    .optional($0.share?.percent(digits: 1))
                },
                JSONField("n", .number, "how many answered") { .number($0.count) },
                JSONField("high", .number, "how many said `high_from` or more") { .number($0.high) },
                JSONField("high_from", .number, "the lowest high answer") { .number($0.highFrom) },
                JSONField("scale", .number, "the highest answer there is") { .number($0.scale) },
                JSONField("mean", .decimal, "of all answers") { .optional($0.mean) },
            ])
    }
}

extension JSONShape<NeededRate> {
    static var neededRate: JSONShape {
        JSONShape(
            "vaws rate",
            [
                JSONField("currency", .text, "of the amounts, ISO 4217") { .text($0.net.currency.code) },
                JSONField("net", .amount, "what is to be left after tax") { .amount($0.net) },
                JSONField("tax", .decimal, "in percent") { .decimal($0.tax) },
                JSONField("expenses", .amount, "of a year") { .amount($0.expenses) },
                JSONField("weeks", .decimal, "of work in a year") { .decimal($0.weeks) },
                JSONField("hours", .decimal, "a week that are billed") { .decimal($0.hours) },
                JSONField("turnover", .amount, "what is to be invoiced in a year, without tax on it") {
                    .amount($0.turnover)
                },
                JSONField("rate", .amount, "what an hour must cost") { .amount($0.rate) },
            ])
    }
}
