import Diagnostics
import Records
import Testing
import Values

@testable import Planning

/// The lists of the page `today`.
@Suite struct AgendaTests {
    @Test
    func `a promise can be late though nothing is overloaded: its parts take all its time, and it begins too late`()
        throws
    {
        var office = try Office()
        let whole = try office.add("whole", "2h", due: "2026-11-25", start: "2026-11-30")
        try office.add("part", "2h", in: whole)
        let day = try #require(Agenda(office.plan).days.first)
        #expect(day.order == .schedule)
        #expect(day.lateCount == 1)
        office.workspace.tasks[whole].start = nil
        #expect(Agenda(office.plan).days.first?.lateCount == 0)
    }

    @Test func `the schedule's tasks of today come first, then the rest by score`() throws {
        var office = try Office()
        let idea = try office.add("idea", "1h", importance: .highest)
        let far = try office.add("far", "3h", due: "2026-12-18", importance: .high)
        let near = try office.add("near", "2h", due: "2026-11-25")
        let note = try office.add("note", "1h")
        let agenda = Agenda(office.plan)
        let items = agenda.days[0].items
        #expect(items.map(\.assessment.task) == [near, far, idea, note])
        #expect(items.map(\.plannedToday.count) == [120, 120, 0, 0])
        #expect(agenda.days[0].planned.description == "4h")
        #expect(items.map(\.assessment.slack?.description) == ["10h", "75h", nil, nil])
    }

    @Test func `in an overload the score decides, then the deadline, importance and line`() throws {
        var office = try Office()
        let weak = try office.add("weak", "5h", due: "2026-11-23", importance: .low)
        let strong = try office.add("strong", "5h", due: "2026-11-24", importance: .high)
        let later = try office.add("later", "5h", due: "2026-11-25", importance: .high)
        let overdue = try office.add("overdue", "1h", due: "2026-11-16", importance: .high)
        let day = Agenda(office.plan).days[0]
        #expect(day.order == .score)
        #expect(day.items.map(\.assessment.task) == [overdue, strong, later, weak])
        #expect(day.items.map(\.assessment.score) == [25, 25, 25, 10])
        #expect(day.items.map(\.assessment.verdict) == [.overdue(days: 7), .late, .late, .late])
        #expect(Agenda(office.plan).atRisk.map(\.task) == [overdue, weak, strong, later])
    }

    @Test func `in an overload each choice names what it breaks`() throws {
        var office = try Office()
        let big = try office.add("big", "9h", due: "2026-11-25", importance: .high)
        let small = try office.add("small", "2h", due: "2026-11-24")
        let extra = try office.add("extra", "4h", due: "2026-11-25", importance: .low)
        let lost = try office.add("lost", "5h", due: "2026-11-23", importance: .lowest)
        let behind = try office.add("behind", "1h", due: "2026-11-24", after: [lost], importance: .low)
        let items = Agenda(office.plan).days[0].items
        #expect(items.map(\.assessment.task) == [big, small, extra, lost])
        // After 9h three are left until Wednesday; 5h never fit into Monday, so nothing breaks that.
        #expect(items.map(\.breaks) == [[small, extra, behind], [], [], []])
    }

    @Test func `where every promise can be kept no choice breaks one`() throws {
        var office = try Office()
        try office.add("far", "8h", due: "2026-11-27", importance: .highest)
        try office.add("near", "4h", due: "2026-11-23", importance: .lowest)
        #expect(Agenda(office.plan).days[0].items.map(\.breaks) == [[], []])
    }

    @Test func `waiting, blocked and not yet started tasks are listed apart`() throws {
        var office = try Office()
        try office.addClient("acme", contacts: ["sam"])
        let theirs = try office.add("Send the logo", "1h", due: "2026-11-24", people: ["sam", "robin"])
        let mine = try office.add("Ask Sam", "1h", people: ["robin", "sam"])
        let submitted = try office.add("Draft", "1h", status: .submitted)
        let changes = try office.add("Changes", "1h", status: .changes)
        let review = try office.add("Review", "1h", status: .review)
        let blocked = try office.add("Print", "1h", after: [theirs])
        let next = try office.add("Next", "1h", start: "2026-11-24")
        let now = try office.add("Now", "1h", start: "2026-11-23")
        office.workspace.tasks[now].plannedOn = try day("2026-11-23")
        let agenda = Agenda(office.plan)
        #expect(agenda.days[0].items.map(\.assessment.task) == [mine, changes, review, now])
        #expect(agenda.waiting.map(\.task) == [theirs, submitted])
        #expect(agenda.waiting.map(\.standing) == [.waiting(.contact("sam")), .waiting(.status(.submitted))])
        #expect(agenda.waiting.map(\.verdict) == [.waiting, nil])
        #expect(agenda.blocked.map(\.standing) == [.blocked(by: [theirs])])
        #expect(agenda.notStarted.map(\.task) == [next])
        // What Sam has in hand asks nothing; what waits for it cannot be done today.
        #expect(office.plan.assessment(of: theirs)?.slack?.description == "8h")
        #expect(office.plan.people[0].today.map(\.task) == [mine, changes, review, now])
        #expect(office.plan.assessment(of: blocked)?.plannedFinish?.description == "2026-11-24")
    }

