import Diagnostics
import Records

/// Reads a document back before it is issued: it must be the same, add up, and make of the workspace what was wanted.
struct IssueProof {
    let open: OpenWorkspace
    let prepared: PreparedDocument
    let issuable: Issuable

    func check() throws(Complaint) {
        let (workspace, found) = WorkspaceReader.read(files: files, today: open.workspace.today)
        let findings = found.filter { finding in
            finding.span.map { workspace.path(of: $0.start) } == prepared.path && finding.severity == .error
        }
        if let finding = findings.first {
            throw Complaint("it cannot be issued as it stands: \(finding.message)", id: finding.id.rawValue)
        }
        guard let read = workspace.documents.first(where: { workspace.path(of: $0.location) == prepared.path }),
            read.seal == workspace.seal(of: read), read.isSame(as: prepared)
        else {
            throw Complaint(
                "it cannot be issued as it stands: the document would not be read as it is written",
                fix: "look for unusual characters in names of services and projects")
        }
        guard issuable.isRight(workspace) else {
            throw Complaint(
                "it cannot be issued as it stands: \(issuable.wrong)",
                fix: "look at the lines that it comes from, as `vaws invoice draft` names them")
        }
    }

    private var files: [SourceFile] {
        let texts = open.folder.files.map { ($0.path, $0.bytes) } + [(prepared.path, prepared.bytes)]
        return texts.sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }.enumerated().map {
            SourceFile(id: FileID($0.offset), path: $0.element.0, bytes: $0.element.1)
        }
    }
}

extension IssuedDocument {
    /// Whether it makes the same file, and names the same parties.
    fileprivate func isSame(as prepared: PreparedDocument) -> Bool {
        let (text, written) = (prepared.text, prepared.document)
        let again = IssuedText(self, seller: text.seller, buyer: text.buyer, page: text.page)
        return again.sealed.bytes == text.sealed.bytes && seller == written.seller && buyer == written.buyer
    }
}
