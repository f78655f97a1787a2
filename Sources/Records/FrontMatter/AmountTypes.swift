import Diagnostics
import Markdown
import Values

// Amounts and rates are in the record's own currency, with or without its code before them. A record whose currency
// is not known here takes any code.

extension ValueType where Value == Money {
    /// `850.00` or `EUR 850.00`.
    static func money(in currency: Currency?) -> Self {
        .scalar("an amount of money", example: "850.00") { (text) throws(MoneyProblem) in
            try Money(reading: text, in: currency)
        }
    }
}

extension ValueType where Value == DecimalNumber {
    /// `850.00` or `EUR 850.00`, as a number of the record's currency.
    static func amount(in currency: Currency?) -> Self {
        ValueType("an amount of money", example: "850.00") { _, value, key, findings in
            if currency == nil, let number = value.text.flatMap({ DecimalNumber($0) }) { return number }
            guard let money = ValueType<Money>.money(in: currency).read(value, key, &findings) else { return nil }
            if let currency, money.currency != currency {
                findings.append(mixed(money.currency, with: currency, key: key, at: value.span))
                return nil
            }
            return DecimalNumber(money.minorUnits, scale: money.currency.minorDigits)
        }
    }
}

extension ValueType where Value == Rate {
    /// `42/hour` or `EUR 42.00/hour`.
    static func rate(in currency: Currency?) -> Self {
        let type = ValueType.scalar("a rate", example: "42/hour", Rate.init(reading:)).notBelowZero
        return ValueType("a rate", example: "42/hour") { _, value, key, findings in
            guard let rate = type.read(value, key, &findings) else { return nil }
            if let currency, let other = rate.currency, other != currency {
                findings.append(mixed(other, with: currency, key: key, at: value.span))
                return nil
            }
            return rate
        }
    }

    var notBelowZero: Self { narrowed(to: "a rate from 0 on") { $0.amount < .zero ? nil : $0 } }

    /// A rate for a time that passes: `700/month`.
    static func fee(in currency: Currency?) -> Self {
        rate(in: currency).like("700/month").narrowed(to: "an amount a week, month or year") { rate in
            switch rate.unit {
            case .week, .month, .year: rate
            case .hour, .piece: nil
            }
        }
    }
}

private func mixed(_ other: Currency, with currency: Currency, key: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
        .mixedCurrencies, "'\(key)' is in \(other), where all else is in \(currency)", at: span,
        fix: "write the amount in \(currency), or make an agreement of its own in \(other)")
}
