import Billing
import Practice
import Records
import Testing
import Values

/// Weeks of 40h from Monday 2026-11-23 on.
@Suite struct CapacityAheadTests {
    /// 50h of tasks fill the first week and 10h of the second; 10 of 40 are 25 %, so from there on it is empty.
    @Test("tasks fill the weeks from now on, and what is behind them is empty") func tasks() throws {
        let ahead = try office("- [ ] A site due:2026-12-04 estimate:50h\n").ahead()
        #expect(ahead.weeks.count == 12)
        #expect(ahead.weeks.prefix(3).map(\.promised.description) == ["40h", "10h", "0m"])
        #expect(ahead.weeks.prefix(3).map(\.free.description) == ["0m", "30h", "40h"])
        #expect(ahead.fullSpan.map(\.days.start) == [try day("2026-11-23")])
        #expect(ahead.emptySpan.first?.days.start == (try day("2026-11-30")))
        #expect(ahead.free.description == "430h")
    }

    @Test("16h of 40h are 40 % and not empty, 15h 59m are", arguments: [("16h", false), ("15h59m", true)])
    func limit(estimate: String, isEmpty: Bool) throws {
        let ahead = try office("- [ ] A site due:2026-11-27 estimate:\(estimate)\n").ahead()
        #expect(ahead.weeks[0].isEmpty == isEmpty)
        #expect(ahead.emptySpan.first?.days.start == (try day(isEmpty ? "2026-11-23" : "2026-11-30")))
    }

    @Test("repeating work counts in every week, also behind the four that are scheduled") func repeating() throws {
        let ahead = try office("- [ ] Posts repeat:\"every week on mon\" due:2026-11-23 estimate:2h\n").ahead()
        // The occurrence of the first Monday and, done ahead, that of the second.
        #expect(ahead.weeks.map(\.promised).total().description == "24h")
        #expect(ahead.weeks[11].promised.description == "2h")
    }

    /// 20h a month: December has 31 days, so 7 of them are 20 × 7 ÷ 31, 4h 30m; 3h of tasks are among them.
    @Test("a retainer adds what its client's tasks do not ask") func retainers() throws {
        let none = try office("", retainer: "retainer: {fee: 700/month, includes: 20h}").ahead()
        #expect(none.weeks[2].retained.description == "4h30m")
        let some = try office(
            "- [ ] Mail start:2026-12-07 due:2026-12-11 estimate:3h\n",
            retainer: "retainer: {fee: 700/month, includes: 20h}"
        ).ahead()
        #expect(some.weeks[2].promised.description == "3h")
        #expect(some.weeks[2].retained.description == "1h30m")
    }

    /// Of November's 20h 12h are worked, so 8h are left for its last eight days: all but one in the first week.
    @Test("of the running month only what is left counts") func running() throws {
        let ahead = try office(
            "", retainer: "retainer: {fee: 700/month, includes: 20h}",
            time: "- 2026-11-02 8h Mail service:writing\n- 2026-11-03 4h Mail service:writing\n"
        ).ahead()
        #expect(ahead.weeks[0].retained.description == "7h")
    }

    /// 8h are left for eight days: 7h of the first week have no room, the 30th has 1h, and six days of December have
    /// 8 × 6 ÷ 31, 1h 32m: 9h 32m.
    @Test("what a full week has no room for goes into the next") func carried() throws {
        let ahead = try office(
            "", own: "- [ ] Move house due:2026-11-27 estimate:40h\n",
            retainer: "retainer: {fee: 700/month, includes: 8h}"
        ).ahead()
        #expect(ahead.weeks.prefix(2).map(\.retained.description) == ["0m", "9h32m"])
        #expect(ahead.beyond == .zero)
    }

    @Test("an agreement that ends in these weeks is told, one that renews is not", arguments: ["", "renews: yearly\n"])
    func ending(renews: String) throws {
        let ahead = try office("", retainer: "until: 2026-12-31\n\(renews)").ahead()
        #expect(ahead.ending.map(\.agreement) == (renews.isEmpty ? ["2026"] : []))
    }

    private func office(_ tasks: String, own: String = "", retainer: String = "", time: String = "") throws -> Office {
        try Office(
            today: "2026-11-23",
            [
                "vaws.yaml": Office.fullDays, "clients/acme/tasks.md": tasks, "me/tasks.md": own,
                "clients/acme/agreements/2026.md":
                    "---\nfrom: 2026-01-01\n\(retainer)\nservices: [{service: writing, rate: 50/hour}]\n---\n",
                "clients/acme/time/2026-11.md": time,
            ])
    }
}
