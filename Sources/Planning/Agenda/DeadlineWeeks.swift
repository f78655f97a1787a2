import Records
import Values

extension Deadlines {
    public init(_ plan: Plan) {
        let today = plan.workspace.today
        let due = plan.assessments.filter(plan.isPromised).compactMap { task in task.due.map { (day: $0, task: task) } }
            .sorted(on: \.task.scoreRank).sorted(on: \.day)
        let firstOpen = due.firstIndex { $0.day >= today } ?? due.count
        overdue = due[..<firstOpen].map(\.task)
        weeks = Deadlines.weeks(due[firstOpen...], startingOn: plan.workspace.business.weekStart)
        next30Days = Count(due.lazy.filter { $0.day < today.adding(days: 30) }.compactMap(\.task.verdict))
        overloads = plan.people.compactMap(\.overload)
    }

    /// In order; weeks without a deadline are left out.
    private static func weeks(
        _ due: ArraySlice<(day: CalendarDate, task: TaskAssessment)>, startingOn first: Weekday
    ) -> [Week] {
        var weeks: [Week] = []
        var rest = due
        while let day = rest.first?.day {
            let start = day.startOfWeek(startingOn: first)
            let week = rest.prefix { $0.day < start.adding(days: 7) }
            weeks.append(Week(start: start, tasks: week.map(\.task)))
            rest = rest[week.endIndex...]
        }
        return weeks
    }
}

extension Deadlines.Count {
    init(_ verdicts: some Sequence<Verdict>) {
        for verdict in verdicts {
            switch verdict {
            case .safe: safe += 1
            case .tight: tight += 1
            case .late: late += 1
            case .overdue: overdue += 1
            case .waiting: waiting += 1
            }
        }
    }
}
