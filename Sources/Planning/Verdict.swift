/// Whether a task will be done by its due date, in one word.
///
/// The simple form of the forecast: with no history, half of all tasks take their estimate and four of five at most a
/// quarter more. So `safe` is a slack of 0 or more with every remaining estimate × 1.25 (rounded up), `tight` one of
/// 0 or more with the estimates as they stand, `late` a slack below 0.
public enum Verdict: Hashable, Sendable {
    case safe
    case tight
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
