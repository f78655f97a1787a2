import Diagnostics
import Records
import Values

/// A workspace read from its folder, with everything that was found on the way.
struct OpenWorkspace: Sendable {
    let folder: WorkspaceFolder
    let workspace: Workspace
    /// In file order.
    let diagnostics: [Diagnostic]

    static func read(_ root: WorkspaceRoot, today: CalendarDate, progress: ProgressBar? = nil) -> OpenWorkspace {
        progress?.begin("reading files")
        let folder = WorkspaceFolder.read(root) { progress?.advance(by: $0) }
        progress?.begin("reading records")
        let (workspace, found) = WorkspaceReader.read(files: folder.files, today: today)
        // What is missing in a file that could not be read merely follows from that.
        let own = found.filter { diagnostic in !(diagnostic.span.map { folder.unread.contains($0.start.file) } ?? false)
        }
        return OpenWorkspace(
            folder: folder, workspace: workspace, diagnostics: (folder.diagnostics + own).inFileOrder())
    }
}
