import Records
import Values

extension Schedule {
    /// `person` is an index in `Plan.people`; 52 weeks at most.
    public init(_ plan: Plan, weeks: Int, person: Int) {
        let capacity = plan.people[person].capacity
        let count = min(max(weeks, 0), 52) * 7
        let meetings = plan.meetings(of: person, days: count)
        let blocks = ClockedWork(plan, person: person, days: count).blocks
        self.person = person
        days = (0..<count).map { day in
            let date = plan.workspace.today.adding(days: day)
            return Day(
                day: date, capacity: capacity.minutes(on: date), meetings: meetings[day] ?? [],
                planned: blocks[day].map(\.minutes).total(), blocks: blocks[day])
        }
        freeFrom = plan.room(of: person)
    }
}

extension Plan {
    /// The first day with room, and how much there is until the end of its week.
    fileprivate func room(of person: Int) -> Schedule.Room? {
        let axis = people[person].capacity.axis
        var promised = [Int](repeating: 0, count: axis.ends.count)
        var undated = promised
        for share in dayPlans[person].shares where promised.indices.contains(share.day) {
            if demand.windows[share.place].deadline != nil {
                promised[share.day] += share.units
            } else {
                undated[share.day] += share.units
            }
        }
        let room = promised.indices.map { axis.end(of: $0) - axis.end(of: $0 - 1) - promised[$0] }
        guard let first = room.firstIndex(where: { $0 >= 15 * axis.unit }) else { return nil }
        let day = workspace.today.adding(days: first)
        let week = day.startOfWeek(startingOn: workspace.business.weekStart).adding(days: 7)
        func total(_ units: [Int]) -> Minutes {
            axis.minutes(units[first...].prefix(week.days(since: day)).reduce(0, +))
        }
        return Schedule.Room(day: day, minutes: total(room), undated: total(undated))
    }
}
