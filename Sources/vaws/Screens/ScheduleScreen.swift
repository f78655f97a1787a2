import Planning
import Records
import Reports
import Values

/// The schedule in a terminal, a table a day.
struct ScheduleScreen {
    private let shown: ScheduleView
    private var view: PlanView { shown.view }
    private var words: PlanWords { shown.view.words }

    static func text(_ shown: ScheduleView, width: Int) -> String {
        let page = ScheduleScreen(shown: shown)
        var screen = Screen(width: width)
        for (index, schedule) in shown.schedules.enumerated() {
            if index > 0 { screen.blank() }
            page.draw(schedule, on: &screen)
        }
        return screen.text
    }

    private func draw(_ schedule: Schedule, on screen: inout Screen) {
        let name = view.plan.people[schedule.person].person.map { $0.name + ": " } ?? ""
        screen.paragraph(name + words.room(schedule))
        for overload in view.overloads(of: schedule.person) { overload.draw(on: &screen) }
        let days = schedule.days.filter { !shown.blocks($0).isEmpty || !shown.meetings($0).isEmpty }
        for day in days {
            screen.heading(
                "\(words.day(day.day)): \(words.duration(day.planned)) of \(words.duration(day.capacity)) planned")
            screen.table(table(day))
        }
        if days.isEmpty { screen.paragraph(nothing) }
    }

    private var nothing: String {
        if view.workspace.tasks.isEmpty { return words.noTasks }
        let client = shown.client.map { " for \(words.client($0))" } ?? ""
        return "Nothing is planned\(client) in \(words.count(shown.weeks, "week"))."
    }

    /// Blocks and meetings, in the order of the clock.
    private func table(_ day: Schedule.Day) -> TextTable {
        let blocks = shown.blocks(day).map { (start: $0.start, cells: cells($0)) }
        let meetings = shown.meetings(day).map { (start: $0.start ?? -1, cells: cells($0)) }
        var table = TextTable([
            .init(head: ""), .init(head: "", fit: .cut), .init(head: "", alignsRight: true), .init(head: ""),
        ])
        for row in (meetings + blocks).sorted(by: { $0.start < $1.start }) { table.add(row.cells) }
        return table
    }

    private func cells(_ block: ScheduledBlock) -> [String] {
        let task = view.workspace.tasks[block.task]
        let clock = ClockRange(start: block.start, end: block.end).description
        let title = shown.client == nil ? words.named(task) : task.title
        if let day = block.occurrence {
            return [clock, title, words.duration(block.minutes), "for \(words.briefDay(day))"]
        }
        let assessment = view.plan.assessment(of: block.task)
        return [clock, title, words.duration(block.minutes), assessment.map(room) ?? ""]
    }

    /// `2h to spare`; with the verdict where the promise is at risk.
    private func room(_ task: TaskAssessment) -> String {
        guard let verdict = task.verdict, verdict.isAtRisk else { return words.slack(task) }
        if case .overdue = verdict { return verdict.words }
        return "\(verdict.words), \(words.slack(task))"
    }

    private func cells(_ held: ScheduledMeeting) -> [String] {
        let meeting = view.workspace.meetings[held.meeting]
        let start = held.start ?? 0
        let clock =
            held.start == nil ? "" : ClockRange(start: start, end: held.length.map { start + $0.count }).description
        return [clock, words.named(meeting), held.length.map(words.duration) ?? "", "meeting"]
    }
}
