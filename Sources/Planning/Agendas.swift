import Records
import Values

extension Agenda {
    public init(_ plan: Plan) {
        let groups = Groups(plan)
        today = plan.workspace.today
        days = plan.people.indices.map { PersonDay($0, ready: groups.ready[$0], plan: plan) }
        atRisk = plan.assessments.filter { $0.due != nil && $0.asksCapacity && $0.verdict?.isAtRisk == true }
            .sorted { $0.dangerRank < $1.dangerRank }
        waiting = groups.waiting.sorted { plan.waitingRank($0) < plan.waitingRank($1) }
        blocked = groups.blocked.sorted { $0.scoreRank < $1.scoreRank }
        notStarted = groups.notStarted.sorted { ($0.startDay, $0.task) < ($1.startDay, $1.task) }
        checkIns = CheckIn.all(plan.workspace)
        meetings = plan.meetings
        running = plan.running
        unsentMessages = plan.workspace.drafts.count
        withoutEstimate = plan.withoutEstimate
    }
}

/// The open tasks by the list in which they are shown.
private struct Groups {
    /// By person.
    var ready: [[TaskAssessment]]
    var waiting: [TaskAssessment] = []
    var blocked: [TaskAssessment] = []
    var notStarted: [TaskAssessment] = []

    init(_ plan: Plan) {
        ready = Array(repeating: [], count: plan.people.count)
        for assessment in plan.assessments {
            switch assessment.standing {
            case .waiting: waiting.append(assessment)
            case .blocked: blocked.append(assessment)
            case .notStarted: notStarted.append(assessment)
            // A parent with nothing of its own left is worked on through its sub-tasks.
            case .ready where assessment.remaining.minutes == .zero && assessment.remaining.inSubtasks > .zero: break
            case .ready: ready[assessment.person].append(assessment)
            }
        }
    }
}

extension Agenda.PersonDay {
    fileprivate init(_ member: Int, ready: [TaskAssessment], plan: Plan) {
        let own = plan.people[member]
        let minutes = Dictionary(own.today.map { ($0.task, $0.minutes) }) { first, _ in first }
        let place = Dictionary(own.today.enumerated().map { ($1.task, $0) }) { first, _ in first }
        let bySchedule = own.overload == nil
        let rank = { (item: TaskAssessment) in bySchedule ? place[item.task] ?? own.today.count : 0 }
        let sorted = ready.map { (rank($0), $0.scoreRank, $0) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
        person = member
        capacity = own.capacity.minutes(on: plan.workspace.today)
        logged = own.capacity.loggedToday
        planned = own.load.first?.planned ?? .zero
        order = bySchedule ? .schedule : .score
        items = sorted.map {
            Agenda.Item(assessment: $0.2, plannedToday: minutes[$0.2.task] ?? .zero, why: plan.why($0.2))
        }
    }
}

/// What decides the order by score: the higher score, the earlier deadline, the higher importance, the earlier line.
struct ScoreRank: Comparable {
    let score: Int
    let deadline: Int32
    let importance: Importance
    let task: Int

    static func < (left: ScoreRank, right: ScoreRank) -> Bool {
        (-left.score, left.deadline, -left.importance.rawValue, left.task)
            < (-right.score, right.deadline, -right.importance.rawValue, right.task)
    }
}

extension TaskAssessment {
    var scoreRank: ScoreRank {
        ScoreRank(score: score, deadline: neededBy?.dayNumber ?? .max, importance: importance, task: task)
    }

    fileprivate var dangerRank: (Int, Int32, Int, Int) {
        (-(verdict?.severity ?? 0), due?.dayNumber ?? .max, -score, task)
    }

    fileprivate var startDay: Int32 {
        if case .notStarted(let day) = standing { return day.dayNumber }
        return 0
    }
}

extension Plan {
    fileprivate func waitingRank(_ assessment: TaskAssessment) -> (String, Int32, Int) {
        let task = task(assessment)
        return (task.client ?? "", task.since?.dayNumber ?? .max, assessment.task)
    }
}
