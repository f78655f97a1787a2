import Records
import Values

// Terms as they are written in an agreement.

extension TimeRounding {
    /// `{step: 15m, mode: up, scope: day}`, `none`.
    var written: String {
        step > 1 ? "{step: \(Minutes(step)), mode: \(mode.rawValue), scope: \(scope.rawValue)}" : "none"
    }
}

extension Retainer {
    /// `{fee: 600/month, includes: 20h, overage: 42/hour}`
    var written: String {
        let allowance: String? = includes.map {
            switch $0 {
            case .hours(let minutes): "includes: \(minutes)"
            case .money(let amount): "includes: \(amount)"
            }
        }
        let parts = ["fee: \(fee)", allowance, overage.map { "overage: \($0)" }].compactMap { $0 }
        return "{\(parts.joined(separator: ", "))}"
    }
}

extension Discount {
    /// `10%`, `25.00`
    var written: String {
        switch self {
        case .percent(let percent): "\(percent)%"
        case .amount(let amount): "\(amount)"
        }
    }
}

extension Cap {
    /// `{amount: 2000/month, then: stop}`
    var written: String { "{amount: \(amount), then: \(then.rawValue)}" }
}
