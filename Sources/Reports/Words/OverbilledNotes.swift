public import Billing
public import Records

/// What of a client was billed and is no longer in the log, with the command that writes the credit note.
public enum OverbilledNotes {
    /// "1h of Writing for Acme on Tue 6 October, EUR 50.00, is billed in 2026-0001 and no longer in the log: …"
    public static func notes(of client: String, _ drafts: DraftInvoices, in workspace: Workspace) -> [String] {
        let context = PageContext(workspace: workspace, format: .markdown)
        return drafts.overbilled.filter { $0.client == client }.map { work in
            let place = work.invoice.map { "billed in \($0)" } ?? "billed"
            let mend = work.command.map { "`\($0)`" } ?? "a credit note"
            return "\(OverbilledWords.sentence(work, in: context)), is \(place) and no longer in the log: "
                + "\(mend) gives it back"
        }
    }
}
