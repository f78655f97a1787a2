import Diagnostics
import Records
import Values

/// How a draft came about: from what is to be paid to each entry of the log, with what cost nothing and what is elsewhere.
///
/// The figures are those of the draft itself: nothing is worked out a second time.
public struct DraftExplanation: Sendable {
    public let draft: DraftInvoice
    /// What is to be paid, and everything that made it.
    public let whole: Step
    /// One for each line of the draft, in its order.
    public let lines: [Step]
    /// Entries on the draft that cost nothing, each with why.
    public let free: [Step]
    /// Entries of the draft's period that are not on it, by the reason.
    public let elsewhere: [Step]

    /// Of a client's drafts, in their order; none for an unknown client.
    public static func all(of client: String, _ settlement: Settlement, onlyOf service: String? = nil)
        -> [DraftExplanation]
    {
        guard let bill = ClientBill(of: client, settlement, onlyOf: service) else { return [] }
        let credits = Receivables(settlement.ledger.workspace).credits.filter { $0.client == client }
        let entries = EntrySteps(settlement)
        return zip(bill.assemblies, bill.drafts).map { assembly, draft in
            let workspace = settlement.ledger.workspace
            let lines = LineSteps(assembly: assembly, entries: entries).all
            let rest = RestOfPeriod(assembly, draft, bill, entries)
            let total = TotalSteps(assembly: assembly, draft: draft, lines: lines, credits: credits)
            return DraftExplanation(
                draft: draft, whole: total.whole.at("tax", where: { $0.kind == .tax }, in: workspace), lines: lines,
                free: rest.free, elsewhere: rest.elsewhere)
        }
    }
}
