public import Records
public import Values

/// What a client is asked once a period is over: `2026-09-30-acme-survey-2026-q3`.
public struct Survey: Hashable, Sendable {
    public let client: String
    public let period: Period

    public init(of client: String, _ period: Period) {
        (self.client, self.period) = (client, period)
    }

    /// The name of its draft: the last day of the period, the client, what it is, the period.
    public var name: String { "\(period.end ?? period.start)-\(client)-survey-\(period.name)" }

    /// What an answer refers to: `re:2026-q3`.
    public var key: String { period.name }

    /// Surveys whose period is over: of active clients with an interval, for whom something was worked in it, and who
    /// have not answered. In the order of the clients' files.
    public static func due(in workspace: Workspace) -> [Survey] {
        let asked = workspace.clients.filter { $0.status == .active }.compactMap { client in
            (client.survey ?? workspace.business.survey).lastPeriod(before: workspace.today)
                .map { Survey(of: client.id, $0) }
        }
        guard !asked.isEmpty else { return [] }
        let answered = Survey.answered(in: workspace)
        let open = asked.filter { !answered.contains($0) }
        let periods = Dictionary(open.map { ($0.client, $0.period) }) { first, _ in first }
        var worked: Set<String> = []
        for entry in workspace.time {
            guard let client = entry.client, periods[client]?.contains(entry.day) == true else { continue }
            worked.insert(client)
        }
        return open.filter { worked.contains($0.client) }
    }

    /// Those to which a line of feedback refers.
    static func answered(in workspace: Workspace) -> Set<Survey> {
        var answered: Set<Survey> = []
        for feedback in workspace.feedback {
            guard let client = feedback.client else { continue }
            for name in feedback.about {
                if let period = Period(named: name) { answered.insert(Survey(of: client, period)) }
            }
        }
        return answered
    }
}

/// How many of the surveys that were sent came back.
public struct SurveyResponse: Hashable, Sendable {
    public let sent: Int
    public let answered: Int

    /// Nil below five that were sent.
    public var share: Ratio? { sent < Satisfaction.fewest ? nil : Ratio(Int64(answered), of: Int64(sent)) }

    /// Of all clients, or of one.
    public init(_ workspace: Workspace, client: String? = nil) {
        let sent = Set(
            workspace.messages.compactMap { message -> Survey? in
                guard let name = message.draft, let of = message.client, client == nil || client == of,
                    let mark = name.firstRange(of: "-survey-"), let period = Period(named: name[mark.upperBound...])
                else { return nil }
                return Survey(of: of, period)
            })
        self.sent = sent.count
        answered = sent.intersection(Survey.answered(in: workspace)).count
    }
}
