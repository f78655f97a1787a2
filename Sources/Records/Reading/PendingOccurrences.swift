import Values

/// Repeating tasks that were ticked in an editor: each counts as open on its next date, until a line says so.
struct PendingOccurrences {
    /// In the order of the ticked lines.
    let tasks: [Task]

    init(_ all: [Task]) {
        tasks = RepeatingSeries(all).unwritten.compactMap { index in
            var next = all[index].following(done: all[index].doneOn)
            next?.pendingOf = index
            return next
        }
    }
}
