import Diagnostics
import Markdown
import Practice
import Records

/// Writes the checks of tasks below them and ticks what was looked at.
struct QualityControl {
    let open: OpenWorkspace

    /// `texts` are parts of the checks' words; each must mean one check of the tasks.
    func change(_ tasks: [Int], ticking texts: [String], all: Bool) throws(Complaint) -> Change {
        let written = try writing(tasks)
        var change = written.change
        guard all || !texts.isEmpty else { return try told(change, tasks, written.count) }
        guard written.count == 0 else {
            throw Complaint(
                "some checks stand in no file yet", fix: "`vaws qc` writes them, without `--tick` and `--all`")
        }
        var edits = EditList()
        for (task, check) in try checks(of: tasks, texts, all: all) where !check.isSettled {
            let ticked = try complaining { () throws(EditProblem) in try TaskEditor(open.workspace).tick(check) }
            edits.add(ticked, to: open.workspace.tasks[task].location.file)
        }
        change.files = edits.files
        return try told(change, tasks, 0)
    }

    private func writing(_ tasks: [Int]) throws(Complaint) -> (change: Change, count: Int) {
        let (editor, checklists) = (TaskEditor(open.workspace), Checklists(open.workspace))
        var (edits, count) = (EditList(), 0)
        for index in tasks {
            let task = open.workspace.tasks[index]
            let missing = task.missing(of: checklists.checklist(of: task))
            guard !missing.isEmpty else { continue }
            count += missing.count
            let edit = try complaining { () throws(EditProblem) in try editor.addChecks(missing, to: index) }
            edits.add([edit], to: task.location.file)
        }
        return (Change(files: edits.files), count)
    }

    private func checks(of tasks: [Int], _ texts: [String], all: Bool) throws(Complaint) -> [(Int, Task.Check)] {
        let known = tasks.flatMap { task in open.workspace.tasks[task].checks.map { (task, $0) } }
        if all { return known }
        return try texts.map { text throws(Complaint) in
            let found = known.filter { $0.1.text.lowercased().contains(text.lowercased()) }
            guard let only = found.first, found.count == 1 else {
                let names = known.map { "'\($0.1.text)'" }.listed
                throw Complaint(
                    found.isEmpty ? "no check says '\(text)'" : "'\(text)' is in \(found.count) checks",
                    fix: names.isEmpty ? "there are none" : "write more of one of \(names)")
            }
            return only
        }
    }

    /// The checks as they stand then, each with its box.
    private func told(_ change: Change, _ tasks: [Int], _ written: Int) throws(Complaint) -> Change {
        let after = try EditCheck(open: open).workspace(after: change)
        var change = change
        for index in tasks {
            let before = open.workspace.tasks[index]
            // Lines below were added; the order of tasks is as it was.
            let task = after.tasks[index]
            guard task.title == before.title, task.location.file == before.location.file else {
                throw Complaint("the checks could not be written", fix: "write them below the task in an editor")
            }
            change.told.append(QualityControl.heading(task, open.workspace.named(index)))
            change.told += task.checks.map { "  [\($0.isSettled ? "x" : " ")] \($0.text)" }
        }
        return change
    }

    private static func heading(_ task: Task, _ name: String) -> String {
        let left = task.unsettledChecks.count
        if task.checks.isEmpty {
            return "\(name) has no checks: its service has no `checklist:`. Write `- [ ] … #check` below it."
        }
        return left == 0 ? "\(name) is checked." : "\(name) has \(left) of \(task.checks.count) checks left."
    }
}
