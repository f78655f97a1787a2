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

    /// The step of today: the last whose day has come.
    private let current: ReminderStep?

    /// The step that a person has to do something about: its letter is to be written, or lies in the outbox. Nil where it
    /// was sent or dropped, the invoice is in dispute, or no step's day has come.
    public var waiting: ReminderStep? { pause == nil && current?.isWaiting == true ? current : nil }

    /// The step whose letter is to be written today; nil where it lies in the outbox already, too.
    public var offered: ReminderStep? { waiting?.fate == .offered ? waiting : nil }

    /// What a person looks at: the step that waits, else the first that comes.
    public var next: ReminderStep? {
        pause == nil ? waiting ?? steps.first { $0.fate == .coming } : nil
    }

    /// Of every invoice with something open whose client has a ladder, in the order of `receivables`.
    public static func all(_ receivables: Receivables, in workspace: Workspace) -> [InvoiceReminders] {
        guard workspace.hasLadders else { return [] }
        let open = receivables.invoices.filter { $0.balance.minorUnits > 0 }
        guard !open.isEmpty else { return [] }
        let facts = ReminderFacts(workspace)
        return open.compactMap { InvoiceReminders($0, facts, today: receivables.asOf) }
    }

    /// The same of today; where no client has a ladder nothing is worked out.
    public static func all(in workspace: Workspace) -> [InvoiceReminders] {
        workspace.hasLadders ? all(Receivables(workspace), in: workspace) : []
    }

    /// Nil where the client has no ladder.
    init?(_ invoice: InvoiceStanding, _ facts: ReminderFacts, today: CalendarDate) {
        let ladder = facts.ladder(of: invoice.client)
        guard !ladder.days.isEmpty else { return nil }
        self.invoice = invoice
        self.ladder = ladder
        pause = facts.pause(of: invoice.number)
        let course = ReminderCourse(invoice, ladder, facts, today: today)
        (steps, due) = (course.steps, course.due)
        current = course.steps.last { $0.day <= today && $0.fate != .coming }
    }
}

extension Workspace {
    /// The client's own ladder, else the workspace's.
    public func ladder(of client: Client) -> ReminderLadder { client.reminders ?? business.reminders }

    fileprivate var hasLadders: Bool { clients.contains { !ladder(of: $0).days.isEmpty } }
}
