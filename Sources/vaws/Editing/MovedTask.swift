import Diagnostics
import Markdown
import Records
import Values

/// A task on its way to another file, with what it had from the old one written out.
struct MovedTask {
    let index: Int
    let target: TargetFile
    let section: String?
    let open: OpenWorkspace

    /// It is moved as it stands, read there, and moved again with what it lost on the way.
    func change() throws(Complaint) -> Change {
        let plain = try move(keeping: [:])
        let moved = try members(of: plain, in: read(after: plain))
        var contexts: [Int: TaskContext] = [:]
        let editor = TaskEditor(open.workspace)
        for (old, new) in zip(plain.members, moved) {
            let task = open.workspace.tasks[old]
            // What is nested has the due date of the task around it, unless its new file gives it another one.
            let due = old == index || new.due != nil ? editor.dueAround(old) : nil
            contexts[old] = TaskContext(of: task, due: due, lostIn: new)
        }
        let kept = try move(keeping: contexts)
        let change = try change(of: kept)
        let after = try EditCheck(open: open).workspace(after: change)
        return Change(files: change.files, told: [told(kept, in: after)])
    }

    private func move(keeping contexts: [Int: TaskContext]) throws(Complaint) -> TaskMove {
        try complaining { () throws(EditProblem) in
            try TaskEditor(open.workspace).move(index, to: target.file, section: section, keeping: contexts)
        }
    }

    /// The new file first: what breaks off between the two leaves the line in both, and loses nothing.
    private func change(of move: TaskMove) throws(Complaint) -> Change {
        let source = open.workspace.tasks[index].location.file
        if target.id == source { return Change(files: [.edit(source, [move.removal, move.insertion])]) }
        return Change(files: [try target.change(move.insertion), .edit(source, [move.removal])])
    }

    private func read(after move: TaskMove) throws(Complaint) -> Workspace {
        try EditCheck(open: open).reading(try change(of: move)).workspace
    }

    private func members(of move: TaskMove, in workspace: Workspace) throws(Complaint) -> [Task] {
        let first = line(of: move)
        let found = workspace.tasks.filter {
            $0.pendingOf == nil && workspace.path(of: $0.location) == target.file.path
                && (first..<first + move.lineCount).contains(Int($0.location.line))
        }
        guard found.count == move.members.count else {
            throw Complaint("no tasks are read in '\(target.file.path)'", fix: "name a file in a client's folder")
        }
        return found
    }

    /// In its own file the lines above may have become fewer.
    private func line(of move: TaskMove) -> Int {
        let task = open.workspace.tasks[index]
        let isBehind = target.id == task.location.file && move.line > Int(task.location.line)
        return isBehind ? move.line - move.lineCount : move.line
    }

    private func told(_ move: TaskMove, in workspace: Workspace) -> String {
        let old = open.workspace.tasks[index]
        let rest = move.members.count > 1 ? " with \(move.members.count - 1) below it" : ""
        let new = workspace.tasks.first {
            workspace.path(of: $0.location) == target.file.path && Int($0.location.line) == line(of: move)
        }
        let client = new?.client == old.client ? "" : " It is now \(new?.client.map { "of '\($0)'" } ?? "your own")."
        let gained = new.map { MovedTask.gained($0, old) } ?? []
        let more = gained.isEmpty ? "" : " It takes from its new file: \(gained.listed)."
        return "Moved: '\(old.title)'\(rest) (\(target.file.path):\(line(of: move))).\(client)\(more)"
    }

    /// What the front matter of the new file gives it, and a line cannot take back.
    private static func gained(_ new: Task, _ old: Task) -> [String] {
        let pairs: [(String, String?, String?)] = [
            ("start", old.start?.description, new.start?.description),
            ("on", old.plannedOn?.description, new.plannedOn?.description),
            ("estimate", old.estimate?.description, new.estimate?.description),
            ("repeat", old.repeats?.description, new.repeats?.description), ("service", old.service, new.service),
            ("project", old.project, new.project), ("status", old.status?.rawValue, new.status?.rawValue),
        ]
        let fields = pairs.compactMap { key, old, new in old == nil ? new.map { "\(key):\($0)" } : nil }
        let people = old.people.isEmpty ? new.people.map { "@\($0)" } : []
        return fields + people + new.tags.filter { !old.tags.contains($0) }.map { "#\($0)" }
    }
}