    @Test func `a parent with nothing of its own left stands for itself no more`() throws {
        var office = try Office()
        let parent = try office.add("Site", "2h", due: "2026-11-27")
        let child = try office.add("Page", "2h", in: parent)
        let agenda = Agenda(office.plan)
        #expect(agenda.days[0].items.map(\.assessment.task) == [child])
        #expect(agenda.days[0].items.map(\.assessment.neededBy?.description) == ["2026-11-27"])
        #expect(Deadlines(office.plan).weeks.flatMap(\.tasks).map(\.task) == [parent])
    }

    @Test func `check-ins are counted from the client's first day`() throws {
        var office = try Office()
        for (id, since, every) in [
            ("today", "2026-11-02", "every 3 weeks"), ("week", "2026-01-01", "weekly on wed"),
            ("month", "2026-01-01", "monthly on the last fri"), ("none", "2026-01-01", nil),
        ] {
            try office.addClient(id)
            let index = office.workspace.clients.count - 1
            office.workspace.clients[index].since = try day(since)
            office.workspace.clients[index].checkIn = try every.map { try #require(Recurrence($0)) }
        }
        try office.addClient("ended")
        office.workspace.clients[4].status = .ended
        office.workspace.clients[4].checkIn = Recurrence("daily")
        try office.meet("Call", at: "2026-11-04T10:00", "30m")
        try office.meet("Call", at: "2026-12-04T10:00", "30m")
        for index in office.workspace.meetings.indices {
            office.workspace.meetings[index].client = "week"
            office.workspace.meetings[index].kind = .checkIn
        }
        let checkIns = Agenda(office.plan).checkIns
        #expect(checkIns.map(\.client) == ["today", "week", "month"])
        #expect(checkIns.map(\.isDueToday) == [true, false, false])
        #expect(checkIns.map(\.next?.description) == ["2026-12-14", "2026-11-25", "2026-11-27"])
        #expect(checkIns.map(\.last?.description) == [nil, "2026-11-04", nil])
    }

    @Test func `without a first day the agreement's beginning counts`() throws {
        var office = try Office()
        try office.addClient("acme")
        office.workspace.clients[0].checkIn = Recurrence("every 2 weeks")
        office.workspace.agreements = [
            Agreement(
                id: "2026", client: "acme", location: office.workspace.business.location, title: "2026",
                from: try day("2026-11-17"))
        ]
        #expect(Agenda(office.plan).checkIns.map(\.next?.description) == ["2026-12-01"])
    }

    @Test func `meetings of today by their time, with the timer that runs and the outbox`() throws {
        var office = try Office()
        try office.meet("Late", at: "2026-11-23T15:00", "1h")
        try office.meet("Daily", at: "2026-11-02T09:15", "15m", every: "daily")
        try office.meet("Tomorrow", at: "2026-11-24T09:00", "1h")
        try office.meet("Some time", at: "2026-11-23", nil)
        try office.log("0m", on: "2026-11-23", running: true)
        office.workspace.drafts = [
            MessageDraft(location: office.workspace.business.location, name: "2026-11-23-acme", client: nil)
        ]
        let agenda = Agenda(office.plan)
        #expect(agenda.meetings.map(\.meeting) == [3, 1, 0])
        #expect(agenda.meetings.map(\.start) == [nil, 555, 900])
        #expect(agenda.meetings.map(\.length?.count) == [nil, 15, 60])
        #expect(agenda.running == [0])
        #expect(agenda.unsentMessages == 1)
    }

    @Test func `the load of a day is shared among clients and never above its capacity`() throws {
        var office = try Office(hours: "9:00-9:31", focus: 75)
        for index in 0..<12 {
            try office.add("\(index)", "\(7 + index)m", client: ["acme", "bolt", nil][index % 3])
        }
        let load = office.plan.people[0].load
        #expect(load.count == 28)
        #expect(load.allSatisfy { $0.planned <= $0.capacity && $0.free >= .zero })
        #expect(load.allSatisfy { $0.shares.map(\.minutes).total() <= $0.planned })
        // 23m15s on Monday: 7m for acme, 8m for bolt, and 8m15s of the 9m of one's own.
        #expect(load[0].shares.map(\.client) == [nil, "bolt", "acme"])
        #expect(load[0].shares.map(\.minutes.count) == [8, 8, 7])
    }
}
