public import Records
public import Values

/// A client's check-in by its interval, as it is prepared: the day, and from which day on work is told.
public struct CheckInTurn: Hashable, Sendable {
    /// The client's id.
    public let client: String
    public let day: CalendarDate
    /// The day of the last one, as written down, else as the interval has it.
    public let since: CalendarDate
    /// Whether it is to be prepared today: from the working day before it, until it was held, and for five working days.
    public let isNear: Bool

    /// For how many working days one that was not held is still asked for.
    static let daysKept = 5
    /// A meeting so many days before or after may be that of the interval's day.
    static let farthest = 45

    /// The one of each client that is near, in the order of the clients' files.
    public static func near(_ workspace: Workspace) -> [CheckInTurn] {
        let held = HeldCheckIns(workspace)
        return workspace.clients.compactMap { turn(of: $0, held, workspace) }.filter(\.isNear)
    }

    /// The one that is near, else the next; nil for a client without an interval, or when it has ended.
    public static func next(of client: Client, _ workspace: Workspace) -> CheckInTurn? {
        turn(of: client, HeldCheckIns(workspace), workspace)
    }

    /// What would be told on another day than the interval's.
    public init(of client: Client, on day: CalendarDate, _ workspace: Workspace) {
        self.init(client, day, before: nil, isNear: false, HeldCheckIns(workspace))
    }

    private init(
        _ client: Client, _ day: CalendarDate, before: CalendarDate?, isNear: Bool, _ held: HeldCheckIns
    ) {
        self.client = client.id
        (self.day, self.isNear) = (day, isNear)
        since = held.latest(of: client.id, before: day) ?? before ?? day.adding(days: -14)
    }

    private static func turn(of client: Client, _ held: HeldCheckIns, _ workspace: Workspace) -> CheckInTurn? {
        guard client.status != .ended, let interval = client.checkIn else { return nil }
        let (today, first) = (workspace.today, CheckIn.firstDay(of: client, workspace))
        let back = Period(today.adding(days: -400), through: today.adding(days: -1))
        let earlier = interval.dates(from: first, in: back)
        let next = interval.next(after: today.adding(days: -1), anchor: first)
        let after = next.flatMap { interval.next(after: $0, anchor: first) }
        let days = CheckInDays(earlier: earlier, next: next, after: after, held, client.id, workspace)
        if let planned = days.planned { return CheckInTurn(client, planned, on: today, earlier.last, held, workspace) }
        if let missed = days.missed {
            return CheckInTurn(client, missed, before: earlier.dropLast().last, isNear: true, held)
        }
        guard let next else { return nil }
        guard days.isHeld(next), let after else {
            return CheckInTurn(client, next, on: today, earlier.last, held, workspace)
        }
        return CheckInTurn(client, after, before: next, isNear: false, held)
    }

    /// One to come, which is near from the working day before it.
    private init(
        _ client: Client, _ day: CalendarDate, on today: CalendarDate, _ before: CalendarDate?, _ held: HeldCheckIns,
        _ workspace: Workspace
    ) {
        let eve = workspace.business.calendar.day(-1, workingDaysAfter: day) ?? day
        self.init(client, day, before: before, isNear: today >= eve, held)
    }
}

/// The days of one client's interval around today, and what was written down for them.
private struct CheckInDays {
    /// Before today, and from today on.
    let earlier: [CalendarDate]
    let next: CalendarDate?
    let after: CalendarDate?
    private let held: HeldCheckIns
    private let client: String
    private let workspace: Workspace

    init(
        earlier: [CalendarDate], next: CalendarDate?, after: CalendarDate?, _ held: HeldCheckIns, _ client: String,
        _ workspace: Workspace
    ) {
        (self.earlier, self.next, self.after) = (earlier, next, after)
        (self.held, self.client, self.workspace) = (held, client, workspace)
    }

    /// A meeting that is written down, and no nearer to the day after the interval's next, takes its place.
    var planned: CalendarDate? {
        guard let day = held.planned(with: client, on: workspace.today) else { return nil }
        guard let next, let after, day > next else { return day }
        return day.days(since: next) <= after.days(since: day) ? day : nil
    }

    /// The last day, which was not held and is not long over, while the next is not near.
    var missed: CalendarDate? {
        let calendar = workspace.business.calendar
        guard let last = earlier.last, !isHeld(last) else { return nil }
        let limit = calendar.day(CheckInTurn.daysKept, workingDaysAfter: last) ?? last
        let eve = next.map { calendar.day(-1, workingDaysAfter: $0) ?? $0 }
        return workspace.today <= limit && eve.map { workspace.today < $0 } ?? true ? last : nil
    }

    func isHeld(_ day: CalendarDate) -> Bool {
        let others = ([next] + earlier.suffix(2).map(Optional.some)).compactMap(\.self).filter { $0 != day }
        return held.isHeld(day, with: client, besides: others, on: workspace.today)
    }
}

/// The days of meetings of `type: check-in`, by client.
private struct HeldCheckIns {
    private var days: [String: [(day: CalendarDate, held: Bool?)]] = [:]

    init(_ workspace: Workspace) {
        let span = Period(workspace.today.adding(days: -400), through: workspace.today.adding(days: 40))
        for meeting in workspace.meetings where meeting.kind == .checkIn {
            guard let client = meeting.client else { continue }
            for day in MeetingCalendar.dates(of: meeting, from: meeting.at.date, in: span) {
                days[client, default: []].append((day, day == meeting.at.date ? meeting.held : nil))
            }
        }
    }

    /// Whatever day it is today, so that the text is the same on each.
    func latest(of client: String, before day: CalendarDate) -> CalendarDate? {
        (days[client] ?? []).filter { $0.day < day && $0.held != false }.map(\.day).max()
    }

    func planned(with client: String, on today: CalendarDate) -> CalendarDate? {
        (days[client] ?? []).filter { $0.day >= today && $0.held == nil }.map(\.day).min()
    }

    /// A meeting belongs to the nearest day of the interval, and was held once its day has passed or its file says so.
    func isHeld(
        _ day: CalendarDate, with client: String, besides others: [CalendarDate], on today: CalendarDate
    ) -> Bool {
        (days[client] ?? []).contains { meeting in
            guard meeting.day <= today, meeting.held ?? (meeting.day < today) else { return false }
            let distance = abs(meeting.day.days(since: day))
            return distance <= CheckInTurn.farthest
                && others.allSatisfy { distance <= abs(meeting.day.days(since: $0)) }
        }
    }
}
