import Billing
import Records
import Testing
import Values

@Suite("What has been billed") struct SettlementTests {
    @Test("a row whose logged minutes are those that documents hold stays settled, whatever the terms say later")
    func neverReopened() throws {
        var fixture = try hourly()
        try fixture.log("2026-03-02", "1h40m")
        fixture.issue(try fixture.draft())
        #expect(fixture.drafts.drafts.isEmpty)
        fixture.workspace.agreements[0].terms.rounding = TimeRounding(60, .up, .entry)
        fixture.workspace.agreements[0].terms.services = []
        fixture.workspace.agreements[0].terms.retainer = nil
        fixture.workspace.time[0].text = "a typo mended"
        #expect(fixture.drafts.drafts.isEmpty)
    }

    @Test("minutes added to a row are billed alone, at the terms of its day") func added() throws {
        var fixture = try hourly()
        try fixture.log("2026-03-02", "1h")
        fixture.issue(try fixture.draft())
        try fixture.log("2026-03-02", "30m")
        let draft = try fixture.draft()
        #expect(try draft.totals.payable == money("30.00"))
        #expect(try draft.settles == [row("2026-03-02", logged: 30, counted: 30)])
        fixture.issue(draft)
        #expect(fixture.drafts.drafts.isEmpty)
    }

    @Test("what was rounded when billed is taken off as it was counted") func countedHeld() throws {
        var fixture = try hourly { $0.rounding = TimeRounding(15, .up, .entry) }
        try fixture.log("2026-03-02", "1h40m")
        let draft = try fixture.draft()
        #expect(try draft.settles == [row("2026-03-02", logged: 100, counted: 105)])
        fixture.issue(draft)
        fixture.workspace.time[0].minutes = Minutes(110)
        #expect(try fixture.draft().lines.map { $0.quantity?.printed } == ["0:15"])
    }

