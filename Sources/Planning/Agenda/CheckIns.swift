import Records
import Values

extension CheckIn {
    /// Of every client with an interval that has not ended: those due today first, then by the next day.
    static func all(_ workspace: Workspace) -> [CheckIn] {
        let held = lastHeld(workspace)
        let today = workspace.meetings.filter {
            $0.kind == .checkIn && $0.held == true && $0.at.date == workspace.today
        }
        let isOver = Set(today.compactMap(\.client))
        let checkIns = workspace.clients.compactMap { client -> CheckIn? in
            guard client.status != .ended, let interval = client.checkIn else { return nil }
            let first = firstDay(of: client, workspace)
            let today = Period(workspace.today, through: workspace.today)
            let isDue = !isOver.contains(client.id) && !interval.dates(from: first, in: today).isEmpty
            return CheckIn(
                client: client.id, isDueToday: isDue,
                next: interval.next(after: workspace.today, anchor: first), last: held[client.id])
        }
        return checkIns.filter { $0.isDueToday || $0.next != nil }.sorted { $0.rank < $1.rank }
    }

    /// From which day the interval is counted: when the client came, or the first that is known of work for them.
    static func firstDay(of client: Client, _ workspace: Workspace) -> CalendarDate {
        client.since ?? firstAgreement(of: client.id, workspace) ?? firstEntry(of: client.id, workspace)
            ?? workspace.today
    }

    private var rank: (Int, Int32, String) { (isDueToday ? 0 : 1, next?.dayNumber ?? .max, client) }

    private static func lastHeld(_ workspace: Workspace) -> [String: CalendarDate] {
        var held: [String: CalendarDate] = [:]
        for meeting in workspace.meetings
        where meeting.kind == .checkIn && meeting.at.date <= workspace.today && meeting.held != false {
            guard let client = meeting.client else { continue }
            held[client] = max(held[client] ?? meeting.at.date, meeting.at.date)
        }
        return held
    }

    private static func firstAgreement(of client: String, _ workspace: Workspace) -> CalendarDate? {
        workspace.agreements.lazy.filter { $0.client == client }.map(\.from).min()
    }

    private static func firstEntry(of client: String, _ workspace: Workspace) -> CalendarDate? {
        workspace.time.lazy.filter { $0.client == client }.map(\.day).min()
    }
}
