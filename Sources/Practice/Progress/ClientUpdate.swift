public import Records
public import Values

/// What is told in an update: where the work stands, and what changed since a day or a version of the workspace.
public struct ClientUpdate: Sendable {
    public let briefing: ClientBriefing
    /// Nil where no older version is known.
    public let difference: WorkspaceDifference?
    /// Indices in `Workspace.tasks`.
    public let done: [Int]
    /// Billable minutes by service.
    public let hours: [ClientBriefing.Hours]

    /// - Parameter isExact: whether a version was named, so that done and logged is what it did not have; else what their
    ///   days say.
    public init(_ briefing: ClientBriefing, _ difference: WorkspaceDifference?, isExact: Bool) {
        let (finished, logged) = (difference?.finished ?? [], difference?.hours ?? [])
        (self.briefing, self.difference) = (briefing, difference)
        done = isExact ? finished : briefing.done + finished.filter { !briefing.done.contains($0) }
        hours = isExact ? (briefing.tellsHours ? logged : []) : briefing.hours
    }

    /// The first day to tell: the one behind the last update that was sent, else that of the last check-in, else two weeks
    /// back; of both the later.
    public static func firstDay(of client: Client, in workspace: Workspace) -> CalendarDate {
        let sent = workspace.messages.filter { message in
            message.client == client.id && message.draft?.hasSuffix("-\(client.id)-update") == true
        }
        let spoken = workspace.meetings.filter { meeting in
            meeting.client == client.id && meeting.kind == .checkIn && meeting.repeats == nil
                && meeting.at.date < workspace.today && meeting.held != false
        }
        let last = [sent.map { $0.at.date.adding(days: 1) }.max(), spoken.map(\.at.date).max()].compactMap(\.self).max()
        return min(last ?? workspace.today.adding(days: -14), workspace.today)
    }
}

extension ClientBriefing {
    /// For check-ins, one for each; the workspace is looked through once.
    public static func all(
        for turns: [(client: Client, day: CalendarDate, since: CalendarDate)], in workspace: Workspace
    )
        -> [ClientBriefing]
    {
        let parts = ClientParts.all(of: Set(turns.map(\.client.id)), in: workspace)
        return turns.map { turn in
            ClientBriefing(
                of: turn.client, from: turn.since, on: turn.day, includesDay: false,
                parts[turn.client.id] ?? ClientParts(), workspace)
        }
    }
}
