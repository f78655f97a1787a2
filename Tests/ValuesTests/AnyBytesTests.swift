import Testing
import Values

/// Whatever stands in a file, a reader ends, and moves past what it read or not at all.
@Suite struct AnyBytesTests {
    private struct Random {
        var state: UInt64

        mutating func below(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
    }

    private static let alphabet = Array("0123456789::--..//,<>?hmapT Z+%EURJPYhour é".utf8)

    /// Whether a reader that begins at each of the first places ends as it should.
    private func holds<Value>(_ bytes: [UInt8], _ read: (Swift.Span<UInt8>, inout Int) throws -> Value) -> Bool {
        (0...min(bytes.count, 3)).allSatisfy { start in
            var position = start
            let isRead = (try? read(bytes.span, &position)) != nil
            return isRead ? position > start && position <= bytes.count : position == start
        }
    }

    @Test(arguments: 1...20)
    func everyReaderEndsOnAnyBytes(seed: Int) {
        var random = Random(state: UInt64(seed))
        for _ in 0..<300 {
            let bytes = (0..<random.below(14)).map { _ in Self.alphabet[random.below(Self.alphabet.count)] }
            let allHold =
                holds(bytes) { try CalendarDate.read($0, at: &$1) } && holds(bytes) { try Moment.read($0, at: &$1) }
                && holds(bytes) { try Period.read($0, at: &$1) } && holds(bytes) { try Minutes.read($0, at: &$1) }
                && holds(bytes) { try ClockRange.read($0, at: &$1) }
                && holds(bytes) { try DecimalNumber.read($0, at: &$1) }
                && holds(bytes) { try DecimalNumber.readPercent($0, at: &$1) }
                && holds(bytes) { try Money.read($0, at: &$1, in: nil) } && holds(bytes) { try Rate.read($0, at: &$1) }
            #expect(allHold, "\(String(decoding: bytes, as: UTF8.self))")
        }
    }

    @Test(arguments: 1...20)
    func aRecurrenceOfAnyWordsGivesDatesInOrderOrIsRefused(seed: Int) throws {
        let words = [
            "every", "monthly", "weekly", "yearly", "2", "3rd", "31st", "last", "first", "fri", "mon,", "and", "on",
            "the",
            "week", "months", "years", "february", "april", "day", "days", "weekday", "when", "done", "until",
            "2027-01-01",
            "29", "other", "5b", ",",
        ]
        var random = Random(state: UInt64(seed))
        let today = try CalendarDate(reading: "2026-11-23")
        for _ in 0..<60 {
            let text = (0...random.below(6)).map { _ in words[random.below(words.count)] }.joined(separator: " ")
            guard let recurrence = Recurrence(text) else { continue }
            let dates = recurrence.dates(from: today, in: Period(today, through: today.adding(days: 800)))
            #expect(zip(dates, dates.dropFirst()).allSatisfy { $0 < $1 }, "\(text)")
            #expect(recurrence.next(after: today) == dates.first { $0 > today } || dates.isEmpty, "\(text)")
            #expect(Recurrence(recurrence.description) == recurrence, "\(text)")
        }
    }

    @Test func theLastDayOfTheCalendarIsTheEndOfItsMonth() {
        #expect(CalendarDate("9999-12-31")?.endOfMonth == CalendarDate("9999-12-31"))
        #expect(Recurrence("monthly")?.next(after: CalendarDate(dayNumber: 2_932_896)) == nil)
    }
}
