/// Whether a task will be done by its due date, in one word.
///
/// In time means: the schedule, run again as long as work really takes, has it done by its deadline, moved to leave room
/// for what comes after it.
public enum Verdict: Hashable, Sendable {
    /// In time at P80, and every promise up to its deadline fits as estimated.
    case safe
    /// In time at P50, not at P80; or its slack is below 0, so that it holds only if another promise gives way.
    case tight
    /// Not in time at P50.
    case late
    /// The due date has passed.
    case overdue(days: Int)
    /// In someone else's hands, and not yet due.
    case waiting

    /// `safe`, `tight`, `late`, `overdue 12 days`, `waiting`.
    public var words: String {
        switch self {
        case .safe: "safe"
        case .tight: "tight"
        case .late: "late"
        case .overdue(let days): days == 1 ? "overdue 1 day" : "overdue \(days) days"
        case .waiting: "waiting"
        }
    }

    /// Whether the promise is in danger: `tight`, `late` or `overdue`.
    public var isAtRisk: Bool { severity >= 2 }

    /// 0 for waiting, 1 safe, 2 tight, 3 late, 4 overdue.
    public var severity: Int {
        switch self {
        case .waiting: 0
        case .safe: 1
        case .tight: 2
        case .late: 3
        case .overdue: 4
        }
    }
}
