import Billing
import Diagnostics
import Records
import Reports
import Values

/// Which drafts of a client are to be issued, one after the other.
struct DraftIssue {
    let client: String
    /// Drafts of what is open up to its end; nil for all of periods that are over.
    let period: Period?

    /// The first draft that is not issued yet; nil where nothing is left.
    func next(in open: OpenWorkspace) throws(Complaint) -> Issuable? {
        let workspace = open.workspace
        let drafts = DraftInvoices(workspace, upTo: period).drafts.filter { $0.client == client }
        guard let draft = drafts.first(where: isWanted), let client = workspace.client(client) else { return nil }
        let written = DraftDocument(
            draft, client: client, in: workspace, at: Location(file: FileID(0), line: 1, column: 1),
            words: IssuedPages.words(for: client, in: workspace, through: PageMaterial(open).templates.languages))
        return Issuable(
            document: written.document, seller: written.seller, buyer: written.buyer, notes: draft.notes.map(\.text)
        ) { isGone(draft, of: drafts.count, in: $0) }
    }

    /// What of the client was billed and is no longer in the log, in sentences.
    func overbilled(in open: OpenWorkspace) -> [String] {
        OverbilledNotes.notes(of: client, DraftInvoices(open.workspace), in: open.workspace)
    }

    private func isWanted(_ draft: DraftInvoice) -> Bool {
        guard let period else { return draft.isComplete }
        return period.contains(draft.period.end ?? draft.period.start)
    }

    /// Whether nothing of the draft would be billed again: one draft less, and none of its rows in the others.
    private func isGone(_ draft: DraftInvoice, of count: Int, in workspace: Workspace) -> Bool {
        let left = DraftInvoices(workspace, upTo: period).drafts.filter { $0.client == client }
        let rows = Set(draft.settles)
        return left.count == count - 1 && left.allSatisfy { rows.isDisjoint(with: $0.settles) }
    }
}
