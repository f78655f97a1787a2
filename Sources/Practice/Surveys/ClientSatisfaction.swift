public import Records
public import Values

/// What one client answered: the last of it, and how it went from quarter to quarter.
public struct ClientSatisfaction: Sendable {
    /// The answers of a quarter.
    public struct Quarter: Sendable {
        public let period: Period
        public let answers: Satisfaction
    }

    public let client: String
    public let all: Satisfaction
    /// With an answer in them, the oldest first.
    public let quarters: [Quarter]
    /// The newest with a figure or words, as an index in `Workspace.feedback`.
    public let latest: Int
    public let surveys: SurveyResponse

    /// One for each client with feedback, in the order of the clients' files.
    public static func all(_ workspace: Workspace) -> [ClientSatisfaction] {
        var ofClient: [String: [Int]] = [:]
        for (index, feedback) in workspace.feedback.enumerated() {
            if let client = feedback.client { ofClient[client, default: []].append(index) }
        }
        return workspace.clients.compactMap { client in
            ofClient[client.id].flatMap { ClientSatisfaction(client.id, $0, workspace) }
        }
    }

    /// Nil of no feedback.
    private init?(_ client: String, _ indices: [Int], _ workspace: Workspace) {
        let feedback = indices.map { workspace.feedback[$0] }
        guard let first = indices.first else { return nil }
        self.client = client
        all = Satisfaction(feedback)
        latest = indices.reduce(first) { workspace.feedback[$1].day >= workspace.feedback[$0].day ? $1 : $0 }
        quarters = ClientSatisfaction.quarters(feedback)
        surveys = SurveyResponse(workspace, client: client)
    }

    /// Of some feedback, by the quarter of its day; what has no figure is in none.
    public static func quarters(_ feedback: [Feedback]) -> [Quarter] {
        let rated = feedback.filter(\.hasFigure)
        let byQuarter = Dictionary(grouping: rated) { Period(quarterOf: $0.day) }
        return byQuarter.keys.sorted { $0.start < $1.start }.map {
            Quarter(period: $0, answers: Satisfaction(byQuarter[$0] ?? []))
        }
    }
}

extension Feedback {
    /// Whether it is more than words.
    public var hasFigure: Bool { rating != nil || netPromoter != nil || satisfaction != nil || effort != nil }
}
