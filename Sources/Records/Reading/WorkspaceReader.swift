public import Diagnostics
import Markdown
public import Values

/// Reads the files of a workspace into its records: front matter first, then tasks, then the entries that name them.
///
/// Pure: the caller has read the bytes. Each round runs on all cores and gives the same records on any number of them.
public enum WorkspaceReader {
    /// `vaws.yaml`, the file at the root that marks a workspace.
    public static let rootFile = "vaws.yaml"

    /// The workspace, and all that was found in its files, in file order.
    ///
    /// `files` stand in the order of their paths' bytes, `id` being the place in that order: Markdown files, `vaws.yaml`
    /// and the iCalendar files that it may name. `today` is the day after which an entry lies in the future.
    public static func read(files: [SourceFile], today: CalendarDate) -> (Workspace, [Diagnostic]) {
        var assembly = WorkspaceAssembly(files: files, today: today)
        assembly.readFrontMatter()
        assembly.readTasks()
        assembly.readEntries()
        assembly.check()
        return (assembly.workspace, assembly.diagnostics.withoutConsequences(in: assembly.workspace).inFileOrder())
    }

    /// What is told where there is no `vaws.yaml` in the folder or above it.
    public static let noWorkspace = Diagnostic(
        .noWorkspace, "there is no `vaws.yaml` here or in a folder above", at: nil,
        fix: "go to your workspace, name it with `-C FOLDER`, or make one with `vaws init`")
}
