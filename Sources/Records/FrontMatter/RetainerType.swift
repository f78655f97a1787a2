import Diagnostics
import Markdown
import Values

extension ValueType where Value == Retainer {
    /// `{fee: 700/month, includes: 20h, services: [admin], rollover: {periods: 1, cap: 10h}, overage: 42/hour, opening: 6h30m}`
    static func retainer(in currency: Currency?) -> Self {
        .mapping("a retainer", example: "{fee: 700/month, includes: 20h}") { reader in
            let fee = reader.require("fee", .fee(in: currency))
            let includes = reader.read("includes", .allowance(in: currency))
            let services = reader.read("services", .names) ?? []
            let rollover = reader.read("rollover", .rollover)
            let overage = reader.read("overage", .rate(in: currency))
            let opening = reader.read("opening", .duration) ?? .zero
            guard let fee else { return nil }
            return Retainer(
                fee: fee, includes: includes, services: services, rollover: rollover, overage: overage,
                opening: opening)
        }
    }
}

extension ValueType where Value == Retainer.Allowance {
    /// `20h`, or an amount of money for as much work.
    fileprivate static func allowance(in currency: Currency?) -> Self {
        ValueType("a duration such as '20h' or an amount of money", example: "20h") { wanted, value, key, findings in
            if let minutes = value.text.flatMap({ Minutes($0) }), minutes > .zero { return .hours(minutes) }
            let type = ValueType<DecimalNumber>.positiveAmount(in: currency)
            // A number is meant as money; anything else is told with both that may stand here.
            guard let text = value.text, text.contains(where: \.isNumber), !text.contains("h"), !text.contains("m")
            else {
                findings.append(wanted.refusal(of: value, key: key))
                return nil
            }
            return type.read(value, key, &findings).map(Retainer.Allowance.money)
        }
    }
}

extension ValueType where Value == Retainer.Rollover {
    /// `{periods: 1, cap: 10h, order: oldest-first}`
    fileprivate static var rollover: Self {
        .mapping("a rollover", example: "{periods: 1, cap: 10h, order: oldest-first}") { reader in
            let periods = reader.require("periods", .count(from: 1))
            let cap = reader.read("cap", .rolloverCap)
            let order = reader.read("order", .choice) ?? Retainer.Order.oldestFirst
            return periods.map { Retainer.Rollover(periods: $0, cap: cap, order: order) }
        }
    }
}

extension ValueType where Value == Retainer.Rollover.Cap {
    /// `10h`, or a share of what a period includes.
    fileprivate static var rolloverCap: Self {
        .scalar("a duration or a percentage", example: "10h") { text in
            if let share = DecimalNumber(percent: text), share >= .zero { return .share(share) }
            guard let minutes = Minutes(text), minutes >= .zero else { return nil }
            return .hours(minutes)
        }
    }
}
