import Billing
import Diagnostics
import Planning
import Practice
import Records
import Values

/// What do I do now?
enum TodayPage {
    /// Of the tasks that the schedule does not put on today, this many are shown; the client pages have them all.
    static let laterShown = 10
    /// Where the score orders the list, of all of it.
    static let scoredShown = 15
    /// Promises at risk, the worst first; the page of deadlines has them all.
    static let riskShown = 8

    static let names: ViewShape.Names = [
        "people": .list([
            "name": .text, "summary": .text, "tasks": .list(TaskRow.names), "hasTasks": .flag,
            "later": .list(TaskRow.names),
            "hasLater": .flag, "order": .text, "further": .text, "nothing": .hint, "overload": .text,
            "overloadTasks": .text, "overloadMend": .text, "isBySchedule": .flag,
            "chart": .fragment,
            "days": .list(["day": .text, "planned": .text, "capacity": .text, "meetings": .text, "by": .text]),
            "loadSentence": .text,
        ]),
        "atRisk": .list(TaskRow.names.merging(["mend": .text]) { _, own in own }), "hasRisk": .flag,
        "moreAtRisk": .text, "deadlinesLink": .link,
        "checkIns": .list(["client": .text, "clientLink": .link, "last": .text]), "hasCheckIns": .flag,
        "meetings": .list([
            "time": .text, "title": .text, "client": .text, "length": .text, "place": .text, "source": .link,
        ]),
        "hasMeetings": .flag,
        "running": .list(["text": .text, "client": .text, "since": .text, "place": .text, "source": .link]),
        "waiting": .list(TaskRow.names), "hasWaiting": .flag,
        "blocked": .list(TaskRow.names), "hasBlocked": .flag,
        "notStarted": .list(TaskRow.names), "hasNotStarted": .flag,
        "glance": .list(["name": .text, "figure": .text, "more": .text, "link": .link]),
        "remarks": .list(["text": .hint]),
    ].merging(ToAnswerSection.names) { first, _ in first }

    static func view(_ results: ReportResults, findings: FindingCount, in context: PageContext) -> [String: ViewValue] {
        let agenda = results.agenda
        let meetings = agenda.meetings.map { meeting($0, in: context) }
        let checkIns = agenda.checkIns.filter(\.isDueToday).map { checkIn($0, in: context) }
        return [
            "people": .list(agenda.days.map { PersonDayView.view($0, results, in: context) }),
            "atRisk": .list(agenda.atRisk.prefix(riskShown).map { risk($0, results, in: context) }),
            "hasRisk": .flag(!agenda.atRisk.isEmpty), "deadlinesLink": .link(context.page(.deadlines)),
            "moreAtRisk": .text(agenda.atRisk.count > riskShown ? "\(agenda.atRisk.count - riskShown) more" : ""),
            "checkIns": .list(checkIns), "hasCheckIns": .flag(!checkIns.isEmpty),
            "meetings": .list(meetings), "hasMeetings": .flag(!meetings.isEmpty),
            "running": .list(agenda.running.map { running($0, in: context) }),
            "waiting": .list(agenda.waiting.map { TaskRow.view($0, why: standing($0, in: context), in: context) }),
            "hasWaiting": .flag(!agenda.waiting.isEmpty),
            "blocked": .list(agenda.blocked.map { TaskRow.view($0, why: standing($0, in: context), in: context) }),
            "hasBlocked": .flag(!agenda.blocked.isEmpty),
            "notStarted": .list(
                agenda.notStarted.map { TaskRow.view($0, why: standing($0, in: context), in: context) }),
            "hasNotStarted": .flag(!agenda.notStarted.isEmpty),
            "glance": .list(
                Glance.views(results.openMoney, thisWeek: results.hours.thisWeek, in: context)
                    + Glance.quality(results.quality, in: context)),
            "remarks": .list(
                (remarks(agenda, findings) + contactsDue(results.growth.contacts)).map {
                    View(["text": $0.fragment(in: context)])
                }),
        ].merging(ToAnswerSection.view(results, in: context)) { first, _ in first }
    }

    /// "5h 10m of 6h planned; one promise is at risk: Bolt price list, due tomorrow."
    static func answer(_ agenda: Agenda, in context: PageContext) -> String {
        if context.workspace.tasks.isEmpty {
            return "No tasks yet."
        }
        let planned = agenda.days.map(\.planned).total()
        let capacity = agenda.days.map(\.capacity).total()
        let day =
            capacity > .zero
            ? "\(Wording.duration(planned)) of \(Wording.duration(capacity)) planned" : "No time left to plan today"
        if agenda.hasNothingOpen {
            return
                "Nothing is open; \(capacity > .zero ? Wording.duration(capacity) + " are" : "no time is") free today."
        }
        guard let worst = agenda.atRisk.first else { return day + "; every promise can be kept." }
        let title = context.title(ofTask: worst.task)
        let due =
            worst.due.map { $0 < context.today ? worst.verdict?.words ?? "" : "due \(context.wording.near($0))" } ?? ""
        let what = due.isEmpty ? title : "\(title), \(due)"
        if agenda.atRisk.count == 1 { return "\(day); one promise is at risk: \(what)." }
        return "\(day); \(agenda.atRisk.count) promises are at risk, the worst: \(what)."
    }

