import Foundation
import Testing
import Values

private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

@Suite struct RecurrenceTests {
    /// The examples of `planning.md`, and what follows from its rule that words clamp with the anchor kept.
    @Test(arguments: [
        ("every month", "2022-01-31", "2022-02-28"), ("every 2 months", "2023-12-31", "2024-02-29"),
        ("every 2 years", "2024-02-29", "2026-02-28"), ("FREQ=MONTHLY", "2022-01-31", "2022-03-31"),
        ("every month on the 31st", "2022-02-28", "2022-03-31"),
        ("every month on the 31st", "2022-03-31", "2022-04-30"),
        ("weekly", "2026-11-23", "2026-11-30"), ("daily", "2026-11-23", "2026-11-24"),
        ("monthly", "2026-11-23", "2026-12-23"), ("yearly", "2026-11-23", "2027-11-23"),
        ("every 2 weeks on tue", "2026-11-24", "2026-12-08"), ("monthly on the last fri", "2026-11-24", "2026-11-27"),
        ("monthly on the last fri", "2026-11-27", "2026-12-25"), ("every 3 days", "2026-11-23", "2026-11-26"),
        ("every week on mon, wed", "2026-11-23", "2026-11-25"), ("every week on mon, wed", "2026-11-25", "2026-11-30"),
        ("every weekday", "2026-11-27", "2026-11-30"), ("every tuesday", "2026-11-23", "2026-11-24"),
        ("every mon and thu", "2026-11-23", "2026-11-26"), ("every other week", "2026-11-23", "2026-12-07"),
        ("every month on the last", "2026-01-31", "2026-02-28"), ("every month on the 1st", "2026-11-23", "2026-12-01"),
        ("every month on the 2nd last Friday", "2026-11-01", "2026-11-20"),
        ("every month on the 1st and 3rd mon", "2026-11-02", "2026-11-16"),
        ("every month on the 1st and 15th", "2026-11-02", "2026-11-15"),
        ("every month on the 1st and last", "2026-11-02", "2026-11-30"),
        ("every January on the 15th", "2026-11-23", "2027-01-15"),
        ("every April and December on the 1st and 24th", "2026-11-23", "2026-12-01"),
        ("yearly on march 1", "2026-11-23", "2027-03-01"), ("every year on the 1 march", "2026-11-23", "2027-03-01"),
        ("every february on the last", "2026-11-23", "2027-02-28"), ("quarterly", "2026-11-30", "2027-02-28"),
        ("every year on the last fri", "2026-11-23", "2026-12-25"), ("fortnightly", "2026-11-23", "2026-12-07"),
        ("+1w", "2026-11-23", "2026-11-30"), ("2w", "2026-11-23", "2026-12-07"), ("1m", "2026-01-31", "2026-02-28"),
        ("5b", "2026-11-23", "2026-11-30"), ("1b", "2026-11-27", "2026-11-30"), ("1b", "2026-11-28", "2026-11-30"),
        ("every 3 working days", "2026-11-26", "2026-12-01"),
        ("RRULE:FREQ=MONTHLY;BYDAY=-1FR", "2026-11-24", "2026-11-27"),
        ("every month on the fifth mon", "2026-11-23", "2026-11-30"),
    ])
    func theNextDateFollowsFromTheRule(text: String, due: String, next: String) throws {
        let recurrence = try Recurrence(reading: text)
        #expect(recurrence.next(after: try day(due)) == (try day(next)))
    }

    @Test func aSeriesKeepsTheDayOfItsAnchorOverShorterMonths() throws {
        let monthly = try Recurrence(reading: "every month")
        let days = monthly.dates(from: try day("2024-01-31"), in: try #require(Period("2024-01-01..2024-06-30")))
        #expect(
            days.map(\.description) == [
                "2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30", "2024-05-31", "2024-06-30",
            ])
    }

