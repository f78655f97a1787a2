import Planning
import Records
import Values

/// How full am I, until when can I say yes?
enum SchedulePage {
    /// Weeks from today on, of the page and of the calendar.
    static let weeks = 4
    /// Clients with a name of their own in the chart; the rest are "others".
    static let namedClients = 4

    static let names: ViewShape.Names = [
        "people": .list([
            "name": .text, "room": .text, "chart": .fragment, "chartSentence": .text,
            "weeks": .list(CapacityCells.names), "total": .view(CapacityCells.names),
            "days": .list([
                "day": .text, "summary": .text,
                "blocks": .list(BlockRow.names), "hasBlocks": .flag,
            ]),
        ]),
        "nothing": .hint, "deadlinesLink": .link,
    ]

    static func view(_ results: ReportResults, in context: PageContext) -> [String: ViewValue] {
        [
            "people": .list(
                zip(results.schedules, results.capacity.people).map {
                    person($0, $1, name: results.people[$0.person].person?.name, in: context)
                }),
            "nothing": (context.workspace.tasks.isEmpty ? Hint.noTasks : "").fragment(in: context),
            "deadlinesLink": .link(context.page(.deadlines)),
        ]
    }

    /// "Free capacity from Thu 3 December: 11h that week."
    static func answer(_ results: ReportResults, in context: PageContext) -> String {
        guard results.schedules.count > 1 else {
            return results.schedules.first.map(PlanWords(in: context).room) ?? "No working hours are known."
        }
        let people = results.schedules.map { schedule in
            let name = results.people[schedule.person].person?.name ?? ""
            guard let free = schedule.freeFrom else { return "\(name) has no free capacity" }
            return "\(name) has free capacity from \(context.wording.day(free.day))"
        }
        return people.joined(separator: "; ") + "."
    }

    private static func person(
        _ schedule: Schedule, _ capacity: CapacityReport.PersonCapacity, name: String?, in context: PageContext
    ) -> View {
        let chart = ScheduleChart(schedule, in: context)
        let off = Dictionary(
            capacity.weeks.flatMap(\.days).compactMap { day in day.dayOff.map { (day.day, $0) } },
            uniquingKeysWith: { first, _ in first })
        return View([
            "name": .text(name ?? ""), "room": .text(PlanWords(in: context).room(schedule)),
            "chart": .fragment(chart.isDrawn ? chart.svg(id: "schedule-\(schedule.person + 1)") : ""),
            "chartSentence": .text(chart.isDrawn ? "" : "Too few working days ahead to draw."),
            "weeks": .list(capacity.weeks.map { CapacityCells.view($0, in: context) }),
            "total": .view(CapacityCells.view(capacity.total, name: "Together", note: "")),
            "days": .list(
                schedule.days.filter { isShown($0, isOff: off[$0.day] != nil, in: context) }
                    .map { day($0, off: off[$0.day], in: context) }),
        ])
    }

    /// A weekend is no day to speak of.
    private static func isShown(_ day: Schedule.Day, isOff: Bool, in context: PageContext) -> Bool {
        day.capacity > .zero || isOff || !day.meetings.isEmpty || day.day == context.today
    }

    private static func day(_ day: Schedule.Day, off: CapacityReport.DayOff?, in context: PageContext) -> View {
        let blocks = BlockRow.views(day, in: context)
        let planned = "\(Wording.duration(day.planned)) of \(Wording.duration(day.capacity)) planned"
        let free = day.free > .zero ? "\(Wording.duration(day.free)) free" : ""
        let words = [off.map(PlanWords(in: context).reason) ?? "", day.capacity > .zero ? planned : "", free]
        let summary = words.filter { !$0.isEmpty }.joined(separator: ", ")
        return View([
            "day": .text(Wording.uppercasedFirst(context.wording.dueDay(day.day))),
            "summary": .text(summary.isEmpty ? "no working time" : summary),
            "blocks": .list(blocks), "hasBlocks": .flag(!blocks.isEmpty),
        ])
    }
}
