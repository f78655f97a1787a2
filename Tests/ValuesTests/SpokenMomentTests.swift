import Testing
import Values

struct SpokenMomentTests {
    /// 2026-11-23 is a Monday.
    private static let today = CalendarDate(dayNumber: 20_780)

    @Test(
        "A moment is said as a day, and a time behind it",
        arguments: [
            ("fri", "2026-11-27"), ("fri 17:00", "2026-11-27T17:00"), ("next mon 9:05am", "2026-11-30T09:05"),
            ("+3d 0:00", "2026-11-26T00:00"), ("tomorrow", "2026-11-24"), ("2026-11-27T17:00", "2026-11-27T17:00"),
            ("2026-11-27T17:00-05:00", "2026-11-27T17:00-05:00"), ("2026-11-27 17:00", "2026-11-27T17:00"),
        ])
    func isSaid(_ said: String, _ expected: String) {
        #expect(Moment(spoken: said, today: Self.today)?.description == expected)
    }

    @Test("What is no moment is none", arguments: ["soon", "fri 25:00", "fri <23:30", "17:00", "", "fri 17:00-18:00"])
    func isNone(_ said: String) {
        #expect(Moment(spoken: said, today: Self.today) == nil)
    }
}
