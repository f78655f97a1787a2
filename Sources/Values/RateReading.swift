/// Why a text is no rate.
public enum RateProblem: ValueProblem {
    case notARate(String)
    case number(NumberProblem)
    case unknownCurrency(String)
    /// An amount with no unit behind it.
    case noUnit(String)

    public var message: String {
        switch self {
        case .notARate(let text): "'\(text)' is not a rate"
        case .number(let problem): problem.message
        case .unknownCurrency(let code): "there is no currency '\(code)' in ISO 4217"
        case .noUnit(let text): "'\(text)' does not say for which unit"
        }
    }

    public var fix: String {
        switch self {
        case .notARate, .unknownCurrency: "write the rate as `42/hour` or `EUR 42.50/hour`"
        case .number(let problem): problem.fix
        case .noUnit(let text): "write `\(text)/hour`, `\(text)/month` or `\(text)/each`"
        }
    }
}

extension Rate {
    /// Reads `42/hour`, `120/each` or `EUR 42.50/hour`; a unit is letters, digits and hyphens.
    public static func read(_ bytes: Span<UInt8>, at position: inout Int) throws(RateProblem) -> Rate {
        let start = position
        var next = start
        let code = Currency.readCode(bytes, at: &next)
        let amount = try readAmount(bytes, at: &next, from: start)
        guard bytes.byte(next) == UInt8(ascii: "/") else {
            throw bytes.isWord(next)
                ? .notARate(bytes.text(start..<bytes.endOfWord(next))) : .noUnit(bytes.text(start..<next))
        }
        let unit = next + 1..<endOfUnit(bytes, next + 1)
        guard !unit.isEmpty else { throw .noUnit(bytes.text(start..<next)) }
        let currency = try code.map(known)
        position = unit.upperBound
        return Rate(amount, currency, per: Unit(bytes.text(unit)))
    }

    public init(reading text: some StringProtocol) throws(RateProblem) {
        self = try whole(text, else: RateProblem.notARate) { (bytes, position) throws(RateProblem) in
            try Rate.read(bytes, at: &position)
        }
    }

    public init?(_ text: some StringProtocol) {
        guard let rate = try? Rate(reading: text) else { return nil }
        self = rate
    }

    private static func endOfUnit(_ bytes: Span<UInt8>, _ start: Int) -> Int {
        var end = start
        while bytes.isWord(end) || (end > start && bytes.byte(end) == UInt8(ascii: "-")) { end += 1 }
        return end
    }

    private static func readAmount(
        _ bytes: Span<UInt8>, at position: inout Int, from start: Int
    ) throws(RateProblem) -> DecimalNumber {
        do throws(NumberProblem) {
            return try DecimalNumber.readStart(bytes, at: &position)
        } catch .notANumber {
            throw .notARate(bytes.text(start..<bytes.endOfWord(position)))
        } catch {
            throw .number(error)
        }
    }

    private static func known(_ code: String) throws(RateProblem) -> Currency {
        guard let currency = Currency(code: code) else { throw .unknownCurrency(code) }
        return currency
    }
}
