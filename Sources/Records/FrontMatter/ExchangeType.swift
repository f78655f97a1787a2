import Diagnostics
import Markdown
import Values

extension ValueType where Value == [ExchangeRate] {
    /// What one unit of a currency is in the workspace's: `{USD: [{from: 2026-11-01, rate: 0.92}]}`.
    static var exchange: Self {
        let rows = ValueType<[[ExchangeRate]]>.table(example: "{USD: [{from: 2026-11-01, rate: 0.92}]}") {
            entry, findings in
            let code = YAMLValue.scalar(text: entry.key, entry.keySpan)
            guard let currency = ValueType<Currency>.currency.read(code, "exchange", &findings) else { return nil }
            let rates = ValueType.list(of: .exchangeRate(of: currency)).read(entry.value, entry.key, &findings)
            return rates?.sorted { $0.from < $1.from }
        }
        return ValueType(rows.wanted.words, example: rows.wanted.example) { _, value, key, findings in
            rows.read(value, key, &findings)?.flatMap { $0 }
        }
    }
}

extension ValueType where Value == ExchangeRate {
    fileprivate static func exchangeRate(of currency: Currency) -> Self {
        .mapping("an exchange rate", example: "{from: 2026-11-01, rate: 0.92}") { reader in
            let from = reader.require("from", .date)
            let rate = reader.require("rate", .positiveNumber)
            guard let from, let rate else { return nil }
            return ExchangeRate(currency: currency, from: from, rate: rate)
        }
    }
}
