import Records
import Values

/// The open tasks with all that decides when they can be done; lists are by place in the graph.
struct Workload: Sendable {
    var graph: TaskGraph
    let capacities: [Capacity]
    var person: [Int]
    var dates: [TaskDates]
    /// As the tasks themselves state them.
    var ownWindows: [WorkWindow]
    var standings: [Standing]
    var remaining: [Remaining]
    var importance: [Int]

    init(_ workspace: Workspace, team: Team, clock: LocalClock, logged: LoggedTime, capacities: [Capacity]) {
        let graph = TaskGraph(workspace.tasks)
        let dates = graph.tasks.map { TaskDates(workspace.tasks[$0], clock: clock) }
        let work = RemainingWork(
            tasks: workspace.tasks, logged: logged.onTask, defaultEstimate: workspace.business.defaultEstimate)
        self.graph = graph
        self.capacities = capacities
        self.dates = dates
        importance = graph.tasks.map { workspace.tasks[$0].importance.rawValue }
        let person = graph.tasks.map { team.performer(of: workspace.tasks[$0]) }
        self.person = person
        ownWindows = dates.indices.map { dates[$0].window(in: capacities[person[$0]]) }
        standings = graph.tasks.indices.map {
            Standing(of: $0, in: graph, dates: dates[$0], workspace: workspace, team: team)
        }
        remaining = work.all().compactMap { $0 }
    }

    /// The places of one person's tasks.
    func places(of member: Int) -> [Int] { person.indices.filter { person[$0] == member } }
}

/// What is asked of whom by when, with every remaining estimate times a factor: the ground of slack and of the schedule.
struct Demand: Sendable {
    let workload: Workload
    /// In units of each one's axis; 0 for what others have in hand.
    let units: [Int]
    let windows: [WorkWindow]

    /// `percent` of 100 takes the estimates as they stand; more is rounded up to whole minutes.
    init(_ workload: Workload, percent: Int = 100) {
        let capacities = workload.capacities
        let units = workload.remaining.indices.map { place in
            guard workload.standings[place].asksCapacity else { return 0 }
            let minutes = (workload.remaining[place].minutes.count * percent + 99) / 100
            return minutes * capacities[workload.person[place]].axis.unit
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
