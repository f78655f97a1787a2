import Records
import Values

/// What was worked, day by day, month by month.
enum TimesheetPage {
    static let names: ViewShape.Names = [
        "months": .list([
            "month": .text, "total": .text,
            "rows": .list(["day": .text, "service": .text, "project": .text, "text": .text, "time": .text]),
        ]),
        "hasProjects": .flag, "columnsBefore": .text,
    ]

    static func view(_ pack: PackView) -> [String: ViewValue] {
        let work = pack.contents.timesheet
        let months = Dictionary(grouping: work) { $0.entry.day.startOfMonth }
        let hasProjects = work.contains { $0.entry.project != nil }
        return [
            "months": .list(months.keys.sorted().map { month($0, months[$0] ?? [], pack) }),
            "hasProjects": .flag(hasProjects), "columnsBefore": .text(hasProjects ? "4" : "3"),
        ]
    }

    /// `24:15 hours`
    static func answer(_ pack: PackView) -> String {
        pack.language.sentence(.hoursWorked, ["hours": pack.language.clock(sum(pack.contents.timesheet))])
    }

    private static func sum(_ work: [WorkedEntry]) -> Minutes { work.reduce(.zero) { $0 + $1.minutes } }

    private static func month(_ month: CalendarDate, _ work: [WorkedEntry], _ pack: PackView) -> View {
        View([
            "month": .text(pack.language.month(month)), "total": .text(pack.language.clock(sum(work))),
            "rows": .list(work.map { row($0, pack) }),
        ])
    }

    private static func row(_ work: WorkedEntry, _ pack: PackView) -> View {
        let (entry, workspace) = (work.entry, pack.context.workspace)
        return View([
            "day": .text(pack.language.day(entry.day, in: entry.day.year)),
            "service": .text(entry.service.map { pack.context.name(ofService: $0) } ?? ""),
            "project": .text(entry.project ?? ""), "text": .text(text(entry, in: workspace)),
            "time": .text(pack.language.clock(work.minutes)),
        ])
    }

    /// The entry's words; where it has none, those of its task.
    static func text(_ entry: TimeEntry, in workspace: Workspace) -> String {
        entry.text.isEmpty ? entry.task.map { workspace.tasks[$0].title } ?? "" : entry.text
    }
}