    @Test("removed minutes are told with what to write, and bill nothing") func removed() throws {
        var fixture = try hourly()
        try fixture.log("2026-03-02", "2h")
        fixture.issue(try fixture.draft())
        fixture.workspace.time[0].minutes = Minutes(90)
        try fixture.log("2026-03-05", "1h", "admin")
        let draft = try fixture.draft()
        #expect(try draft.totals.payable == money("30.00"))
        #expect(
            draft.notes.map(\.text) == [
                "30m of 'writing' on 2026-03-02 (EUR 30.00) were billed and are no longer in the log: `vaws invoice credit 2026-1 --correction`"
            ])
    }

    @Test("what was billed and left the log is told where no draft is left, too") func removedWithoutDraft() throws {
        var fixture = try hourly { $0.rounding = TimeRounding(15, .up, .entry) }
        try fixture.log("2026-03-02", "1h40m")
        try fixture.log("2026-03-03", "1h")
        fixture.issue(try fixture.draft(), number: "1")
        fixture.workspace.time.removeFirst()
        #expect(fixture.drafts.drafts.isEmpty)
        let told = try #require(fixture.drafts.overbilled.first)
        #expect(told.what == .time(logged: Minutes(100), counted: Minutes(105)))
        #expect(try told.value == money("105.00"))
        #expect(told.service == "writing")
        try fixture.issue(
            "CN1", [try row("2026-03-02", logged: 100, counted: 105)],
            kind: .creditNote(credits: "1", reason: "not done"))
        #expect(fixture.drafts.overbilled.isEmpty)
    }

    @Test("an expense and a charge that were billed and deleted are told") func lostCosts() throws {
        var fixture = try hourly()
        try fixture.expense("2026-03-02", "12.90")
        try fixture.charge("2026-03-04", .amount(try money("50.00")), "Set-up", service: "writing")
        try fixture.charge("2026-03-31", .percent(try number("-10")), "Goodwill")
        fixture.issue(try fixture.draft())
        #expect(fixture.drafts.overbilled.isEmpty)
        fixture.workspace.expenses = []
        fixture.workspace.charges = []
        #expect(
            try fixture.drafts.overbilled.map(\.what) == [
                .expense(money("12.90")), .charge(money("50.00")),
            ])
    }

    @Test("a moved entry cancels itself: same client, same rate") func moved() throws {
        var fixture = try hourly()
        try fixture.log("2026-03-02", "2h")
        fixture.issue(try fixture.draft())
        fixture.workspace.time[0].day = try day("2026-03-09")
        #expect(fixture.drafts.drafts.isEmpty)
        try fixture.log("2026-03-10", "1h")
        let draft = try fixture.draft()
        #expect(try draft.totals.payable == money("60.00"))
        #expect(draft.notes.isEmpty)
        fixture.issue(draft)
        fixture.workspace.time[0].minutes = Minutes(180)
        #expect(try fixture.draft().totals.payable == money("60.00"))
    }

    @Test("an hour that moved, and whose first document was voided, is open again") func movedAndVoided() throws {
        var fixture = try hourly()
        try fixture.log("2026-03-02", "1h")
        fixture.issue(try fixture.draft(), number: "1")
        fixture.workspace.time[0].day = try day("2026-03-09")
        try fixture.log("2026-03-10", "2h")
        fixture.issue(try fixture.draft(), number: "2")
        #expect(fixture.drafts.drafts.isEmpty)
        try fixture.issue("V1", [], kind: .void(voids: "1", reason: "wrong address"))
        #expect(try fixture.draft().totals.payable == money("60.00"))
        fixture.issue(try fixture.draft(), number: "3")
        #expect(fixture.drafts.drafts.isEmpty)
        #expect(fixture.drafts.overbilled.isEmpty)
    }

    @Test("T67: a void gives its rows back; a credit note those that it names") func void() throws {
        var fixture = try hourly()
        try fixture.log("2026-03-02", "8h")
        fixture.issue(try fixture.draft(), number: "1")
        try fixture.log("2026-03-03", "4h")
        #expect(try fixture.draft().totals.payable == money("240.00"))
        try fixture.issue("V1", [], kind: .void(voids: "1", reason: "wrong address"))
        #expect(try fixture.draft().totals.payable == money("720.00"))
    }

    @Test("a credit note that corrects gives minutes back") func creditNote() throws {
        var fixture = try hourly()
        try fixture.log("2026-03-02", "2h")
        fixture.issue(try fixture.draft(), number: "1")
        fixture.workspace.time[0].minutes = Minutes(90)
        try fixture.issue(
            "CN1", [try row("2026-03-02", logged: -30, counted: -30)],
            kind: .creditNote(credits: "1", reason: "correction"))
        try fixture.log("2026-03-03", "1h")
        #expect(try fixture.draft().notes.isEmpty)
    }

    @Test("days up to books-closed or the client's billed-until are settled", arguments: [true, false])
    func closed(ofBooks: Bool) throws {
        var fixture = try hourly()
        if ofBooks {
            fixture.workspace.business.booksClosed = try day("2026-02-28")
        } else {
            fixture.workspace.clients[0].billedUntil = try day("2026-02-28")
        }
        try fixture.log("2026-02-28", "1h")
        try fixture.log("2026-03-01", "2h")
        #expect(try fixture.draft().totals.payable == money("120.00"))
    }

    @Test("a renamed service keeps what was billed under its old name") func renamed() throws {
        var fixture = try hourly()
        try fixture.log("2026-03-02", "2h", "admin")
        fixture.issue(try fixture.draft())
        try fixture.service("office", "30/hour", formerly: ["admin"])
        fixture.workspace.time[0].service = "office"
        #expect(fixture.drafts.drafts.isEmpty)
        try fixture.log("2026-03-03", "1h", "admin")
        #expect(try fixture.draft().lines.map(\.service) == ["office"])
    }

    @Test("a document that names no project holds the rows of all of them") func withoutProject() throws {
        var fixture = try hourly()
        try fixture.log("2026-03-02", "1h", project: "a")
        try fixture.log("2026-03-02", "30m", project: "b")
        try fixture.issue("1", [try row("2026-03-02", logged: 90, counted: 90)])
        #expect(fixture.drafts.drafts.isEmpty)
    }

    @Test("an expense that was mended after billing bills the difference") func expense() throws {
        var fixture = try hourly()
        try fixture.expense("2026-03-02", "12.90")
        try fixture.expense("2026-03-02", "5.00")
        fixture.issue(try fixture.draft())
        #expect(fixture.drafts.drafts.isEmpty)
        fixture.workspace.expenses[0].amount = try money("13.90")
        #expect(try fixture.draft().totals.payable == money("1.00"))
    }

    @Test("an expense in another currency is held by what was paid or what it came to") func foreignExpense() throws {
        var fixture = try hourly()
        try fixture.expense("2026-03-02", "10.00", currency: "USD") { $0.bookedAs = Money("EUR 9.20") }
        fixture.issue(try fixture.draft())
        #expect(fixture.drafts.drafts.isEmpty)
        fixture.workspace.expenses[0].bookedAs = Money("EUR 9.50")
        #expect(try fixture.draft().totals.payable == money("0.30"))
    }

    /// Random edits and issues: what all documents hold and what is open is what is logged, for each row.
    @Test("each logged minute is settled or open, once, after edits and issues", arguments: 0..<60)
    func eachMinuteOnce(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var fixture = try hourly { $0.rounding = seed % 3 == 0 ? TimeRounding(15, .up, .entry) : nil }
        for _ in 0..<12 {
            switch Int.random(in: 0..<4, using: &random) {
            case 0...1:
                let date = "2026-03-\(Int.random(in: 10...20, using: &random))"
                let service = Bool.random(using: &random) ? "writing" : "admin"
                try fixture.log(date, "\(Int.random(in: 1...90, using: &random))m", service)
            case 2 where !fixture.workspace.time.isEmpty:
                let index = Int.random(in: fixture.workspace.time.indices, using: &random)
                fixture.workspace.time[index].minutes += Minutes(Int.random(in: 1...30, using: &random))
            default:
                for draft in fixture.drafts.drafts { fixture.issue(draft) }
            }
        }
        let ledger = TimeLedger(fixture.workspace)
        var counted: [Row: Int] = [:]
        for entry in ledger.entries {
            counted[Row(service: ledger.contexts[entry.context].service, day: entry.day), default: 0] +=
                entry.counted.count
        }
        var held: [Row: Int] = [:]
        let documents = fixture.workspace.documents.flatMap(\.settles) + fixture.drafts.drafts.flatMap(\.settles)
        for case .time(let service, _, let day, _, let minutes) in documents {
            held[Row(service: service, day: day), default: 0] += minutes.count
        }
        #expect(held == counted)
        for draft in fixture.drafts.drafts { fixture.issue(draft) }
        #expect(fixture.drafts.drafts.isEmpty)
    }

    /// At a euro and half a euro a minute nothing is rounded, so the money must come out to the cent.
    @Test("what is billed in all is what was worked, wherever entries are moved in between", arguments: 0..<60)
    func billedInAll(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var fixture = try hourly()
        var billed = try money("0.00")
        for _ in 0..<15 {
            let date = try day("2026-03-10").adding(days: Int.random(in: 0...10, using: &random))
            switch Int.random(in: 0..<4, using: &random) {
            case 0...1:
                let service = Bool.random(using: &random) ? "writing" : "admin"
                try fixture.log("\(date)", "\(Int.random(in: 1...90, using: &random))m", service)
            case 2 where !fixture.workspace.time.isEmpty:
                let index = Int.random(in: fixture.workspace.time.indices, using: &random)
                fixture.workspace.time[index].day = date
            default:
                for draft in fixture.drafts.drafts {
                    #expect(draft.notes.isEmpty)
                    billed += draft.totals.payable
                    fixture.issue(draft)
                }
            }
        }
        billed = fixture.drafts.drafts.reduce(billed) { $0 + $1.totals.payable }
        let cents = fixture.workspace.time.map { $0.minutes.count * ($0.service == "writing" ? 100 : 50) }
        #expect(billed.minorUnits == Int64(cents.reduce(0, +)))
    }

    private struct Row: Hashable {
        let service: String?
        let day: CalendarDate
    }

    private func row(_ on: String, logged: Int, counted: Int) throws -> IssuedDocument.Settled {
        .time(service: "writing", project: nil, day: try day(on), logged: Minutes(logged), counted: Minutes(counted))
    }

    private func hourly(_ change: (inout Terms) throws -> Void = { _ in }) throws -> Fixture {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.agreement(services: [("writing", "60/hour"), ("admin", "30/hour")], change)
        return fixture
    }
}
