import Practice
import Records
import Values

/// What was done, what is under way, what waits for the client, what comes next.
enum ProgressPage {
    static let names: ViewShape.Names = [
        "parts": .list(["name": .text, "tasks": .list(["title": .text, "project": .text, "when": .text])])
    ]

    static func view(_ pack: PackView) -> [String: ViewValue] {
        let progress = pack.contents.progress
        let parts: [(FixedWord, [Int])] = [
            (.waitingForYou, progress.waiting), (.inProgress, progress.inProgress), (.done, progress.done),
            (.comesNext, progress.next),
        ]
        let views = parts.filter { !$0.1.isEmpty }.map { word, tasks in
            View([
                "name": .text(pack.word(word)),
                "tasks": .list(tasks.map { row(pack.context.workspace.tasks[$0], pack.language, pack.context.today) }),
            ])
        }
        return ["parts": .list(views)]
    }

    /// `3 done, 2 in progress, 1 waiting for you, 4 next`
    static func answer(_ pack: PackView) -> String {
        let progress = pack.contents.progress
        let counts: [(FixedWord, Int)] = [
            (.countDone, progress.done.count), (.countInProgress, progress.inProgress.count),
            (.countWaiting, progress.waiting.count), (.countNext, progress.next.count),
        ]
        return counts.filter { $0.1 > 0 }.map { pack.language.sentence($0.0, ["count": String($0.1)]) }
            .joined(separator: ", ")
    }

    private static func row(_ task: Task, _ language: Language, _ today: CalendarDate) -> View {
        let day = { (day: CalendarDate) in language.day(day, in: today.year) }
        let due = task.due.map { language.sentence(.dueOn, ["date": day($0.date)]) }
        return View([
            "title": .text(task.title), "project": .text(task.project ?? ""),
            "when": .text(task.doneDay.map(day) ?? due ?? ""),
        ])
    }
}