    /// Why a task cannot be gone on with today: `with @ann`, `after Draft`, `from Mon 30 November`.
    static func standing(_ assessment: TaskAssessment, in context: PageContext) -> String {
        switch assessment.standing {
        case .ready: ""
        case .waiting(.contact(let name)): "with @\(name)"
        case .waiting(.status(let status)):
            waitingWords(status, since: context.workspace.tasks[assessment.task].since, in: context)
        case .blocked(let tasks): "after " + Wording.list(tasks.map(context.title(ofTask:)))
        case .notStarted(let day): "from \(context.wording.day(day))"
        }
    }

    /// With what would mend the overload that it stands in.
    private static func risk(_ assessment: TaskAssessment, _ results: ReportResults, in context: PageContext) -> View {
        let mend = results.overloads.lazy.flatMap(\.mends).first { $0.task == assessment.task && !$0.moves.isEmpty }
        let moves = mend.map { PlanWords(in: context).moves($0, people: results.people) } ?? ""
        return TaskRow.view(assessment, in: context).with(["mend": .text(moves)])
    }

    private static func waitingWords(_ status: Task.Status, since: CalendarDate?, in context: PageContext) -> String {
        status.rawValue + (since.map { " since \(context.wording.day($0))" } ?? "")
    }

    private static func meeting(_ today: MeetingToday, in context: PageContext) -> View {
        let meeting = context.workspace.meetings[today.meeting]
        return View([
            "time": .text(today.start.map(ClockRange.clock) ?? "some time"), "title": .text(meeting.title),
            "client": .text(context.name(ofClient: meeting.client)),
            "length": .text(today.length.map(Wording.duration) ?? ""),
            "place": .text(context.place(meeting.location)), "source": .link(context.source(meeting.location)),
        ])
    }

    private static func checkIn(_ checkIn: CheckIn, in context: PageContext) -> View {
        View([
            "client": .text(context.name(ofClient: checkIn.client)),
            "clientLink": .link(context.client(checkIn.client)),
            "last": .text(lastSpoken(checkIn, in: context)),
        ])
    }

    static func lastSpoken(_ checkIn: CheckIn, in context: PageContext) -> String {
        checkIn.last.map { "last spoken " + context.wording.near($0) } ?? "no check-in written down yet"
    }

    private static func running(_ index: Int, in context: PageContext) -> View {
        let entry = context.workspace.time[index]
        return View([
            "text": .text(entry.text), "client": .text(context.name(ofClient: entry.client)),
            "since": .text(since(entry, in: context)),
            "place": .text(context.place(entry.location)), "source": .link(context.source(entry.location)),
        ])
    }

    /// `Mon 23 November, 9:05`.
    static func since(_ entry: TimeEntry, in context: PageContext) -> String {
        let clock = entry.range.map { ", " + ClockRange.clock($0.start) } ?? ""
        return context.wording.day(entry.day) + clock
    }

    /// "2 contacts are due: `vaws contacts`."
    static func contactsDue(_ contacts: [KeptContact]) -> [Hint] {
        let due = contacts.count(where: \.isDue)
        return due == 0 ? [] : ["\(Wording.count(due, "contact is", "contacts are")) due: `vaws contacts`."]
    }

    /// What is missing or waits, each with what to do.
    static func remarks(_ agenda: Agenda, _ findings: FindingCount) -> [Hint] {
        var remarks: [Hint] = []
        if !findings.isClean { remarks.append(findings.sentence) }
        if agenda.withoutEstimate > 0 {
            let tasks = Wording.count(agenda.withoutEstimate, "open task has", "open tasks have")
            remarks.append("\(tasks) no estimate; write `estimate:1h` on the line.")
        }
        if agenda.unsentMessages > 0 {
            remarks.append("\(Wording.count(agenda.unsentMessages, "message waits", "messages wait")) in `outbox/`.")
        }
        return remarks
    }
}

extension Agenda {
    /// Whether no list has a task.
    fileprivate var hasNothingOpen: Bool {
        days.allSatisfy(\.items.isEmpty) && waiting.isEmpty && blocked.isEmpty && notStarted.isEmpty
    }
}
