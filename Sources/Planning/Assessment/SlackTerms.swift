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
        return spanTerms(person, assessment.person, span) + [
            Term(
                .promised, .minutes(axis.minutes(span.demand)),
                "\(counted(asking.count, "task", "tasks")) to do in that span",
                at: asking.map { workspace.tasks[$0].location }),
            Term(.slack, .minutes(slack), "capacity less promised"),
        ]
    }

    private func spanTerms(_ person: PersonPlan, _ member: Int, _ span: TightestSpan) -> [Term] {
        let capacity = person.capacity
        let first = capacity.axis.day(after: span.start) ?? 0
        let days = first...max(capacity.axis.day(reaching: span.end) ?? first, first)
        let place = workspace.business.location
        let working = capacity.days[days].map(\.hours).total()
        let inMeetings = capacity.days[days].map(\.meetings).total()
        var terms = [Term(.hours, .minutes(working), "\(words(days))\(daysOff(days, capacity))", at: [place])]
        if inMeetings > .zero {
            let lines = meetings(of: member, on: days.filter { capacity.days[$0].meetings > .zero })
            terms.append(
                Term(
                    .meetings, .minutes(inMeetings),
                    "\(counted(lines.count, "meeting", "meetings")) on these days, as far as in working time",
                    at: lines.suffix(Term.mostLines).map { workspace.meetings[$0].location }))
        }
        return terms + [
            Term(
                .capacity, .minutes(capacity.axis.minutes(span.end - span.start)),
                capacityReason(person, span, days), at: [place])
        ]
    }

    /// `Mon 2026-11-23 to Fri 2026-11-27`.
    private func words(_ days: ClosedRange<Int>) -> String {
        [days.lowerBound, days.upperBound].map { workspace.today.adding(days: $0).withWeekday }.joined(
            separator: " to ")
    }

    private func daysOff(_ days: ClosedRange<Int>, _ capacity: Capacity) -> String {
        let off = days.filter { capacity.days[$0].isOff }.map { workspace.today.adding(days: $0).withWeekday }
        guard !off.isEmpty else { return "" }
        let more = off.count > 3 ? " and \(off.count - 3) more" : ""
        return ", off on \(off.prefix(3).joined(separator: ", "))\(more)"
    }

    /// The meetings that a person attends on those days, in file order.
    private func meetings(of member: Int, on days: [Int]) -> [Int] {
        let team = Team(workspace)
        let calendar = MeetingCalendar(
            workspace, clock: LocalClock(workspace), through: workspace.today.adding(days: days.last ?? 0))
        let held = days.flatMap { calendar.days[$0] ?? [] }.filter { $0.length != nil }
        return Set(held.map(\.meeting)).filter { team.attendees(of: workspace.meetings[$0]).contains(member) }.sorted()
    }

    /// Where a span begins or ends within a day, by which time on the clock.
    private func capacityReason(_ person: PersonPlan, _ span: TightestSpan, _ days: ClosedRange<Int>) -> String {
        let capacity = person.capacity
        let focus = person.person?.focus ?? workspace.business.focus
        var reason = "hours less days off and meetings, times \(focus)%"
        if capacity.loggedToday > .zero, span.start == 0 { reason += ", less \(capacity.loggedToday) logged today" }
        if span.start > capacity.axis.end(of: days.lowerBound - 1) {
            reason += ", from \(ClockRange.clock(capacity.instant(reaching: span.start).minute)) on the first day on"
        }
        if span.end < capacity.axis.end(of: days.upperBound), span.end > 0 {
            reason += ", until \(ClockRange.clock(capacity.instant(reaching: span.end).minute)) on the last day"
        }
        return reason
    }
}

extension CalendarDate {
    /// `Fri 2026-11-27`.
    var withWeekday: String {
        let name = weekday.abbreviation
        return "\(name.prefix(1).uppercased())\(name.dropFirst()) \(self)"
    }
}
