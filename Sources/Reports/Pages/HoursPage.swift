import Billing
import Records
import Values

/// Where did the time go?
enum HoursPage {
    /// Weeks of the chart and its table, this one included.
    static let weeksShown = 8
    /// Clients with a name of their own in the chart; the rest are "others".
    static let namedClients = 4
    static let tasksShown = 20

    static let names: ViewShape.Names = [
        "nothing": .hint, "hasHours": .flag, "hasMonthHours": .flag, "hasDays": .flag, "chart": .fragment,
        "chartSentence": .text, "month": .text,
        "series": .list(["name": .text, "link": .link]),
        "weeks": .list(["name": .text, "cells": .list(["hours": .text]), "total": .text]),
        "clients": .list(HoursCells.names), "total": .view(HoursCells.names), "services": .list(HoursCells.names),
        "people": .list(HoursCells.names), "hasPeople": .flag, "days": .list(HoursCells.names),
        "tasks": .list(HoursCells.names), "hasTasks": .flag, "months": .list(HoursCells.names),
        "allTotal": .view(HoursCells.names),
    ]

    static func view(_ hours: HoursTables, in context: PageContext) -> [String: ViewValue] {
        let weeks = WeekTable(hours.weeks, in: context)
        let chart = weeks.chart(in: context)
        return [
            "nothing": (hours.all.entries == 0 ? nothing(context) : "").fragment(in: context),
            "hasHours": .flag(hours.all.entries > 0),
            "hasMonthHours": .flag(hours.thisMonth.entries > 0), "hasDays": .flag(!hours.days.isEmpty),
            "chart": .fragment(chart.isDrawn ? chart.svg(id: "hours-by-week") : ""),
            "chartSentence": .text(
                chart.isDrawn ? "" : "Fewer than three weeks have hours, so there is nothing to draw yet."),
            "month": .text(context.wording.month(context.today)),
            "series": .list(
                weeks.series.map { View(["name": .text($0.name), "link": .link(context.client($0.client))]) }),
            "weeks": .list(weeks.rows(in: context)),
            "clients": .list(clients(hours, in: context)),
            "total": .view(HoursCells.view(hours.thisMonth, name: "Together", link: context.page(.hours))),
            "services": .list(
                hours.services.sorted(by: more).map {
                    HoursCells.view($0, name: context.name(ofService: $0.name(0)), link: context.page(.hours))
                }),
            "people": .list(
                hours.people.map { HoursCells.view($0, name: person($0.name(0), context), link: context.page(.hours)) }),
            "hasPeople": .flag(hours.people.count > 1),
            "days": .list(
                hours.days.reversed().map { row in
                    HoursCells.view(row, name: row.day(0).map(context.wording.day) ?? "", link: context.page(.hours))
                }),
            "tasks": .list(tasks(hours, in: context)), "hasTasks": .flag(hours.tasks.contains { $0.task(0) != nil }),
            "months": .list(months(hours, in: context)),
            "allTotal": .view(HoursCells.view(hours.all, name: "Together", link: context.page(.hours))),
        ]
    }

    /// "31h 15m this week, 24h billable (77 %)."
    static func answer(_ hours: HoursTables) -> String {
        guard hours.all.entries > 0 else { return "No time logged yet." }
        let week = hours.thisWeek
        guard week.worked > .zero else {
            return "Nothing logged this week yet; \(Wording.duration(hours.thisMonth.worked)) this month."
        }
        let share = Wording.share(week.billable, of: week.worked).map { " (\($0))" } ?? ""
        return "\(Wording.duration(week.worked)) this week, \(Wording.duration(week.billable)) billable\(share)."
    }

    private static func nothing(_ context: PageContext) -> Hint {
        let client = Hint.typed(context.workspace.clients.first?.id ?? "NAME")
        let month = String(context.today.description.prefix(7))
        return "Write `- 9:00-10:30 …` under the heading `## \(context.today)` in `clients/\(client)/time/\(month).md`."
    }

    private static func more(_ left: HoursRow, _ right: HoursRow) -> Bool {
        left.worked != right.worked ? left.worked > right.worked : (left.name(0) ?? "~") < (right.name(0) ?? "~")
    }

    /// This month's hours by client, the most first.
    private static func clients(_ hours: HoursTables, in context: PageContext) -> [View] {
        hours.months.filter { $0.day(0) == context.today.startOfMonth }
            .sorted { $0.worked != $1.worked ? $0.worked > $1.worked : ($0.name(1) ?? "~") < ($1.name(1) ?? "~") }
            .map {
                HoursCells.view(
                    $0, name: context.name(ofClient: $0.name(1)), link: context.client($0.name(1), fragment: "hours"))
            }
    }

    private static func tasks(_ hours: HoursTables, in context: PageContext) -> [View] {
        let named = hours.tasks.filter { $0.task(0) != nil }
            .sorted { $0.worked != $1.worked ? $0.worked > $1.worked : ($0.task(0) ?? 0) < ($1.task(0) ?? 0) }
        return named.prefix(tasksShown).compactMap { row in
            row.task(0).map {
                HoursCells.view(
                    row, name: context.title(ofTask: $0),
                    link: context.client(context.workspace.tasks[$0].client, fragment: "tasks"))
            }
        }
    }

    /// The last twelve months, the newest first.
    private static func months(_ hours: HoursTables, in context: PageContext) -> [View] {
        let months = Dictionary(grouping: hours.months) { $0.day(0) ?? context.today }
        return months.keys.sorted(by: >).prefix(12).map { month in
            HoursCells.view(
                HoursSum(months[month] ?? []), name: context.wording.month(month), link: context.page(.hours))
        }
    }

    private static func person(_ id: String?, _ context: PageContext) -> String {
        guard let id else { return "no name" }
        return context.workspace.business.people.first { $0.id == id }?.name ?? id
    }
}
