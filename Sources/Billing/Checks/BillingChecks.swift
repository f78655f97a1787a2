public import Diagnostics
public import Records
import Values

/// What only billing can find: work that no agreement covers, or two, rates and VAT ids that are missing, mixed currencies.
public enum BillingChecks {
    /// In file order.
    public static func diagnostics(_ workspace: Workspace) -> [Diagnostic] {
        diagnostics(TimeLedger(workspace))
    }

    /// The same, from a ledger that is there already.
    public static func diagnostics(_ ledger: TimeLedger) -> [Diagnostic] {
        (WorkChecks(ledger).diagnostics + CurrencyChecks(ledger).diagnostics + TaxChecks(ledger).diagnostics)
            .inFileOrder()
    }
}
