import Planning
import Records
import Reports
import Values

/// The page of today in a terminal: its first line is the answer.
struct TodayScreen {
    private let today: TodayView
    private var screen: Screen
    private var words: PlanWords { today.view.words }

    /// Of the tasks that are not needed today, and of those at risk, so many are shown.
    private static let shown = 8
    /// Of each list of tasks that cannot be gone on with today.
    private static let heldShown = 3

    static func text(_ today: TodayView, width: Int) -> String {
        var screen = TodayScreen(today: today, screen: Screen(width: width))
        screen.draw()
        return screen.screen.text
    }

    private mutating func draw() {
        screen.paragraph(words.answer(today.agenda))
        screen.section("Running", today.agenda.running.map(running))
        for (day, plan) in zip(today.agenda.days, today.view.plan.people) { draw(day, plan) }
        screen.section("At risk", few(today.agenda.atRisk, TodayScreen.shown, atRisk))
        screen.section("To answer", today.toAnswer.map(ReplyWords(today.view.workspace).line))
        screen.section(
            "Meetings today",
            today.agenda.meetings.map { words.meeting($0.meeting, start: $0.start, length: $0.length) })
        screen.section("Check-ins today", today.agenda.checkIns.filter(\.isDueToday).map(checkIn))
        screen.section("Waiting on others", few(today.agenda.waiting, TodayScreen.heldShown, held))
        screen.section("Blocked", few(today.agenda.blocked, TodayScreen.heldShown, held))
        screen.section("Not before", few(today.agenda.notStarted, TodayScreen.heldShown, held))
        screen.blank()
        for line in today.money.lines + words.remarks(today.agenda) { screen.paragraph(line) }
    }

    /// A line of each of the first, and how many more there are.
    private func few(_ tasks: [TaskAssessment], _ most: Int, _ line: (TaskAssessment) -> String) -> [String] {
        tasks.prefix(most).map(line) + (tasks.count > most ? ["\(tasks.count - most) more"] : [])
    }
}

/// What each person does, and in which order.
extension TodayScreen {
    private mutating func draw(_ day: Agenda.PersonDay, _ plan: PersonPlan) {
        let (now, rest) = parts(day)
        screen.heading((plan.person.map { $0.name + ": " } ?? "") + "What to do first")
        today.overloads[day.person]?.drawBriefly(on: &screen)
        if let nothing = words.nothing(day) { screen.paragraph(nothing) }
        if !now.isEmpty {
            screen.paragraph(words.order(day, of: plan))
            screen.table(table(now, from: 1, day.order))
        }
        let later = day.order == .score ? [] : rest.prefix(TodayScreen.shown)
        if !later.isEmpty {
            screen.heading("Then")
            screen.table(table(Array(later), from: now.count + 1, day.order))
        }
        let more = rest.count - later.count
        if more > 0 { screen.paragraph("\(words.count(more, "more task")): `vaws board` has them all.") }
    }

    /// What is on the plan for today, and the rest; where the score orders the list, its first.
    private func parts(_ day: Agenda.PersonDay) -> (now: [Agenda.Item], rest: [Agenda.Item]) {
        guard day.order == .schedule else {
            return (Array(day.items.prefix(TodayScreen.shown)), Array(day.items.dropFirst(TodayScreen.shown)))
        }
        return (day.items.filter { $0.plannedToday > .zero }, day.items.filter { $0.plannedToday == .zero })
    }

    private func table(_ items: [Agenda.Item], from first: Int, _ order: Agenda.Order) -> TextTable {
        var table = TextTable.tasks
        for (index, item) in items.enumerated() {
            table.add(cells(item.assessment, first + index), note: note(item, order))
        }
        return table
    }

    private func cells(_ task: TaskAssessment, _ rank: Int) -> [String] {
        [
            "\(rank)", today.view.task(task).title, words.dueDay(task), today.view.shortLeft(task),
            task.verdict?.words ?? "",
        ]
    }

    /// What the schedule puts on today is no figure of a list that the score orders.
    private func note(_ item: Agenda.Item, _ order: Agenda.Order) -> String {
        let task = item.assessment
        let (time, isShort) = (words.dueTime(task), today.view.shortLeft(task) == words.left(task))
        let parts = [
            words.client(today.view.task(task).client), time.isEmpty ? "" : "by \(time)",
            order == .schedule && item.plannedToday > .zero ? "\(words.duration(item.plannedToday)) today" : "",
            isShort ? "" : today.view.leftWords(task), words.reason(item),
        ]
        return "\(parts.filter { !$0.isEmpty }.joined(separator: ", ")) \(today.view.place(task))"
    }
}

/// A line of each list.
extension TodayScreen {
    private func atRisk(_ task: TaskAssessment) -> String {
        let due = task.isOverdue ? "" : "due \(words.due(task))"
        let parts = [task.verdict?.words ?? "", due, today.view.leftWords(task), words.slack(task)]
        let what = "\(today.view.titled(task)): \(parts.filter { !$0.isEmpty }.joined(separator: ", "))"
        let overload = today.overloads[task.person]
        let mend = overload?.mend(of: task.task).flatMap { overload?.moves($0) }
        return "\(what)\(mend.map { "; to mend it: \($0)" } ?? "") \(today.view.place(task))"
    }

    private func held(_ task: TaskAssessment) -> String {
        let due = words.due(task)
        return
            "\(today.view.titled(task)): \(words.standing(task))\(due.isEmpty ? "" : ", due \(due)") \(today.view.place(task))"
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

extension TaskAssessment {
    fileprivate var isOverdue: Bool {
        if case .overdue = verdict { true } else { false }
    }
}

extension TextTable {
    /// Open tasks in an order.
    static var tasks: TextTable {
        TextTable([
            Column(head: "", alignsRight: true), Column(head: "Task", fit: .cut), Column(head: "Due"),
            Column(head: "Left", alignsRight: true), Column(head: "Verdict"),
        ])
    }
}
