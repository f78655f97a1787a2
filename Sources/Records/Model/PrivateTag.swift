/// `#private` on a line keeps it out of what a client gets.
public enum PrivateTag {
    public static let word = "private"

    /// Among tags without their `#`, in whatever case.
    public static func isOn(_ tags: [String]) -> Bool { tags.contains { $0.lowercased() == word } }
}

extension Workspace {
    /// Whether a task, or one around it, is marked `#private`.
    public func isPrivate(task index: Int) -> Bool {
        var next: Int? = index
        while let current = next {
            if PrivateTag.isOn(tasks[current].tags) { return true }
            next = tasks[current].parent ?? tasks[current].pendingOf
        }
        return false
    }

    /// Whether an entry, or the task that it is about, is marked `#private`.
    public func isPrivate(_ entry: TimeEntry) -> Bool {
        PrivateTag.isOn(entry.tags) || entry.task.map(isPrivate(task:)) ?? false
    }
}
