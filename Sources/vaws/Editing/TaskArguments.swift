import ArgumentParser
import Diagnostics
import Records

/// What the commands share that change tasks named to them.
struct TaskArguments: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Each an id (`news-11`, `acme/news-11`), a place (`clients/acme/tasks.md:7`) or a part of the text.",
            valueName: "task"))
    var tasks: [String]

    /// Their indices in `Workspace.tasks`, each once, in the order in which they were named.
    ///
    /// Where a next occurrence is meant that stands on no line yet, `takesTicked` gives the ticked line that it follows.
    func find(
        in open: OpenWorkspace, from directory: String, prefersOpen: Bool = true, takesTicked: Bool = false
    ) throws(Complaint) -> [Int] {
        var found: [Int] = []
        for text in tasks {
            let query = TaskQuery(text: text, directory: directory, prefersOpen: prefersOpen)
            let index = try takesTicked ? query.findTicked(in: open) : query.findLine(in: open)
            if !found.contains(index) { found.append(index) }
        }
        return found
    }
}

extension TaskQuery {
    /// The task, which must stand on a line of its own.
    func findLine(in open: OpenWorkspace) throws(Complaint) -> Int {
        let index = try find(in: open)
        guard let ticked = open.workspace.tasks[index].pendingOf else { return index }
        let task = open.workspace.tasks[ticked]
        throw Complaint(
            "the next occurrence of \(open.workspace.named(ticked)) stands on no line yet",
            fix: "`vaws done \(open.workspace.path(of: task.location)):\(task.location.line)` writes it")
    }

    /// The task, or the ticked line that it follows where it stands on none.
    func findTicked(in open: OpenWorkspace) throws(Complaint) -> Int {
        let index = try find(in: open)
        return open.workspace.tasks[index].pendingOf ?? index
    }
}

extension Complaint {
    init(_ problem: EditProblem) {
        self.init(problem.message, fix: problem.fix)
    }
}

/// The same, with what keeps a task from being changed told as a complaint.
func complaining<Result>(_ work: () throws(EditProblem) -> Result) throws(Complaint) -> Result {
    do throws(EditProblem) {
        return try work()
    } catch {
        throw Complaint(error)
    }
}
