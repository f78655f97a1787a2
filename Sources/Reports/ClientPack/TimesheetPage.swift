import Records
import Values

/// What was worked, day by day, month by month.
enum TimesheetPage {
    static let names: ViewShape.Names = [
        "months": .list([
            "month": .text, "total": .text, "hasProjects": .flag,
            "rows": .list(["day": .text, "service": .text, "project": .text, "text": .text, "time": .text]),
        ]),
        "hasProjects": .flag, "columnsBefore": .text,
    ]

    static func view(_ pack: PackView) -> [String: ViewValue] {
        let work = pack.contents.timesheet
        let months = Dictionary(grouping: work) { $0.entry.day.startOfMonth }
        let hasProjects = work.contains { $0.entry.project != nil }
        let views = months.keys.sorted().map { month in
            self.month(month, months[month] ?? [], hasProjects: hasProjects, in: pack.context)
        }
        return [
            "months": .list(views), "hasProjects": .flag(hasProjects), "columnsBefore": .text(hasProjects ? "4" : "3"),
        ]
    }

    /// `24h 15m in 31 entries`
    static func answer(_ contents: PackContents) -> String {
        let sum = contents.timesheet.reduce(Minutes.zero) { $0 + $1.minutes }
        return "\(Wording.duration(sum)) in \(Wording.count(contents.timesheet.count, "entry", "entries"))"
    }

    private static func month(
        _ month: CalendarDate, _ work: [WorkedEntry], hasProjects: Bool, in context: PageContext
    ) -> View {
        View([
            "month": .text(context.wording.month(month)), "hasProjects": .flag(hasProjects),
            "total": .text(Wording.duration(work.reduce(.zero) { $0 + $1.minutes })),
            "rows": .list(work.map { row($0, in: context) }),
        ])
    }

    private static func row(_ work: WorkedEntry, in context: PageContext) -> View {
        View([
            "day": .text(context.wording.day(work.entry.day)), "service": .text(service(work.entry, context)),
            "project": .text(work.entry.project ?? ""), "text": .text(text(work.entry, in: context.workspace)),
            "time": .text(Wording.duration(work.minutes)),
        ])
    }

    private static func service(_ entry: TimeEntry, _ context: PageContext) -> String {
        entry.service.map { context.name(ofService: $0) } ?? ""
    }

    /// The entry's words; where it has none, those of its task.
    static func text(_ entry: TimeEntry, in workspace: Workspace) -> String {
        entry.text.isEmpty ? entry.task.map { workspace.tasks[$0].title } ?? "" : entry.text
    }
}
