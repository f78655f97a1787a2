import Testing
import Values

@Suite struct MinutesTests {
    @Test(arguments: [
        ("1h30m", 90), ("45m", 45), ("119m", 119), ("2h", 120), ("+2h", 120), ("-8h30m", -510), ("-15m", -15),
        ("0m", 0),
        ("1h0m", 60), ("1h5m", 65), ("1h59m", 119), ("1.5h", 90), ("0.25h", 15), ("-1.5h", -90), ("0.33h", 20),
        ("1.67h", 100), ("999999h", 59_999_940),
    ])
    func aDurationIsItsMinutes(text: String, minutes: Int) {
        #expect(Minutes(text) == Minutes(minutes))
    }

    @Test(arguments: [0, 1, 59, 60, 61, 119, 120, -15, -60, -510, 6000])
    func aDurationRoundTrips(count: Int) {
        #expect(Minutes(Minutes(count).description) == Minutes(count))
    }

    @Test(arguments: [
        ("1h75m", DurationProblem.minutesPastAnHour("1h75m", meant: Minutes(135))),
        ("-1h60m", .minutesPastAnHour("-1h60m", meant: Minutes(-120))),
        ("45min", .notADuration("45min")), ("1h30", .notADuration("1h30")), ("1.5h30m", .notADuration("1.5h30m")),
        (".5h", .notADuration(".5h")), ("1,5h", .notADuration("1,5h")), ("30", .notADuration("30")),
        ("1H", .notADuration("1H")), ("h", .notADuration("h")), ("", .notADuration("")),
        ("1h 30m", .notADuration("1h 30m")),
        ("1234567m", .tooLong("1234567m")),
    ])
    func whatIsNoDurationSaysWhy(text: String, problem: DurationProblem) {
        #expect(throws: problem) { try Minutes(reading: text) }
    }

    @Test func theFixForTooManyMinutesIsTheDurationMeant() {
        #expect(DurationProblem.minutesPastAnHour("1h75m", meant: Minutes(135)).fix == "write `2h15m`")
    }

    @Test(arguments: [("1h15m Draft", 5), ("-15m", 4), ("2h, then rest", 2)])
    func aDurationEndsWhereItsTextEnds(line: String, end: Int) throws {
        var position = 0
        _ = try Minutes.read(line.utf8.span, at: &position)
        #expect(position == end)
    }
}
