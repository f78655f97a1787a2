import Records
import Values

/// The open tasks with all that decides when they can be done; lists are by place in the graph.
struct Workload: Sendable {
    var graph: TaskGraph
    let capacities: [Capacity]
    /// The date of an occurrence that is still to come; nil for a task that is written.
    var occurrence: [CalendarDate?]
    var person: [Int]
    var dates: [TaskDates]
    /// As the tasks themselves state them.
    var ownWindows: [WorkWindow]
    var standings: [Standing]
    var remaining: [Remaining]
    var importance: [Int]
    /// Whether something that someone else has in hand has to come first.
    var waitsForOthers: [Bool]

    init(_ workspace: Workspace, team: Team, clock: LocalClock, logged: LoggedTime, capacities: [Capacity]) {
        let written = Workload(
            written: workspace, team: team, clock: clock, logged: logged, capacities: capacities)
        self = written.adding(Occurrence.all(written, workspace), workspace, clock: clock)
    }

    private init(
        written workspace: Workspace, team: Team, clock: LocalClock, logged: LoggedTime, capacities: [Capacity]
    ) {
        let graph = TaskGraph(workspace.tasks)
        let work = RemainingWork(
            tasks: workspace.tasks, logged: logged.withSubtasks, defaultEstimate: workspace.business.defaultEstimate)
        let remaining = work.all().compactMap { $0 }
        let dates = TaskDates.all(graph, tasks: workspace.tasks, remaining: remaining, clock: clock)
        self.graph = graph
        self.remaining = remaining
        self.capacities = capacities
        self.dates = dates
        importance = graph.tasks.map { workspace.tasks[$0].importance.rawValue }
        let person = graph.tasks.map { team.performer(of: workspace.tasks[$0]) }
        self.person = person
        ownWindows = dates.indices.map { dates[$0].window(in: capacities[person[$0]]) }
        let standings = graph.tasks.indices.map {
            Standing(of: $0, in: graph, dates: dates[$0], workspace: workspace, team: team)
        }
        self.standings = standings
        waitsForOthers = graph.waiting(for: standings)
        occurrence = graph.tasks.map { _ in nil }
    }

    /// The places of one person's tasks.
    func places(of member: Int) -> [Int] { person.indices.filter { person[$0] == member } }
}

extension TaskGraph {
    fileprivate func waiting(for standings: [Standing]) -> [Bool] {
        var waits = [Bool](repeating: false, count: standings.count)
        for place in order {
            waits[place] = predecessors[place].contains { waits[$0] || !standings[$0].asksCapacity }
        }
        return waits
    }
}

extension Workload {
    /// The day on which work is done that ends at a coordinate of who does it; nil beyond the days known.
    ///
    /// What takes no time is done on the day whose work ends there, but not before it may begin.
    func day(finishing place: Int, at coordinate: Int) -> CalendarDate? {
        let capacity = capacities[person[place]]
        guard let day = coordinate > 0 ? capacity.axis.day(reaching: coordinate) : capacity.axis.day(after: 0) else {
            return nil
        }
        return max(capacity.today.adding(days: day), dates[place].release?.date ?? capacity.today)
    }
}
