import Interchange
import Records
import Testing
import Values

/// Logs for hledger, ledger and klog: the same minutes, and nothing that these programs would read as something else.
@Suite struct TimeExportTests {
    private static func log(_ lines: String, today: String = "") throws -> Workspace {
        try workspace([
            "clients/acme/client.md": "---\nname: Acme\n---\n",
            "services/writing.md": "---\nname: Writing\nrate: 50/hour\n---\n",
            "clients/acme/time/2026-11.md": "---\nservice: writing\n---\n" + lines + "\n",
            "me/time.md": "- 2026-11-02 30m Books\n",
        ])
    }

    private static func timeclock(_ lines: String) throws -> ExportedText {
        Timeclock.text(ExportRequest(try log(lines), client: "acme"))
    }

    @Test(arguments: [
        ("- 2026-11-03 9:00-10:30 Inbox", "2026-11-03 09:00:00", "2026-11-03 10:30:00"),
        ("- 2026-11-03 1h15m Inbox", "2026-11-03 00:00:00", "2026-11-03 01:15:00"),
        ("- 2026-11-03 <23:30 - 0:15 Inbox", "2026-11-02 23:30:00", "2026-11-03 00:15:00"),
        ("- 2026-11-03 23:30 - 0:15> Inbox", "2026-11-03 23:30:00", "2026-11-04 00:15:00"),
        ("- 2026-11-03 9:00-10:30 Inbox\n- 2026-11-03 -15m", "2026-11-03 09:00:00", "2026-11-03 10:15:00"),
        ("- 2026-10-25 0:30-4:30 Inbox", "2026-10-25 00:30:00", "2026-10-25 05:30:00"),
    ])
    func `a session begins and ends so that its minutes are those of the log`(
        _ lines: String, _ start: String, _ end: String
    ) throws {
        #expect(try Self.timeclock(lines).text == "i \(start) acme:writing  Inbox\no \(end)\n")
    }

    @Test func `times are made up where the day has room`() throws {
        let fits = try Self.timeclock("- 2026-11-03 9:00-10:00 A\n- 2026-11-03 2h B\n- 2026-11-03 3h C")
        #expect(fits.text.contains("i 2026-11-03 00:00:00 acme:writing  B\no 2026-11-03 02:00:00"))
        #expect(fits.text.contains("i 2026-11-03 02:00:00 acme:writing  C\no 2026-11-03 05:00:00"))
        let late = try Self.timeclock("- 2026-11-03 1:00-2:00 A\n- 2026-11-03 2h B")
        #expect(late.text.contains("i 2026-11-03 02:00:00 acme:writing  B\no 2026-11-03 04:00:00"))
        #expect(
            fits.notes == ["Entries without a time of day are put where the day has room; their times are made up."])
    }

    @Test(arguments: [
        ("Call; then mail", "Call, then mail"), ("Ann | Acme", "Ann / Acme"), ("Two  blanks", "Two blanks"),
        ("Größe & 日本", "Größe & 日本"), ("A\tB", "A B"),
    ])
    func `words hold nothing that ends them`(_ words: String, _ written: String) throws {
        let text = try Self.timeclock("- 2026-11-03 9:00-10:00 \(words)").text
        #expect(text.hasPrefix("i 2026-11-03 09:00:00 acme:writing  \(written)\n"))
    }

    @Test func `project, tags and what is not billable come along`() throws {
        let line = "- 2026-11-03 9:00-10:00 Inbox project:\"Spring: one\" #social billable:no"
        #expect(
            try Self.timeclock(line).text.hasPrefix(
                "i 2026-11-03 09:00:00 acme:Spring- one:writing  Inbox  ; social:, billable:no\n"))
    }

    @Test func `what runs is left out and told, the span and the client are kept to`() throws {
        let log = try Self.log("- 2026-11-03 1h A\n- 2026-11-04 1h B\n- 2026-11-23 9:00 - ? C")
        let all = Timeclock.text(ExportRequest(log))
        #expect(all.notes.last == "1 entry still runs and is left out.")
        #expect(all.text.split(separator: "\n").count == 6)
        #expect(all.text.contains("i 2026-11-02 00:00:00 me  Books"))
        let one = Timeclock.text(ExportRequest(log, client: "acme", from: try day(11, 4), to: try day(11, 4)))
        #expect(one.text == "i 2026-11-04 00:00:00 acme:writing  B\no 2026-11-04 01:00:00\n")
    }

    @Test func `klog gets a record for each day, with what belongs to an entry as tags`() throws {
        let log = try Self.log(
            """
            - 2026-11-03 9:00-10:30 Inbox project:"Spring launch" #area/sub
            - 2026-11-03 -15m Coffee
            - 2026-11-04 <23:30 - 0:15 Late billable:no
            - 2026-10-25 0:30-4:30 Night
            - 2026-11-23 9:00 - ? Now
            """)
        let klog = Klog.text(ExportRequest(log, client: "acme"))
        #expect(
            klog.text == """
                2026-10-25
                    5h Night #client=acme #service=writing

                2026-11-03
                    9:00 - 10:30 Inbox #area-sub #client=acme #project="Spring launch" #service=writing
                    -15m Coffee #client=acme #project="Spring launch" #service=writing

                2026-11-04
                    <23:30 - 0:15 Late #client=acme #service=writing #billable=no

                2026-11-23
                    9:00 - ? Now #client=acme #service=writing

                """)
        #expect(klog.notes == ["Where the clock changed, an entry is written as the time that elapsed."])
    }

    /// Whatever the log: the sessions are as long as its entries together, day by day where they have no times of their own.
    @Test(arguments: UInt64(0)..<20) func `no minute is lost or made`(_ seed: UInt64) throws {
        var state = seed
        func roll(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        let lines = (0..<40).map { _ in
            let day = "2026-11-\(10 + roll(10))"
            let start = roll(1200)
            let clock = { (minute: Int) in "\(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)" }
            return roll(2) == 0
                ? "- \(day) \(1 + roll(90))m Work" : "- \(day) \(clock(start))-\(clock(start + 1 + roll(200))) Work"
        }
        let log = try Self.log(lines.joined(separator: "\n"))
        let sessions = Timeclock.text(ExportRequest(log)).text.split(separator: "\n").map { line -> Int in
            let parts = line.split(separator: " ")
            let clock = parts[2].split(separator: ":").compactMap { Int($0) }
            let day = CalendarDate(String(parts[1]))?.dayNumber ?? 0
            return (line.hasPrefix("o") ? 1 : -1) * (Int(day) * 1440 + clock[0] * 60 + clock[1])
        }
        #expect(sessions.reduce(0, +) == log.time.reduce(0) { $0 + $1.minutes.count })
    }
}
