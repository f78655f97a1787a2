import Billing
public import Practice
public import Values

/// Figures of performance in words: each with what it is a share of.
public enum PerformanceWords {
    /// `65.0 %`; nothing of nothing.
    public static func percent(_ ratio: Ratio?, digits: Int = 1) -> String {
        ratio.map { Wording.percent($0.percent(digits: digits)) } ?? ""
    }

    public static func duration(_ minutes: Minutes) -> String { Wording.duration(minutes) }

    /// `EUR 58.50`; `no rate` where a currency could not be converted.
    public static func money(_ money: Money?) -> String { money.map(Wording.money) ?? "no rate" }

    /// `EUR 65.00` and `EUR 58.50`: what was invoiced and what came in for each hour; nothing where nothing was worked.
    public static func perHour(_ figures: Performance) -> (invoiced: String, received: String) {
        guard figures.worked > .zero, figures.subject != .ownWork else { return ("", "") }
        return (money(figures.invoicedPerHour), money(figures.effectiveRate))
    }

    /// Each figure that there is, with its name, its value and what it is of.
    public static func sentences(_ figures: Performance) -> [String] {
        let (worked, billable) = (Wording.duration(figures.worked), Wording.duration(figures.billable))
        let invoiced = money(figures.invoiced)
        return [
            figures.utilisation.map {
                "Utilisation \(percent($0)): \(billable) billable of \(worked) worked."
            },
            figures.realisation.map {
                "Realisation \(percent($0)): \(invoiced) invoiced of \(money(figures.standard)), which the billable hours are worth at standard rates."
            } ?? unrealised(figures),
            figures.collection.map {
                "Collection \(percent($0)): \(money(figures.collected)) came in of \(invoiced) invoiced."
            },
            figures.effectiveRate.map {
                "Effective rate \(Wording.money($0)) an hour: \(money(figures.collected)) came in for \(worked) worked, billed or not."
            },
            figures.billedShare.map { billed(figures, $0) },
        ].compactMap(\.self)
    }

    private static func unrealised(_ figures: Performance) -> String? {
        guard figures.withoutRate > .zero else { return nil }
        return
            "No realisation: \(Wording.duration(figures.withoutRate)) have no rate by the hour in `services/` or the agreement."
    }

    private static func billed(_ figures: Performance, _ share: Ratio) -> String {
        let all = Wording.duration(figures.billed + figures.unbilled)
        let sentence = "Billed \(percent(share, digits: 2)): \(Wording.duration(figures.billed)) of \(all) billable"
        guard figures.unbilled > .zero else { return sentence + "." }
        let value = figures.unbilledValue.map { $0.isZero ? "" : ", worth \(Wording.money($0)) by the hour," } ?? ","
        return "\(sentence); \(Wording.duration(figures.unbilled))\(value) are not."
    }

    /// What each figure is, for who reads them for the first time.
    public static let definitions = [
        "Utilisation: billable of worked hours. Hours with `billable:no` and your own are worked and not billable.",
        "Realisation: invoiced of what the billable hours are worth at standard rates, which are the catalogue's.",
        "Collection: of what was invoiced in that time, what has come in up to today.",
        "Effective rate: the same money for each hour worked, billed or not. All without tax, rebilled costs included.",
        "Billed: of the billable hours, those that an invoice holds.",
    ]

    /// `Site: EUR 600.00 in 23h 30m so far, EUR 25.53 an hour.`
    public static func sentence(_ fixed: FixedPriceReturn) -> String {
        let perHour = fixed.perHour.map { ", \(Wording.money($0)) an hour" } ?? ""
        return "\(fixed.title): \(Wording.money(fixed.price)) in \(Wording.duration(fixed.worked)) so far\(perHour)."
    }
}

/// What clients answered, in words; no percentage below five answers.
public enum SatisfactionWords {
    /// `Would recommend (NPS): 40 (n = 5; 3 promoters, 1 passive, 1 detractor).`
    public static func sentences(_ answers: Satisfaction) -> [String] {
        [
            answers.recommends.count == 0 ? nil : recommends(answers.recommends),
            scale("Satisfied (CSAT)", answers.satisfied), scale("Found it easy (CES)", answers.effort),
            scale("Rating", answers.rating),
        ].compactMap(\.self)
    }

    private static func recommends(_ score: NetPromoterScore) -> String {
        let groups = [
            Wording.count(score.promoters, "promoter"), Wording.count(score.passives, "passive"),
            Wording.count(score.detractors, "detractor"),
        ].joined(separator: ", ")
        guard let value = score.score else {
            return "Would recommend (NPS): \(groups); a score from \(Satisfaction.fewest) answers on."
        }
        return "Would recommend (NPS): \(value) (n = \(score.count); \(groups))."
    }

    /// `Satisfied (CSAT): 60.0 %, 3 of 5, mean 3.80 of 5.`
    private static func scale(_ name: String, _ answers: ScaleAnswers) -> String? {
        guard let mean = answers.mean else { return nil }
        let share = answers.share.map { PerformanceWords.percent($0) + ", " } ?? ""
        return
            "\(name): \(share)\(answers.high) of \(answers.count) say \(answers.highFrom) or more, mean \(mean) of \(answers.scale)."
    }
}
