import Records
import Values

/// What the record says that bears on reminders: the ladders, the outbox, and messages about invoices.
struct ReminderFacts {
    let outbox: Outbox
    private let ladders: [String: ReminderLadder]
    /// By the number of the invoice, in order of their moments.
    private let messages: [String: [Message]]

    init(_ workspace: Workspace) {
        outbox = Outbox(workspace)
        ladders = Dictionary(workspace.clients.map { ($0.id, workspace.ladder(of: $0)) }) { first, _ in first }
        var messages: [String: [Message]] = [:]
        for message in workspace.messages where message.at.date <= workspace.today {
            for number in message.about { messages[number, default: []].append(message) }
        }
        // Stable: what was said on one day keeps the order of the files.
        self.messages = messages.mapValues {
            $0.sorted { ($0.at.date, $0.at.time ?? 0) < ($1.at.date, $1.at.time ?? 0) }
        }
    }

    func ladder(of client: String) -> ReminderLadder { ladders[client] ?? .none }

    /// The first message to the client about an invoice from a day on and before another.
    func sent(about number: String, from day: CalendarDate, before end: CalendarDate?) -> Message? {
        messages[number]?.first { message in
            message.direction == .outgoing && message.at.date >= day && end.map { message.at.date < $0 } ?? true
        }
    }

    func pause(of number: String) -> InvoiceReminders.Pause? {
        let last = messages[number]?.last { $0.tags.contains("disputed") || $0.tags.contains("resolved") }
        guard let last, last.tags.contains("disputed") else { return nil }
        return .disputed(on: last.at.date, last.location)
    }
}
