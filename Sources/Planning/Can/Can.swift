import Records
import Values

extension Plan {
    /// Whether new work can be promised, by when, and at whose cost.
    public func can(_ question: CanQuestion) -> CanAnswer {
        let calibration = calibrations.of(person: question.person, service: service(of: question))
        let likely = Trial(reruns.p50.demand, question, calibration.p50)
        let cautious = Trial(reruns.p80.demand, question, calibration.p80)
        let deadline = deadline(of: question)
        let (earliest, safe) = (likely.earliestDay(), cautious.earliestDay())
        let ends = people[question.person].capacity.axis.ends
        // What can be done by an earlier day can be promised for a later one, however full that is.
        let reply = deadline.map { deadline -> CanAnswer.Reply in
            if safe.map({ ends[$0] <= deadline }) ?? false || cautious.isHonest(by: deadline) { return .yes }
            return earliest.map { ends[$0] <= deadline } ?? false || likely.isHonest(by: deadline) ? .tight : .no
        }
        let date = { (day: Int) in workspace.today.adding(days: day) }
        return CanAnswer(
            question: question, reply: reply, calibration: calibration, likely: likely.minutes,
            cautious: cautious.minutes,
            earliest: earliest.map(date), earliestSafe: safe.map(date),
            broken: deadline.map { broken(by: $0, reply == .no ? likely : cautious, reply, question) } ?? [],
            span: (deadline ?? earliest.map { ends[$0] }).map { span(by: $0, likely) })
    }

    /// The one that is asked for, else the client's, else that of the client's agreements where they have one.
    private func service(of question: CanQuestion) -> String? {
        if let service = question.service ?? question.client.flatMap({ workspace.client($0)?.service }) {
            return service
        }
        let agreed = workspace.agreements
            .filter { $0.client == question.client && $0.period.contains(workspace.today) }
            .flatMap { $0.terms.services.map(\.service) }
        return Set(agreed).count == 1 ? agreed.first : nil
    }

    /// The coordinate of the moment that was asked for.
    private func deadline(of question: CanQuestion) -> Int? {
        var task = Task(location: workspace.business.location, client: question.client, title: "", state: .open)
        task.due = question.by
        return TaskDates(task, clock: LocalClock(workspace)).window(in: people[question.person].capacity).deadline
    }

    /// What gets worse where it is promised for then: the most first.
    private func broken(
        by deadline: Int, _ trial: Trial, _ reply: CanAnswer.Reply?, _ question: CanQuestion
    ) -> [CanAnswer.Broken] {
        guard reply != .yes else { return [] }
        let slack = trial.demand(by: deadline).slack()
        let workload = demand.workload
        let broken = workload.graph.tasks.indices.compactMap { place -> CanAnswer.Broken? in
            let axis = workload.capacities[workload.person[place]].axis
            let (with, without) = (min(slack[place] ?? 0, 0), min(trial.baseSlack[place] ?? 0, 0))
            guard with < without, demand.units[place] > 0 else { return nil }
            let task = workload.graph.tasks[place]
            return CanAnswer.Broken(
                task: task, occurrence: workload.occurrence[place], by: -axis.minutes(with - without),
                isLessImportant: workspace.tasks[task].importance < question.importance)
        }
        return broken.sorted(on: { -$0.by.count })
    }

    private func span(by deadline: Int, _ trial: Trial) -> CanAnswer.Span {
        let (_, jobs) = trial.demand(by: deadline).jobs(of: trial.person)
        let axis = people[trial.person].capacity.axis
        let span = TightestSpan(of: jobs.count - 1, among: jobs)
        let days = axis.days(of: span, isPastDue: span.jobs.contains { jobs[$0].deadline <= span.start })
        return CanAnswer.Span(
            from: workspace.today.adding(days: days.lowerBound), through: workspace.today.adding(days: days.upperBound),
            available: axis.minutes(max(span.end - span.start, 0)), promised: axis.minutes(span.demand - trial.units),
            asked: trial.minutes)
    }
}

extension Trial {
    fileprivate init(_ base: Demand, _ question: CanQuestion, _ factor: Factor) {
        self.init(
            base, person: question.person, after: question.after,
            minutes: factor.times(max(question.duration.count, 0)))
    }

    fileprivate var minutes: Minutes { base.workload.capacities[person].axis.minutes(units) }
}
