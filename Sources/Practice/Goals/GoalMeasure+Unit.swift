import Records

extension GoalMeasure {
    enum Unit { case minutes, money, percent, number }

    var unit: Unit {
        switch self {
        case .hours, .billableHours, .learningHours, .response: .minutes
        case .income, .effectiveRate: .money
        case .utilisation, .realisation, .collection, .onTime: .percent
        case .estimateFactor, .nps, .csat, .ces, .clients, .retainers, .marketContacts: .number
        }
    }

    var isMoney: Bool { unit == .money }

    /// Without a sign before the target, less is better.
    var isBetterBelow: Bool { self == .response || self == .estimateFactor }

    /// Whether it adds up from day to day; else it is what it is at the end.
    var addsUp: Bool {
        switch self {
        case .hours, .billableHours, .learningHours, .income, .marketContacts: true
        default: false
        }
    }
}
