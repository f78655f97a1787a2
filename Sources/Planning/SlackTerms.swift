import Diagnostics
import Records
import Values

extension Plan {
    /// Capacity less what is promised, over the span that leaves the least; none where there is no deadline.
    func slackTerms(_ assessment: TaskAssessment, _ place: Int) -> [Term] {
        let (places, jobs) = demand.jobs(of: assessment.person)
        guard let slack = assessment.slack, let job = places.firstIndex(of: place) else { return [] }
        let span = TightestSpan(of: job, among: jobs)
        let person = people[assessment.person]
        let axis = person.capacity.axis
        let asking = span.jobs.filter { jobs[$0].demand > 0 }.map { demand.workload.graph.tasks[places[$0]] }
        let count = asking.count == 1 ? "1 task" : "\(asking.count) tasks"
        return [
            Term(
                .capacity, .minutes(axis.minutes(span.end - span.start)), capacityReason(person, span),
                at: [workspace.business.location]),
            Term(
                .promised, .minutes(axis.minutes(span.demand)), "\(count) to do in that span",
                at: asking.map { workspace.tasks[$0].location }),
            Term(.slack, .minutes(slack), "capacity less promised"),
        ]
    }

    private func capacityReason(_ person: PersonPlan, _ span: TightestSpan) -> String {
        let capacity = person.capacity
        let first = capacity.axis.day(after: span.start) ?? 0
        let last = max(capacity.axis.day(reaching: span.end) ?? first, first)
        let days = [first, last].map { capacity.today.adding(days: $0).withWeekday }
        let focus = person.person?.focus ?? workspace.business.focus
        let logged =
            capacity.loggedToday > .zero && span.start == 0 ? ", less \(capacity.loggedToday) logged today" : ""
        return "\(days[0]) to \(days[1]): hours less days off and meetings, times \(focus)%\(logged)"
    }
}

extension CalendarDate {
    /// `Fri 2026-11-27`.
    var withWeekday: String {
        let name = weekday.abbreviation
        return "\(name.prefix(1).uppercased())\(name.dropFirst()) \(self)"
    }
}
