public import Planning
import Records
public import Values

/// What finished tasks took over what was estimated: 5h of 4h estimated is 1.25.
public struct EstimateFactor: Hashable, Sendable {
    /// Finished in the span, with an estimate and time logged.
    public let tasks: Int
    public let estimated: Minutes
    public let worked: Minutes

    /// All together, so that large tasks weigh more; nil of no tasks.
    public var factor: Factor? { estimated > .zero ? Factor(worked.count, estimated.count) : nil }

    /// - Parameter finished: those of the whole plan.
    init(_ finished: [FinishedTask], _ tasks: [Task], in period: Period, service: String? = nil) {
        let done = finished.filter { finished in
            guard let day = tasks[finished.task].doneDay else { return false }
            return period.contains(day) && (service == nil || finished.service == service)
        }
        self.tasks = done.count
        estimated = done.map(\.estimate).total()
        worked = done.map(\.actual).total()
    }
}
