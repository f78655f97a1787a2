import Records
import Values

/// The UIDs of events. Each comes from what the record is, so that a calendar program updates an event and never
/// doubles it.
///
/// A task is its client and id; without an id its client, file, text and due date. One that repeats is its client, file,
/// text and the date of each occurrence, so that a date to come keeps its name when its line is written. Of two alike the
/// second is numbered.
struct EventNames {
    private let business: String
    /// By the index of an open task.
    private let tasks: [Int: TaskKey]

    private struct TaskKey {
        let parts: [String]
        /// Of a repeating task its own date, which is part of its name; nil of any other.
        let date: CalendarDate?
        /// Beyond 1 where another task before it is called the same.
        var number = 1
    }

    init(_ workspace: Workspace) {
        business = workspace.business.name
        var seen: [[String]: Int] = [:]
        var tasks: [Int: TaskKey] = [:]
        for (index, task) in workspace.tasks.enumerated() where task.isOpen {
            var key = EventNames.key(of: task, in: workspace)
            let name = key.parts + [key.date?.description ?? ""]
            seen[name, default: 0] += 1
            key.number = seen[name] ?? 1
            tasks[index] = key
        }
        self.tasks = tasks
    }

    private static func key(of task: Task, in workspace: Workspace) -> TaskKey {
        let client = task.client ?? ""
        let line = [client, workspace.path(of: task.location), task.title]
        if task.repeats != nil, let date = task.recurrenceDate { return TaskKey(parts: line, date: date) }
        if let id = task.id { return TaskKey(parts: [client, id], date: nil) }
        return TaskKey(parts: line + [task.due?.description ?? ""], date: nil)
    }

    /// `due-3f9c…@vaws`; `occurrence` is a date on which the task comes again, `ordinal` tells stretches of it apart.
    func uid(
        _ kind: CalendarEvent.Kind, ofTask task: Int, occurrence: CalendarDate? = nil, ordinal: Int? = nil
    ) -> String {
        let key = tasks[task] ?? TaskKey(parts: [String(task)], date: nil)
        let parts = [
            (occurrence ?? key.date)?.description ?? "", key.number > 1 ? String(key.number) : "",
            ordinal.map(String.init) ?? "",
        ]
        return uid(kind, key.parts + parts)
    }

    /// `key` says which record it is.
    func uid(_ kind: CalendarEvent.Kind, _ key: [String]) -> String {
        let text = ([business, kind.rawValue] + key).joined(separator: "\u{1F}")
        return "\(kind.rawValue)-\(SHA256.hexDigest(of: Array(text.utf8)).prefix(32))@vaws"
    }
}
