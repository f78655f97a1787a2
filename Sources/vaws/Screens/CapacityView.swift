import Planning

/// What `vaws capacity` shows: the time of the next weeks, and what eats it.
struct CapacityView: Sendable {
    let view: PlanView
    let weeks: Int
    let people: [CapacityReport.PersonCapacity]

    init(_ view: PlanView, weeks: Int, people shown: [Int]) {
        self.view = view
        self.weeks = weeks
        people = CapacityReport(view.plan, weeks: weeks).people.filter { shown.contains($0.person) }
    }
}
