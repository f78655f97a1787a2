import Testing
import Values

/// klog's specification 1.4: the same text gives the same minutes.
@Suite struct ClockRangeTests {
    @Test(arguments: [
        ("9:00-10:30", 540, 630), ("09:00 - 10:30", 540, 630), ("8:00am-1:15pm", 480, 795),
        ("<23:30 - 0:15", -30, 15), ("23:30 - 0:15>", 1410, 1455), ("12:00am-12:30am", 0, 30),
        ("12:00pm - 12:30pm", 720, 750), ("20:00-24:00", 1200, 1440), ("20:00-0:00>", 1200, 1440),
        ("<24:00-1:00", 0, 60), ("<22:00 - <23:30", -120, -30), ("0:30> - 1:30>", 1470, 1530), ("9:00-9:00", 540, 540),
        ("11:00am - 13:00", 660, 780), ("<8:00am-8:00am>", -960, 1920), ("9:00  -\t10:00", 540, 600),
    ])
    func aRangeIsItsMinutesFromMidnight(text: String, start: Int, end: Int) {
        #expect(ClockRange(text) == ClockRange(start: start, end: end))
    }

    @Test(arguments: ["14:00 - ?", "14:00-?", "14:00 - ???", "2:00pm-?"])
    func aRangeThatIsStillRunningHasNoEnd(text: String) {
        #expect(ClockRange(text) == ClockRange(start: 840, end: nil))
    }

    @Test(arguments: ["9:00-10:30", "<23:30-0:15", "23:30-0:15>", "14:00-?", "20:00-24:00", "0:00-0:00"])
    func aRangeRoundTrips(text: String) {
        #expect(ClockRange(text)?.description == text)
    }

    @Test(arguments: [
        ("9:75-10:00", RangeProblem.badTime("9:75", at: 0..<4)), ("9:00-25:00", .badTime("25:00", at: 5..<10)),
        ("23:00-24:00>", .badTime("24:00>", at: 6..<12)), ("24:01-24:02", .badTime("24:01", at: 0..<5)),
        ("0:30am-1:00am", .badTime("0:30am", at: 0..<6)), ("13:00pm-14:00", .badTime("13:00pm", at: 0..<7)),
        ("<9:00>-10:00", .badTime("<9:00>", at: 0..<6)), ("9:00-noon", .badTime("noon", at: 5..<9)),
        ("9:00-10:00x", .badTime("10:00x", at: 5..<11)), ("9:0-10:00", .badTime("9:0", at: 0..<3)),
        ("9:00-10", .badTime("10", at: 5..<7)), ("9:00 -  ", .noEnd("9:00", at: 0..<6)),
        ("9:00 call", .noEnd("9:00", at: 0..<4)), ("9:00-", .noEnd("9:00", at: 0..<5)),
        ("9-10", .notARange("9-10")), ("Call at 9:00", .notARange("Call")),
    ])
    func whatIsNoRangeSaysWhyAndWhere(text: String, problem: RangeProblem) {
        #expect(throws: problem) { try ClockRange(reading: text) }
    }

    @Test func anEndBeforeTheStartOffersTheNextDay() {
        let problem = RangeProblem.endsBeforeStart(
            "22:00-1:00", at: 0..<10, meant: ClockRange(start: 1320, end: 1500))
        #expect(throws: problem) { try ClockRange(reading: "22:00-1:00") }
        #expect(problem.fix == "write `22:00-1:00>` if it ended on the next day")
    }

    @Test(arguments: [("9:00-10:30 Inbox", 10), ("14:00 - ? Call", 9), ("23:30 - 0:15>", 13)])
    func aRangeEndsWhereItsTextEnds(line: String, end: Int) throws {
        var position = 0
        _ = try ClockRange.read(line.utf8.span, at: &position)
        #expect(position == end)
    }
}
