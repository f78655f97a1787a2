import Records
import Values

extension CapacityReport {
    /// Seven days a week from today on; 52 weeks at most.
    public init(_ plan: Plan, weeks: Int) {
        let count = min(max(weeks, 1), 52) * 7
        people = plan.people.indices.map { PersonCapacity(plan, person: $0, days: count) }
    }
}

extension CapacityReport.PersonCapacity {
    fileprivate init(_ plan: Plan, person: Int, days count: Int) {
        let sums = FigureSums(plan, person: person, days: count)
        let meetings = plan.meetings(of: person, days: count)
        let reasons = DaysOff(plan, person: person)
        let today = plan.workspace.today
        let first = plan.workspace.business.weekStart
        let starts = (0..<count).map { today.adding(days: $0).startOfWeek(startingOn: first) }
        self.person = person
        focus = plan.people[person].person?.focus ?? plan.workspace.business.focus
        total = sums.figures(0..<count)
        weeks = Set(starts).sorted().map { start in
            let days = max(start.days(since: today), 0)..<min(start.days(since: today) + 7, count)
            return CapacityReport.Week(
                start: start,
                days: days.map { day in
                    let figures = sums.figures(day..<day + 1)
                    let date = today.adding(days: day)
                    return CapacityReport.Day(
                        day: date, dayOff: figures.off > .zero ? reasons.reason(date) : nil,
                        meetings: meetings[day] ?? [], figures: figures)
                }, figures: sums.figures(days))
        }
    }
}

/// What a person's days come to.
private struct FigureSums {
    let capacity: Capacity
    /// By day, in units.
    private var planned: [Int]

    init(_ plan: Plan, person: Int, days: Int) {
        capacity = plan.people[person].capacity
        planned = Array(repeating: 0, count: days)
        for share in plan.dayPlans[person].shares where share.day < days { planned[share.day] += share.units }
    }

    func figures(_ days: Range<Int>) -> CapacityReport.Figures {
        let hours = days.map { capacity.freeTime.weekdayHours(of: $0) }.total()
        let open = capacity.days[days].map(\.hours).total()
        let meetings = capacity.days[days].map(\.meetings).total()
        let free = open - meetings
        let yields = capacity.axis.minutes(free.count * capacity.axis.share)
        let date = { (day: Int) in capacity.today.adding(days: day) }
        return CapacityReport.Figures(
            hours: hours, off: hours - open, meetings: meetings, focus: free - yields,
            logged: days.contains(0) ? capacity.loggedToday : .zero,
            capacity: capacity.minutes(from: date(days.lowerBound), through: date(days.upperBound - 1)),
            planned: capacity.axis.minutes(planned[days].reduce(0, +)))
    }
}

/// Why a person's days are off. A holiday is named before time off that covers it too.
private struct DaysOff {
    let business: Business
    let person: Person?

    init(_ plan: Plan, person: Int) {
        business = plan.workspace.business
        self.person = plan.people[person].person
    }

    func reason(_ day: CalendarDate) -> CapacityReport.DayOff? {
        if let holiday = business.holidays.first(where: { $0.period.contains(day) }) { return .holiday(holiday.name) }
        if business.timeOff.contains(where: { $0.contains(day) }) { return .timeOff }
        return person?.timeOff.contains { $0.contains(day) } == true ? .personalTimeOff : nil
    }
}
