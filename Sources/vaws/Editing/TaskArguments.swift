import ArgumentParser
import Records

/// What the commands share that change tasks named to them.
struct TaskArguments: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Each an id (`news-11`, `acme/news-11`), a place (`clients/acme/tasks.md:7`) or a part of the text.",
            valueName: "task"))
    var tasks: [String]

    /// Their indices in `Workspace.tasks`, each once, in the order in which they were named.
    func find(in open: OpenWorkspace, from directory: String, prefersOpen: Bool = true) throws(Complaint) -> [Int] {
        var found: [Int] = []
        for text in tasks {
            let query = TaskQuery(text: text, directory: directory, prefersOpen: prefersOpen)
            let index = try query.find(in: open)
            if !found.contains(index) { found.append(index) }
        }
        return found
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
