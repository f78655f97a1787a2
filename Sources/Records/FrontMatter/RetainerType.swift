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
            let rollover = reader.read("rollover", .rollover(in: currency))
            let overage = reader.read("overage", .rate(in: currency))
            let opening = reader.read("opening", .allowance(in: currency, orNothing: true))
            reader.reportMixed(includes, opening: opening, cap: rollover?.cap)
            guard let fee else { return nil }
            return Retainer(
                fee: fee, includes: includes, services: services, rollover: rollover, overage: overage,
                opening: opening)
        }
    }
}

extension MappingReader {
    /// What is carried and its cap are counted as what a period includes: hours, or money.
    fileprivate mutating func reportMixed(
        _ includes: Retainer.Allowance?, opening: Retainer.Allowance?, cap: Retainer.Rollover.Cap?
    ) {
        guard let includes else { return }
        if let opening, opening.isMoney != includes.isMoney { reportMixed("opening", includes) }
        switch cap {
        case .hours: if includes.isMoney { reportMixed("rollover", includes) }
        case .money: if !includes.isMoney { reportMixed("rollover", includes) }
        case .share, nil: break
        }
    }

    private mutating func reportMixed(_ key: String, _ includes: Retainer.Allowance) {
        guard let span = entry(key)?.value.span else { return }
        let (has, wanted) = includes.isMoney ? ("an amount of money", "150.00") : ("hours", "6h30m")
        report(
            .invalidValue, "the retainer includes \(has), and `\(key)` is counted in something else", at: span,
            fix: "write \(has) there too, such as '\(wanted)'")
    }
}

extension Retainer.Allowance {
    fileprivate var isMoney: Bool {
        if case .money = self { true } else { false }
    }
}

extension ValueType where Value == Retainer.Allowance {
    /// `20h`, or an amount of money for as much work.
    fileprivate static func allowance(in currency: Currency?, orNothing: Bool = false) -> Self {
        ValueType("a duration such as '20h' or an amount of money", example: "20h") { wanted, value, key, findings in
            if let minutes = value.text.flatMap({ Minutes($0) }), minutes > .zero || (orNothing && minutes == .zero) {
                return .hours(minutes)
            }
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
    fileprivate static func rollover(in currency: Currency?) -> Self {
        .mapping("a rollover", example: "{periods: 1, cap: 10h, order: oldest-first}") { reader in
            let periods = reader.require("periods", .count(from: 1))
            let cap = reader.read("cap", .rolloverCap(in: currency))
            let order = reader.read("order", .choice) ?? Retainer.Order.oldestFirst
            return periods.map { Retainer.Rollover(periods: $0, cap: cap, order: order) }
        }
    }
}

extension ValueType where Value == Retainer.Rollover.Cap {
    /// `10h`, an amount of money, or a share of what a period includes.
    fileprivate static func rolloverCap(in currency: Currency?) -> Self {
        ValueType("a duration, an amount of money or a percentage", example: "10h") { wanted, value, key, findings in
            guard let text = value.text else {
                findings.append(wanted.refusal(of: value, key: key))
                return nil
            }
            if let share = DecimalNumber(percent: text), share >= .zero { return .share(share) }
            if let minutes = Minutes(text), minutes >= .zero { return .hours(minutes) }
            guard text.contains(where: \.isNumber), !text.contains(where: { "hm%-".contains($0) }) else {
                findings.append(wanted.refusal(of: value, key: key))
                return nil
            }
            return ValueType<DecimalNumber>.amount(in: currency).read(value, key, &findings)
                .map(Retainer.Rollover.Cap.money)
        }
    }
}
