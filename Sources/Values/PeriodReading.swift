/// Why a text is no span of days.
public enum PeriodProblem: ValueProblem {
    case notAPeriod(String)
    case date(DateProblem)
    case endsBeforeStart(String)

    public var message: String {
        switch self {
        case .notAPeriod(let text): "'\(text)' is not a span of days"
        case .date(let problem): problem.message
        case .endsBeforeStart(let text): "'\(text)' ends before it starts"
        }
    }

    public var fix: String {
        switch self {
        case .notAPeriod: "write a day `2026-12-21`, or the first and last day as `2026-12-21..2026-12-31`"
        case .date(let problem): problem.fix
        case .endsBeforeStart: "write the earlier day first"
        }
    }
}

extension Period {
    /// Reads `2026-12-21..2026-12-31`, `2026-12-21..` (which never ends), `2026-12-21`, the month `2026-11` or the
    /// quarter `2026-q4`.
    public static func read(_ bytes: Span<UInt8>, at position: inout Int) throws(PeriodProblem) -> Period {
        if let month = readMonth(bytes, at: &position) { return month }
        if let quarter = readQuarter(bytes, at: &position) { return quarter }
        var end = position
        let start = try readDay(bytes, at: &end)
        guard bytes.starts(with: "..", at: end) else {
            position = end
            return Period(start, through: start)
        }
        end += 2
        guard bytes.digit(end) != nil else {
            guard !bytes.isWord(end) else { throw .notAPeriod(bytes.text(position..<bytes.endOfWord(position))) }
            position = end
            return Period(start, through: nil)
        }
        let last = try readDay(bytes, at: &end)
        guard start <= last else { throw .endsBeforeStart(bytes.text(position..<end)) }
        position = end
        return Period(start, through: last)
    }

    public init(reading text: some StringProtocol) throws(PeriodProblem) {
        self = try whole(text, else: PeriodProblem.notAPeriod) { (bytes, position) throws(PeriodProblem) in
            try Period.read(bytes, at: &position)
        }
    }

    public init?(_ text: some StringProtocol) {
        guard let period = try? Period(reading: text) else { return nil }
        self = period
    }

    private static func readDay(_ bytes: Span<UInt8>, at position: inout Int) throws(PeriodProblem) -> CalendarDate {
        do throws(DateProblem) {
            return try CalendarDate.read(bytes, at: &position)
        } catch {
            throw .date(error)
        }
    }

    private static func readQuarter(_ bytes: Span<UInt8>, at position: inout Int) -> Period? {
        guard bytes.byte(position + 4) == UInt8(ascii: "-"),
            bytes.byte(position + 5) | 0x20 == UInt8(ascii: "q"), !bytes.isWord(position + 7),
            position + 7 <= bytes.count,
            let quarter = Period(named: bytes.text(position..<position + 7))
        else { return nil }
        position += 7
        return quarter
    }

    private static func readMonth(_ bytes: Span<UInt8>, at position: inout Int) -> Period? {
        guard let century = CalendarDate.pair(bytes, position), let ofCentury = CalendarDate.pair(bytes, position + 2),
            bytes.byte(position + 4) == UInt8(ascii: "-"), let month = CalendarDate.pair(bytes, position + 5),
            bytes.byte(position + 7) != UInt8(ascii: "-"), !bytes.isWord(position + 7),
            let first = CalendarDate(year: century * 100 + ofCentury, month: month, day: 1)
        else { return nil }
        position += 7
        return Period(monthOf: first)
    }
}
