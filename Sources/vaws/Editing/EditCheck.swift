import Diagnostics
import Markdown
import Records

/// Reads the workspace as it would be after a change, and tells what would then be wrong in it that is not wrong now.
struct EditCheck {
    let open: OpenWorkspace

    /// The workspace after the change; a complaint with the first thing that the change would spoil.
    func workspace(after change: Change) throws(Complaint) -> Workspace {
        let (workspace, found) = try reading(change)
        let files = workspace.files
        let known = Set(open.diagnostics.map { Finding($0, open.folder.files) })
        let unread = Set(open.folder.unread.map { open.folder.files[Int($0.index)].path })
        let new = found.first { diagnostic in
            let finding = Finding(diagnostic, files)
            return !known.contains(finding) && !(finding.path.map(unread.contains) ?? false)
        }
        guard let new else { return workspace }
        throw Complaint(new.message, fix: new.fix, id: new.id.rawValue)
    }

    /// The workspace after the change, with all that is then wrong in it.
    func reading(_ change: Change) throws(Complaint) -> (workspace: Workspace, diagnostics: [Diagnostic]) {
        WorkspaceReader.read(files: try files(after: change), today: open.workspace.today)
    }

    private struct Finding: Hashable {
        let id: DiagnosticID
        let message: String
        let path: String?

        init(_ diagnostic: Diagnostic, _ files: [SourceFile]) {
            id = diagnostic.id
            message = diagnostic.message
            path = diagnostic.span.map { files[Int($0.start.file.index)].path }
        }
    }

    private func files(after change: Change) throws(Complaint) -> [SourceFile] {
        var texts = open.folder.files.map { (path: $0.path, bytes: Optional($0.bytes)) }
        for file in change.files {
            let versions = try FileVersions(file, in: open)
            switch file {
            case .edit(let id, _), .remove(let id): texts[Int(id.index)].bytes = versions.new
            case .make: texts.append((versions.path, versions.new))
            }
        }
        texts.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        let kept = texts.compactMap { text in text.bytes.map { (path: text.path, bytes: $0) } }
        return kept.enumerated().map {
            SourceFile(id: FileID($0.offset), path: $0.element.path, bytes: $0.element.bytes)
        }
    }
}
