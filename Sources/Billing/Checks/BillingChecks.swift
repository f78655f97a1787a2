public import Diagnostics
public import Records
import Values

/// What only billing can find: what was billed and is no longer there, work that no agreement covers, or two, rates and VAT ids that are missing, mixed
/// currencies; and what is about to run out: retainers, blocks of hours, caps, agreements.
public enum BillingChecks {
    /// In file order.
    public static func diagnostics(_ workspace: Workspace) -> [Diagnostic] {
        diagnostics(Settlement(TimeLedger(workspace)))
    }

    /// The same, of what is worked out already.
    public static func diagnostics(_ settlement: Settlement) -> [Diagnostic] {
        let ledger = settlement.ledger
        let ofFiles =
            WorkChecks(settlement).diagnostics + CurrencyChecks(ledger).diagnostics + TaxChecks(ledger).diagnostics
        let ofTerms =
            RetainerChecks(settlement).diagnostics + TermChecks(settlement).diagnostics
            + ReminderChecks(ledger.workspace).diagnostics
        return (ofFiles + ofTerms + OverbilledChecks(settlement).diagnostics).inFileOrder()
    }
}
