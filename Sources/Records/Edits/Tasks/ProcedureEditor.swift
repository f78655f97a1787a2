import Diagnostics
public import Markdown
public import Values

/// Changes the front matter of a procedure, and nothing else of it.
public struct ProcedureEditor: Sendable {
    private let workspace: Workspace

    public init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    /// Says that it was changed for feedback or a defect, and looked at on that day.
    public func referring(_ procedure: Procedure, to name: String, on day: CalendarDate) throws(EditProblem)
        -> [TextEdit]
    {
        let file = workspace.files[Int(procedure.location.file.index)]
        guard let frontMatter = FrontMatterText(file.bytes) else {
            throw EditProblem(
                "the front matter of '\(file.path)' is not written key by key", fix: "write `re: \(name)` into it")
        }
        let names = procedure.about.contains(name) ? procedure.about : procedure.about + [name]
        let value = names.count == 1 ? name : "[\(names.joined(separator: ", "))]"
        return [
            frontMatter.setting("reviewed", to: day.description), frontMatter.setting("re", to: value),
        ]
    }
}
