import Planning
import Records

/// What `vaws plan` shows: who works on what, day by day.
struct ScheduleView: Sendable {
    let view: PlanView
    let weeks: Int
    /// Only this client's work is shown; nil for all.
    let client: String?
    let schedules: [Schedule]

    init(_ view: PlanView, weeks: Int, people: [Int], client: String?) {
        self.view = view
        self.weeks = weeks
        self.client = client
        schedules = people.map { Schedule(view.plan, weeks: weeks, person: $0) }
    }

    func blocks(_ day: Schedule.Day) -> [ScheduledBlock] {
        guard let client else { return day.blocks }
        return day.blocks.filter { view.workspace.tasks[$0.task].client == client }
    }

    func meetings(_ day: Schedule.Day) -> [ScheduledMeeting] {
        guard let client else { return day.meetings }
        return day.meetings.filter { view.workspace.meetings[$0.meeting].client == client }
    }

    /// Every open task of whom and what is shown, in file order.
    var tasks: [TaskAssessment] {
        let people = Set(schedules.map(\.person))
        return view.plan.assessments.filter {
            people.contains($0.person) && (client == nil || view.task($0).client == client)
        }
    }
}
