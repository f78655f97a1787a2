/// Why a text is no length of time.
public enum DurationProblem: ValueProblem {
    case notADuration(String)
    /// `1h75m`: beside hours, minutes go to 59 (klog specification 1.4).
    case minutesPastAnHour(String, meant: Minutes)
    case tooLong(String)

    public var message: String {
        switch self {
        case .notADuration(let text): "'\(text)' is not a duration"
        case .minutesPastAnHour(let text, _): "'\(text)' has more than 59 minutes beside its hours"
        case .tooLong(let text): "'\(text)' is longer than 999999 hours"
        }
    }

    public var fix: String {
        switch self {
        case .notADuration, .tooLong: "write it as `1h30m`, `45m`, `2h` or `1.5h`"
        case .minutesPastAnHour(_, let meant): "write `\(meant)`"
        }
    }
}

extension Minutes {
    /// Reads `1h30m`, `45m`, `119m`, `2h`, `+2h`, `-8h30m` as klog does, and `1.5h`, whose minutes are rounded to whole
    /// ones half away from zero (`0.33h` is 20m). No letter or digit may follow.
    public static func read(_ bytes: Span<UInt8>, at position: inout Int) throws(DurationProblem) -> Minutes {
        let start = position
        let sign = bytes.byte(start)
        let isSigned = sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+")
        var end = isSigned ? start + 1 : start
        let count = try readSize(bytes, from: start, at: &end)
        guard !bytes.isWord(end) else { throw .notADuration(bytes.text(start..<bytes.endOfWord(start))) }
        position = end
        return Minutes(sign == UInt8(ascii: "-") ? -count : count)
    }

    public init(reading text: some StringProtocol) throws(DurationProblem) {
        self = try whole(text, else: DurationProblem.notADuration) { (bytes, position) throws(DurationProblem) in
            try Minutes.read(bytes, at: &position)
        }
    }

    public init?(_ text: some StringProtocol) {
        guard let minutes = try? Minutes(reading: text) else { return nil }
        self = minutes
    }

    private static func readSize(
        _ bytes: Span<UInt8>, from start: Int, at position: inout Int
    ) throws(DurationProblem) -> Int {
        let number = try readDigits(bytes, from: start, at: &position)
        switch bytes.byte(position) {
        case UInt8(ascii: "m"):
            position += 1
            return number
        case UInt8(ascii: "."):
            return number * 60 + (try readFraction(bytes, from: start, at: &position))
        case UInt8(ascii: "h"):
            position += 1
            guard bytes.digit(position) != nil else { return number * 60 }
            return number * 60 + (try readRest(bytes, from: start, hours: number, at: &position))
        default:
            throw .notADuration(bytes.text(start..<bytes.endOfWord(start)))
        }
    }

    /// The minutes behind hours.
    private static func readRest(
        _ bytes: Span<UInt8>, from start: Int, hours: Int, at position: inout Int
    ) throws(DurationProblem) -> Int {
        let minutes = try readDigits(bytes, from: start, at: &position)
        guard bytes.byte(position) == UInt8(ascii: "m") else {
            throw .notADuration(bytes.text(start..<bytes.endOfWord(start)))
        }
        position += 1
        guard minutes < 60 else {
            let size = hours * 60 + minutes
            let meant = Minutes(bytes.byte(start) == UInt8(ascii: "-") ? -size : size)
            throw .minutesPastAnHour(bytes.text(start..<position), meant: meant)
        }
        return minutes
    }

    /// `.5h` as minutes.
    private static func readFraction(
        _ bytes: Span<UInt8>, from start: Int, at position: inout Int
    ) throws(DurationProblem) -> Int {
        position += 1
        let first = position
        let fraction = try readDigits(bytes, from: start, at: &position)
        guard bytes.byte(position) == UInt8(ascii: "h") else {
            throw .notADuration(bytes.text(start..<bytes.endOfWord(start)))
        }
        let minutes = dividedHalfAwayFromZero(Int128(fraction * 60), by: powerOfTen(position - first))
        position += 1
        return Int(minutes)
    }

    private static func readDigits(
        _ bytes: Span<UInt8>, from start: Int, at position: inout Int
    ) throws(DurationProblem) -> Int {
        let first = position
        var number = 0
        while let digit = bytes.digit(position) {
            guard position - first < 6 else { throw .tooLong(bytes.text(start..<bytes.endOfWord(start))) }
            number = number * 10 + digit
            position += 1
        }
        guard position > first else { throw .notADuration(bytes.text(start..<bytes.endOfWord(start))) }
        return number
    }
}
