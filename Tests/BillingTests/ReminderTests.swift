import Billing
import Records
import Testing
import Values

@Suite("Reminders") struct ReminderTests {
    @Test("T63: the dates of the ladder, and only the step of today is offered") func t63() throws {
        var office = try Office(today: "2026-05-10")
        try office.write("2026-04-24")
        try office.write("2026-05-01")
        let reminders = try #require(office.reminders.first)
        let days = ["2026-04-24", "2026-05-01", "2026-05-04", "2026-05-08", "2026-05-15", "2026-05-31"]
        #expect(try reminders.steps.map(\.day) == days.map { try day($0) })
        #expect(reminders.steps.map { word($0.fate) } == ["sent", "sent", "missed", "offered", "coming", "coming"])
        #expect(reminders.offered?.offset == 7)
        #expect(reminders.offered?.name == "2026-05-08-acme-reminder-4-2026-1")
    }

    @Test("T63: after payment nothing; a part paid leaves the reminder with the balance") func payment() throws {
        var office = try Office(today: "2026-05-10")
        try office.fixture.pay("2026-05-09", "400.00", "2026-1")
        #expect(try office.reminders.map(\.invoice.balance) == [money("600.00")])
        try office.fixture.pay("2026-05-09", "600.00", "2026-1")
        #expect(office.reminders.isEmpty)
    }

    @Test("what was sent by its draft's name, dropped, or lies in the outbox is not offered again")
    func notAgain() throws {
        var office = try Office(today: "2026-05-10")
        let name = "2026-05-08-acme-reminder-4-2026-1"
        var draft = MessageDraft(location: place(1, file: 60), name: name, client: "acme")
        office.fixture.workspace.drafts = [draft]
        #expect(office.fates == ["missed", "missed", "missed", "drafted", "coming", "coming"])
        draft.dropped = try day("2026-05-09")
        (office.fixture.workspace.drafts, office.fixture.workspace.droppedDrafts) = ([], [draft])
        #expect(office.fates == ["missed", "missed", "missed", "dropped", "coming", "coming"])
        office.fixture.workspace.droppedDrafts = []
        try office.write("2026-05-09") { $0.draft = name }
        #expect(office.fates == ["missed", "missed", "missed", "sent", "coming", "coming"])
        #expect(office.reminders.first?.next?.number == 5)
    }

    @Test("each letter of Norway's ladder grants a new due date, and the next waits for the day after") func norway()
        throws
    {
        var office = try Office(today: "2026-06-20", ladder: .norway)
        #expect(office.fates == ["offered", "coming", "coming"])
        #expect(try office.reminders.first?.steps[0].day == day("2026-05-15"))
        try office.write("2026-05-18") { $0.draft = "2026-05-15-acme-reminder-1-2026-1" }
        let reminders = try #require(office.reminders.first)
        #expect(try reminders.due == day("2026-06-01"))
        #expect(try reminders.steps.map(\.day) == ["2026-05-15", "2026-06-02", "2026-06-17"].map { try day($0) })
        #expect(office.fates == ["sent", "offered", "coming"])
    }

    @Test("an invoice in dispute is not reminded of until it is resolved") func disputed() throws {
        var office = try Office(today: "2026-05-10")
        try office.write("2026-05-06", .incoming) { $0.tags = ["disputed"] }
        #expect(office.reminders.first?.offered == nil)
        #expect(office.reminders.first?.next == nil)
        try office.write("2026-05-09", .decision) { $0.tags = ["resolved"] }
        #expect(office.reminders.first?.offered?.number == 4)
    }

    @Test("without a ladder, or with none, nobody is reminded; a client's own wins") func ladders() throws {
        var office = try Office(today: "2026-05-10")
        office.fixture.workspace.clients[0].reminders = ReminderLadder.none
        office.fixture.workspace.business.reminders = ReminderLadder.Preset.standard.ladder
        #expect(office.reminders.isEmpty)
        office.fixture.workspace.clients[0].reminders = nil
        #expect(office.reminders.count == 1)
    }

    @Test(
        "letters go from polite to firm",
        arguments: [
            ([-7, 0, 3, 7, 14, 30], "before due friendly plain firm final"), ([3, 14, 30], "friendly plain final"),
            ([5, 10], "friendly plain"), ([10], "friendly"), ([-3, 1, 7, 14, 21], "before friendly plain firm final"),
        ])
    func tones(days: [Int], tones: String) throws {
        var office = try Office(today: "2026-04-01")
        office.fixture.workspace.clients[0].reminders = ReminderLadder(days: days)
        let found = office.reminders.first?.steps.map(\.tone.rawValue).joined(separator: " ")
        #expect(found == tones)
    }

    @Test("a letter does not speak of reminders that were never sent") func tonesAfterGaps() throws {
        let office = try Office(today: "2026-06-05")
        #expect(office.reminders.first?.offered?.number == 6)
        #expect(office.reminders.first?.offered?.tone == .friendly)
    }

    @Test("on any day at most one step is offered, and it is the last whose day has come", arguments: 0..<200)
    func atMostOne(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let days = Set((0..<5).map { _ in Int.random(in: -20...60, using: &generator) }).sorted()
        var office = try Office(today: "2026-05-01")
        office.fixture.workspace.today = try day("2026-05-01").adding(days: Int.random(in: -20...80, using: &generator))
        office.fixture.workspace.clients[0].reminders = ReminderLadder(days: days)
        let steps = try #require(office.reminders.first).steps
        let offered = steps.filter { $0.fate == .offered }
        let today = office.fixture.workspace.today
        #expect(offered.map(\.number) == [steps.last { $0.day <= today }?.number].compactMap { $0 })
    }

    private func word(_ fate: ReminderStep.Fate) -> String {
        String("\(fate)".prefix { $0 != "(" })
    }

    /// An invoice of EUR 1,000.00 that was due on 1 May 2026.
    private struct Office {
        var fixture: Fixture

        init(today: String, ladder: ReminderLadder.Preset = .standard) throws {
            fixture = try Fixture(today: today)
            fixture.workspace.clients[0].reminders = ladder.ladder
            var document = IssuedDocument(
                location: place(1, file: 100), kind: .invoice, number: "2026-1", client: "acme",
                issued: try day("2026-04-01"), currency: try code("EUR"), total: try money("1000.00"))
            document.due = try day("2026-05-01")
            fixture.workspace.documents = [document]
        }

        var reminders: [InvoiceReminders] {
            InvoiceReminders.all(Receivables(fixture.workspace), in: fixture.workspace)
        }

        var fates: [String] {
            reminders.first.map { $0.steps.map { step in String("\(step.fate)".prefix { $0 != "(" }) } } ?? []
        }

        mutating func write(
            _ on: String, _ direction: Message.Direction = .outgoing, _ change: (inout Message) -> Void = { _ in }
        ) throws {
            let location = place(fixture.workspace.messages.count + 1, file: 70)
            var message = Message(
                location: location, client: "acme", at: Moment(try day(on)), direction: direction, text: "Reminder")
            message.about = ["2026-1"]
            change(&message)
            fixture.workspace.messages.append(message)
        }
    }
}
