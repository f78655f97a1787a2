import Values

extension PersonPlan {
    /// Every overloaded span that is not explained by a worse one, the worst first; of equal ones the earliest.
    ///
    /// One explains another where giving up its excess, what is due first before all, mends the other as well. What is
    /// only overdue comes last, since no move keeps it any more: it explains nothing. Twenty at most; worked out when asked
    /// for.
    public var overloads: [Overload] { overloads(endingWith: { _ in true }) }

    /// Of the spans that end with one of these places: so what is only overdue explains nothing.
    func overloads(atMost count: Int = 20, endingWith isMeant: (_ place: Int) -> Bool) -> [Overload] {
        var jobs = OverloadedJobs(of: member, demand: demand)
        var overloads: [Overload] = []
        while overloads.count < count, let span = jobs.worstSpan(endingWith: isMeant) {
            overloads.append(Overload(of: member, span, demand: demand))
            jobs.giveUpExcess(of: span)
        }
        return overloads.sorted(on: { Rank(-$0.deficit.count, $0.span.start, $0.span.end) })
            .sorted(on: { $0.isOverdue ? 1 : 0 })
    }
}

/// One person's promises, while the excess of one span after the other is given up.
struct OverloadedJobs {
    private var jobs: [Slack.Job]
    /// Whether the deadline is none of its own: a task behind it needs the room.
    private let isInherited: [Bool]
    private let isOverdue: [Bool]
    private let places: [Int]

    init(of member: Int, demand: Demand) {
        let (places, jobs) = demand.jobs(of: member)
        self.jobs = jobs
        self.places = places
        isInherited = zip(places, jobs).map { demand.workload.ownWindows[$0].deadline != $1.deadline }
        let overdue = demand.overdue()
        isOverdue = places.map { overdue[$0] }
    }

    /// Where the deficit is largest; of equal ones where it comes first. One that ends before today is taken where there is
    /// no other. Nil where everything that is due fits.
    func worstSpan(endingWith isMeant: (_ place: Int) -> Bool = { _ in true }) -> TightestSpan? {
        let slack = Slack.all(jobs)
        let asking = jobs.indices.filter { jobs[$0].demand > 0 && slack[$0] < 0 && isMeant(places[$0]) }
        // What has to leave room is told with what comes after it, which is short by as much.
        func rank(_ job: Int) -> (Int, Int, Int, Int, Int) {
            (isOverdue[job] ? 1 : 0, slack[job], isInherited[job] ? 1 : 0, jobs[job].deadline, job)
        }
        return asking.min { rank($0) < rank($1) }.map { TightestSpan(of: $0, among: jobs) }
    }

    /// Takes what is too much from the jobs of the span, from what is due first before all.
    mutating func giveUpExcess(of span: TightestSpan) {
        var excess = span.demand - (span.end - span.start)
        for job in span.jobs.sorted(on: { jobs[$0].deadline }) {
            let given = min(excess, jobs[job].demand)
            excess -= given
            jobs[job] = Slack.Job(
                release: jobs[job].release, deadline: jobs[job].deadline, demand: jobs[job].demand - given)
        }
    }
}

extension Overload {
    /// Nil where everything that is due fits.
    init?(of member: Int, demand: Demand) {
        guard let span = OverloadedJobs(of: member, demand: demand).worstSpan() else { return nil }
        self.init(of: member, span, demand: demand)
    }

    /// With all that is promised in the span.
    init(of member: Int, _ span: TightestSpan, demand: Demand) {
        let (places, jobs) = demand.jobs(of: member)
        let workload = demand.workload
        let capacity = workload.capacities[member]
        let asking = span.jobs.filter { jobs[$0].demand > 0 }.map { places[$0] }
        let days = capacity.axis.days(of: span, isPastDue: span.jobs.contains { jobs[$0].deadline <= span.start })
        person = member
        from = capacity.today.adding(days: days.lowerBound)
        through = capacity.today.adding(days: days.upperBound)
        promised = capacity.axis.minutes(asking.reduce(0) { $0 + demand.units[$1] })
        available = capacity.axis.minutes(max(span.end - span.start, 0))
        tasks = asking.filter { workload.occurrence[$0] == nil }.map { workload.graph.tasks[$0] }
        occurrences = asking.compactMap { place in
            workload.occurrence[place].map { FutureOccurrence(task: workload.graph.tasks[place], date: $0) }
        }
        let overdue = demand.overdue()
        isOverdue = asking.allSatisfy { overdue[$0] }
        self.span = OverloadedSpan(start: span.start, end: span.end, places: asking)
    }
}
