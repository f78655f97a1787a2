import Billing
import Records
import Values

/// Hours by week and client: the largest clients by name, the rest as "others".
struct WeekTable {
    struct Series {
        let name: String
        /// Nil for own work and for others.
        let client: String?
    }

    let series: [Series]
    private let weeks: [CalendarDate]
    /// By week, then by series, in minutes.
    private let minutes: [[Int]]

    init(_ rows: [HoursRow], in context: PageContext) {
        var totals: [String?: Int] = [:]
        for row in rows { totals[row.name(1), default: 0] += row.worked.count }
        let ordered = totals.keys.sorted { left, right in
            let (a, b) = (totals[left] ?? 0, totals[right] ?? 0)
            return a != b ? a > b : (left ?? "~") < (right ?? "~")
        }
        let isSplit = ordered.count > HoursPage.namedClients + 1
        let named = isSplit ? Array(ordered.prefix(HoursPage.namedClients)) : ordered
        let places = Dictionary(uniqueKeysWithValues: zip(named, 0...))
        series =
            named.map { Series(name: context.name(ofClient: $0), client: $0) }
            + (isSplit ? [Series(name: "others", client: nil)] : [])
        let thisWeek = context.today.startOfWeek(startingOn: context.workspace.business.weekStart)
        let weeks = (0..<HoursPage.weeksShown).map { thisWeek.adding(days: ($0 - HoursPage.weeksShown + 1) * 7) }
        var minutes = [[Int]](repeating: [Int](repeating: 0, count: series.count), count: weeks.count)
        for row in rows {
            guard let day = row.day(0), let week = weeks.firstIndex(of: day) else { continue }
            minutes[week][places[row.name(1)] ?? series.count - 1] += row.worked.count
        }
        self.weeks = weeks
        self.minutes = minutes
    }

    func chart(in context: PageContext) -> HoursChart {
        HoursChart(
            series: series.map(\.name),
            weeks: zip(weeks, minutes).map { HoursChart.Week(label: context.wording.shortDay($0), minutes: $1) })
    }

    /// The newest week first.
    func rows(in context: PageContext) -> [View] {
        zip(weeks, minutes).reversed().map { week, minutes in
            let cells = minutes.map { View(["hours": .text($0 == 0 ? "" : Wording.duration(Minutes($0)))]) }
            return View([
                "name": .text(context.wording.day(week)), "cells": .list(cells),
                "total": .text(Wording.duration(Minutes(minutes.reduce(0, +)))),
            ])
        }
    }
}
