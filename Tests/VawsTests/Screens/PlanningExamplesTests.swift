import Foundation
import Testing

/// The examples that decide what the planner says, asked through the commands: four hours a day, all of them for clients.
@Suite struct PlanningExamplesTests {
    private static let monday = "2026-11-23"

    private func office(_ tasks: [String], hours: String = "9:00-13:00") throws -> Office {
        try Office(tasks, hours: hours)
    }

    @Test func `what is due first is done first, and the rest of the capacity is slack`() throws {
        let office = try office(["A estimate:4h due:2026-11-24", "B estimate:6h due:2026-11-25"])
        #expect(
            try office.blocks(on: Self.monday) == [
                "2026-11-23 A 240", "2026-11-24 B 240", "2026-11-25 B 120",
            ])
        #expect(try office.slack(on: Self.monday) == ["A": 240, "B": 120])
        #expect(try office.overloads(on: Self.monday).isEmpty)
        #expect(try office.verdicts(on: Self.monday)["B"] != "late")
    }

    @Test func `an overloaded span is named with its figures and its tasks`() throws {
        let office = try office([
            "A estimate:4h due:2026-11-24", "B estimate:6h due:2026-11-25", "C estimate:4h due:2026-11-25",
        ])
        #expect(
            try office.overloads(on: Self.monday) == [
                "2026-11-23..2026-11-25 promised 840 available 720 deficit 120: 1, 2, 3"
            ])
        let slack = try office.slack(on: Self.monday)
        #expect(slack["B"] == -120 && slack["C"] == -120)
    }

    @Test func `what cannot begin before its day makes that day too short`() throws {
        let office = try office([
            "A estimate:4h start:2026-11-25 due:2026-11-25", "C estimate:4h start:2026-11-25 due:2026-11-25",
            "B estimate:4h due:2026-11-25",
        ])
        #expect(
            try office.overloads(on: Self.monday).first
                == "2026-11-25..2026-11-25 promised 480 available 240 deficit 240: 1, 2")
        let slack = try office.slack(on: Self.monday)
        #expect(slack["A"] == -240 && slack["C"] == -240)
    }

    @Test func `what comes first is due with room for what comes after it`() throws {
        let office = try office(["A estimate:2h after:b due:2026-11-27", "B id:b estimate:6h due:2026-11-27"])
        #expect(
            try office.blocks(on: "2026-11-26") == ["2026-11-26 B 240", "2026-11-27 B 120", "2026-11-27 A 120"])
        #expect(try office.overloads(on: "2026-11-26").isEmpty)
        #expect(try office.slack(on: "2026-11-26") == ["A": 0, "B": 0])
    }

    @Test func `a task without a date inherits the urgency of what waits for it`() throws {
        let office = try office([
            "A estimate:2h after:b due:2026-11-27", "C estimate:8h due:2026-12-02", "B id:b estimate:6h",
        ])
        #expect(
            try office.blocks(on: "2026-11-26") == [
                "2026-11-26 B 240", "2026-11-27 B 120", "2026-11-27 A 120", "2026-11-30 C 240", "2026-12-01 C 240",
            ])
    }

    @Test func `while both promises hold, today lists what is due today first`() throws {
        let office = try office([
            "B estimate:6h due:2026-11-24 importance:high", "A estimate:2h due:2026-11-23 importance:low",
        ])
        #expect(try office.today(on: Self.monday) == ["A", "B"])
    }

    @Test func `urgency comes from slack, not from the due date`() throws {
        let office = try office(
            ["Big estimate:30h due:2026-12-04", "Small estimate:5m due:2026-11-23"], hours: "9:00-13:00")
        let big = try #require(try office.tasks(on: Self.monday).first { $0["title"] as? String == "Big" })
        #expect(big["slack_minutes"] as? Int == 595)
        #expect(big["urgency"] as? Int == 3)
    }

    @Test func `three tasks of five minutes fit into fifteen`() throws {
        let office = try office(
            ["A estimate:5m due:2026-11-23", "B estimate:5m due:2026-11-23", "C estimate:5m due:2026-11-23"],
            hours: "9:00-9:15")
        #expect(try office.overloads(on: Self.monday).isEmpty)
        #expect(try office.slack(on: Self.monday) == ["A": 0, "B": 0, "C": 0])
    }

    @Test func `text after a field hides nothing`() throws {
        let office = try office([])
        try office.folder.write(
            "- [x] check 📅 2022-12-29 ✅ 2023-01-09 > appointment 19.1.\n", to: "clients/acme/tasks.md")
        let call = Call(["list", "tasks", "--columns", "done_on,due"], in: office.folder.path)
        #expect(call.output == "done_on     due\n2023-01-09  2022-12-29\n")
    }

    @Test(arguments: [
        ("2h", "2026-11-24", "yes", 0), ("4h", "2026-11-24", "tight", 0), ("6h", "2026-11-25", "tight", 0),
        ("7h", "2026-11-25", "no", 1),
    ])
    func `new work can be promised, is tight, or cannot`(duration: String, by: String, answer: String, status: Int)
        throws
    {
        let office = try office(["B estimate:6h due:2026-11-25"])
        let call = Call(
            ["can", duration, "--by", by, "--today", Self.monday, "--format", "json"], in: office.folder.path)
        let found = try Office.object(call.output)
        #expect(found["answer"] as? String == answer)
        #expect(Int(call.status) == status)
    }
}

