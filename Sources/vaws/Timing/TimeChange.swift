import Diagnostics
import Markdown
import Records
import Values

/// What a command does to the journals, and to the task for which time is spent.
///
/// It is written in this order, each file whole: the task, so that its id is there before a line names it; what ends;
/// what begins. Wherever the machine stops, no minute is lost and no second timer runs.
struct TimeChange {
    let open: OpenWorkspace
    let person: String?
    let now: LocalTime
    /// The workspace in which the task has the id that it is about to get.
    private(set) var workspace: Workspace
    private var taskEdits: [FileID: [TextEdit]] = [:]
    private var told: [String] = []
    private var notes: [String] = []

    init(_ open: OpenWorkspace, person: String?, now: LocalTime) {
        self.open = open
        self.person = person
        self.now = now
        workspace = open.workspace
    }

    mutating func tell(_ line: String) { told.append(line) }

    mutating func note(_ line: String) { notes.append("Note: \(line)") }

    /// Closes and opens in the journals, and says so.
    func change(closing: [TimeClosing] = [], adding line: TimeLine? = nil, begun: String = "") throws(Complaint)
        -> Change
    {
        let changes = try complaining { () throws(EditProblem) in
            try JournalBook(workspace).changes(closing: closing, adding: line)
        }
        var edits = taskEdits
        var journals: [FileChange] = []
        for change in changes {
            if let file = change.file, let more = edits.removeValue(forKey: file) {
                journals.append(.edit(file, more + change.edits))
            } else {
                journals.append(FileChange(change))
            }
        }
        let tasks = edits.sorted { $0.key < $1.key }.map { FileChange.edit($0.key, $0.value) }
        // Where a line comes in above, the place would be another afterwards.
        var lines = closing.map { stopped($0, isPlaced: line == nil) }
        if let line, let last = changes.last, let number = last.newLine {
            lines.append("\(begun) (\(last.path):\(number)).")
            if let note = settledNote(line) { lines.append(note) }
        }
        return Change(files: tasks + journals, told: lines + told + notes)
    }

    private func stopped(_ closing: TimeClosing, isPlaced: Bool) -> String {
        let entry = workspace.time[closing.entry]
        let range = if case .range(let range) = closing.amount { "\(range), " } else { "" }
        let day = entry.day == now.day ? "" : " on \(entry.day)"
        let place = isPlaced ? " (\(workspace.place(ofEntry: closing.entry)))" : ""
        return "Stopped \(workspace.name(ofEntry: closing.entry)): \(range)\(closing.minutes)\(day)\(place)."
    }

    /// What is written on a day that is settled is billed no more.
    private func settledNote(_ line: TimeLine) -> String? {
        guard let until = workspace.settledUntil(line.client), line.day <= until else { return nil }
        return "Note: \(line.client ?? "own time") is settled up to \(until), and this will not be billed."
    }
}

extension TimeChange {
    /// The task's id, for a line that is to name it; a task that has none is given one.
    mutating func id(of task: Int) throws(Complaint) -> String {
        if let id = workspace.tasks[task].id { return id }
        let id = workspace.newTaskID(for: task)
        try edit(task) { editor throws(EditProblem) in try editor.set(task, [TaskField(.id, id)]) }
        workspace.tasks[task].id = id
        tell("Named: \(open.workspace.named(task)) is now '\(id)'.")
        return id
    }

    /// The same, and the task is marked as in progress.
    mutating func begin(_ task: Int) throws(Complaint) -> String {
        if workspace.tasks[task].state == .open {
            try edit(task) { editor throws(EditProblem) in try editor.begin(task) }
        }
        return try id(of: task)
    }

    private mutating func edit(
        _ task: Int, _ edits: (TaskEditor) throws(EditProblem) -> [TextEdit]
    ) throws(Complaint) {
        let editor = TaskEditor(open.workspace)
        taskEdits[workspace.tasks[task].location.file, default: []] += try complaining { () throws(EditProblem) in
            try edits(editor)
        }
    }
}
