import Records
import Values

extension Agenda {
    public init(_ plan: Plan) {
        let groups = Groups(plan)
        today = plan.workspace.today
        days = plan.people.indices.map { PersonDay($0, ready: groups.ready[$0], plan: plan) }
        atRisk = plan.assessments.filter { plan.isPromised($0) && $0.asksCapacity && $0.verdict?.isAtRisk == true }
            .sorted(on: \.dangerRank)
        waiting = groups.waiting.sorted(on: plan.waitingRank)
        blocked = groups.blocked.sorted(on: \.scoreRank)
        notStarted = groups.notStarted.sorted(on: \.startDay)
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
        let sorted = ready.sorted(on: \.scoreRank)
            .sorted(on: { bySchedule ? place[$0.task] ?? own.today.count : 0 })
        person = member
        capacity = own.capacity.minutes(on: plan.workspace.today)
        logged = own.capacity.loggedToday
        planned = own.load.first?.planned ?? .zero
        order = bySchedule ? .schedule : .score
        lateCount = plan.assessments.count {
            $0.person == member && $0.asksCapacity && plan.isPromised($0)
                && ($0.verdict?.severity ?? 0) >= Verdict.late.severity
        }
        let broken = bySchedule ? [:] : BrokenPromises(of: member, list: sorted, plan).byTask
        items = sorted.map {
            Agenda.Item(
                assessment: $0, plannedToday: minutes[$0.task] ?? .zero, breaks: broken[$0.task] ?? [])
        }
    }
}

extension TaskAssessment {
    /// The worst verdict, the earliest due day, the higher score.
    fileprivate var dangerRank: Rank {
        Rank(-(verdict?.severity ?? 0), due.map { Int($0.dayNumber) } ?? .max, -score)
    }

    fileprivate var startDay: Int {
        if case .notStarted(let day) = standing { return Int(day.dayNumber) }
        return 0
    }
}

extension Plan {
    fileprivate func waitingRank(_ assessment: TaskAssessment) -> WaitingRank {
        let since = workspace.tasks[assessment.task].since.map { Int($0.dayNumber) } ?? .max
        return WaitingRank(client: workspace.tasks[assessment.task].client ?? "", since: since)
    }
}

private struct WaitingRank: Comparable {
    let client: String
    let since: Int

    static func < (left: WaitingRank, right: WaitingRank) -> Bool {
        (left.client, left.since) < (right.client, right.since)
    }
}
