public import Diagnostics
public import Values

/// One figure of an explanation: its name, its value, why it is so, and the places it comes from.
public struct Term: Hashable, Sendable {
    public enum Name: String, CaseIterable, Sendable {
        case estimate, logged, remaining
        case release, due
        case neededBy = "needed by"
        case hours, meetings, capacity, promised, slack
        case workingDay = "working day"
        case urgency, importance, score
        case latestStart = "latest start"
        case plannedFinish = "planned finish"
        case factorP50 = "factor P50"
        case factorP80 = "factor P80"
        case forecastP50 = "forecast P50"
        case forecastP80 = "forecast P80"
        case verdict
    }

    /// Of more lines than this a term names the last, and its reason says how many there are.
    static let mostLines = 5

    public enum Value: Hashable, Sendable {
        case minutes(Minutes)
        case number(Int)
        case day(CalendarDate)
        case factor(Factor)
        case word(String)
    }

    public let name: Name
    public let value: Value
    /// A short sentence, such as "the median of 7 finished tasks of 'writing'".
    public let reason: String
    public let locations: [Location]

    init(_ name: Name, _ value: Value, _ reason: String, at locations: [Location] = []) {
        self.name = name
        self.value = value
        self.reason = reason
        self.locations = locations
    }
}

extension Term.Value: CustomStringConvertible {
    /// `9h55m`, `3`, `2026-11-27`, `1.25`, `tight`.
    public var description: String {
        switch self {
        case .minutes(let minutes): minutes.description
        case .number(let number): String(number)
        case .day(let day): day.description
        case .factor(let factor): factor.description
        case .word(let word): word
        }
    }
}
