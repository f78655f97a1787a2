import Planning
import Records
import Values

/// One person's list of the day, and their load of the next days.
enum PersonDayView {
    /// Days of the chart that have working time: two weeks.
    static let daysShown = 10

    static func view(_ day: Agenda.PersonDay, _ results: ReportResults, in context: PageContext) -> View {
        let plan = results.people[day.person]
        let isBySchedule = day.order == .schedule
        let now = isBySchedule ? day.items.filter { $0.plannedToday > .zero } : []
        let rest = isBySchedule ? day.items.filter { $0.plannedToday == .zero } : day.items
        let later = rest.prefix(isBySchedule ? TodayPage.laterShown : TodayPage.scoredShown)
        let shown = now.isEmpty ? Array(later) : now
        let order = now.isEmpty && isBySchedule || shown.isEmpty ? "" : order(day, plan.overload)
        return View([
            "name": .text(plan.person?.name ?? ""), "summary": .text(summary(day)), "order": .text(order),
            "tasks": .list(rows(now, from: 1, in: context)), "hasTasks": .flag(!now.isEmpty),
            "later": .list(rows(Array(later), from: now.count + 1, in: context)), "hasLater": .flag(!later.isEmpty),
            "isBySchedule": .flag(isBySchedule), "further": .text(further(rest.count - later.count)),
            "nothing": (nothing(day, in: context) ?? "").fragment(in: context),
        ]).with(overload(of: day.person, results, in: context)).with(
            load(plan, id: "load-\(day.person + 1)", in: context))
    }

    /// The worst one, with the move that costs least.
    private static func overload(of person: Int, _ results: ReportResults, in context: PageContext)
        -> [String: ViewValue]
    {
        let worst = results.overloads.first { $0.overload.person == person }
        let mending = worst.flatMap { PlanWords(in: context).mending($0.possible, people: results.people) }
        return [
            "overload": .text(worst.map { OverloadWords.sentence($0.overload, in: context) } ?? ""),
            "overloadTasks": .text(
                worst.map { OverloadWords.tasks($0.overload, naming: OverloadWords.namedBriefly, in: context) } ?? ""),
            "overloadMend": .text(mending ?? ""),
        ]
    }

    private static func load(_ plan: PersonPlan, id: String, in context: PageContext) -> [String: ViewValue] {
        let load = plan.load.filter { $0.capacity > .zero || $0.planned > .zero || $0.day == context.today }.prefix(
            daysShown)
        let chart = LoadChart(days: load.map { chartDay($0, in: context) })
        return [
            "chart": .fragment(chart.isDrawn ? chart.svg(id: id) : ""),
            "loadSentence": .text(chart.isDrawn ? "" : "Too few working days ahead to draw."),
            "days": .list(load.map { dayRow($0, in: context) }),
        ]
    }

    private static func rows(_ items: [Agenda.Item], from first: Int, in context: PageContext) -> [View] {
        items.enumerated().map { index, item in
            TaskRow.view(
                item.assessment, rank: first + index, planned: item.plannedToday,
                why: TaskRow.reason(item, in: context), in: context)
        }
    }

    private static func summary(_ day: Agenda.PersonDay) -> String {
        let logged = day.logged > .zero ? ", \(Wording.duration(day.logged)) logged so far" : ""
        return "\(Wording.duration(day.planned)) of \(Wording.duration(day.capacity)) planned\(logged)."
    }

    /// Why the list is in its order.
    static func order(_ day: Agenda.PersonDay, _ overload: Overload?) -> String {
        switch day.order {
        case .schedule where day.lateCount > 0:
            day.lateCount == 1
                ? "Even in this order one promise is late." : "Even in this order \(day.lateCount) promises are late."
        case .schedule: "Every promise can be kept in this order."
        case .score where overload?.isOverdue ?? false:
            "What is overdue cannot be kept any more, so the order is urgency × importance. " + byDeadline
        case .score:
            "More is promised than can be done, so the order is urgency × importance. " + byDeadline
        }
    }

    private static let byDeadline = "Verdicts and days are those of the earliest deadline first."

    /// What to do where nothing is planned for today, or nothing can be done; nil where there is something.
    static func nothing(_ day: Agenda.PersonDay, in context: PageContext) -> Hint? {
        if context.workspace.tasks.isEmpty { return .noTasks }
        if day.capacity == .zero { return "No working time is left today." }
        switch day.order {
        case .score: return day.items.isEmpty ? "Nothing can be gone on with today." : nil
        case .schedule where day.items.isEmpty: return "Nothing has to be done today."
        case .schedule where day.items.contains { $0.plannedToday > .zero }: return nil
        case .schedule:
            return "Nothing has to be done today. Take the next one from the list below, or enjoy the day."
        }
    }

    private static func further(_ count: Int) -> String {
        count > 0 ? "\(Wording.count(count, "more open task")) on the clients’ pages." : ""
    }

    private static func chartDay(_ load: DayLoad, in context: PageContext) -> LoadChart.Day {
        LoadChart.Day(
            label: context.wording.weekdayAndNumber(load.day), planned: load.planned.count,
            capacity: load.capacity.count, isToday: load.day == context.today)
    }

    private static func dayRow(_ load: DayLoad, in context: PageContext) -> View {
        let shares = load.shares.map { "\(context.name(ofClient: $0.client)) \(Wording.duration($0.minutes))" }
        return View([
            "day": .text(context.wording.day(load.day)), "planned": .text(Wording.duration(load.planned)),
            "capacity": .text(Wording.duration(load.capacity)),
            "meetings": .text(load.meetings > .zero ? Wording.duration(load.meetings) : ""),
            "by": .text(shares.joined(separator: ", ")),
        ])
    }
}
