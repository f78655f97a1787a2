import Diagnostics
import Records
import Values

extension ClientDrafts {
    /// What is open of one service alone: its hours, pieces, charges, expenses, and its fee where it has one by the period.
    ///
    /// What belongs to the bill as a whole stays with the rest: the retainer and its hours, a fixed price, the minimum,
    /// amounts and percentages off all lines. A cap still holds.
    mutating func gather(onlyOf service: String) {
        let name = book.catalogue.currentName(of: service)
        only = name
        items.open = items.open.filter {
            let context = settlement.contexts[$0.context]
            return context.service == name && context.standing == .hourly
        }
        items.charges = items.charges.filter { $0.service.map(book.catalogue.currentName) == name }
        items.expenses = items.expenses.filter { $0.service.map(book.catalogue.currentName) == name }
        gatherTime()
        for plan in plans { gatherRecurring(plan) }
        gatherCharges()
        gatherExpenses()
        table.addToAll(
            DraftNote(
                "only '\(name)': a retainer, a fixed price, the minimum charge and what goes off the whole bill stay with the rest"
            ))
    }
}

extension DraftTable {
    mutating func addToAll(_ note: DraftNote) {
        for index in drafts.indices { changeDraft(index) { $0.notes.insert(note, at: 0) } }
    }
}

extension DraftInvoices {
    /// A client's drafts of one service alone, which may be a name that it had before; none for an unknown client.
    public static func drafts(of client: String, onlyOf service: String, _ settlement: Settlement) -> [DraftInvoice] {
        ClientBill(of: client, settlement, onlyOf: service)?.drafts ?? []
    }
}
