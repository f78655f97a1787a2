/// Why a text is no day or moment.
public enum DateProblem: ValueProblem {
    /// Nothing like a date stands there.
    case notADate(String)
    /// It has a date's form, and the calendar has no such day.
    case noSuchDay(String)
    /// A digit is missing, as in `2026-1-5`.
    case unpadded(String, meant: CalendarDate)
    case noSuchTime(String)
    case noSuchOffset(String)

    public var message: String {
        switch self {
        case .notADate(let text): "'\(text)' is not a date"
        case .noSuchDay(let text): "there is no day '\(text)'"
        case .unpadded(let text, _): "'\(text)' is not a date: month and day have two digits each"
        case .noSuchTime(let text): "'\(text)' is not a time of day"
        case .noSuchOffset(let text): "'\(text)' is not a distance from UTC"
        }
    }

    public var fix: String {
        switch self {
        case .notADate: "write the date as `2026-11-23`"
        case .noSuchDay(let text): DateProblem.lastDay(near: text).map { "write `\($0)`" } ?? "write a day that exists"
        case .unpadded(_, let meant): "write `\(meant)`"
        case .noSuchTime: "write the moment as `2026-11-23T17:00`"
        case .noSuchOffset: "write the moment as `2026-11-23T17:00-05:00`"
        }
    }

    /// The last day of the month that was written, where there is such a month.
    private static func lastDay(near text: String) -> CalendarDate? {
        let parts = text.split { $0 == "-" || $0 == "/" }
        guard parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]) else { return nil }
        return CalendarDate(year: year, month: month, day: 1)?.endOfMonth
    }
}

extension CalendarDate {
    /// Reads `2026-11-23` or `2026/11/23`; no letter or digit may follow.
    public static func read(_ bytes: Span<UInt8>, at position: inout Int) throws(DateProblem) -> CalendarDate {
        var end = position
        let date = try readStart(bytes, at: &end)
        guard !bytes.isWord(end) else { throw .notADate(bytes.text(position..<bytes.endOfWord(position))) }
        position = end
        return date
    }

    public init(reading text: some StringProtocol) throws(DateProblem) {
        self = try whole(text, else: DateProblem.notADate) { (bytes, position) throws(DateProblem) in
            try CalendarDate.read(bytes, at: &position)
        }
    }

    public init?(_ text: some StringProtocol) {
        guard let date = try? CalendarDate(reading: text) else { return nil }
        self = date
    }

    /// A date that anything may follow, such as the `T` of a moment.
    static func readStart(_ bytes: Span<UInt8>, at position: inout Int) throws(DateProblem) -> CalendarDate {
        let start = position
        let separator = bytes.byte(start + 4)
        guard separator == UInt8(ascii: "-") || separator == UInt8(ascii: "/"),
            let century = pair(bytes, start), let ofCentury = pair(bytes, start + 2)
        else { throw .notADate(bytes.text(start..<bytes.endOfWord(start))) }
        let year = century * 100 + ofCentury
        guard bytes.byte(start + 7) == separator,
            let month = pair(bytes, start + 5), let day = pair(bytes, start + 8)
        else { throw unpadded(bytes, start, year: year, separator) }
        guard let date = CalendarDate(year: year, month: month, day: day) else {
            throw .noSuchDay(bytes.text(start..<start + 10))
        }
        position = start + 10
        return date
    }

    @inline(__always)
    static func pair(_ bytes: Span<UInt8>, _ index: Int) -> Int? {
        guard let tens = bytes.digit(index), let ones = bytes.digit(index + 1) else { return nil }
        return tens * 10 + ones
    }

    private static func unpadded(_ bytes: Span<UInt8>, _ start: Int, year: Int, _ separator: UInt8) -> DateProblem {
        var position = start + 5
        let month = shortNumber(bytes, &position)
        let separated = bytes.byte(position) == separator
        position += 1
        let day = shortNumber(bytes, &position)
        if separated, let month, let day, !bytes.isWord(position),
            let meant = CalendarDate(year: year, month: month, day: day)
        {
            return .unpadded(bytes.text(start..<position), meant: meant)
        }
        return .notADate(bytes.text(start..<bytes.endOfWord(start)))
    }

    /// One digit or two.
    private static func shortNumber(_ bytes: Span<UInt8>, _ position: inout Int) -> Int? {
        guard var number = bytes.digit(position) else { return nil }
        position += 1
        if let next = bytes.digit(position) {
            number = number * 10 + next
            position += 1
        }
        return number
    }
}
