import Billing
import Diagnostics
import Practice
import Records
import Values

/// Files that a client is looking at, and that are no longer what was submitted.
///
/// What came back with changes is in work again, and may differ.
struct SubmittedFiles {
    private let open: OpenWorkspace
    private let book: AgreementBook

    init(_ open: OpenWorkspace, _ book: AgreementBook) { (self.open, self.book) = (open, book) }

    var diagnostics: [Diagnostic] {
        guard open.workspace.deliverables.contains(where: { $0.hash != nil }) else { return [] }
        return ReviewRounds.all(open.workspace, book).filter(\.isWaiting).compactMap { rounds in
            rounds.submission.flatMap(finding)
        }
    }

    private func finding(_ line: Deliverable) -> Diagnostic? {
        guard let path = line.file, let hash = line.hash else { return nil }
        guard let now = SubmittedFiles.hash(of: path, in: open.folder) else {
            return told(line, "'\(path)' was submitted on \(line.day), and is not there any more", fix: "put it back")
        }
        guard now != hash.lowercased() else { return nil }
        return told(
            line, "'\(path)' was changed after it was submitted on \(line.day)",
            fix: "`vaws submit` it again, so that the client sees what there is")
    }

    private func told(_ line: Deliverable, _ message: String, fix: String) -> Diagnostic {
        Diagnostic(.changedAfterSubmission, message, at: SourceSpan(line.location), fix: fix)
    }

    /// The SHA-256 of a file below the root; nil where it cannot be read.
    static func hash(of path: String, in folder: WorkspaceFolder) -> String? {
        if let file = folder.files.first(where: { $0.path == path }) { return SHA256.hexDigest(of: file.bytes) }
        guard case .bytes(let bytes) = FileContent.read(joined(folder.root.path, path), limit: 512 << 20) else {
            return nil
        }
        return SHA256.hexDigest(of: bytes)
    }
}
