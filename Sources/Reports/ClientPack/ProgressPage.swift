import Records
import Values

/// What was done, what is under way, what waits for the client, what comes next.
enum ProgressPage {
    static let names: ViewShape.Names = [
        "parts": .list([
            "name": .text, "count": .text, "tasks": .list(["title": .text, "project": .text, "when": .text]),
        ])
    ]

    static func view(_ pack: PackView) -> [String: ViewValue] {
        let progress = pack.contents.progress
        let parts: [(PackWord, [Int])] = [
            (.waitingForYou, progress.waiting), (.inProgress, progress.inProgress), (.done, progress.done),
            (.next, progress.next),
        ]
        let views = parts.filter { !$0.1.isEmpty }.map { word, tasks in
            View([
                "name": .text(pack.word(word)), "count": .text(String(tasks.count)),
                "tasks": .list(tasks.map { row(pack.context.workspace.tasks[$0], in: pack.context) }),
            ])
        }
        return ["parts": .list(views)]
    }

    /// `3 done, 2 in progress, 1 waiting for you, 4 next`
    static func answer(_ progress: ClientProgress) -> String {
        let counts = [
            (progress.done, "done"), (progress.inProgress, "in progress"), (progress.waiting, "waiting for you"),
            (progress.next, "next"),
        ]
        return counts.filter { !$0.0.isEmpty }.map { "\($0.0.count) \($0.1)" }.joined(separator: ", ")
    }

    private static func row(_ task: Task, in context: PageContext) -> View {
        View(["title": .text(task.title), "project": .text(task.project ?? ""), "when": .text(when(task, context))])
    }

    /// `done on Mon 23 November`, `due on Fri 27 November`.
    private static func when(_ task: Task, _ context: PageContext) -> String {
        if let day = task.doneDay { return context.wording.day(day) }
        return task.due.map { "due \(context.wording.day($0.date))" } ?? ""
    }
}
