public import Records
import Values

/// What the planner finds in a workspace on a day: who can do how much, and how each open task stands.
///
/// Depends on the records and on `today`, never on the hour: now is the beginning of today.
public struct Plan: Sendable {
    public let workspace: Workspace
    /// Those of `people:` in the order written; one without a name for who works alone.
    public let people: [PersonPlan]
    /// Every open task, in file order.
    public let assessments: [TaskAssessment]
    /// Meetings of today by their time.
    public let meetings: [MeetingToday]
    /// Entries whose range is open, as indices in `Workspace.time`.
    public let running: [Int]
    let demand: Demand
    /// By person.
    let dayPlans: [DayPlan]

    public init(_ workspace: Workspace) {
        let team = Team(workspace)
        let clock = LocalClock(workspace)
        let logged = LoggedTime(workspace, team: team)
        let days = PlanningHorizon.days(workspace)
        let calendar = MeetingCalendar(
            workspace, clock: clock, through: workspace.today.adding(days: days - 1))
        let capacities = Capacity.all(of: workspace, team: team, logged: logged, meetings: calendar, days: days)
        let workload = Workload(workspace, team: team, clock: clock, logged: logged, capacities: capacities)
        let demand = Demand(workload)
        let dayPlans = capacities.indices.map { DayPlan(of: $0, demand: demand) }
        let assessments = TaskAssessment.all(demand: demand, dayPlans: dayPlans, workspace: workspace)
        self.workspace = workspace
        self.demand = demand
        self.dayPlans = dayPlans
        self.assessments = assessments
        people = capacities.indices.map {
            PersonPlan($0, person: team.people[$0], demand: demand, dayPlan: dayPlans[$0], workspace: workspace)
        }
        meetings = calendar.today
        running = logged.running
    }

    /// Of a task by its index in `Workspace.tasks`; nil where it is done or cancelled.
    public func assessment(of task: Int) -> TaskAssessment? {
        guard demand.workload.graph.place.indices.contains(task) else { return nil }
        return demand.workload.graph.place[task].map { assessments[$0] }
    }

    public func task(_ assessment: TaskAssessment) -> Task { workspace.tasks[assessment.task] }

    /// Open tasks for which the person gave no estimate.
    public var withoutEstimate: Int { assessments.count { $0.remaining.isGuessed } }
}

extension MeetingCalendar {
    fileprivate var today: [MeetingToday] {
        (days[0] ?? []).map { MeetingToday(meeting: $0.meeting, start: $0.start, length: $0.length) }
            .sorted { ($0.start ?? -1, $0.meeting) < ($1.start ?? -1, $1.meeting) }
    }
}
