import Planning
import Records
import Values

/// One person's list of the day, and their load of the next days.
enum PersonDayView {
    /// Days of the chart that have working time: two weeks.
    static let daysShown = 10

    static func view(_ day: Agenda.PersonDay, plan: PersonPlan, in context: PageContext) -> View {
        let now = day.items.filter { $0.plannedToday > .zero }
        let rest = day.items.filter { $0.plannedToday == .zero }
        let later = rest.prefix(TodayPage.laterShown)
        let load = plan.load.filter { $0.capacity > .zero || $0.planned > .zero || $0.day == context.today }.prefix(
            daysShown)
        let chart = LoadChart(days: load.map { chartDay($0, in: context) })
        return View([
            "name": .text(plan.person?.name ?? ""), "summary": .text(summary(day)),
            "tasks": .list(rows(now, from: 1, in: context)), "hasTasks": .flag(!now.isEmpty),
            "later": .list(rows(Array(later), from: now.count + 1, in: context)), "hasLater": .flag(!later.isEmpty),
            "order": .text(order(day, plan.overload, in: context)),
            "further": .text(further(rest.count - later.count)),
            "nothing": (now.isEmpty ? nothing(day, hasMore: !rest.isEmpty, in: context) : "").fragment(in: context),
            "overload": .text(plan.overload.map { OverloadWords.sentence($0, in: context) } ?? ""),
            "overloadTasks": .text(plan.overload.map { OverloadWords.tasks($0, in: context) } ?? ""),
            "chart": .fragment(chart.isDrawn ? chart.svg(id: "load-\(day.person + 1)") : ""),
            "loadSentence": .text(chart.isDrawn ? "" : "Too few working days ahead to draw."),
            "days": .list(load.map { dayRow($0, in: context) }),
        ])
    }

    private static func rows(_ items: [Agenda.Item], from first: Int, in context: PageContext) -> [View] {
        items.enumerated().map { index, item in
            TaskRow.view(
                item.assessment, rank: first + index, planned: item.plannedToday,
                why: TaskRow.reason(item.assessment, in: context), in: context)
        }
    }

    private static func summary(_ day: Agenda.PersonDay) -> String {
        let logged = day.logged > .zero ? ", \(Wording.duration(day.logged)) logged so far" : ""
        return "\(Wording.duration(day.planned)) of \(Wording.duration(day.capacity)) planned\(logged)."
    }

    /// Why the list is in its order.
    static func order(_ day: Agenda.PersonDay, _ overload: Overload?, in context: PageContext) -> String {
        switch day.order {
        case .schedule where day.lateCount > 0:
            day.lateCount == 1
                ? "Even in this order one promise is late." : "Even in this order \(day.lateCount) promises are late."
        case .schedule: "Every promise can be kept in this order."
        case .score where overload.map { OverloadWords.isOverdue($0, in: context) } ?? false:
            "What is overdue cannot be kept any more, so the order is urgency × importance."
        case .score: "More is promised than can be done, so the order is urgency × importance."
        }
    }

    /// What to do where nothing is planned for today.
    static func nothing(_ day: Agenda.PersonDay, hasMore: Bool, in context: PageContext) -> Hint {
        if context.workspace.tasks.isEmpty {
            return .noTasks
        }
        if day.capacity == .zero { return "No working time is left today." }
        guard hasMore else { return "Nothing has to be done today." }
        return "Nothing has to be done today. Take the next one from the list below, or enjoy the day."
    }

    private static func further(_ count: Int) -> String {
        count > 0 ? "\(Wording.count(count, "more open task")) on the clients' pages." : ""
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
