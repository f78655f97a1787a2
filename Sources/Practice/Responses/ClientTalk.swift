import Records
import Values

/// What was said with one client, in order of its moments.
struct ClientTalk: Sendable {
    /// A message, or a meeting with the client.
    struct Event: Sendable {
        /// The index in `Workspace.messages`; nil for a meeting.
        let message: Int?
        let at: Moment
        /// Seconds since 1970; without a time the midnight at which the day begins.
        let instant: Int64
        /// Its place among the others: an answer without a time comes last on its day, a question first.
        let order: Int64
    }

    private(set) var events: [Event] = []

    /// By client, in one pass over messages and meetings up to today.
    static func all(_ workspace: Workspace) -> [String: ClientTalk] {
        var talks: [String: ClientTalk] = [:]
        let zone = workspace.business.zone
        func add(_ message: Int?, _ at: Moment, _ client: String?) {
            guard let client, at.date <= workspace.today else { return }
            let instant = zone.instant(at)
            let isQuestion = message.map { workspace.messages[$0].direction == .incoming } ?? false
            let order = at.time == nil && !isQuestion ? zone.instant(at.date, minute: 1440) - 1 : instant
            let event = Event(message: message, at: at, instant: instant, order: order)
            talks[client, default: ClientTalk()].events.append(event)
        }
        for (index, message) in workspace.messages.enumerated() { add(index, message.at, message.client) }
        for meeting in workspace.meetings where meeting.repeats == nil { add(nil, meeting.at, meeting.client) }
        return talks.mapValues(\.sorted)
    }

    private var sorted: ClientTalk {
        var talk = self
        talk.events.sort { ($0.order, $0.message ?? .max) < ($1.order, $1.message ?? .max) }
        return talk
    }
}
