import Records
import Values

/// What is asked of whom by when, with every remaining estimate times a factor: the ground of slack and of the schedule.
struct Demand: Sendable {
    let workload: Workload
    /// In units of each one's axis; 0 for what others have in hand.
    let units: [Int]
    let windows: [WorkWindow]

    /// The estimates as they stand.
    init(_ workload: Workload) {
        self.init(workload, minutes: workload.remaining.map(\.minutes.count))
    }

    /// Every remaining estimate times the factor of its place, rounded up to whole minutes.
    init(_ workload: Workload, factors: [Factor]) {
        self.init(workload, minutes: zip(workload.remaining, factors).map { $1.times($0.minutes.count) })
    }

    private init(_ workload: Workload, minutes: [Int]) {
        let capacities = workload.capacities
        let units = minutes.indices.map { place in
            workload.standings[place].asksCapacity
                ? minutes[place] * capacities[workload.person[place]].axis.unit : 0
        }
        self.workload = workload
        self.units = units
        windows = workload.graph.windows(
            own: workload.ownWindows, demand: units, person: workload.person, capacities: capacities)
    }

    /// Those of one person that have a deadline, and their places.
    func jobs(of member: Int) -> (places: [Int], jobs: [Slack.Job]) {
        let places = workload.places(of: member).filter { windows[$0].deadline != nil }
        return (
            places,
            places.compactMap { place in
                windows[place].deadline.map {
                    Slack.Job(release: windows[place].release, deadline: $0, demand: units[place])
                }
            }
        )
    }

    /// In units, by place; nil without a deadline.
    func slack() -> [Int?] {
        var slack = [Int?](repeating: nil, count: windows.count)
        for member in workload.capacities.indices {
            let (places, jobs) = jobs(of: member)
            for (place, units) in zip(places, Slack.all(jobs)) { slack[place] = units }
        }
        return slack
    }
}
