import Practice
import Records
import Reports
import Values

/// What `vaws check-in` shows: the agenda of a check-in, and the facts that it is made of.
struct CheckInView {
    let briefing: ClientBriefing
    let message: DraftedMessage
    let workspace: Workspace
}

/// What `vaws update` shows.
struct UpdateView {
    let update: ClientUpdate
    let message: DraftedMessage
    let workspace: Workspace
}

/// A drafted message in a terminal: to whom, the subject, the text.
enum DraftScreen {
    static func text(_ message: DraftedMessage, width: Int) -> String {
        let to = message.recipients.isEmpty ? message.client ?? "" : message.recipients.joined(separator: ", ")
        return "To: \(to), by \(message.channel)\nSubject: \(message.subject)\n\n\(message.body)"
    }
}
