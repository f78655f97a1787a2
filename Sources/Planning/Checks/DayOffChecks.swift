import Diagnostics
import Records
import Values

/// Tasks due on a day off, or at a time at which the client is not there.
struct DayOffChecks {
    private let plan: Plan
    private let clients: [String: Client]

    init(_ plan: Plan) {
        self.plan = plan
        clients = Dictionary(plan.workspace.clients.map { ($0.id, $0) }) { first, _ in first }
    }

    var findings: [TaskFinding] {
        let dates = plan.demand.workload.dates
        return plan.assessments.enumerated().compactMap { place, assessment in
            guard assessment.asksCapacity, let here = dates[place].due?.date, here >= plan.workspace.today,
                let due = plan.workspace.tasks[assessment.task].due
            else { return nil }
            let client = plan.workspace.tasks[assessment.task].client.flatMap { clients[$0] }
            let there = inZone(of: client, due)
            if let reason = closed(here, assessment.person) ?? client.flatMap({ closed(there.date, $0) }) {
                return dayOff(assessment, due, reason, client)
            }
            return client.flatMap { outsideHours(assessment.task, due, there, $0) }
        }
    }

    /// The moment as clocks at the client show it.
    private func inZone(of client: Client?, _ due: Moment) -> Moment {
        guard due.offset != nil, due.time != nil else { return due }
        let zone = client?.zone ?? plan.workspace.business.zone
        let (date, minute) = zone.local(zone.instant(due))
        return Moment(date, time: minute)
    }
}

extension DayOffChecks {
    private func closed(_ day: CalendarDate, _ member: Int) -> String? {
        if let holiday = plan.workspace.business.holidays.first(where: { $0.period.contains(day) }) {
            return holiday.said("a holiday")
        }
        if plan.workspace.business.timeOff.contains(where: { $0.contains(day) }) { return "a day off" }
        guard let person = plan.people[member].person, person.timeOff.contains(where: { $0.contains(day) })
        else { return nil }
        return "a day off of \(person.name)"
    }

    private func closed(_ day: CalendarDate, _ client: Client) -> String? {
        client.holidays.first { $0.period.contains(day) }?.said("a holiday of '\(client.id)'")
    }

    private func dayOff(_ found: TaskAssessment, _ due: Moment, _ reason: String, _ client: Client?) -> TaskFinding {
        let business = plan.workspace.business
        let own = plan.people[found.person].person.map { business.calendar(of: $0) } ?? business.calendar
        let calendar = own.closing(client?.holidays.map(\.period) ?? [])
        let before = calendar.day(-1, workingDaysAfter: due.date).flatMap { $0 >= plan.workspace.today ? $0 : nil }
        let other = before ?? calendar.day(1, workingDaysAfter: due.date)
        let suggestion = other.map {
            "write `due:\(Moment($0, time: due.time, offset: due.offset))`, the working day "
                + (before == nil ? "after it" : "before it")
        }
        return TaskFinding(
            id: .dueOnDayOff, place: .init(task: found.task, field: .due),
            message: "\(plan.named(found.task)) is due on \(due.date), \(reason)",
            fix: suggestion ?? "write another day")
    }
}

extension DayOffChecks {
    private func outsideHours(_ task: Int, _ due: Moment, _ there: Moment, _ client: Client) -> TaskFinding? {
        guard let time = there.time, let hours = client.hours else { return nil }
        let ranges = hours.stretches(on: there.date.weekday)
        guard !ranges.contains(where: { $0.contains(time) }) else { return nil }
        let day = there.date.weekday.name
        let open = ranges.map { ClockRange(start: $0.lowerBound, end: $0.upperBound).description }
        let when = open.isEmpty ? "none on \(day)" : "\(open.joined(separator: ", ")) on \(day)"
        let other = hours.lastMoment(before: there, notBefore: plan.workspace.today)
        return TaskFinding(
            id: .dueOutsideHours, place: .init(task: task, field: .due),
            message:
                "\(plan.named(task)) is due at \(ClockRange.clock(time)), outside the hours of '\(client.id)': \(when)",
            fix: other.map { "write `due:\($0)`, when they are there" } ?? "write a time within their hours")
    }
}

extension Holiday {
    /// `a holiday ('Christmas Day')`.
    fileprivate func said(_ what: String) -> String { name.map { "\(what) ('\($0)')" } ?? what }
}

extension WeeklyHours {
    fileprivate func stretches(on weekday: Weekday) -> [ClosedRange<Int>] {
        (ranges[weekday] ?? []).compactMap { range in
            range.end.flatMap { $0 >= range.start ? range.start...$0 : nil }
        }
    }

    /// The last end of hours before a moment, within a week and not before a day.
    fileprivate func lastMoment(before moment: Moment, notBefore first: CalendarDate) -> Moment? {
        (0..<7).lazy.map { moment.date.adding(days: -$0) }.filter { $0 >= first }
            .compactMap { day in
                stretches(on: day.weekday).map(\.upperBound)
                    .filter { day < moment.date || $0 <= moment.time ?? 0 }.max().map { Moment(day, time: $0) }
            }.first
    }
}

extension Weekday {
    /// `Mondays`.
    fileprivate var name: String {
        switch self {
        case .monday: "Mondays"
        case .tuesday: "Tuesdays"
        case .wednesday: "Wednesdays"
        case .thursday: "Thursdays"
        case .friday: "Fridays"
        case .saturday: "Saturdays"
        case .sunday: "Sundays"
        }
    }
}
