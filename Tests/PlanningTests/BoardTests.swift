import Records
import Testing
import Values

@testable import Planning

/// The tasks in columns.
@Suite struct BoardTests {
    @Test func `each task stands in the column of its status`() throws {
        var office = try Office()
        try office.addClient("acme", contacts: ["sam"])
        let low = try office.add("plain", due: "2026-12-24")
        let high = try office.add("pressing", due: "2026-11-24", importance: .high)
        let blocked = try office.add("blocked", after: [low])
        let doing = try office.add("begun", state: .inProgress)
        let contact = try office.add("the client's", people: ["sam"])
        var expected: [Board.Stage: [Int]] = [
            .open: [high, low, blocked], .doing: [doing], .waiting: [contact],
            .done: [
                try office.add("today", state: .done(try day("2026-11-23"))),
                try office.add("also", state: .done(try day("2026-11-23"))),
            ],
        ]
        try office.add("last week", state: .done(try day("2026-11-22")))
        try office.add("at some time", state: .done(nil))
        try office.add("dropped", state: .cancelled(try day("2026-11-23")))
        for (status, stage) in zip(
            Task.Status.allCases, [Board.Stage.waiting, .review, .submitted, .changes, .approved])
        {
            expected[stage, default: []].append(try office.add(status.rawValue, state: .inProgress, status: status))
        }
        let board = Board(office.plan)
        #expect(board.columns.map(\.stage) == Board.Stage.allCases)
        for column in board.columns { #expect(column.cards.map(\.task) == expected[column.stage]) }
    }

    @Test func `a client's board has that client's tasks`() throws {
        var office = try Office()
        let acme = try office.add("A", client: "acme")
        try office.add("B", client: "bolt")
        try office.add("mine", client: nil)
        let cards = Board(office.plan, client: "acme").columns.flatMap(\.cards)
        #expect(cards.map(\.task) == [acme])
    }
}
