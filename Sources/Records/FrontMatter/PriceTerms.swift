import Diagnostics
import Markdown
import Values

extension ValueType where Value == DecimalNumber {
    /// An amount above 0 in the agreement's currency.
    static func positiveAmount(in currency: Currency?) -> Self {
        amount(in: currency).narrowed(to: "an amount of money above 0") { $0 > .zero ? $0 : nil }
    }
}

extension ValueType where Value == FixedPrice {
    /// `{price: 3000, deposit: 30%, milestones: [{task: design, share: 40%}]}`
    static func fixedPrice(in currency: Currency?) -> Self {
        .mapping("a fixed price", example: "{price: 3000, deposit: 30%}") { reader in
            let price = reader.require("price", .positiveAmount(in: currency))
            let deposit = reader.read("deposit", .percent)
            let milestones = reader.read("milestones", .list(of: .milestone)) ?? []
            let services = reader.read("services", .names) ?? []
            reader.reportTooManyShares(milestones)
            guard let price else { return nil }
            return FixedPrice(price: price, deposit: deposit, milestones: milestones, services: services)
        }
    }
}

extension ValueType where Value == FixedPrice.Milestone {
    fileprivate static var milestone: Self {
        .mapping("a milestone", example: "{task: design, share: 40%}") { reader in
            let task = reader.require("task", .name)
            let share = reader.require("share", .percent)
            guard let task, let share else { return nil }
            return FixedPrice.Milestone(task: task, share: share)
        }
    }
}

extension MappingReader {
    /// More than the whole price would be billed.
    fileprivate mutating func reportTooManyShares(_ milestones: [FixedPrice.Milestone]) {
        let total = milestones.reduce(0) { $0 + $1.share.billionths }
        guard total > DecimalNumber(100).billionths, let span = entry("milestones")?.keySpan else { return }
        report(
            .invalidValue, "the shares of the milestones are more than 100% together", at: span,
            fix: "write shares that add up to 100%")
    }
}

extension DecimalNumber {
    /// Exact for percentages up to 100, of which nine digits stand behind the point at most.
    fileprivate var billionths: Int64 {
        (scale..<9).reduce(mantissa) { number, _ in number * 10 }
    }
}

extension ValueType where Value == HourPackage {
    /// `{hours: 10h, price: 380, valid: 70 days}`
    static func hourPackage(in currency: Currency?) -> Self {
        .mapping("a package", example: "{hours: 10h, price: 380, valid: 70 days}") { reader in
            let hours = reader.require("hours", .duration)
            let price = reader.require("price", .positiveAmount(in: currency))
            let valid = reader.read("valid", .days)
            guard let hours, let price else { return nil }
            return HourPackage(hours: hours, price: price, valid: valid)
        }
    }
}

extension ValueType where Value == Cap {
    /// `{amount: 2000/month, then: warn}`
    static func cap(in currency: Currency?) -> Self {
        .mapping("a cap", example: "{amount: 2000/month, then: warn}") { reader in
            let amount = reader.require("amount", .fee(in: currency))
            let then = reader.read("then", .choice) ?? Cap.Consequence.warn
            return amount.map { Cap(amount: $0, then: then) }
        }
    }
}

extension ValueType where Value == Discount {
    /// `10%`, or an amount.
    static func discount(in currency: Currency?) -> Self {
        ValueType("a percentage or an amount of money", example: "10%") { _, value, key, findings in
            if value.text?.contains("%") ?? false {
                return ValueType<DecimalNumber>.percent.like("10%").read(value, key, &findings).map(Discount.percent)
            }
            return ValueType<DecimalNumber>.positiveAmount(in: currency).read(value, key, &findings)
                .map(Discount.amount)
        }
    }
}

extension ValueType where Value == EarlyPayment {
    /// `2% within 10 days`
    static var earlyPayment: Self {
        .scalar("a percentage and a number of days", example: "2% within 10 days") { text in
            let words = text.split(whereSeparator: \.isWhitespace)
            guard words.count >= 4, words[1] == "within", let percent = DecimalNumber(percent: words[0]),
                percent > .zero, percent <= DecimalNumber(100),
                let days = DayCount(words.dropFirst(2).joined(separator: " "))
            else { return nil }
            return EarlyPayment(percent: percent, within: days)
        }
    }
}
