extension Moment {
    /// Reads `2026-11-23`, `2026-11-23T17:00`, `2026-11-23T17:00Z` or `2026-11-23T17:00-05:00`.
    public static func read(_ bytes: Span<UInt8>, at position: inout Int) throws(DateProblem) -> Moment {
        var end = position
        let date = try CalendarDate.readStart(bytes, at: &end)
        guard bytes.byte(end) == UInt8(ascii: "T") else {
            guard !bytes.isWord(end) else { throw .notADate(bytes.text(position..<bytes.endOfWord(position))) }
            position = end
            return Moment(date)
        }
        let time = try readTime(bytes, at: &end)
        let offset = try readOffset(bytes, at: &end)
        position = end
        return Moment(date, time: time, offset: offset)
    }

    public init(reading text: some StringProtocol) throws(DateProblem) {
        self = try whole(text, else: DateProblem.notADate) { (bytes, position) throws(DateProblem) in
            try Moment.read(bytes, at: &position)
        }
    }

    public init?(_ text: some StringProtocol) {
        guard let moment = try? Moment(reading: text) else { return nil }
        self = moment
    }

    /// `T17:00` as minutes; 24:00 is the midnight at which the day ends.
    private static func readTime(_ bytes: Span<UInt8>, at position: inout Int) throws(DateProblem) -> Int {
        let start = position + 1
        guard let hour = CalendarDate.pair(bytes, start), let minute = CalendarDate.pair(bytes, start + 3),
            bytes.byte(start + 2) == UInt8(ascii: ":"), minute < 60, hour * 60 + minute <= 1440,
            bytes.digit(start + 5) == nil, !(bytes.byte(start + 5) == UInt8(ascii: ":"))
        else { throw .noSuchTime(bytes.text(start..<bytes.endOfWord(start))) }
        position = start + 5
        return hour * 60 + minute
    }

    /// `Z`, `+01:00`, or nothing.
    private static func readOffset(_ bytes: Span<UInt8>, at position: inout Int) throws(DateProblem) -> Int? {
        let sign = bytes.byte(position)
        if sign == UInt8(ascii: "Z"), !bytes.isWord(position + 1) {
            position += 1
            return 0
        }
        guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
            guard !bytes.isWord(position) else { throw noSuchOffset(bytes, position) }
            return nil
        }
        guard let hours = CalendarDate.pair(bytes, position + 1), bytes.byte(position + 3) == UInt8(ascii: ":"),
            let minutes = CalendarDate.pair(bytes, position + 4), hours <= 14, minutes < 60, !bytes.isWord(position + 6)
        else { throw noSuchOffset(bytes, position) }
        position += 6
        return (sign == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
    }

    private static func noSuchOffset(_ bytes: Span<UInt8>, _ position: Int) -> DateProblem {
        .noSuchOffset(bytes.text(position..<bytes.endOfWord(position)))
    }
}
