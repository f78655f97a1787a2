/// From when to when a task can be worked on, as coordinates on the axis of who does it.
///
/// Both are moved by what stands around the task: it begins no earlier than what comes before it can be done, and ends
/// early enough for what comes after it.
struct WorkWindow: Hashable, Sendable {
    var release: Int
    /// Nil where neither it nor a task behind it is due.
    var deadline: Int?
}

extension TaskGraph {
    /// The windows of the open tasks, by place: `own` as the tasks state them, `demand` in units of each one's axis.
    ///
    /// `r′ = max(own release, r′ + p of each predecessor)`, `d′ = min(own due, d′ − p of each successor)`; between two
    /// people both pass through the clock.
    func windows(own: [WorkWindow], demand: [Int], person: [Int], capacities: [Capacity]) -> [WorkWindow] {
        var windows = own
        for slot in order {
            for before in predecessors[slot] {
                let done = windows[before].release + demand[before]
                let moved =
                    person[before] == person[slot]
                    ? done : capacities[person[before]].release(done, for: capacities[person[slot]])
                windows[slot].release = max(windows[slot].release, moved)
            }
        }
        for slot in order.reversed() {
            guard let deadline = windows[slot].deadline else { continue }
            for before in predecessors[slot] {
                let start = deadline - demand[slot]
                let moved =
                    person[before] == person[slot]
                    ? start : capacities[person[slot]].deadline(start, for: capacities[person[before]])
                windows[before].deadline = min(windows[before].deadline ?? moved, moved)
            }
        }
        return windows
    }
}
