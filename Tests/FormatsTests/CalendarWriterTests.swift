import Formats
import Testing
import Values

@Suite struct CalendarWriterTests {
    private func written(_ lines: ContentLine...) -> String {
        CalendarWriter.text(CalendarComponent("VEVENT", lines))
    }

    @Test func `a component stands between its lines, each of which ends in CR LF`() {
        let event = CalendarComponent("VEVENT", [ContentLine("UID", value: "a@vaws")])
        let calendar = CalendarComponent("VCALENDAR", [ContentLine("VERSION", value: "2.0")], components: [event])
        #expect(
            CalendarWriter.text(calendar)
                == "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a@vaws\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
    }

    @Test(arguments: [
        ("Books; tax, and more", "Books\\; tax\\, and more"), ("a \\ b", "a \\\\ b"),
        ("one\ntwo\r\nthree", "one\\ntwo\\nthree"),
        ("tab\there\u{7F}", "tab here "), ("10:30 \"now\"", "10:30 \"now\""), ("Café 📅", "Café 📅"),
    ]) func `a text is escaped as RFC 5545 says`(text: String, value: String) {
        #expect(written(ContentLine("SUMMARY", text: text)) == "BEGIN:VEVENT\r\nSUMMARY:\(value)\r\nEND:VEVENT\r\n")
    }

    @Test func `a parameter with a mark in it stands in quotes, and cannot end them`() {
        let line = ContentLine(
            "ATTENDEE", [.init("CN", "Poe, \"Sam\""), .init("ROLE", "CHAIR")], value: "mailto:s@x.example")
        #expect(written(line).contains("ATTENDEE;CN=\"Poe, Sam\";ROLE=CHAIR:mailto:s@x.example\r\n"))
    }

    @Test(arguments: ["a", "é", "漢", "📅"]) func `no line is longer than 75 bytes, and no character is cut`(
        letter: String
    ) {
        for count in [1, 20, 36, 37, 74, 75, 76, 200] {
            let text = String(repeating: letter, count: count)
            let line = ContentLine("SUMMARY", text: text)
            let pieces = written(line).split(separator: "\r\n")
            #expect(pieces.allSatisfy { $0.utf8.count <= 75 })
            #expect(pieces.dropFirst(2).dropLast().allSatisfy { $0.hasPrefix(" ") })
            let read = CalendarReader.components(named: "VEVENT", in: Array(written(line).utf8))
            #expect(read.first?.first("SUMMARY")?.text == text)
        }
    }

    @Test func `a line of 75 bytes is left in one piece`() {
        let fits = ContentLine("X", value: String(repeating: "a", count: 73))
        #expect(written(fits) == "BEGIN:VEVENT\r\nX:\(fits.value)\r\nEND:VEVENT\r\n")
        let over = ContentLine("X", value: fits.value + "b")
        #expect(written(over) == "BEGIN:VEVENT\r\nX:\(fits.value)\r\n b\r\nEND:VEVENT\r\n")
    }

    @Test func `days and instants are written without marks, instants in UTC`() throws {
        let day = try #require(CalendarDate(year: 2026, month: 3, day: 9))
        #expect(CalendarTime.text(day) == "20260309")
        let zone = try #require(Zone(identifier: "Europe/Brussels"))
        #expect(CalendarTime.text(instant: zone.instant(day, minute: 9 * 60 + 5)) == "20260309T080500Z")
        #expect(CalendarTime.text(instant: zone.instant(day, minute: 0)) == "20260308T230000Z")
        #expect(CalendarTime.text(instant: 1_000_000_001) == "20010909T014641Z")
    }
}
