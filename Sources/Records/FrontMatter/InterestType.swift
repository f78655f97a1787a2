import Diagnostics
import Markdown
import Values

extension ValueType where Value == LateInterest {
    /// `statutory`, `none`, or a rate a year such as `8%`.
    static var lateInterest: Self {
        .word(of: ["statutory", "none", "8%"]) { text in
            switch text {
            case "statutory": LateInterest.statutory
            case "none": LateInterest.none
            default: DecimalNumber(percent: text).flatMap { $0 >= .zero ? .rate($0) : nil }
            }
        }
    }
}

extension ValueType where Value == [InterestTable] {
    /// `{EUR: {rates: [{from: 2026-01-01, rate: 10.15%}], compensation: 40.00, lock: by-half-year}}`
    static var interestTables: Self {
        .table(example: "{EUR: {rates: [{from: 2026-01-01, rate: 10.15%}], compensation: 40.00}}") { entry, findings in
            let code = YAMLValue.scalar(text: entry.key, entry.keySpan)
            guard let currency = ValueType<Currency>.currency.read(code, "late-interest", &findings) else { return nil }
            return ValueType<InterestTable>.interestTable(in: currency).read(entry.value, entry.key, &findings)
        }
    }
}

extension ValueType where Value == InterestTable {
    fileprivate static func interestTable(in currency: Currency) -> Self {
        .mapping("rates of interest", example: "{rates: [{from: 2026-01-01, rate: 10.15%}], compensation: 40.00}") {
            reader in
            let rates = reader.require("rates", .list(of: .interestRate))
            let lock = reader.read("lock", ValueType<InterestTable.Lock>.choice) ?? .byHalfYear
            let steps = reader.read("compensation", .compensation(in: currency)) ?? []
            return rates.map { InterestTable(currency: currency, lock: lock, rates: $0, compensation: steps) }
        }
    }
}

extension ValueType where Value == InterestTable.Rate {
    fileprivate static var interestRate: Self {
        .mapping("a rate from a day on", example: "{from: 2026-01-01, rate: 10.15%}") { reader in
            let from = reader.require("from", .date)
            let percent = reader.require("rate", .percent)
            guard let from, let percent else { return nil }
            return InterestTable.Rate(from: from, percent: percent)
        }
    }
}

extension ValueType where Value == [InterestTable.Compensation] {
    /// `40.00`, or by what was owed: `[{from: 0, amount: 40}, {from: 1000, amount: 70}]`.
    fileprivate static func compensation(in currency: Currency) -> Self {
        ValueType("an amount of money, or a list of them", example: "40.00") { _, value, key, findings in
            if case .scalar = value {
                return ValueType<DecimalNumber>.amount(in: currency).read(value, key, &findings).map {
                    [InterestTable.Compensation(from: .zero, amount: $0)]
                }
            }
            return ValueType<[InterestTable.Compensation]>.list(of: .compensationStep(in: currency))
                .read(value, key, &findings)
        }
    }
}

extension ValueType where Value == InterestTable.Compensation {
    fileprivate static func compensationStep(in currency: Currency) -> Self {
        .mapping("an amount for debts from a size on", example: "{from: 1000, amount: 70}") { reader in
            let from = reader.require("from", .amount(in: currency))
            let amount = reader.require("amount", .amount(in: currency))
            guard let from, let amount else { return nil }
            return InterestTable.Compensation(from: from, amount: amount)
        }
    }
}
