import Billing
import Testing
import Values

/// Works every figure of an explanation out again from its parts, in plain integers.
enum StepArithmetic {
    /// The steps whose parts do not make them, each with what they make.
    static func mistakes(in step: Step) -> [String] {
        step.all.compactMap { step in
            guard let made = made(step), made != step.value else { return nil }
            return "\(step.name): \(step.value), but its parts make \(made) (\(step.making))"
        }
    }

    /// Nil where nothing is worked out of the parts.
    private static func made(_ step: Step) -> Step.Value? {
        switch step.making {
        case .stated, .spread, .told: nil
        case .sum: sum(step)
        case .product: product(step)
        case .share: money(step, 0).map { .money(rounded($0, fraction(step, 1), over: 100)) }
        case .within: money(step, 0).map { within($0, fraction(step, 1)) }
        case .proportion: proportion(step)
        case .interest: interest(step)
        case .hours: hours(step)
        }
    }

    private static func sum(_ step: Step) -> Step.Value? {
        switch step.value {
        case .money(let own):
            let parts = step.parts.indices.compactMap { money(step, $0) }
            return .money(Money(minorUnits: parts.reduce(0) { $0 + $1.minorUnits }, own.currency))
        case .minutes:
            return .minutes(Minutes(step.parts.reduce(0) { $0 + (minutes($1) ?? 0) }))
        default: return nil
        }
    }

    private static func product(_ step: Step) -> Step.Value? {
        guard case .money(let own) = step.value, step.parts.count > 1 else { return nil }
        // One of a price that was worked out by days.
        if let price = money(step, 1) { return .money(price) }
        guard case .price(let price, _, _) = step.parts[1].value else { return nil }
        var (numerator, denominator) = (Int128(price.mantissa), power(price.scale))
        switch step.parts[0].value {
        case .minutes(let minutes): (numerator, denominator) = (numerator * Int128(minutes.count), denominator * 60)
        case .number(let number):
            (numerator, denominator) = (numerator * Int128(number.mantissa), denominator * power(number.scale))
        default: return nil
        }
        return .money(
            Money(minorUnits: half(numerator * power(own.currency.minorDigits), denominator), own.currency))
    }

    private static func proportion(_ step: Step) -> Step.Value? {
        guard case .number(let part) = step.parts[1].value, case .number(let whole) = step.parts[2].value else {
            return nil
        }
        switch (step.parts[0].value, step.value) {
        case (.minutes(let minutes), _):
            return .minutes(Minutes(Int(half(Int128(minutes.count) * Int128(part.mantissa), Int128(whole.mantissa)))))
        case (.price(let price, let currency, _), .money):
            let numerator = Int128(price.mantissa) * Int128(part.mantissa) * power(currency.minorDigits)
            return .money(Money(minorUnits: half(numerator, power(price.scale) * Int128(whole.mantissa)), currency))
        default: return nil
        }
    }

    private static func interest(_ step: Step) -> Step.Value? {
        guard let owed = money(step, 0), case .number(let days) = step.parts[2].value else { return nil }
        let percent = fraction(step, 1)
        return .money(rounded(owed, (percent.0 * Int128(days.mantissa), percent.1), over: 36500))
    }

    private static func hours(_ step: Step) -> Step.Value? {
        guard case .minutes(let minutes) = step.parts[0].value else { return nil }
        return .number(DecimalNumber(half(Int128(minutes.count) * 100, 60), scale: 2))
    }

    private static func within(_ gross: Money, _ rate: (Int128, Int128)) -> Step.Value {
        let net = half(Int128(gross.minorUnits) * 100 * rate.1, 100 * rate.1 + rate.0)
        return .money(Money(minorUnits: gross.minorUnits - net, gross.currency))
    }

    private static func rounded(_ money: Money, _ share: (Int128, Int128), over whole: Int128) -> Money {
        Money(minorUnits: half(Int128(money.minorUnits) * share.0, share.1 * whole), money.currency)
    }

    private static func money(_ step: Step, _ index: Int) -> Money? {
        guard step.parts.indices.contains(index), case .money(let money) = step.parts[index].value else { return nil }
        return money
    }

    private static func minutes(_ step: Step) -> Int? {
        if case .minutes(let minutes) = step.value { minutes.count } else { nil }
    }

    /// A percentage as a numerator and a denominator.
    private static func fraction(_ step: Step, _ index: Int) -> (Int128, Int128) {
        guard case .percent(let number) = step.parts[index].value else { return (0, 1) }
        return (Int128(number.mantissa), power(number.scale))
    }

    private static func power(_ exponent: Int) -> Int128 { (0..<exponent).reduce(Int128(1)) { sum, _ in sum * 10 } }

    /// Rounded half away from zero.
    private static func half(_ numerator: Int128, _ denominator: Int128) -> Int64 {
        let size = (numerator.magnitude * 2 + denominator.magnitude) / (denominator.magnitude * 2)
        return (numerator < 0) == (denominator < 0) ? Int64(size) : -Int64(size)
    }
}
