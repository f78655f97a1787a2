import Records
import Values

/// Ends all that a person has running.
struct TimeStop {
    var change: TimeChange
    let now: LocalTime
    /// The time on the clock at which it ended; nil for now.
    let minute: Int?
    let text: String

    private var workspace: Workspace { change.workspace }

    func ending() throws(Complaint) -> Change {
        let running = workspace.running(of: change.person)
        guard !running.isEmpty else { throw nothingRuns() }
        var closing: [TimeClosing] = []
        for entry in running {
            let end = try end(of: entry)
            closing.append(
                try complaining { () throws(EditProblem) in
                    try TimeClosing(of: entry, at: end, in: workspace, text: text)
                })
        }
        var change = change
        for closing in closing { noteOverlap(closing, &change) }
        if running.count > 1 {
            change.note("\(running.count) timers ran, and all were stopped: see that no minute is logged twice.")
        }
        return try change.change(closing: closing)
    }

    private func nothingRuns() -> Complaint {
        let others = Set(workspace.running(of: nil).compactMap { workspace.time[$0].person }).sorted()
        let fix = "`vaws start` begins, and `vaws log` writes what is over"
        return Complaint(
            "nothing runs",
            fix: others.isEmpty ? fix : "\(others.listed) has work running: write `--person \(others[0])`")
    }

    /// The latest moment with that time on the clock since the work began.
    private func end(of entry: Int) throws(Complaint) -> LocalTime {
        guard let minute else { return now }
        let (line, zone) = (workspace.time[entry], workspace.business.zone)
        let start = LocalTime(line.day, minute: line.range?.start ?? 0, in: zone)
        let today = LocalTime(now.day, minute: minute, in: zone)
        let latest = now.latest(minute, in: zone)
        if latest.instant < start.instant, today.instant > now.instant {
            throw Complaint(
                "\(ClockRange.clock(minute)) is still to come: it is \(now.clock)", fix: "leave `--at` out to stop now")
        }
        return latest
    }

    private func noteOverlap(_ closing: TimeClosing, _ change: inout TimeChange) {
        guard case .range(let range) = closing.amount,
            let other = workspace.overlap(of: range, on: workspace.time[closing.entry].day, by: change.person)
        else { return }
        change.note(
            "\(workspace.time[other].range?.description ?? "") \(workspace.name(ofEntry: other)) (\(workspace.place(ofEntry: other))) lies in the same time: shorten one of the two."
        )
    }
}
