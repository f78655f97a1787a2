public import Records
public import Values

/// Where a goal stands: reached, on the way, behind or missed, with the figure that says so.
///
/// EUR 3,000 of income in a year, on 30 June with 1,600 invoiced: half the year asks for 1,500, so it is on the way.
public struct GoalProgress: Sendable {
    public enum State: Hashable, Sendable {
        case reached, onTheWay, behind, missed
        /// There is no data yet for the figure.
        case noFigure
        /// It is not measured by a figure that vaws works out, or has no target that can be read.
        case ownWords
    }

    public let goal: Goal
    public let measure: GoalMeasure?
    public let target: GoalTarget?
    /// In which it is to be reached, and is counted.
    public let span: Period
    public let figure: MeasuredFigure?
    public let state: State

    /// One for each goal, in file order.
    public static func all(_ book: PracticeBook) -> [GoalProgress] {
        book.workspace.goals.map { GoalProgress($0, book) }
    }

    init(_ goal: Goal, _ book: PracticeBook) {
        let workspace = book.workspace
        let measure = goal.measure.flatMap { GoalMeasure(rawValue: $0) }
        let span = GoalProgress.span(of: goal, on: workspace.today)
        let target = measure.flatMap { measure in
            goal.target.flatMap { GoalTarget($0, of: measure, in: workspace.business.currency) }
        }
        (self.goal, self.measure, self.span, self.target) = (goal, measure, span, target)
        figure = measure.flatMap { book.figure($0, service: $0.hasServices ? goal.service : nil, in: span) }
        state = GoalProgress.state(measure, target, figure, span, on: workspace.today)
    }

    /// Of one that begins anew this month, quarter or year. Else from `from:`, or a year before `by:`, or the first day of
    /// this year; up to `by:`, or the last day of this year.
    static func span(of goal: Goal, on today: CalendarDate) -> Period {
        switch goal.every {
        case .month: return Period(monthOf: today)
        case .quarter: return Period(quarterOf: today)
        case .year: return Period(yearOf: today)
        case nil: break
        }
        let year = Period(yearOf: today)
        guard let by = goal.by else {
            let start = goal.from ?? year.start
            return Period(start, through: max(year.end ?? start, start))
        }
        let start = goal.from ?? by.adding(days: 1).adding(months: -12)
        return Period(min(start, by), through: by)
    }

    private static func state(
        _ measure: GoalMeasure?, _ target: GoalTarget?, _ figure: MeasuredFigure?, _ span: Period,
        on today: CalendarDate
    ) -> State {
        guard let measure, let target else { return .ownWords }
        guard let figure else { return .noFigure }
        let (isMet, isOver) = (target.isMet(by: figure.quantity), span.end.map { $0 < today } ?? false)
        if isOver { return isMet ? .reached : .missed }
        let more = target.direction == .atLeast
        guard measure.addsUp else {
            // A share can still change, a count of clients is what it is today.
            return isMet ? (measure.isCounted ? .reached : .onTheWay) : .behind
        }
        if more && isMet { return .reached }
        // Too many hours do not become fewer.
        if !more && !isMet { return .missed }
        let due = target.quantity.times(max(today.days(since: span.start) + 1, 0), of: span.dayCount ?? 1)
        return (more ? figure.quantity >= due : figure.quantity <= due) ? .onTheWay : .behind
    }
}

extension GoalMeasure {
    /// A number that is known on each day.
    fileprivate var isCounted: Bool { self == .clients || self == .retainers }
}
