import Records
import Values

/// What the time log says about each task and about today, in one pass over the entries.
struct LoggedTime: Sendable {
    /// By the index of the task, without its sub-tasks.
    let onTask: [Int]
    /// By the index of the task, with all its sub-tasks.
    let withSubtasks: [Int]
    /// By the index of the person.
    let today: [Int]
    /// Open ranges, as indices in `Workspace.time`.
    let running: [Int]

    init(_ workspace: Workspace, team: Team) {
        var onTask = [Int](repeating: 0, count: workspace.tasks.count)
        var today = [Int](repeating: 0, count: team.people.count)
        var running: [Int] = []
        let time = workspace.time
        // Field by field: copying a whole entry costs more than all that is done with it.
        for index in time.indices {
            // What comes off an entry belongs where that entry does.
            let owner = time[index].comesOff.flatMap { time.indices.contains($0) ? $0 : nil } ?? index
            if let task = time[owner].task, onTask.indices.contains(task) {
                onTask[task] += time[index].minutes.count
            }
            if time[index].isRunning { running.append(index) }
            guard time[index].day == workspace.today else { continue }
            if let person = team.member(time[owner].person) { today[person] += time[index].minutes.count }
        }
        self.onTask = onTask
        withSubtasks = LoggedTime.summed(onTask, over: workspace.tasks)
        self.today = today
        self.running = running
    }

    /// Sub-tasks stand behind the task around them, so going backwards meets them first.
    static func summed(_ own: [Int], over tasks: [Task]) -> [Int] {
        var sum = own
        for task in tasks.indices.reversed() {
            if let parent = tasks.parent(of: task) { sum[parent] += sum[task] }
        }
        return sum
    }
}
