import Testing
import Values

@testable import Records

@Suite struct TimeClosingTests {
    private func close(
        _ line: String, on date: String = "2026-11-23", at end: String, text: String = ""
    ) throws -> String {
        let path = "clients/acme/time/\(date).md"
        let moment = try Moment(reading: end)
        let result = try JournalText(
            "=== \(path)\n\(line)",
            closing: { workspace in
                let end = LocalTime(moment.date, minute: moment.time ?? 0, in: workspace.business.zone)
                return try workspace.running(of: nil).map { entry throws(EditProblem) in
                    try TimeClosing(of: entry, at: end, in: workspace, text: text)
                }
            })
        #expect(result.reread.findings.filter { !$0.contains("twice") } == [])
        return String((result.files[path] ?? "").dropLast())
    }

    @Test(arguments: [
        ("- 14:00 - ? Call service:admin", "2026-11-23T15:30", "- 14:00 - 15:30 Call service:admin"),
        ("- 9:05-? Call service:admin", "2026-11-23T09:05", "- 9:05-9:05 Call service:admin"),
        ("- 09:05-??? Call service:admin", "2026-11-23T09:50", "- 09:05-09:50 Call service:admin"),
        ("- 9:05am - ? Call service:admin", "2026-11-23T13:00", "- 9:05am - 1:00pm Call service:admin"),
        ("- 23:30 - ?   Call service:admin", "2026-11-24T00:15", "- 23:30 - 0:15>   Call service:admin"),
        ("- 23:30-?\tservice:admin", "2026-11-24T00:00", "- 23:30-24:00\tservice:admin"),
        ("- <23:30 - ? Call service:admin", "2026-11-23T01:00", "- <23:30 - 1:00 Call service:admin"),
        (
            "- 10:00 - ? Call service:admin\n  a note", "2026-11-24T10:00",
            "- 10:00 - 10:00> Call service:admin\n  a note"
        ),
    ])
    func `only the end is written`(line: String, end: String, closed: String) throws {
        #expect(try close(line, at: end) == closed)
    }

    @Test func `words are written behind those of the line`() throws {
        #expect(
            try close("- 14:00 - ? Call service:admin  ", at: "2026-11-23T15:30", text: "about\nMay")
                == "- 14:00 - 15:30 Call service:admin about May  ")
        #expect(
            try close("- 14:00 - ?\n", at: "2026-11-23T15:30", text: "Call service:admin")
                == "- 14:00 - 15:30 Call service:admin\n")
    }

    @Test func `an end before the start, and more than a day, are refused`() {
        #expect(throws: EditProblem.self) { try close("- 14:00 - ? A service:admin", at: "2026-11-23T13:59") }
        #expect(throws: EditProblem.self) { try close("- 14:00 - ? A service:admin", at: "2026-11-24T14:01") }
        #expect(throws: EditProblem.self) {
            try close("- 14:00 - ? A service:admin", on: "2026-11-20", at: "2026-11-23T15:00")
        }
    }

    /// In Brussels clocks are put back at 3:00 on 25 October 2026, and forward at 2:00 on 29 March.
    @Test func `what elapsed counts where clocks change`() throws {
        #expect(
            try close("- 1:30 - ? A service:admin", on: "2026-10-25", at: "2026-10-25T04:00")
                == "- 1:30 - 4:00 A service:admin")
        #expect(
            try close("- 0:30 - ? A service:admin", on: "2026-03-29", at: "2026-03-29T04:30")
                == "- 0:30 - 4:30 A service:admin")
        let workspace = WorkspaceText("=== clients/acme/time/2026-10-25.md\n- 2:30 - ? A service:admin").workspace
        let zone = workspace.business.zone
        let second = LocalTime(instant: zone.instant(day("2026-10-25"), minute: 130) + 3600, in: zone)
        #expect(second.minute == 130)
        let closing = try TimeClosing(of: 0, at: second, in: workspace)
        #expect(closing.amount == .duration(Minutes(40)) && closing.minutes == Minutes(40))
    }

    @Test func `what ran in one file ends before it begins in the other`() throws {
        let result = try JournalText(
            "=== clients/bolt/time/2026-11.md\n## 2026-11-23\n- 9:00-? A service:admin\n=== clients/acme/time/2026-11.md\n- 2026-11-20 1h A service:admin",
            closing: { workspace in
                [
                    try TimeClosing(
                        of: 1, at: LocalTime(day("2026-11-23"), minute: 600, in: workspace.business.zone), in: workspace
                    )
                ]
            },
            adding: TimeLine(day: day("2026-11-23"), amount: amount("10:00-?"), client: "acme", text: "B service:admin")
        )
        #expect(result.changed == ["clients/bolt/time/2026-11.md", "clients/acme/time/2026-11.md"])
        #expect(result.reread.findings == [])
    }

    @Test func `in one file both are one change`() throws {
        let result = try JournalText(
            "=== clients/acme/time/2026-11.md\n## 2026-11-23\n- 9:00-? A service:admin",
            closing: { workspace in
                [
                    try TimeClosing(
                        of: 0, at: LocalTime(day("2026-11-23"), minute: 600, in: workspace.business.zone), in: workspace
                    )
                ]
            },
            adding: TimeLine(day: day("2026-11-23"), amount: amount("10:00-?"), client: "acme", text: "B service:admin")
        )
        #expect(
            result.files["clients/acme/time/2026-11.md"]
                == "## 2026-11-23\n- 9:00-10:00 A service:admin\n- 10:00-? B service:admin\n")
    }
}
