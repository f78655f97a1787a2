import Records
import Diagnostics
import Values

extension Plan {
    /// Every figure of an assessment in the order in which they follow from each other, each with its reason and places.
    public func terms(of assessment: TaskAssessment) -> [Term] {
        guard let place = demand.workload.graph.place[assessment.task] else { return [] }
        return remainingTerms(assessment) + dateTerms(assessment, place) + slackTerms(assessment, place)
            + scoreTerms(assessment)
    }

    private func location(_ task: Int) -> Location { workspace.tasks[task].location }

    private func remainingTerms(_ assessment: TaskAssessment) -> [Term] {
        let remaining = assessment.remaining
        return [
            Term(.estimate, .minutes(remaining.estimate), remaining.estimateReason, at: estimateLocations(assessment)),
            Term(.logged, .minutes(remaining.logged), "on the task and its sub-tasks"),
            Term(.remaining, .minutes(remaining.minutes), remaining.reason),
        ]
    }

    private func estimateLocations(_ assessment: TaskAssessment) -> [Location] {
        switch assessment.remaining.basis {
        case .stated: [location(assessment.task)]
        case .coveredByParent(let parent): [location(parent)]
        case .median: []
        case .defaultEstimate: [workspace.business.location]
        }
    }

    private func dateTerms(_ assessment: TaskAssessment, _ place: Int) -> [Term] {
        let graph = demand.workload.graph
        var terms: [Term] = []
        if let release = demand.workload.dates[place].release?.date, release > workspace.today {
            terms.append(Term(.release, .day(release), "not before that day", at: [location(assessment.task)]))
        }
        if let due = assessment.due {
            terms.append(Term(.due, .day(due), "as the task says", at: [location(assessment.task)]))
        }
        if let needed = assessment.neededBy, needed != assessment.due {
            let after = graph.tasks.indices.filter { graph.predecessors[$0].contains(place) }.map { graph.tasks[$0] }
            terms.append(
                Term(.neededBy, .day(needed), "what comes after it needs the room", at: after.map(location)))
        }
        return terms
    }

    private func scoreTerms(_ assessment: TaskAssessment) -> [Term] {
        let importance = assessment.importance
        let measure = people[assessment.person].workingDay
        var terms = [
            Term(.workingDay, .minutes(measure), "a fifth of the capacity of the next five working days"),
            Term(
                .urgency, .number(assessment.urgency), urgencyReason(assessment),
                at: assessment.urgencyFrom.map { [location($0)] } ?? []),
            Term(
                .importance, .number(importance.rawValue), importance.name, at: [location(assessment.task)]),
            Term(.score, .number(assessment.score), "urgency \(assessment.urgency) × (\(importance.rawValue) + 1)"),
        ]
        if let verdict = assessment.verdict { terms.append(Term(.verdict, .word(verdict.words), verdict.reason)) }
        return terms
    }

    private func urgencyReason(_ assessment: TaskAssessment) -> String {
        if let other = assessment.urgencyFrom { return "'\(workspace.tasks[other].title)' waits for it" }
        if case .overdue = assessment.verdict { return "past due" }
        guard assessment.slack != nil else { return "no deadline" }
        switch assessment.urgency {
        case 5: return "slack below 0"
        case 4: return "slack below one working day"
        case 3: return "slack below three working days"
        case 2: return "slack below seven working days"
        default: return "slack of seven working days or more"
        }
    }
}

extension Remaining {
    fileprivate var estimateReason: String {
        switch basis {
        case .stated: "as the task says"
        case .coveredByParent: "the estimate of the task around it covers it"
        case .median(let service, let tasks): "the median of \(tasks) finished tasks of '\(service)'"
        case .defaultEstimate: "no estimate given: the workspace's `default-estimate`"
        }
    }

    fileprivate var reason: String {
        let left = isUsedUp ? "the estimate is used: a quarter of it, at least 15m" : "estimate less logged"
        return inSubtasks > .zero ? "\(left), less \(inSubtasks) in its sub-tasks" : left
    }
}

extension Verdict {
    fileprivate var reason: String {
        switch self {
        case .safe: "in time even if everything takes a quarter longer"
        case .tight: "in time as estimated, not if everything takes a quarter longer"
        case .late: "not in time as estimated"
        case .overdue: "the due date has passed"
        case .waiting: "in someone else's hands"
        }
    }
}
