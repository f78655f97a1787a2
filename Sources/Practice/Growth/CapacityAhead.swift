public import Billing

public import Planning
import Records
public import Values

/// How full the next twelve weeks are: promised and repeating work and retainers, against what can be done.
///
/// A week of 20h with 6h promised to Acme, whose retainer is worth 8h of that week, and 3h to Bolt holds 11h: a retainer
/// adds only what its client's tasks do not ask already. What a full week has no room for goes into the next.
public struct CapacityAhead: Sendable {
    public struct Week: Hashable, Sendable {
        public let days: Period
        public let capacity: Minutes
        /// Tasks with their estimates, repeating ones included.
        public let promised: Minutes
        /// What retainers include beyond their clients' tasks, as far as there is room for it.
        public let retained: Minutes

        public var booked: Minutes { promised + retained }
        /// Never below 0.
        public var free: Minutes { max(capacity - booked, .zero) }
        public var share: Ratio? { Ratio(booked, of: capacity) }

        /// Below 40 % of what can be done; a week without any is neither.
        public var isEmpty: Bool { capacity > .zero && booked.count * 100 < capacity.count * CapacityAhead.least }
        public var isFull: Bool { capacity > .zero && booked >= capacity }
    }

    /// The first begins today.
    public let weeks: [Week]
    /// What retainers include and these weeks have no room for.
    public let beyond: Minutes
    /// Of active clients' agreements: those that end in these weeks and do not go on by themselves.
    public let ending: [AgreementTerm]

    public static let weeksShown = 12
    /// Booked below this share of what can be done, in percent, a week is empty.
    public static let least = 40

    public init(_ plan: Plan, _ book: AgreementBook) {
        let retainers = RetainerHours(plan.workspace, book)
        var carried = Minutes.zero
        weeks = plan.weeksAhead(CapacityAhead.weeksShown).map { week in
            let promised = week.planned.values.total()
            carried += retainers.hours(in: week.days).map {
                max($0.hours - (week.planned[$0.client] ?? .zero), .zero)
            }.total()
            let retained = min(carried, max(week.capacity - promised, .zero))
            carried -= retained
            return Week(days: week.days, capacity: week.capacity, promised: promised, retained: retained)
        }
        beyond = carried
        let last = weeks.last?.days.end ?? plan.workspace.today
        ending = AgreementTerm.all(book, plan.workspace).filter { $0.renews == nil && $0.end <= last }
            .sorted { $0.end != $1.end ? $0.end < $1.end : $0.location < $1.location }
    }

    /// The weeks from the first after which no week is booked to 40 %; empty where the last is.
    public var emptySpan: ArraySlice<Week> {
        let lastFull = weeks.lastIndex { $0.capacity > .zero && !$0.isEmpty }
        let rest = weeks[(lastFull.map { $0 + 1 } ?? 0)...].drop { $0.capacity == .zero }
        return rest
    }

    /// The weeks from now on that have no room, up to the first that has.
    public var fullSpan: [Week] {
        let working = weeks.filter { $0.capacity > .zero }
        return Array(working.prefix(while: \.isFull))
    }

    public var free: Minutes { weeks.map(\.free).total() }
    public var capacity: Minutes { weeks.map(\.capacity).total() }
}

extension [CapacityAhead.Week] {
    public var free: Minutes { map(\.free).total() }
    public var capacity: Minutes { map(\.capacity).total() }
}

/// The hours that retainers include, spread evenly over the days of their periods.
private struct RetainerHours {
    private let retainers: [RunningRetainer]

    init(_ workspace: Workspace, _ book: AgreementBook) {
        let active = Set(workspace.clients.filter { $0.status == .active }.map(\.id))
        var retainers = book.families.filter { active.contains($0.client) }.compactMap {
            RunningRetainer($0, today: workspace.today, weekStart: workspace.business.weekStart)
        }
        let byClient = Dictionary(grouping: retainers.indices) { retainers[$0].family.client }
        // What was worked before any running period is told by its day alone, which is quick.
        let first = retainers.map(\.running.start).min() ?? workspace.today
        for entry in workspace.time where entry.day >= first && !byClient.isEmpty {
            for index in entry.client.flatMap({ byClient[$0] }) ?? [] { retainers[index].take(entry) }
        }
        self.retainers = retainers
    }

    /// By client, in the order of their ids.
    func hours(in days: Period) -> [(client: String, hours: Minutes)] {
        let sums = retainers.reduce(into: [String: Minutes]()) { sums, retainer in
            sums[retainer.family.client, default: .zero] += retainer.hours(in: days)
        }
        return sums.sorted { $0.key < $1.key }.map { (client: $0.key, hours: $0.value) }
    }
}

/// A retainer of hours; of the period that runs today, what is left counts over the days that are left.
private struct RunningRetainer {
    let family: AgreementFamily
    let running: Period
    private let weekStart: Weekday
    private let services: [String]
    private let rest: Period
    private var left: Minutes

    init?(_ family: AgreementFamily, today: CalendarDate, weekStart: Weekday) {
        let first = max(today, family.period.start)
        guard let retainer = family.terms(on: first).retainer, case .hours(let all)? = retainer.includes else {
            return nil
        }
        (self.family, self.weekStart, services, left) = (family, weekStart, retainer.services, all)
        running = retainer.period(holding: first, weekStart: weekStart)
        rest = Period(first, through: running.end)
    }

    /// Takes off what was worked on it in the running period.
    mutating func take(_ entry: TimeEntry) {
        guard running.contains(entry.day), services.isEmpty || entry.service.map(services.contains) ?? false else {
            return
        }
        left -= entry.minutes
    }

    func hours(in days: Period) -> Minutes {
        guard let inForce = family.period.intersection(days), let end = inForce.end else { return .zero }
        var (day, sum) = (inForce.start, Minutes.zero)
        while day <= end {
            guard let (period, hours) = whole(on: day), let last = period.end else { return sum }
            let count = min(last, end).days(since: day) + 1
            sum += Minutes(hours.count * count / max(period.dayCount ?? 1, 1))
            day = last.adding(days: 1)
        }
        return sum
    }

    /// What is to be spread over which days.
    private func whole(on day: CalendarDate) -> (Period, Minutes)? {
        if rest.contains(day) { return (rest, max(left, .zero)) }
        guard let retainer = family.terms(on: day).retainer, case .hours(let all)? = retainer.includes else {
            return nil
        }
        return (retainer.period(holding: day, weekStart: weekStart), all)
    }
}

extension Retainer {
    /// The calendar's week, month or year of the fee.
    fileprivate func period(holding day: CalendarDate, weekStart: Weekday) -> Period {
        switch fee.unit {
        case .week:
            let start = day.startOfWeek(startingOn: weekStart)
            return Period(start, through: start.adding(days: 6))
        case .year: return Period(yearOf: day)
        case .month, .hour, .piece: return Period(monthOf: day)
        }
    }
}
