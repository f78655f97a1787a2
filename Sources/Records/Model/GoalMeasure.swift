/// A figure that a goal may be measured by: `measure:utilisation`.
public enum GoalMeasure: String, CaseIterable, Sendable {
    case hours
    case billableHours = "billable-hours"
    case learningHours = "learning-hours"
    case income
    case effectiveRate = "effective-rate"
    case utilisation, realisation, collection
    case onTime = "on-time"
    case estimateFactor = "estimate-factor"
    case response, nps, csat, ces
    case clients, retainers
    case marketContacts = "market-contacts"

    /// Whether it can be had of one service alone.
    public var hasServices: Bool {
        switch self {
        case .hours, .billableHours, .onTime, .estimateFactor: true
        default: false
        }
    }
}
