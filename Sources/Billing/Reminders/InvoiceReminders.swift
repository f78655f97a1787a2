public import Diagnostics
public import Records
public import Values

/// The reminders of one invoice that is open: its ladder, what became of each step, and which is offered today.
///
/// Worked out from facts only: the due date, the ladder, the record of messages, and what lies in the outbox (billing
/// rule T63). Steps that were missed are not sent afterwards; after payment there is nothing.
public struct InvoiceReminders: Hashable, Sendable {
    /// Why nobody is to be reminded although a ladder is set.
    public enum Pause: Hashable, Sendable {
        /// A message about the invoice is tagged `#disputed`, and none after it `#resolved`.
        case disputed(on: CalendarDate, Location)
    }

    public let invoice: InvoiceStanding
    public let ladder: ReminderLadder
    /// In order of their days.
    public let steps: [ReminderStep]
    public let pause: Pause?
    /// The invoice's own, or what the last letter granted.
    public let due: CalendarDate

    /// The step whose letter is to be written today; nil where it was sent, dropped or lies in the outbox, or none is due.
    public var offered: ReminderStep? { steps.first { $0.fate == .offered } }

    /// What a person looks at: the step that is offered or drafted, else the first that comes.
    public var next: ReminderStep? {
        guard pause == nil else { return nil }
        return steps.last(where: \.isWaiting) ?? steps.first { $0.fate == .coming }
    }

    /// Of every invoice with something open whose client has a ladder, in the order of `receivables`.
    public static func all(_ receivables: Receivables, in workspace: Workspace) -> [InvoiceReminders] {
        guard workspace.hasLadders else { return [] }
        let open = receivables.invoices.filter { $0.balance.minorUnits > 0 }
        guard !open.isEmpty else { return [] }
        let facts = ReminderFacts(workspace)
        return open.compactMap { InvoiceReminders($0, facts, today: receivables.asOf) }
    }

    /// Nil where the client has no ladder.
    init?(_ invoice: InvoiceStanding, _ facts: ReminderFacts, today: CalendarDate) {
        let ladder = facts.ladder(of: invoice.client)
        guard !ladder.days.isEmpty else { return nil }
        self.invoice = invoice
        self.ladder = ladder
        pause = facts.pause(of: invoice.number)
        let course = ReminderCourse(invoice, ladder, facts, today: today, isPaused: pause != nil)
        (steps, due) = (course.steps, course.due)
    }
}

extension Workspace {
    /// The client's own ladder, else the workspace's.
    public func ladder(of client: Client) -> ReminderLadder { client.reminders ?? business.reminders }

    fileprivate var hasLadders: Bool { clients.contains { !ladder(of: $0).days.isEmpty } }
}
