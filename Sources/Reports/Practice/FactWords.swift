import Planning
public import Practice
import Records
public import Values

/// Figures of a practice in words: one row a figure, one cell a span, each with what it is of.
public enum FactWords {
    public struct Row: Hashable, Sendable {
        public let name: String
        /// One for each span; a dash where there is nothing.
        public let cells: [String]
    }

    public static let nothing = "–"

    /// `November 2026`, `2026-q4`, with `so far` where the span is not over.
    public static func heading(_ period: Period, on today: CalendarDate) -> String {
        let isMonth = period == Period(monthOf: period.start)
        let name = isMonth ? Wording.monthAndYear(period.start) : period.name
        return period.contains(today) && period.end != today ? name + " so far" : name
    }

    public static func rows(_ facts: [PracticeFacts]) -> [Row] {
        let all: [(String, (PracticeFacts) -> String?)] = [
            ("Worked", { $0.worked > .zero ? Wording.duration($0.worked) : nil }),
            ("On time", onTime), ("Work over estimate", estimate),
            ("Utilisation", { $0.performance.flatMap(utilisation) }),
            ("Realisation", { $0.performance.flatMap(realisation) }),
            ("Collection", { $0.performance.flatMap(collection) }),
            ("Effective rate", { $0.performance?.effectiveRate.map { Wording.money($0) + " an hour" } }),
            ("Answered", response), ("Answered as promised", kept),
            ("Would recommend (NPS)", { recommends($0.satisfaction.recommends) }),
            ("Satisfied (CSAT)", { scale($0.satisfaction.satisfied) }),
            ("Found it easy (CES)", { scale($0.satisfaction.effort) }), ("Rating", { scale($0.satisfaction.rating) }),
        ]
        return all.map { name, cell in Row(name: name, cells: facts.map { cell($0) ?? nothing }) }
            .filter { $0.cells.contains { $0 != nothing } }
    }

    /// Hours by stage, each with its share; stages without any in all the spans are left out.
    public static func stages(_ facts: [PracticeFacts]) -> [Row] {
        WorkStage.allCases.map { stage in
            Row(
                name: Wording.uppercasedFirst(stage.rawValue),
                cells: facts.map { facts in
                    guard let minutes = facts.stages[stage], minutes != .zero else { return nothing }
                    let share = Wording.share(minutes, of: facts.worked).map { " (\($0))" } ?? ""
                    return Wording.duration(minutes) + share
                })
        }.filter { $0.cells.contains { $0 != nothing } }
    }

    /// What each figure is, for who reads them for the first time.
    public static let definitions = [
        "Worked: all that was logged, for clients and for yourself.",
        "On time: of the tasks done in the span that had a due date, those done on that day or before; a percentage from five tasks on. What a client's contact had to do is left out.",
        "Work over estimate: what finished tasks took, over what was estimated for them; above 1.00 the work took longer. n tasks had an estimate and time logged.",
        "Utilisation: billable of worked hours. Realisation: invoiced of what the billable hours are worth at standard rates. Collection: what has come in up to today of what was invoiced in the span. Effective rate: what came in for each hour worked, billed or not. All without tax.",
        "Answered: half of the messages that came in the span were answered within this much of the client's business hours. As promised: of those for which an agreement promises a time.",
        "NPS: of the answers from 0 to 10 those of 9 and 10 less those of 0 to 6, in percent. CSAT: of the answers to 5, those of 4 and 5. CES: of the answers to 7, those of 5 to 7. No percentage below five answers.",
    ]

    public static let stageDefinition =
        "The first that holds. Own: of no client. Lead: the client is a lead, or the day is before the first agreement was signed or began. "
        + "Onboarding: “#onboarding” on the line or its task, or a project or section of that name. "
        + "Review: on a task from the day on which it was first submitted. Admin: not billable. Production: the rest."
}

extension FactWords {
    /// `6 of 7, 85.7 %`; no percentage below five.
    private static func onTime(_ facts: PracticeFacts) -> String? {
        let rate = facts.onTime
        guard rate.tasks > 0 else { return nil }
        let share = rate.tasks < Satisfaction.fewest ? nil : rate.share
        return part(rate.kept, of: rate.tasks, share)
    }

    private static func part(_ part: Int, of whole: Int, _ share: Ratio?) -> String {
        "\(part) of \(whole)" + (share.map { ", " + PerformanceWords.percent($0) } ?? "")
    }

    private static func estimate(_ facts: PracticeFacts) -> String? {
        facts.estimates.factor.map { "\($0) (n = \(facts.estimates.tasks))" }
    }

    private static func utilisation(_ figures: Performance) -> String? {
        figures.utilisation.map {
            "\(PerformanceWords.percent($0)) of \(Wording.duration(figures.worked))"
        }
    }

    private static func realisation(_ figures: Performance) -> String? {
        figures.realisation.map { "\(PerformanceWords.percent($0)) of \(PerformanceWords.money(figures.standard))" }
    }

    private static func collection(_ figures: Performance) -> String? {
        figures.collection.map { "\(PerformanceWords.percent($0)) of \(PerformanceWords.money(figures.invoiced))" }
    }

    private static func response(_ facts: PracticeFacts) -> String? {
        facts.responses.median.map {
            "\(Wording.duration($0)) (n = \(facts.responses.flatMap(\.answers).count))"
        }
    }

    private static func kept(_ facts: PracticeFacts) -> String? {
        let (count, kept) = facts.responses.measured
        return count == 0 ? nil : part(kept, of: count, facts.responses.within)
    }

    /// `40 (n = 5)`; below five who answered what.
    static func recommends(_ score: NetPromoterScore) -> String? {
        guard score.count > 0 else { return nil }
        if let value = score.score { return "\(value) (n = \(score.count))" }
        let groups = [(score.promoters, "promoter"), (score.passives, "passive"), (score.detractors, "detractor")]
        return groups.filter { $0.0 > 0 }.map { Wording.count($0.0, $0.1) }.joined(separator: ", ")
    }

    /// `60.0 %, mean 3.80 of 5 (n = 5)`; below five the mean alone.
    static func scale(_ answers: ScaleAnswers) -> String? {
        answers.mean.map { mean in
            let share = answers.share.map { PerformanceWords.percent($0) + ", " } ?? ""
            return "\(share)mean \(mean) of \(answers.scale) (n = \(answers.count))"
        }
    }
}
