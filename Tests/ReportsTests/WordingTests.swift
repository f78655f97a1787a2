import Testing
import Values

@testable import Reports

@Suite struct WordingTests {
    @Test(arguments: [(310, "5h 10m"), (45, "45m"), (120, "2h"), (0, "0m"), (-75, "-1h 15m"), (75_000, "1,250h")])
    func durationsAreHoursAndMinutes(minutes: Int, words: String) {
        #expect(Wording.duration(Minutes(minutes)) == words)
    }

    @Test(arguments: [
        (124_000, "EUR", "EUR 1,240.00", "EUR 1,240"), (-3671, "EUR", "EUR -36.71", "EUR -36.71"),
        (4166, "JPY", "JPY 4,166", "JPY 4,166"),
        (123_456_789, "EUR", "EUR 1,234,567.89", "EUR 1,234,567.89"), (15_431, "KWD", "KWD 15.431", "KWD 15.431"),
        (99_900, "USD", "USD 999.00", "USD 999"), (0, "EUR", "EUR 0.00", "EUR 0"),
    ]) func amountsHaveTheirCurrencyAndThousands(units: Int64, code: String, full: String, brief: String) throws {
        let money = Money(minorUnits: units, try #require(Currency(code: code)))
        #expect(Wording.money(money) == full)
        #expect(Wording.briefMoney(money) == brief)
    }

    @Test func daysHaveTheirWeekdayAndAYearOnlyWhereItIsAnother() throws {
        let wording = Wording(today: try #require(CalendarDate(year: 2026, month: 11, day: 23)))
        #expect(wording.day(wording.today) == "Mon 23 November")
        #expect(wording.day(wording.today.adding(days: 42)) == "Mon 4 January 2027")
        #expect(wording.fullDay(wording.today) == "Mon 23 November 2026")
    }

    @Test(arguments: [
        (0, "today"), (1, "tomorrow"), (-1, "yesterday"), (-14, "14 days ago"), (4, "on Fri 27 November"),
    ])
    func nearDaysAreSaidAsAPersonSaysThem(days: Int, words: String) throws {
        let wording = Wording(today: try #require(CalendarDate(year: 2026, month: 11, day: 23)))
        #expect(wording.near(wording.today.adding(days: days)) == words)
    }

    @Test(arguments: [
        (2026, 11, 1, 2026, 11, 30, "1 to 30 November 2026"),
        (2026, 9, 14, 2026, 10, 31, "14 September to 31 October 2026"),
        (2026, 12, 1, 2027, 1, 31, "1 December 2026 to 31 January 2027"), (2026, 11, 5, 2026, 11, 5, "5 November 2026"),
    ]) func periodsSayNothingTwice(y1: Int, m1: Int, d1: Int, y2: Int, m2: Int, d2: Int, words: String) throws {
        let start = try #require(CalendarDate(year: y1, month: m1, day: d1))
        let end = try #require(CalendarDate(year: y2, month: m2, day: d2))
        #expect(Wording(today: start).period(Period(start, through: end)) == words)
    }

    @Test(arguments: [(1440, 1875, "77 %"), (1, 3, "33 %"), (1, 2, "50 %"), (2, 3, "67 %")])
    func sharesAreWholePercent(part: Int, whole: Int, words: String) {
        #expect(Wording.share(Minutes(part), of: Minutes(whole)) == words)
        #expect(Wording.share(Minutes(part), of: .zero) == nil)
    }
}
