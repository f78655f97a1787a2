public import Planning
public import Records
public import Values

/// What a client is told of their work: done over some days, under way, stopped, asked of them, the hours, what comes.
///
/// Nothing that is marked `#private` is in it. It is made of facts up to the last day of its span, so that it says the
/// same on whatever day it is made.
public struct ClientBriefing: Sendable {
    /// A task that cannot go on, with the tasks that come first; none where somebody else has it.
    public struct Blocked: Hashable, Sendable {
        public let task: Int
        public let after: [Int]
    }

    /// Hours of one service; nil where the lines name none.
    public struct Hours: Hashable, Sendable {
        public let service: String?
        public let minutes: Minutes
    }

    public let client: Client
    /// What is told as done and worked; the last day included.
    public let span: Period
    /// The day on which it is told; `next` is counted from it.
    public let day: CalendarDate
    /// Indices in `Workspace.tasks`, the latest first.
    public let done: [Int]
    public let inProgress: [Int]
    public let blocked: [Blocked]
    /// In the client's hands, the earliest due first.
    public let waiting: [Int]
    public let decisions: [NeededDecision]
    /// Billable time of the span by service, most first; none where hours are not told.
    public let hours: [Hours]
    /// Whether hours are told: not under a fixed price.
    public let tellsHours: Bool
    /// Of those that include something, what is left on that day.
    public let retainers: [RetainerLeft]
    /// Not begun, and planned or due within seven days or before.
    public let next: [Int]
    /// Meetings of the seven days, besides the check-in itself.
    public let meetings: [MeetingDay]

    /// How many days ahead are told.
    public static let daysAhead = 7

    public var worked: Minutes { hours.map(\.minutes).total() }

    /// What the client is to do or to decide.
    public var asked: Int { waiting.count + decisions.count }
}

extension ClientBriefing {
    /// Of one client, over the days from `from` to the one before `day`, or to that day itself.
    public init(
        of client: Client, from: CalendarDate, on day: CalendarDate, includesDay: Bool, in workspace: Workspace
    ) {
        let parts = ClientParts.all(of: [client.id], in: workspace)[client.id] ?? ClientParts()
        self.init(of: client, from: from, on: day, includesDay: includesDay, parts, workspace)
    }

    init(
        of client: Client, from: CalendarDate, on day: CalendarDate, includesDay: Bool, _ parts: ClientParts,
        _ workspace: Workspace
    ) {
        let last = includesDay ? day : day.adding(days: -1)
        let span = Period(min(from, last), through: last)
        let progress = ClientProgress(of: client, tasks: parts.tasks, in: span, workspace)
        let standings = BriefedTasks(progress, of: client, on: day, workspace)
        let work = BriefedHours(of: client, parts.time, through: last, workspace)
        self.client = client
        (self.span, self.day) = (span, day)
        (done, inProgress) = (progress.done, progress.inProgress)
        (blocked, waiting, next) = (standings.blocked, standings.waiting, standings.next)
        decisions = NeededDecision.all(tasks: parts.tasks, messages: parts.messages, workspace)
        tellsHours = !work.isFixed(on: day)
        hours = tellsHours ? work.hours(in: span) : []
        retainers = work.retainers(on: day)
        meetings = ClientBriefing.meetings(of: client.id, parts.meetings, on: day, workspace)
    }

    private static func meetings(
        of client: String, _ own: [Int], on day: CalendarDate, _ workspace: Workspace
    ) -> [MeetingDay] {
        guard !own.isEmpty else { return [] }
        let ahead = Period(day, through: day.adding(days: daysAhead - 1))
        return MeetingDay.all(workspace, in: ahead).filter { found in
            let meeting = workspace.meetings[found.meeting]
            return meeting.client == client && !(meeting.kind == .checkIn && found.day == day)
        }.sorted { ($0.day, $0.start ?? -1, $0.meeting) < ($1.day, $1.start ?? -1, $1.meeting) }
    }
}