/// A small workspace on disk, asked through the commands.
struct Office {
    let folder: ScratchFolder

    init(_ tasks: [String], hours: String) throws {
        folder = try ScratchFolder([
            "vaws.yaml": "currency: EUR\nhours: {mon-fri: [\"\(hours)\"]}\nfocus: 100%\n",
            "clients/acme/client.md": "---\nkind: client\nname: Acme\n---\n",
            "clients/acme/tasks.md": tasks.map { "- [ ] \($0)\n" }.joined(),
        ])
    }

    static func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private func plan(on day: String) throws -> [String: Any] {
        let call = Call(["plan", "--weeks", "3", "--today", day, "--format", "json"], in: folder.path)
        #expect(call.status == 0 && call.errors == "")
        return try Office.object(call.output)
    }

    private func person(on day: String) throws -> [String: Any] {
        try #require((try plan(on: day)["people"] as? [[String: Any]])?.first)
    }

    func tasks(on day: String) throws -> [[String: Any]] { try plan(on: day)["tasks"] as? [[String: Any]] ?? [] }

    /// `2026-11-23 A 240` for each block.
    func blocks(on day: String) throws -> [String] {
        let days = try person(on: day)["days"] as? [[String: Any]] ?? []
        return days.flatMap { day in
            (day["blocks"] as? [[String: Any]] ?? []).map {
                "\(day["date"] ?? "") \($0["title"] ?? "") \($0["minutes"] ?? "")"
            }
        }
    }

    func overloads(on day: String) throws -> [String] {
        let overloads = try person(on: day)["overloads"] as? [[String: Any]] ?? []
        return overloads.map { overload in
            let lines = (overload["tasks"] as? [[String: Any]] ?? []).map { "\($0["line"] ?? "")" }
            return
                "\(overload["from"] ?? "")..\(overload["through"] ?? "") promised \(overload["promised_minutes"] ?? "") "
                + "available \(overload["available_minutes"] ?? "") deficit \(overload["deficit_minutes"] ?? ""): "
                + lines.joined(separator: ", ")
        }
    }

    func slack(on day: String) throws -> [String: Int] {
        let pairs = try tasks(on: day).compactMap { task in
            (task["slack_minutes"] as? Int).map { (task["title"] as? String ?? "", $0) }
        }
        return Dictionary(pairs) { first, _ in first }
    }

    func verdicts(on day: String) throws -> [String: String] {
        let pairs = try tasks(on: day).map { ($0["title"] as? String ?? "", $0["verdict"] as? String ?? "") }
        return Dictionary(pairs) { first, _ in first }
    }

    /// The titles of today's list, in its order.
    func today(on day: String) throws -> [String] {
        let call = Call(["today", "--today", day, "--format", "json"], in: folder.path)
        return (try Office.object(call.output)["tasks"] as? [[String: Any]] ?? []).compactMap { $0["title"] as? String }
    }
}
