import Billing
import Diagnostics
import Records

/// Reads a document back before it is issued: it must be the same, add up, and leave nothing of its draft to bill.
struct IssueProof {
    let open: OpenWorkspace
    let prepared: Issuing.Prepared
    let draft: DraftInvoice

    func check() throws(Complaint) {
        let (workspace, found) = WorkspaceReader.read(files: files, today: open.workspace.today)
        if let finding = found.first(where: { finding in
            finding.span.map { workspace.path(of: $0.start) } == prepared.path && finding.severity == .error
        }) {
            throw Complaint("the draft cannot be issued as it stands: \(finding.message)", id: finding.id.rawValue)
        }
        let written = prepared.document
        guard let read = workspace.documents.first(where: { workspace.path(of: $0.location) == prepared.path }),
            read.seal == workspace.seal(of: read), isSame(read, written), !isBilledAgain(in: workspace)
        else {
            throw Complaint(
                "the draft cannot be issued as it stands: the document would not be read as it is written",
                fix: "look for unusual characters in names of services and projects")
        }
    }

    private func isSame(_ read: IssuedDocument, _ written: IssuedDocument) -> Bool {
        read.kind == written.kind && read.number == written.number && read.client == written.client
            && read.issued == written.issued && read.due == written.due && read.period == written.period
            && read.total == written.total && read.earlyPayment == written.earlyPayment
            && read.seller == written.seller && read.buyer == written.buyer && read.lines == written.lines
            && read.taxes == written.taxes && read.settles == written.settles && read.previous == written.previous
    }

    /// Whether anything of the draft would be billed again: of the client's drafts, one is to be gone and no row left.
    private func isBilledAgain(in workspace: Workspace) -> Bool {
        let before = DraftInvoices(open.workspace).drafts.filter { $0.client == draft.client }
        let after = DraftInvoices(workspace).drafts.filter { $0.client == draft.client }
        let rows = Set(draft.settles)
        return after.count != before.count - 1 || after.contains { !rows.isDisjoint(with: $0.settles) }
    }

    private var files: [SourceFile] {
        let texts = open.folder.files.map { ($0.path, $0.bytes) } + [(prepared.path, prepared.bytes)]
        return texts.sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }.enumerated().map {
            SourceFile(id: FileID($0.offset), path: $0.element.0, bytes: $0.element.1)
        }
    }
}
