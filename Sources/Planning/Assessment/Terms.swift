import Diagnostics
import Records
import Values

extension Plan {
    /// Every figure of an assessment in the order in which they follow from each other, each with its reason and places.
    public func terms(of assessment: TaskAssessment) -> [Term] {
        guard let place = demand.workload.graph.place[assessment.task] else { return [] }
        return remainingTerms(assessment) + dateTerms(assessment, place) + slackTerms(assessment, place)
            + scoreTerms(assessment) + forecastTerms(assessment, place)
    }

    func location(_ task: Int) -> Location { workspace.tasks[task].location }

    private func dateTerms(_ assessment: TaskAssessment, _ place: Int) -> [Term] {
        let graph = demand.workload.graph
        var terms: [Term] = []
        if let release = demand.workload.dates[place].release?.date, release > workspace.today {
            terms.append(Term(.release, .day(release), "not before that day", at: [location(assessment.task)]))
        }
        if let due = assessment.due { terms.append(dueTerm(assessment, due)) }
        if let needed = assessment.neededBy, needed != assessment.due {
            let after = graph.successors[place].map { graph.tasks[$0] }
            terms.append(
                Term(.neededBy, .day(needed), "what comes after it needs the room", at: after.map(location)))
        }
        return terms
    }

    /// What the estimate of a task around it covers is due with that.
    private func dueTerm(_ assessment: TaskAssessment, _ due: CalendarDate) -> Term {
        var task = assessment.task
        while workspace.tasks[task].due == nil, let above = workspace.tasks.openParent(of: task) { task = above }
        let reason = task == assessment.task ? "as the task says" : "as the task around it says"
        return Term(.due, .day(due), reason, at: [location(task)])
    }

    private func scoreTerms(_ assessment: TaskAssessment) -> [Term] {
        let importance = assessment.importance
        let person = people[assessment.person]
        return [
            Term(
                .workingDay, .minutes(person.workingDay),
                "a fifth of \(person.fiveWorkingDays), the capacity of the next five working days"),
            Term(
                .urgency, .number(assessment.urgency), urgencyReason(assessment),
                at: assessment.urgencyFrom.map { [location($0)] } ?? []),
            Term(
                .importance, .number(importance.rawValue), importance.name, at: [location(assessment.task)]),
            Term(.score, .number(assessment.score), "urgency \(assessment.urgency) × (\(importance.rawValue) + 1)"),
        ]
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
