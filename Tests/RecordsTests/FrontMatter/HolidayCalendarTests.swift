import Records
import Testing
import Values

@Suite struct HolidayCalendarTests {
    private func read(_ events: String...) -> [String] {
        let text =
            "BEGIN:VCALENDAR\r\n" + events.map { "BEGIN:VEVENT\r\n\($0)\r\nEND:VEVENT\r\n" }.joined() + "END:VCALENDAR"
        return HolidayCalendar.read(ics: Array(text.utf8), around: 2026).map { "\($0.period) \($0.name ?? "-")" }
    }

    @Test("All-day events are holidays, in the order of their days, with folded names and their marks") func days() {
        #expect(
            read(
                "DTSTART;VALUE=DATE:20261225\r\nDTEND;VALUE=DATE:20261227\r\nSUMMARY:Christmas Day\\, and\r\n  the day after",
                "DTSTART;VALUE=DATE:20260721\r\nSUMMARY;LANGUAGE=en:National Day",
                "DTSTART:20261101\nDURATION:P2D") == [
                    "2026-07-21..2026-07-21 National Day", "2026-11-01..2026-11-02 -",
                    "2026-12-25..2026-12-26 Christmas Day, and the day after",
                ])
    }

    @Test("What comes again is given for ten years on either side") func recurring() {
        let christmas = read("DTSTART;VALUE=DATE:20100101\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:New Year")
        #expect(christmas.count == 21)
        #expect(christmas.first == "2016-01-01..2016-01-01 New Year")
        #expect(christmas.last == "2036-01-01..2036-01-01 New Year")
        let thanksgiving = read("DTSTART;VALUE=DATE:20251127\r\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=2")
        #expect(thanksgiving == ["2025-11-27..2025-11-27 -", "2026-11-26..2026-11-26 -"])
    }

    @Test(
        "What is no holiday is left out",
        arguments: [
            "DTSTART:20261225T100000Z", "DTSTART;VALUE=DATE:20261225\r\nSTATUS:CANCELLED", "SUMMARY:No day",
            "DTSTART;VALUE=DATE:20260230", "DTSTART;VALUE=DATE:20261225\r\nRRULE:FREQ=SOMETIMES",
        ])
    func leftOut(event: String) {
        #expect(read(event) == [])
    }
}
