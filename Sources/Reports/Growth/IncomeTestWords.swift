public import Practice
public import Records
public import Values

/// Sentences on what an offer would bring.
public struct IncomeTestWords: Sendable {
    private let growth: GrowthWords

    public init(_ workspace: Workspace) { growth = GrowthWords(workspace) }

    /// "Podcast at EUR 45.00 an hour, 10 hours a week: EUR 20,700.00 a year, EUR 1,725.00 a month."
    public func answer(_ test: IncomeTest) -> String {
        let question = test.question
        let price = GrowthWords.price(question.price, question.currency, question.unit)
        return "\(growth.service(question.service)) at \(price), \(amount(question)): "
            + "\(Wording.money(test.year)) a year, \(Wording.money(test.month)) a month."
    }

    private func amount(_ question: IncomeTest.Question) -> String {
        let each = question.clients == 1 ? "" : " for each of \(question.clients) clients"
        switch (question.unit, question.pace) {
        case (.hour, let pace?): return "\(pace.count) hours a \(pace.every.rawValue)\(each)"
        case (_, let pace?): return "\(pace.count) a \(pace.every.rawValue)\(each)"
        default: return Wording.count(question.clients, "client")
        }
    }

    /// "460h a year, 10h in a week of work."
    public func hours(_ test: IncomeTest) -> String {
        guard let hours = test.hours, let weekly = test.weekly else {
            return "The hours are not known: `--hours-each 2h` says how long one takes."
        }
        return "\(Wording.duration(hours)) a year, \(Wording.duration(weekly)) in a week of work."
    }

    /// "Free in the weeks ahead: 12h a week on average; there is room for it from Mon 14 December on."
    public func room(weekly: Minutes, free: Minutes, from day: CalendarDate?) -> String {
        let average = "Free in the next \(CapacityAhead.weeksShown) weeks: \(Wording.duration(free)) a week on average"
        if let day { return "\(average); every week from \(growth.wording.day(day)) on has room for it." }
        let missing = weekly - free
        return missing > .zero
            ? "\(average), \(Wording.duration(missing)) too little." : "\(average), but not in every week."
    }

    /// "EUR 45.00 for each hour. Over the last twelve months EUR 38.20 came in for an hour, EUR 41.00 was invoiced."
    public func rate(_ test: IncomeTest, beside growth: GrowthFigures) -> String? {
        guard let perHour = test.perHour else { return nil }
        let received = growth.hour.map { "\(Wording.money($0)) came in for an hour" }
        let invoiced = growth.invoicedHour.map { "\(Wording.money($0)) was invoiced" }
        let today = [received, invoiced].compactMap(\.self)
        let beside = today.isEmpty ? "" : " Over the last twelve months \(Wording.list(today)), over all hours worked."
        return "\(Wording.money(perHour)) for each hour.\(beside)"
    }

    /// "EUR 240.00 is back after 6 hours sold, within a month."
    public func cost(_ test: IncomeTest) -> [String] {
        guard let cost = test.question.cost, let units = test.unitsToEven, let months = test.monthsToEven else {
            return []
        }
        let what: String =
            switch test.question.unit {
            case .hour: Wording.count(units, "hour")
            case .week: Wording.count(units, "weekly fee")
            case .month: Wording.count(units, "monthly fee")
            case .year: Wording.count(units, "yearly fee")
            case .piece("each"): Wording.count(units, "piece")
            case .piece(let name): Wording.count(units, name)
            }
        let back = "\(Wording.money(cost)) is back after \(what), within \(Wording.count(months, "month"))."
        let after = test.perHourAfterCost.map { "In the first year an hour then brings \(Wording.money($0))." }
        return [back] + [after].compactMap(\.self)
    }

    /// What the figures rest on.
    public func assumptions(_ test: IncomeTest) -> [String] {
        let weeks = "A year has \(test.weeks) weeks of work: 52 less holidays and days off, or what `--weeks` says"
        let isWeekly = test.question.pace?.every == .week
        let rest: [String?] = [
            isWeekly ? "\(weeks)." : sold(test.question),
            isWeekly || test.hours == nil ? nil : "\(weeks); the hours in a week are spread over them.",
            "All of it is sold and paid; tax is not taken off, nor the time it takes to find clients.",
            "Free time is what can be done at your focus, less promised and repeating work and retainers.",
        ]
        return rest.compactMap(\.self)
    }

    private func sold(_ question: IncomeTest.Question) -> String {
        guard let pace = question.pace else { return "The fee comes in every \(question.unit.name), away or not." }
        return pace.every == .month
            ? "What is sold by the month is sold in all twelve, away or not." : "What is sold counts for one year."
    }
}
