public import Values

/// How often a client is asked what they think: `survey: quarterly`.
public enum SurveyRhythm: String, CaseIterable, Sendable {
    case monthly, quarterly, yearly
    /// Never: `survey: none`.
    case never = "none"

    /// The span in which a day lies; nil where nobody is asked.
    public func period(of day: CalendarDate) -> Period? {
        switch self {
        case .monthly: Period(monthOf: day)
        case .quarterly: Period(quarterOf: day)
        case .yearly: Period(yearOf: day)
        case .never: nil
        }
    }

    /// The last span that was over before a day: on 2026-11-23 the third quarter.
    public func lastPeriod(before day: CalendarDate) -> Period? { period(of: day)?.before }
}
