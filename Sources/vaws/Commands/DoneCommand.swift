import ArgumentParser
import Diagnostics
import Records
import Values

struct DoneCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "done",
        abstract: "Tick tasks off, with the day.",
        discussion: """
            `vaws done news-11`, `vaws done clients/acme/tasks.md:7`, `vaws done "november issue"`. Each line keeps its \
            notation. A task that repeats is followed by its next occurrence, on the line above. One that was ticked in \
            an editor gets its next occurrence written. What is done twice changes nothing.
            """)

    @OptionGroup var named: TaskArguments

    @Option(help: ArgumentHelp("The day on which it was done, such as yesterday; else today.", valueName: "date"))
    var on: String?

    @Flag(help: "Complete the next occurrence too, where one was done the same day.") var ahead = false

    @OptionGroup var options: EditOptions

    func run(in session: Session) throws -> ExitStatus {
        let editor = try options.editor(in: session)
        let date =
            try on.map { text throws(Complaint) in
                try pastDay(text, today: editor.today, else: "name the day on which it was done")
            } ?? editor.today
        return try editor.run { open in
            let tasks = try named.find(in: open, from: editor.directory, takesTicked: true)
            return try change(tasks, on: date, in: open.workspace)
        }
    }

    private func change(_ tasks: [Int], on day: CalendarDate, in workspace: Workspace) throws(Complaint) -> Change {
        let editor = TaskEditor(workspace)
        var edits = EditList()
        var completed: [(task: Int, outcome: Completion.Outcome)] = []
        for index in tasks {
            let completion = try complaining { () throws(EditProblem) in
                try editor.complete(index, on: day, isAhead: ahead)
            }
            edits.add(completion.edits, to: workspace.tasks[index].location.file)
            completed.append((index, completion.outcome))
        }
        let told = completed.map { task, outcome in
            DoneSentence(outcome, task, day, linesAdded: linesAdded(above: task, completed, workspace), workspace).text
        }
        return Change(files: edits.files, told: told)
    }

    /// How many next occurrences come to stand above the line of a task, its own included.
    private func linesAdded(
        above task: Int, _ completed: [(task: Int, outcome: Completion.Outcome)], _ workspace: Workspace
    ) -> Int {
        let place = workspace.tasks[task].location
        return completed.count { other, outcome in
            let location = workspace.tasks[other].location
            return outcome.addsLine && location.file == place.file && location.line <= place.line
        }
    }
}

extension Completion.Outcome {
    /// Whether the next occurrence stands on a line that was not there.
    fileprivate var addsLine: Bool {
        switch self {
        case .done(let next): next != nil
        case .wroteNext: true
        case .removed, .already, .doneThatDay: false
        }
    }
}
