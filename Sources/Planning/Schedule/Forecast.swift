public import Values

/// When a task will be done, as long as work really takes.
///
/// The schedule is run again with every remaining estimate × its factor: half of all tasks are done by P50, four of five
/// by P80. Example: 3h left with factors of 1 and 1.25 are planned as 3h and as 3h45m.
public struct Forecast: Hashable, Sendable {
    /// Nil beyond the days planned.
    public let p50: CalendarDate?
    /// Nil beyond the days planned.
    public let p80: CalendarDate?
}

/// The schedule with every remaining estimate times the factor of its person and service.
struct Rerun: Sendable {
    let demand: Demand
    let schedule: TeamSchedule

    init(demand: Demand, schedule: TeamSchedule) {
        self.demand = demand
        self.schedule = schedule
    }

    init(_ workload: Workload, factors: [Factor]) {
        demand = Demand(workload, factors: factors)
        schedule = TeamSchedule(demand)
    }

    /// Whether the work is done by the deadline; nil without one.
    func isInTime(_ place: Int) -> Bool? {
        guard let deadline = demand.windows[place].deadline else { return nil }
        return schedule.finish[place].map { $0 <= deadline } ?? false
    }

    func finish(_ place: Int) -> CalendarDate? {
        schedule.finish[place].flatMap { demand.workload.day(finishing: place, at: $0) }
    }
}

/// The two reruns that a forecast and a verdict rest on.
struct Reruns: Sendable {
    let p50: Rerun
    let p80: Rerun

    /// `calibrations` by place.
    init(_ workload: Workload, calibrations: [Calibration], asEstimated: Rerun) {
        let factors = calibrations.map(\.p50)
        p50 = factors.allSatisfy { $0 == .one } ? asEstimated : Rerun(workload, factors: factors)
        p80 = Rerun(workload, factors: calibrations.map(\.p80))
    }

    /// P80 is never before P50: where what comes after a task is longer, the task is due and done earlier.
    func forecast(_ place: Int) -> Forecast? {
        guard p50.demand.workload.standings[place].asksCapacity else { return nil }
        guard let half = p50.finish(place) else { return Forecast(p50: nil, p80: nil) }
        return Forecast(p50: half, p80: p80.finish(place).map { max($0, half) })
    }
}
