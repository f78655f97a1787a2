import Diagnostics
public import Markdown
public import Values

/// Turns a change of a task into edits of its file: in the notation of its line, and only there.
public struct TaskEditor: Sendable {
    let workspace: Workspace

    public init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    /// Marks a task as in progress. A task that is a file of its own has no box, and stays as it is.
    public func begin(_ index: Int) throws(EditProblem) -> [TextEdit] {
        try edit(index) {
            $0.begin()
        } file: { _ in
            []
        }
    }

    /// Takes a task as cancelled on a day. What repeats does not come again.
    public func cancel(_ index: Int, on day: CalendarDate) throws(EditProblem) -> [TextEdit] {
        try edit(index) {
            $0.cancel(on: day)
        } file: {
            $0.ending(with: "cancelled", on: day)
        }
    }

    /// Opens a task again that is done or cancelled.
    public func reopen(_ index: Int) throws(EditProblem) -> [TextEdit] {
        try edit(index) {
            $0.reopen()
        } file: {
            ["done", "cancelled"].compactMap($0.removing)
        }
    }

    /// Sets fields and takes fields away.
    public func set(_ index: Int, _ fields: [TaskField]) throws(EditProblem) -> [TextEdit] {
        try edit(index) { line in
            for field in fields { line.apply(field) }
        } file: { frontMatter in
            fields.compactMap { frontMatter.edit($0) }
        }
    }

    /// A task that stands on a line is changed there, one that is a file in its front matter.
    func edit(
        _ index: Int, line change: (inout TaskLineText) -> Void, file: (FrontMatterText) -> [TextEdit]
    ) throws(EditProblem) -> [TextEdit] {
        guard isFile(index) else {
            let place = try place(of: index)
            var line = place.text
            change(&line)
            return place.edits(to: line)
        }
        let source = self.file(of: index)
        guard let frontMatter = FrontMatterText(source.bytes) else {
            throw EditProblem(
                "the front matter of '\(source.path)' is not written key by key", fix: "change it in an editor")
        }
        return file(frontMatter)
    }

    /// Whether the task is a file of its own, with no checkbox.
    public func isFile(_ index: Int) -> Bool {
        let task = workspace.tasks[index]
        return task.location.line == 1 && task.location.column == 1
    }

    func file(of index: Int) -> SourceFile {
        workspace.files[Int(workspace.tasks[index].location.file.index)]
    }

    func place(of index: Int) throws(EditProblem) -> TaskPlace {
        let (document, _) = MarkdownDocument.read(file(of: index))
        guard let place = TaskPlace(workspace.tasks[index], in: document) else {
            let task = workspace.tasks[index]
            throw EditProblem(
                "line \(task.location.line) of '\(workspace.path(of: task.location))' holds no checkbox",
                fix: "change it in an editor")
        }
        return place
    }
}

extension TaskLineText {
    mutating func apply(_ field: TaskField) {
        if let value = field.value { set(field.key, value) } else { remove(field.key) }
    }
}

extension FrontMatterText {
    /// Done or cancelled that day: what said where the work stands is over with it.
    func ending(with key: String, on day: CalendarDate) -> [TextEdit] {
        ["status", "since", "done", "cancelled"].filter { $0 != key }.compactMap(removing)
            + [setting(key, to: day.description)]
    }

    func edit(_ field: TaskField) -> TextEdit? {
        guard let value = field.value else { return removing(field.key.rawValue) }
        guard field.key == .after, value.contains(",") else {
            return setting(field.key.rawValue, to: yamlScalar(value))
        }
        let names = value.split(separator: ",").map { yamlScalar(String($0)) }
        return setting(field.key.rawValue, to: "[\(names.joined(separator: ", "))]")
    }
}
