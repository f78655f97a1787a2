import Billing
import Records

/// What `vaws reminders` shows: the ladder of each open invoice.
struct RemindersView {
    /// The oldest due first.
    let reminders: [InvoiceReminders]
    let workspace: Workspace

    init(_ workspace: Workspace, client: String?) {
        self.workspace = workspace
        reminders = InvoiceReminders.all(in: workspace)
            .filter { client == nil || $0.invoice.client == client }
            .sorted { ($0.invoice.due, $0.invoice.number) < ($1.invoice.due, $1.invoice.number) }
    }
}

extension ReminderStep.Fate {
    /// `sent`, `not sent`.
    var word: String {
        switch self {
        case .sent: "sent"
        case .dropped: "dropped"
        case .drafted: "drafted"
        case .missed: "missed"
        case .offered: "offered"
        case .coming: "coming"
        }
    }
}
