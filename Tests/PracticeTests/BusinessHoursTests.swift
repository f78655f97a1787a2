import Practice
import Records
import Testing
import Values

/// Business hours against a clock that goes minute by minute.
struct BusinessHoursTests {
    /// Open Monday to Thursday 8:30 to 12:00 and 13:00 to 17:30, Friday until 12:00, in Chicago; closed on 26 November.
    private static func office() throws -> BusinessHours {
        let workspace = try Office(
            today: "2026-11-23",
            [
                "clients/acme/client.md": """
                ---
                name: Acme
                timezone: America/Chicago
                hours: {mon-thu: [8:30-12:00, 13:00-17:30], fri: 8:30-12:00}
                holidays: [2026-11-26]
                ---

                """
            ]
        ).workspace
        return BusinessHours(of: try #require(workspace.client("acme")), workspace.business)
    }

    private static func isOpen(_ instant: Int64, _ hours: BusinessHours) -> Bool {
        let (day, minute) = hours.zone.local(instant)
        guard hours.calendar.isWorkingDay(day) else { return false }
        return (hours.calendar.hours.ranges[day.weekday] ?? []).contains {
            $0.start <= minute && minute < ($0.end ?? 1440)
        }
    }

    /// Numbers that are the same on each run.
    private struct Chance {
        var state: UInt64

        mutating func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
    }

    @Test("Minutes between two instants are those at which it is open", arguments: [1, 2, 3] as [UInt64])
    func minuteByMinute(seed: UInt64) throws {
        let hours = try Self.office()
        var chance = Chance(state: seed)
        // Two weeks around the holiday, clocks of winter.
        let first = hours.zone.instant(try day("2026-11-16"))
        for _ in 0..<40 {
            let start = first + Int64(chance.next(14 * 1440)) * 60
            let length = chance.next(4 * 1440)
            let open = (0..<length).count { Self.isOpen(start + Int64($0) * 60, hours) }
            #expect(hours.minutes(from: start, to: start + Int64(length) * 60) == Minutes(open))
            let opening = hours.opening(from: start)
            #expect(Self.isOpen(opening, hours) && hours.minutes(from: start, to: opening) == .zero)
            #expect(opening == start || !Self.isOpen(start, hours))
        }
    }

    @Test(
        "A deadline is so many days of business on, at the same time",
        arguments: [
            ("2026-11-23T10:00", "1 working day", "2026-11-24T10:00"),
            ("2026-11-25T15:00", "1 working day", "2026-11-27T15:00"),
            ("2026-11-26T15:00", "1 working day", "2026-11-30T08:30"),
            ("2026-11-27T20:00", "2 working days", "2026-12-02T08:30"),
            ("2026-11-23T12:30", "1 working day", "2026-11-24T13:00"),
            ("2026-11-27T20:00", "2 days", "2026-11-29T20:00"),
        ])
    func deadlines(asked: String, promise: String, expected: String) throws {
        let hours = try Self.office()
        let instant = hours.zone.instant(try #require(Moment(asked)))
        let deadline = hours.deadline(try #require(DayCount(promise)), after: instant)
        let (day, minute) = hours.zone.local(deadline)
        #expect(Moment(day, time: minute).description == expected)
    }

    @Test("Where the client's file says nothing, the workspace's hours count on its own clock") func ofTheWorkspace()
        throws
    {
        let workspace = try Office(
            today: "2026-11-23", ["clients/acme/client.md": "---\nname: Acme\ntimezone: America/Chicago\n---\n"]
        ).workspace
        let hours = BusinessHours(of: try #require(workspace.client("acme")), workspace.business)
        #expect(hours.zone.identifier == "UTC")
        #expect(hours.calendar.minutes(on: try day("2026-11-23")) == Minutes(480))
    }
}
