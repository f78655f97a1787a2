import Diagnostics
import Records

/// How a person names a task to a command: `news-11`, `acme/news-11`, `clients/acme/tasks.md:7`, or a part of its text.
struct TaskQuery {
    let text: String
    /// Where the command was started, to which a path may be relative.
    let directory: String
    /// Which tasks a part of a text means first: open ones, or those that are over, for a command that takes that back.
    var prefersOpen = true
    /// What is looked for, where it may be something else as well: `client or task`.
    var noun = "task"

    /// The index in `Workspace.tasks`; a complaint where no task is meant, or more than one, which are then listed.
    func find(in open: OpenWorkspace) throws(Complaint) -> Int {
        let tasks = open.workspace.tasks
        if let found = try atPlace(in: open) { return found }
        let ids = byID(tasks)
        if !ids.isEmpty { return try only(of: ids, in: open.workspace) }
        let found = byText(tasks)
        guard !found.isEmpty else { throw nothing(in: open) }
        return try only(of: found, in: open.workspace)
    }

    private func only(of found: [Int], in workspace: Workspace) throws(Complaint) -> Int {
        if found.count == 1, let index = found.first { return index }
        let shown = found.prefix(TaskQuery.listed).map { "\n  \(place(of: $0, in: workspace))" }.joined()
        let rest = found.count > TaskQuery.listed ? "\n  … and \(found.count - TaskQuery.listed) more" : ""
        throw Complaint(
            "'\(text)' is in \(found.count) tasks",
            fix: "name one by its place, its id, or more of its text" + shown + rest)
    }

    private static let listed = 10

    private func place(of index: Int, in workspace: Workspace) -> String {
        let task = workspace.tasks[index]
        let id = task.id.map { "  id:\($0)" } ?? ""
        return "\(workspace.path(of: task.location)):\(task.location.line)  \(task.title)\(id)"
    }
}

extension TaskQuery {
    /// By `file:line`, the path being one below the root or seen from where the command was started.
    private func atPlace(in open: OpenWorkspace) throws(Complaint) -> Int? {
        guard let colon = text.lastIndex(of: ":"), let line = Int32(text[text.index(after: colon)...]),
            let file = file(String(text[..<colon]), in: open)
        else { return nil }
        let tasks = open.workspace.tasks
        let here = tasks.indices.filter { tasks[$0].location.file == file.id }
        if let found = here.first(where: { tasks[$0].location.line == line }) { return found }
        let nearest = here.map { tasks[$0].location.line }.min { abs($0 - line) < abs($1 - line) }
        throw Complaint(
            "there is no task on line \(line) of '\(file.path)'",
            fix: nearest.map { "the nearest is on line \($0)" } ?? "the file holds none")
    }

    private func file(_ path: String, in open: OpenWorkspace) -> SourceFile? {
        if let file = open.folder.files.first(where: { $0.path == path }) { return file }
        guard let real = realPath(joined(directory, path)) else { return nil }
        return open.folder.files.first { joined(open.folder.root.path, $0.path) == real }
    }

    private func byID(_ tasks: [Task]) -> [Int] {
        let slash = text.firstIndex(of: "/")
        let client = slash.map { String(text[..<$0]) }
        let id = slash.map { String(text[text.index(after: $0)...]) } ?? text
        return tasks.indices.filter { tasks[$0].id == id && (client == nil || tasks[$0].client == client) }
    }

    /// Capitals do not count; a text that is a task's whole means that one, and open tasks come before the others.
    private func byText(_ tasks: [Task]) -> [Int] {
        let wanted = text.lowercased()
        guard !wanted.allSatisfy(\.isWhitespace) else { return [] }
        let titles = tasks.map { $0.title.lowercased() }
        let found = tasks.indices.filter { titles[$0].contains(wanted) }
        let first = found.filter { tasks[$0].isOpen == prefersOpen }
        let best = first.isEmpty ? found : first
        let whole = best.filter { titles[$0] == wanted }
        return whole.isEmpty ? best : whole
    }
}