    @Test func aSeriesIsTheSameFromWhereverItIsLookedAt() throws {
        let rule = try Recurrence(reading: "every 2 weeks on tue, fri")
        let anchor = try day("2026-01-06")
        let all = rule.dates(from: anchor, in: try #require(Period("2026-01-01..2027-12-31")))
        let start = try day("2027-03-01")
        let late = rule.dates(from: anchor, in: Period(start, through: try day("2027-12-31")))
        #expect(late == all.filter { $0 >= start })
        #expect(!late.isEmpty)
    }

    @Test(arguments: [
        ("every week when done", Recurrence.Mode.whenDone, "every week"), ("weekly skip missed", .skipMissed, "weekly"),
        ("every 3 days", .fromDue, "every 3 days"), ("FREQ=DAILY When Done", .whenDone, "FREQ=DAILY"),
    ])
    func theModeStandsBehindTheRule(text: String, mode: Recurrence.Mode, rule: String) throws {
        let recurrence = try Recurrence(reading: text)
        #expect(recurrence.mode == mode)
        #expect(recurrence.text == rule)
        #expect(Recurrence(recurrence.description) == recurrence)
    }

    @Test func todoTxtCountsFromTheDueDateWithAPlus() throws {
        #expect(try Recurrence(todoTxt: "+1w").mode == .fromDue)
        #expect(try Recurrence(todoTxt: "1w").mode == .whenDone)
    }

    @Test(arguments: [
        ("every week when done", "2022-02-11", "2022-02-13", "2022-02-20", "every week when done"),
        ("every week", "2022-02-11", "2022-02-13", "2022-02-18", "every week"),
        ("every week skip missed", "2022-02-11", "2022-03-13", "2022-03-18", "every week skip missed"),
        ("every week skip missed", "2022-02-11", "2022-02-01", "2022-02-18", "every week skip missed"),
        ("every month", "2022-01-31", "2022-01-31", "2022-02-28", "every month on the 31st"),
        ("every month on the 31st", "2022-02-28", "2022-02-28", "2022-03-31", "every month on the 31st"),
        ("every month", "2022-01-28", "2022-01-28", "2022-02-28", "every month"),
        ("every 2 years", "2024-02-29", "2024-03-01", "2026-02-28", "every 2 years on february 29"),
        ("every 2 years on february 29", "2026-02-28", "2026-03-01", "2028-02-29", "every 2 years on february 29"),
        ("every february", "2024-02-29", "2024-03-01", "2025-02-28", "every february on the 29th"),
        ("+2m", "2023-12-31", "2023-12-31", "2024-02-29", "every 2 months on the 31st"),
        ("monthly until 2030-01-01", "2022-01-31", "2022-01-31", "2022-02-28", "monthly until 2030-01-01 on the 31st"),
        ("FREQ=MONTHLY", "2022-01-31", "2022-01-31", "2022-03-31", "FREQ=MONTHLY"),
    ])
    func completingAnOccurrenceGivesTheNextAndTheRuleToWrite(
        text: String, due: String, done: String, next: String, written: String
    ) throws {
        let following = try Recurrence(reading: text).following(due: try day(due), done: try day(done))
        #expect(following?.date.description == next)
        #expect(following?.recurrence.description == written)
    }

    @Test func aRuleThatHasEndedGivesNoNextDate() throws {
        let rule = try Recurrence(reading: "weekly until 2026-12-01")
        #expect(rule.next(after: try day("2026-11-23"))?.description == "2026-11-30")
        #expect(rule.next(after: try day("2026-11-30")) == nil)
        #expect(rule.following(due: try day("2026-11-30"), done: try day("2026-11-30")) == nil)
    }

    @Test func aRuleThatNeverComesGivesNone() throws {
        let rule = try Recurrence(reading: "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")
        #expect(rule.next(after: try day("2026-11-23")) == nil)
    }

    @Test(arguments: [
        ("sometimes", "'sometimes' is not a recurrence"), ("", "'' is not a recurrence"),
        ("every blue moon", "'blue' in 'every blue moon' is not understood"),
        ("every 0 days", "'0' in 'every 0 days' is not understood"),
        ("weekly on the 15th", "'the' in 'weekly on the 15th' is not understood"),
        ("daily on mon", "'on' in 'daily on mon' is not understood"),
        ("monthly on fri", "'monthly on fri' does not say which of the month's weekdays"),
        ("yearly on the 15th", "'on' in 'yearly on the 15th' is not understood"),
        ("monthly on the 32nd", "'32nd' in 'monthly on the 32nd' is not understood"),
        ("weekly on mon soon", "'soon' in 'weekly on mon soon' is not understood"),
        ("monthly until soon", "'soon' in 'monthly until soon' is not understood"),
        ("FREQ=HOURLY", "'FREQ=HOURLY' in 'FREQ=HOURLY' is not read: a recurrence is counted in days"),
        ("FREQ=DAILY;BYHOUR=9", "'BYHOUR=9' in 'FREQ=DAILY;BYHOUR=9' is not read: a recurrence is counted in days"),
        ("FREQ=DAILY;INTERVAL=0", "'INTERVAL=0' in 'FREQ=DAILY;INTERVAL=0' is not understood"),
        ("FREQ=WEEKLY;BYDAY=XX", "'BYDAY=XX' in 'FREQ=WEEKLY;BYDAY=XX' is not understood"),
        ("FREQ=WEEKLY;BYDAY=1MO", "'BYDAY' in 'FREQ=WEEKLY;BYDAY=1MO' is not understood"),
        ("FREQ=DAILY;UNTIL=20260230", "'UNTIL=20260230' in 'FREQ=DAILY;UNTIL=20260230' is not understood"),
        ("RRULE:INTERVAL=2", "'RRULE:INTERVAL=2' is not a recurrence"),
    ])
    func whatIsNoRecurrenceSaysWhy(text: String, message: String) throws {
        let problem = #expect(throws: RecurrenceProblem.self) { try Recurrence(reading: text) }
        #expect(problem?.message == message)
    }

    /// Friday 2027-01-01 is in the week that began on Sunday 2026-12-27, the 52nd of 2026; dateutil leaves it out.
    @Test func aWeekOverTheYearsEndBelongsWholeToOneYear() throws {
        let rule = try Recurrence(reading: "FREQ=YEARLY;BYWEEKNO=52;BYDAY=WE,FR;WKST=SU")
        let days = rule.dates(from: try day("2026-06-01"), in: try #require(Period("2026-12-01..2027-06-01")))
        #expect(days.map(\.description) == ["2026-12-30", "2027-01-01"])
    }

    /// 400 seeded rules with the first ten dates that python-dateutil 2.9.0 gives them.
    @Test func rulesOfRFC5545GiveTheDatesOfDateutil() throws {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/recurrences.tsv")
        let rows = try String(contentsOf: path, encoding: .utf8).split(separator: "\n")
        #expect(rows.count == 400)
        for row in rows {
            let columns = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let expected = columns[2].split(separator: " ")
            let end = expected.count == 10 ? String(expected[9]) : "2044-12-31"
            let anchor = try day(columns[1])
            let dates = try Recurrence(reading: columns[0]).dates(
                from: anchor, in: Period(anchor, through: try day(end)))
            #expect(dates.map(\.description).joined(separator: " ") == columns[2], "\(columns[0]) from \(columns[1])")
        }
    }
}
