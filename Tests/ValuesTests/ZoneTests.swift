import Foundation
import Testing
import Values

@Suite struct ZoneTests {
    private func zone(_ identifier: String) throws -> Zone { try #require(Zone(identifier: identifier)) }

    private func elapsed(_ range: String, on day: String, in identifier: String) throws -> Int {
        let range = try ClockRange(reading: range)
        return try zone(identifier).minutes(elapsed: range, on: try CalendarDate(reading: day)).count
    }

    @Test func T9_aClockChangeCountsAsItElapsed() throws {
        #expect(try elapsed("0:30-4:30", on: "2026-03-29", in: "Europe/Paris") == 180)
        #expect(try elapsed("0:30-4:30", on: "2026-10-25", in: "Europe/Paris") == 300)
        #expect(try elapsed("0:30-4:30", on: "2026-11-25", in: "Europe/Paris") == 240)
    }

    @Test(arguments: [
        ("23:30-4:00>", "2026-03-28", 210), ("<23:30 - 4:00", "2026-03-29", 210), ("22:00-23:00", "2026-03-29", 60),
        ("2:30-3:30", "2026-03-29", 0), ("1:30-2:30", "2026-10-25", 60), ("2:30-3:30", "2026-10-25", 120),
        ("2:45-3:15", "2026-03-29", 0), ("9:00-?", "2026-03-29", 0), ("9:00-9:00", "2026-03-29", 0),
    ])
    func rangesNearAClockChange(range: String, day: String, minutes: Int) throws {
        #expect(try elapsed(range, on: day, in: "Europe/Brussels") == minutes)
    }

    @Test func whatIsNoZoneIsNone() {
        for name in ["Europe/Brussel", "Mars/Olympus", "", "GMT+3", "../Europe/Paris", "Europe/../Europe/Paris"] {
            #expect(Zone(identifier: name) == nil, "\(name)")
        }
    }

    @Test func zonesAreKnownByTheirNames() {
        #expect(Zone.identifiers.contains("Europe/Brussels"))
        #expect(Zone(identifier: "UTC") == .utc)
        #expect(Zone(identifier: "GMT")?.offset(at: 0) == 0)
    }

    @Test(arguments: [
        ("2026-07-01", 540, "2026-07-01T07:00Z"), ("2026-12-01", 540, "2026-12-01T08:00Z"),
        ("2026-03-29", 150, "2026-03-29T01:30Z"), ("2026-10-25", 150, "2026-10-25T00:30Z"),
        ("2026-10-25", 180, "2026-10-25T02:00Z"), ("2026-12-01", -60, "2026-11-30T22:00Z"),
        ("2026-12-01", 1500, "2026-12-02T00:00Z"),
    ])
    func aLocalTimeIsAnInstant(day: String, minute: Int, instant: String) throws {
        let zone = try zone("Europe/Brussels")
        let moment = try Moment(reading: instant)
        #expect(zone.instant(try CalendarDate(reading: day), minute: minute) == Zone.utc.instant(moment))
        #expect(zone.instant(moment) == Zone.utc.instant(moment))
    }

    @Test func anInstantIsALocalTimeAgain() throws {
        let zone = try zone("America/New_York")
        let day = try CalendarDate(reading: "2026-11-01")
        let local = zone.local(zone.instant(day, minute: 600))
        #expect(local.date == day)
        #expect(local.minute == 600)
        #expect(zone.local(-1).date.description == "1969-12-31")
    }

    /// Forty seeded instants a zone from 1990 to 2039, with the offsets that Python's zoneinfo gives.
    @Test func offsetsAreThoseOfTheIANADatabase() throws {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/offsets.tsv")
        let rows = try String(contentsOf: path, encoding: .utf8).split(separator: "\n")
        #expect(rows.count == 16)
        for row in rows {
            let columns = row.split(separator: "\t")
            let zone = try zone(String(columns[0]))
            for pair in columns[1].split(separator: " ") {
                let numbers = pair.split(separator: ":").compactMap { Int64($0) }
                #expect(zone.offset(at: numbers[0]) == Int(numbers[1]), "\(columns[0]) at \(numbers[0])")
            }
        }
    }
}
