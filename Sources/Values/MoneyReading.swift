/// Why a text is no amount of money.
public enum MoneyProblem: ValueProblem {
    case notMoney(String)
    case number(NumberProblem)
    case unknownCurrency(String)
    /// `850.00 EUR`.
    case currencyAfterAmount(String)
    /// An amount alone, where the record has no currency of its own.
    case noCurrency(String)
    case tooManyDecimals(String, Currency)

    public var message: String {
        switch self {
        case .notMoney(let text): "'\(text)' is not an amount of money"
        case .number(let problem): problem.message
        case .unknownCurrency(let code): "there is no currency '\(code)' in ISO 4217"
        case .currencyAfterAmount(let text): "'\(text)' has its currency behind the amount"
        case .noCurrency(let text): "'\(text)' has no currency"
        case .tooManyDecimals(let text, let currency):
            "'\(text)' has more decimals than \(currency) has: \(currency.minorDigits)"
        }
    }

    public var fix: String {
        switch self {
        case .notMoney, .unknownCurrency: "write the amount as `EUR 850.00`"
        case .number(let problem): problem.fix
        case .currencyAfterAmount(let text), .noCurrency(let text):
            "write the currency first, as in `\(text.suffix(4).first == " " ? text.suffix(3) : "EUR") 850.00`"
        case .tooManyDecimals(_, let currency):
            currency.minorDigits == 0
                ? "write whole \(currency)" : "write at most \(currency.minorDigits) digits after the point"
        }
    }
}

extension Money {
    /// Reads `EUR 850.00`, `EUR -36.71`, or `850.00` in `currency`, the record's own.
    public static func read(
        _ bytes: Span<UInt8>, at position: inout Int, in currency: Currency?
    ) throws(MoneyProblem) -> Money {
        let start = position
        var next = start
        let code = Currency.readCode(bytes, at: &next)
        let number = try readNumber(bytes, at: &next, from: start)
        guard !bytes.isWord(next) else { throw .notMoney(bytes.text(start..<bytes.endOfWord(next))) }
        if code == nil, let after = endOfCodeBehind(bytes, next) {
            throw .currencyAfterAmount(bytes.text(start..<after))
        }
        let text = bytes.text(start..<next)
        guard let currency = try code.map(known) ?? currency else { throw .noCurrency(text) }
        let missing = currency.minorDigits - number.scale
        guard missing >= 0 else { throw .tooManyDecimals(text, currency) }
        let units = Int128(number.mantissa) * powerOfTen(missing)
        guard let minorUnits = Int64(exactly: units) else { throw .number(.tooManyDigits(text)) }
        position = next
        return Money(minorUnits: minorUnits, currency)
    }

    public init(reading text: some StringProtocol, in currency: Currency? = nil) throws(MoneyProblem) {
        self = try whole(text, else: MoneyProblem.notMoney) { (bytes, position) throws(MoneyProblem) in
            try Money.read(bytes, at: &position, in: currency)
        }
    }

    public init?(_ text: some StringProtocol, in currency: Currency? = nil) {
        guard let money = try? Money(reading: text, in: currency) else { return nil }
        self = money
    }

    private static func readNumber(
        _ bytes: Span<UInt8>, at position: inout Int, from start: Int
    ) throws(MoneyProblem) -> DecimalNumber {
        do throws(NumberProblem) {
            return try DecimalNumber.readStart(bytes, at: &position)
        } catch .notANumber {
            throw .notMoney(bytes.text(start..<bytes.endOfWord(position)))
        } catch {
            throw .number(error)
        }
    }

    private static func known(_ code: String) throws(MoneyProblem) -> Currency {
        guard let currency = Currency(code: code) else { throw .unknownCurrency(code) }
        return currency
    }

    /// Where ` EUR` behind an amount ends: read as words, it would turn the amount into another currency's.
    private static func endOfCodeBehind(_ bytes: Span<UInt8>, _ index: Int) -> Int? {
        let start = bytes.skippingBlanks(index)
        guard start > index, start + 3 <= bytes.count, !bytes.isWord(start + 3),
            Currency(code: bytes.text(start..<start + 3)) != nil
        else { return nil }
        return start + 3
    }
}

extension Currency {
    /// Three capital letters with a blank and a number behind them; known or not.
    static func readCode(_ bytes: Span<UInt8>, at position: inout Int) -> String? {
        let start = position
        for index in start..<start + 3 where bytes.byte(index) &- UInt8(ascii: "A") >= 26 { return nil }
        guard bytes.isBlank(start + 3) else { return nil }
        let number = bytes.skippingBlanks(start + 3)
        guard bytes.digit(bytes.byte(number) == UInt8(ascii: "-") ? number + 1 : number) != nil else { return nil }
        position = number
        return bytes.text(start..<start + 3)
    }
}
