import Diagnostics
import Records
import Values

extension Plan {
    /// What is left of a task, and from what that follows.
    func remainingTerms(_ assessment: TaskAssessment) -> [Term] {
        let remaining = assessment.remaining
        let entries = entries(on: assessment.task)
        let lines = entries.isEmpty ? "" : ", in \(counted(entries.count, "entry", "entries"))"
        return [
            Term(.estimate, .minutes(remaining.estimate), remaining.estimateReason, at: estimateLocations(assessment)),
            Term(
                .logged, .minutes(remaining.logged), "on the task and its sub-tasks\(lines)",
                at: entries.suffix(Term.mostLines).map { workspace.time[$0].location }),
            Term(.remaining, .minutes(remaining.minutes), remaining.reason, at: openParts(assessment)),
        ]
    }

    private func estimateLocations(_ assessment: TaskAssessment) -> [Location] {
        switch assessment.remaining.basis {
        case .stated: [location(assessment.task)]
        case .coveredByParent(let parent): [location(parent)]
        case .median(let service, _): finishedLines(of: service)
        case .defaultEstimate: [workspace.business.location]
        }
    }

    private func finishedLines(of service: String) -> [Location] {
        let tasks = RemainingWork.measured(workspace.tasks, logged: loggedWithSubtasks)
        return tasks.filter { workspace.tasks[$0].service == service }.suffix(Term.mostLines).map(location)
    }

    /// The sub-tasks whose remaining work comes off its own.
    private func openParts(_ assessment: TaskAssessment) -> [Location] {
        guard assessment.remaining.inSubtasks > .zero else { return [] }
        return assessments.filter { workspace.tasks.parent(of: $0.task) == assessment.task }.map { location($0.task) }
    }

    /// The entries on a task and its sub-tasks, with what comes off them, in the order of the log.
    private func entries(on task: Int) -> [Int] {
        let time = workspace.time
        return time.indices.filter { index in
            let owner = time[index].comesOff.flatMap { time.indices.contains($0) ? $0 : nil } ?? index
            var above = time[owner].task.flatMap { workspace.tasks.indices.contains($0) ? $0 : nil }
            while let other = above, other != task { above = workspace.tasks.parent(of: other) }
            return above == task
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

/// `1 task`, `3 tasks`.
func counted(_ count: Int, _ one: String, _ more: String) -> String { "\(count) \(count == 1 ? one : more)" }
