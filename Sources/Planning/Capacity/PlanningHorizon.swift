import Records
import Values

/// How far ahead days are looked at.
enum PlanningHorizon {
    /// The days from today to the last date on any open task, at least a year, at most ten.
    ///
    /// A year, so that five working days are found behind a long absence; what lies beyond ten years counts as the last
    /// day of them.
    static func days(_ workspace: Workspace) -> Int {
        let last = workspace.tasks.lazy.filter(\.isOpen)
            .flatMap { [$0.due?.date, $0.start?.date, $0.plannedOn] }.compactMap { $0 }.max()
        let reach = last?.days(since: workspace.today) ?? 0
        return min(max(reach + 2, 366), 3653)
    }
}
