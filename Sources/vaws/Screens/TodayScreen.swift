import Planning
import Records
import Reports
import Values

/// The page of today in a terminal: its first line is the answer.
struct TodayScreen {
    private let today: TodayView
    private var screen: Screen
    private var words: PlanWords { today.view.words }

    /// Of the tasks that are not needed today, and of each list below, so many are shown.
    private static let shown = 10

    static func text(_ today: TodayView, width: Int) -> String {
        var screen = TodayScreen(today: today, screen: Screen(width: width))
        screen.draw()
        return screen.screen.text
    }

    private mutating func draw() {
        screen.paragraph(words.answer(today.agenda))
        screen.section("Running", today.agenda.running.map(running))
        for (day, plan) in zip(today.agenda.days, today.view.plan.people) { draw(day, plan) }
        screen.section("At risk", few(today.agenda.atRisk, atRisk))
        screen.section("Meetings today", today.agenda.meetings.map(meeting))
        screen.section("Check-ins today", today.agenda.checkIns.filter(\.isDueToday).map(checkIn))
        screen.section("Waiting on others", few(today.agenda.waiting, held))
        screen.section("Blocked", few(today.agenda.blocked, held))
        screen.section("Not before", few(today.agenda.notStarted, held))
        screen.blank()
        for line in today.money.lines + words.remarks(today.agenda) { screen.paragraph(line) }
    }

    /// A line of each of the first, and how many more there are.
    private func few(_ tasks: [TaskAssessment], _ line: (TaskAssessment) -> String) -> [String] {
        tasks.prefix(TodayScreen.shown).map(line) + more(tasks.count)
    }

    private func more(_ count: Int) -> [String] {
        count > TodayScreen.shown ? ["\(count - TodayScreen.shown) more"] : []
    }
}

/// What each person does, and in which order.
extension TodayScreen {
    private mutating func draw(_ day: Agenda.PersonDay, _ plan: PersonPlan) {
        let now = day.items.filter { $0.plannedToday > .zero }
        let rest = day.items.filter { $0.plannedToday == .zero }
        screen.heading((plan.person.map { $0.name + ": " } ?? "") + "What to do first")
        if let overload = plan.overload {
            screen.paragraph(words.sentence(overload) + " " + words.tasks(overload))
        }
        if now.isEmpty {
            screen.paragraph(words.nothing(day, hasMore: !rest.isEmpty))
        } else {
            screen.paragraph(words.order(day, of: plan))
            screen.table(table(now, from: 1))
        }
        guard !rest.isEmpty else { return }
        screen.heading("Then")
        screen.table(table(Array(rest.prefix(TodayScreen.shown)), from: now.count + 1))
        if let more = more(rest.count).first { screen.paragraph("\(more): `vaws plan` has them all.") }
    }

    private func table(_ items: [Agenda.Item], from first: Int) -> TextTable {
        var table = TextTable.tasks
        for (index, item) in items.enumerated() { table.add(cells(item.assessment, first + index), note: note(item)) }
        return table
    }

    private func cells(_ task: TaskAssessment, _ rank: Int) -> [String] {
        let figures = today.view.figures(task)
        return [
            "\(rank)", figures.task.title, words.client(figures.task.client), words.due(task), words.left(task),
            task.verdict?.words ?? "",
        ]
    }

    private func note(_ item: Agenda.Item) -> String {
        let figures = today.view.figures(item.assessment)
        let now = item.plannedToday > .zero ? "\(words.duration(item.plannedToday)) today, " : ""
        return "\(now)\(figures.why) (\(words.place(figures.task.location)))"
    }
}

/// A line of each list.
extension TodayScreen {
    private func titled(_ assessment: TaskAssessment) -> String {
        let task = today.view.figures(assessment).task
        return "\(task.title), \(words.client(task.client))"
    }

    private func place(_ assessment: TaskAssessment) -> String {
        "(\(words.place(today.view.figures(assessment).task.location)))"
    }

    private func atRisk(_ task: TaskAssessment) -> String {
        let parts = [
            task.verdict?.words ?? "", "due \(words.due(task))", "\(words.left(task)) left", words.slack(task),
        ]
        return "\(titled(task)): \(parts.filter { !$0.isEmpty }.joined(separator: ", ")) \(place(task))"
    }

    private func held(_ task: TaskAssessment) -> String {
        let due = words.due(task)
        return "\(titled(task)): \(words.standing(task))\(due.isEmpty ? "" : ", due \(due)") \(place(task))"
    }

    private func meeting(_ held: MeetingToday) -> String {
        let meeting = today.view.workspace.meetings[held.meeting]
        let time = held.start.map { ClockRange.clock($0) } ?? "some time"
        let length = held.length.map { ", \(words.duration($0))" } ?? ""
        return "\(time) \(meeting.title), \(words.client(meeting.client))\(length) (\(words.place(meeting.location)))"
    }

    private func checkIn(_ checkIn: CheckIn) -> String {
        "\(words.client(checkIn.client)), \(words.lastSpoken(checkIn))"
    }

    private func running(_ index: Int) -> String {
        let entry = today.view.workspace.time[index]
        let text = entry.text.isEmpty ? "" : "\(entry.text), "
        return "\(text)\(words.client(entry.client)), since \(words.since(entry)) (\(words.place(entry.location)))"
    }
}

extension TextTable {
    /// Open tasks in an order.
    static var tasks: TextTable {
        TextTable([
            Column(head: "#", alignsRight: true), Column(head: "Task", isFlexible: true),
            Column(head: "Client", isFlexible: true), Column(head: "Due"), Column(head: "Left", alignsRight: true),
            Column(head: "Verdict"),
        ])
    }
}
