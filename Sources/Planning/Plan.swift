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
    /// Tasks that are done, with an estimate and time logged, in file order.
    public let finished: [FinishedTask]
    /// On each task of the workspace with all its sub-tasks, in minutes.
    let loggedWithSubtasks: [Int]
    let demand: Demand
    /// With the estimates as they stand.
    let schedule: TeamSchedule
    /// The same laid over the days, by person.
    let dayPlans: [DayPlan]
    let reruns: Reruns
    let calibrations: Calibrations

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
        let schedule = TeamSchedule(demand)
        let dayPlans = capacities.indices.map { DayPlan(of: $0, schedule: schedule, workload: workload) }
        let finished = FinishedTask.all(of: workspace, team: team, logged: logged)
        let calibrations = Calibrations(finished, people: capacities.count)
        let reruns = Reruns(
            workload, calibrations: workload.calibrations(calibrations, workspace.tasks),
            asEstimated: Rerun(demand: demand, schedule: schedule))
        self.workspace = workspace
        loggedWithSubtasks = logged.withSubtasks
        self.demand = demand
        self.schedule = schedule
        self.dayPlans = dayPlans
        self.reruns = reruns
        self.finished = finished
        self.calibrations = calibrations
        assessments = TaskAssessment.all(demand: demand, schedule: schedule, reruns: reruns, workspace: workspace)
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

    /// By how much the estimate of such a task is off.
    public func calibration(of assessment: TaskAssessment) -> Calibration {
        calibrations.of(person: assessment.person, service: workspace.tasks[assessment.task].service)
    }

    /// Whether the task itself states a due date; that of the task around it is a promise of its own.
    func isPromised(_ assessment: TaskAssessment) -> Bool { workspace.tasks[assessment.task].due != nil }

    public func task(_ assessment: TaskAssessment) -> Task { workspace.tasks[assessment.task] }

    /// Open tasks for which the person gave no estimate.
    public var withoutEstimate: Int { assessments.count { $0.remaining.isGuessed } }
}

extension Workload {
    /// By place.
    fileprivate func calibrations(_ known: Calibrations, _ tasks: [Task]) -> [Calibration] {
        graph.tasks.indices.map { known.of(person: person[$0], service: tasks[graph.tasks[$0]].service) }
    }
}

extension MeetingCalendar {
    fileprivate var today: [MeetingToday] {
        (days[0] ?? []).map { MeetingToday(meeting: $0.meeting, start: $0.start, length: $0.length) }
            .sorted { ($0.start ?? -1, $0.meeting) < ($1.start ?? -1, $1.meeting) }
    }
}
