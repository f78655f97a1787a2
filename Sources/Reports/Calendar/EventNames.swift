import Records
import Values

/// The UIDs of events. Each comes from what the record is, so that a calendar program updates an event and never
/// doubles it.
///
/// A task is its client and id; without an id its client, file, text and due date. Of two alike the second is numbered.
struct EventNames {
    private let business: String
    /// By the index of an open task.
    private let tasks: [Int: [String]]

    init(_ workspace: Workspace) {
        business = workspace.business.name
        var seen: [[String]: Int] = [:]
        var tasks: [Int: [String]] = [:]
        for (index, task) in workspace.tasks.enumerated() where task.isOpen {
            let key = EventNames.key(of: task, in: workspace)
            seen[key, default: 0] += 1
            let count = seen[key] ?? 1
            tasks[index] = count == 1 ? key : key + [String(count)]
        }
        self.tasks = tasks
    }

    private static func key(of task: Task, in workspace: Workspace) -> [String] {
        let client = task.client ?? ""
        if let id = task.id { return [client, id] }
        return [client, workspace.path(of: task.location), task.title, task.due?.description ?? ""]
    }

    /// `due-3f9c…@vaws`; `parts` tell events of one record apart, such as the day of an occurrence.
    func uid(_ kind: CalendarEvent.Kind, ofTask task: Int, _ parts: [String] = []) -> String {
        uid(kind, (tasks[task] ?? [String(task)]) + parts)
    }

    /// `key` says which record it is.
    func uid(_ kind: CalendarEvent.Kind, _ key: [String]) -> String {
        let text = ([business, kind.rawValue] + key).joined(separator: "\u{1F}")
        return "\(kind.rawValue)-\(SHA256.hexDigest(of: Array(text.utf8)).prefix(32))@vaws"
    }
}
