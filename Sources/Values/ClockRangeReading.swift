/// Why a text is no time range. Places are byte offsets in what was read.
public enum RangeProblem: ValueProblem {
    /// Nothing like `9:00` stands there.
    case notARange(String)
    /// A time that the clock has not, such as `9:75` or `24:00>`.
    case badTime(String, at: Range<Int>)
    /// A time alone, with no `-` and end behind it.
    case noEnd(String, at: Range<Int>)
    case endsBeforeStart(String, at: Range<Int>, meant: ClockRange?)

    public var message: String {
        switch self {
        case .notARange(let text): "'\(text)' is not a time range"
        case .badTime(let text, _): "there is no time '\(text)'"
        case .noEnd(let text, _): "'\(text)' has no end"
        case .endsBeforeStart(let text, _, _): "'\(text)' ends before it starts"
        }
    }

    public var fix: String {
        switch self {
        case .notARange: "write it as `9:00-10:30`"
        case .badTime: "write times from `0:00` to `24:00`, or `8:00am`"
        case .noEnd(let text, _): "write `-` and the end behind it, or `\(text) - ?` while it is running"
        case .endsBeforeStart(_, _, let meant):
            meant.map { "write `\($0)` if it ended on the next day" } ?? "write the earlier time first"
        }
    }
}

extension ClockRange {
    /// Reads a range of klog's specification 1.4: `9:00-10:30`, `09:00 - 10:30`, `8:00am-1:15pm`, `<23:30 - 0:15`,
    /// `23:30 - 0:15>`, `14:00 - ?`. No letter or digit may follow.
    public static func read(_ bytes: Span<UInt8>, at position: inout Int) throws(RangeProblem) -> ClockRange {
        let first = position
        var next = position
        let start = try readTime(bytes, at: &next)
        let dash = bytes.skippingBlanks(next)
        guard bytes.byte(dash) == UInt8(ascii: "-") else { throw .noEnd(bytes.text(first..<next), at: first..<next) }
        next = bytes.skippingBlanks(dash + 1)
        if bytes.byte(next) == UInt8(ascii: "?") {
            position = try endOfMarks(bytes, next)
            return ClockRange(start: start, end: nil)
        }
        guard next < bytes.count else {
            throw .noEnd(bytes.text(first..<bytes.endOfTime(first)), at: first..<dash + 1)
        }
        let end = try readEnd(bytes, at: &next)
        guard start <= end else { throw endsBeforeStart(bytes, first..<next, start: start, end: end) }
        position = next
        return ClockRange(start: start, end: end)
    }

    public init(reading text: some StringProtocol) throws(RangeProblem) {
        self = try whole(text, else: RangeProblem.notARange) { (bytes, position) throws(RangeProblem) in
            try ClockRange.read(bytes, at: &position)
        }
    }

    public init?(_ text: some StringProtocol) {
        guard let range = try? ClockRange(reading: text) else { return nil }
        self = range
    }

    private static func readEnd(_ bytes: Span<UInt8>, at position: inout Int) throws(RangeProblem) -> Int {
        do throws(RangeProblem) {
            return try readTime(bytes, at: &position)
        } catch .notARange(let text) {
            throw .badTime(text, at: position..<bytes.endOfWord(position))
        }
    }

    private static func endOfMarks(_ bytes: Span<UInt8>, _ position: Int) throws(RangeProblem) -> Int {
        var end = position
        while bytes.byte(end) == UInt8(ascii: "?") { end += 1 }
        let word = position..<bytes.endOfWord(position)
        guard !bytes.isWord(end) else { throw .badTime(bytes.text(word), at: word) }
        return end
    }

    private static func endsBeforeStart(
        _ bytes: Span<UInt8>, _ range: Range<Int>, start: Int, end: Int
    ) -> RangeProblem {
        let nextDay = end + 1440
        let meant = end >= 0 && nextDay < 2880 && nextDay >= start ? ClockRange(start: start, end: nextDay) : nil
        return .endsBeforeStart(bytes.text(range), at: range, meant: meant)
    }
}

extension ClockRange {
    /// One time as minutes from the day's midnight: `9:05`, `8:00am`, `<23:30`, `0:15>`, `24:00`.
    static func readTime(_ bytes: Span<UInt8>, at position: inout Int) throws(RangeProblem) -> Int {
        let first = position
        var next = first
        let dayBefore = bytes.byte(next) == UInt8(ascii: "<")
        if dayBefore { next += 1 }
        guard let hour = readHour(bytes, at: &next) else {
            throw .notARange(bytes.text(first..<bytes.endOfWord(first)))
        }
        guard let minute = CalendarDate.pair(bytes, next), minute < 60,
            let time = withHalfDay(bytes, hour: hour, minute: minute, at: &next)
        else { throw badTime(bytes, first) }
        let dayAfter = bytes.byte(next) == UInt8(ascii: ">")
        if dayAfter { next += 1 }
        guard !bytes.isWord(next), !(dayAfter && (dayBefore || time == 1440)) else { throw badTime(bytes, first) }
        position = next
        return time + (dayAfter ? 1440 : 0) - (dayBefore ? 1440 : 0)
    }

    /// One digit or two, then a colon and a digit.
    @inline(__always)
    private static func readHour(_ bytes: Span<UInt8>, at position: inout Int) -> Int? {
        guard var hour = bytes.digit(position) else { return nil }
        position += 1
        if let ones = bytes.digit(position) {
            hour = hour * 10 + ones
            position += 1
        }
        guard bytes.byte(position) == UInt8(ascii: ":"), bytes.digit(position + 1) != nil else { return nil }
        position += 1
        return hour
    }

    /// Minutes from midnight, with the `am` or `pm` that may follow.
    @inline(__always)
    private static func withHalfDay(_ bytes: Span<UInt8>, hour: Int, minute: Int, at position: inout Int) -> Int? {
        position += 2
        guard bytes.byte(position + 1) == UInt8(ascii: "m") else {
            let time = hour * 60 + minute
            return time <= 1440 ? time : nil
        }
        let isMorning = bytes.byte(position) == UInt8(ascii: "a")
        guard isMorning || bytes.byte(position) == UInt8(ascii: "p"), (1...12).contains(hour) else { return nil }
        position += 2
        return (hour % 12 + (isMorning ? 0 : 12)) * 60 + minute
    }

    private static func badTime(_ bytes: Span<UInt8>, _ first: Int) -> RangeProblem {
        let end = bytes.endOfTime(first)
        return .badTime(bytes.text(first..<end), at: first..<end)
    }
}

extension Span<UInt8> {
    /// Where a time's text ends: at a blank, a dash or the end.
    fileprivate func endOfTime(_ index: Int) -> Int {
        var end = index
        while end < count, !isBlank(end), self[end] != UInt8(ascii: "-") { end += 1 }
        return end
    }
}
