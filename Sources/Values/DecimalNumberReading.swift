/// Why a text is no decimal number.
public enum NumberProblem: ValueProblem {
    case notANumber(String)
    /// `850,00` or `1,000.00`.
    case comma(String)
    /// More than nine digits after the point, or more than fifteen in all, so that products of two fit what they are worked out in.
    case tooManyDigits(String)

    public var message: String {
        switch self {
        case .notANumber(let text): "'\(text)' is not a number"
        case .comma(let text): "'\(text)' has a comma in it"
        case .tooManyDigits(let text): "'\(text)' has too many digits"
        }
    }

    public var fix: String {
        switch self {
        case .notANumber: "write digits, with a point before the decimals: `12.50`"
        case .comma: "write a point before the decimals and nothing between the thousands: `1250.00`"
        case .tooManyDigits: "write at most nine digits after the point and fifteen in all"
        }
    }
}

extension DecimalNumber {
    /// Reads `12`, `12.345` or `-0.5`; a digit stands on both sides of the point, and no word may go on behind it.
    public static func read(_ bytes: Span<UInt8>, at position: inout Int) throws(NumberProblem) -> DecimalNumber {
        var end = position
        let number = try readStart(bytes, at: &end)
        guard !bytes.isWord(end) else { throw .notANumber(bytes.text(position..<bytes.endOfWord(position))) }
        position = end
        return number
    }

    public init(reading text: some StringProtocol) throws(NumberProblem) {
        self = try whole(text, else: NumberProblem.notANumber) { (bytes, position) throws(NumberProblem) in
            try DecimalNumber.read(bytes, at: &position)
        }
    }

    public init?(_ text: some StringProtocol) {
        guard let number = try? DecimalNumber(reading: text) else { return nil }
        self = number
    }

    /// Reads `21%`, `9.975%` or `-10%`, as 21, 9.975 and −10.
    public static func readPercent(_ bytes: Span<UInt8>, at position: inout Int) throws(NumberProblem) -> DecimalNumber
    {
        var end = position
        let number = try readStart(bytes, at: &end)
        guard bytes.byte(end) == UInt8(ascii: "%"), !bytes.isWord(end + 1) else {
            throw .notANumber(bytes.text(position..<bytes.endOfWord(position)))
        }
        position = end + 1
        return number
    }

    /// The number before the sign: `21%` is 21.
    public init?(percent text: some StringProtocol) {
        let read = try? whole(text, else: NumberProblem.notANumber) { (bytes, position) throws(NumberProblem) in
            try DecimalNumber.readPercent(bytes, at: &position)
        }
        guard let read else { return nil }
        self = read
    }

    /// A number that a sign or unit may follow, but no more digits behind a comma or point.
    static func readStart(_ bytes: Span<UInt8>, at position: inout Int) throws(NumberProblem) -> DecimalNumber {
        let start = position
        let isNegative = bytes.byte(start) == UInt8(ascii: "-")
        var next = isNegative ? start + 1 : start
        var (mantissa, scale): (Int64, Int) = (0, 0)
        let whole = readDigits(bytes, at: &next, into: &mantissa)
        guard whole > 0 else { throw .notANumber(bytes.text(start..<bytes.endOfWord(start))) }
        if bytes.byte(next) == UInt8(ascii: "."), bytes.digit(next + 1) != nil {
            next += 1
            scale = readDigits(bytes, at: &next, into: &mantissa)
        }
        guard whole + scale <= 15, scale <= 9 else { throw .tooManyDigits(bytes.text(start..<next)) }
        guard !isSeparated(bytes, next) else { throw separated(bytes, start) }
        position = next
        return DecimalNumber(isNegative ? -mantissa : mantissa, scale: scale)
    }

    /// Fifteen digits fit an `Int64`; of more only the number counts, since they are refused.
    private static func readDigits(_ bytes: Span<UInt8>, at position: inout Int, into number: inout Int64) -> Int {
        let first = position
        while let digit = bytes.digit(position) {
            number = number &* 10 &+ Int64(digit)
            position += 1
        }
        return position - first
    }

    private static func isSeparated(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
        switch bytes.byte(index) {
        case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "'"): bytes.digit(index + 1) != nil
        default: false
        }
    }

    private static func separated(_ bytes: Span<UInt8>, _ start: Int) -> NumberProblem {
        let text = bytes.text(start..<bytes.endOfWord(start))
        return text.utf8.contains(UInt8(ascii: ",")) ? .comma(text) : .notANumber(text)
    }
}
