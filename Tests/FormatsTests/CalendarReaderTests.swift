import Formats
import Testing
import Values

@Suite struct CalendarReaderTests {
    private func events(_ lines: String...) -> [CalendarComponent] {
        CalendarReader.components(named: "VEVENT", in: Array(lines.joined(separator: "\r\n").utf8))
    }

    @Test func `a line has a name, parameters and a value, which may hold colons`() {
        let read = events(
            "BEGIN:VEVENT", "dtstart;tzid=\"Europe/Brussels; old\";value=DATE:20261225", "URL:https://x.example/a?b",
            "END:VEVENT")
        #expect(
            read.first?.properties == [
                ContentLine(
                    "DTSTART", [.init("TZID", "Europe/Brussels; old"), .init("VALUE", "DATE")], value: "20261225"),
                ContentLine("URL", value: "https://x.example/a?b"),
            ])
    }

    @Test func `an alarm within an event keeps its lines to itself`() {
        let read = events(
            "BEGIN:VEVENT", "SUMMARY:Fair", "BEGIN:VALARM", "SUMMARY:Wake up", "DURATION:PT5M", "END:VALARM",
            "END:VEVENT")
        #expect(read.count == 1)
        #expect(read.first?.properties == [ContentLine("SUMMARY", value: "Fair")])
        #expect(read.first?.components.map(\.name) == ["VALARM"])
    }

    @Test func `what is not finished or not readable costs only itself`() {
        let read = events(
            "BEGIN:VCALENDAR", "END:VTODO", "no colon", "BEGIN:VEVENT", "SUMMARY:One", "BEGIN:VALARM", "END:VEVENT",
            "BEGIN:VEVENT", "SUMMARY:Cut of")
        #expect(read.compactMap { $0.first("SUMMARY")?.text } == ["One"])
    }

    @Test(arguments: ["\r\n", "\n", "\r"]) func `any line end is read, and a folded line is put together`(end: String) {
        let text = ["BEGIN:VEVENT", "SUMMARY:Christmas Day\\, and", "  the day", "\tafter", "END:VEVENT"].joined(
            separator: end)
        let read = CalendarReader.components(named: "VEVENT", in: Array(text.utf8))
        #expect(read.first?.first("SUMMARY")?.text == "Christmas Day, and the dayafter")
    }

    @Test(arguments: [("20261225", "2026-12-25"), ("20260230", nil), ("20261225T100000Z", nil), ("2026122", nil)])
    func `a day is eight digits`(text: String, day: String?) {
        #expect(CalendarTime.day(text)?.description == day)
    }

    @Test(arguments: [("P2D", 2), ("P1W", 7), ("PT2H", nil), ("P", nil), ("2D", nil)])
    func `a duration in days or weeks is read`(text: String, days: Int?) {
        #expect(CalendarTime.days(duration: text) == days)
    }
}
