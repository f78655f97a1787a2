import Records
import Values

/// Writes work that is over on a day.
struct TimeLog {
    var change: TimeChange
    let now: LocalTime
    let day: CalendarDate
    let amount: TimeLine.Amount

    func logging(_ work: Work) throws(Complaint) -> Change {
        if case .range(let range) = amount { try mustBeFree(range) }
        var change = change
        let id = try work.subject.task.map { task throws(Complaint) in try change.id(of: task) }
        let line = TimeLine(
            day: day, amount: amount, client: work.subject.client, task: id, person: change.person, text: work.text)
        return try change.change(adding: line, begun: "Logged \(said) for \(work.subject.client ?? "me")\(when)")
    }

    private var said: String {
        switch amount {
        case .duration(let minutes): minutes.description
        case .range(let range):
            "\(range), \(change.workspace.business.zone.minutes(elapsed: range, on: day)),"
        }
    }

    private var when: String { day == now.day ? "" : " on \(day)" }

    /// A range is over, and nothing of this person was on in it.
    private func mustBeFree(_ range: ClockRange) throws(Complaint) {
        let workspace = change.workspace
        let end = LocalTime(day, minute: range.end ?? 0, in: workspace.business.zone)
        guard end.instant <= now.instant else {
            throw Complaint(
                "\(end.clock) is still to come: it is \(now.clock)",
                fix: "log what was worked, or begin it with `vaws start --at \(ClockRange.clock(range.start))`")
        }
        if let entry = workspace.overlap(of: range, on: day, by: change.person) {
            throw Complaint(
                "\(range) overlaps \(workspace.time[entry].range?.description ?? "") \(workspace.name(ofEntry: entry)) (\(workspace.place(ofEntry: entry)))",
                fix: "log what lies outside it, or shorten that line first", id: "overlapping-time")
        }
        try mustNotRun(range)
    }

    /// What runs began after the range, or it would be logged twice once it ends.
    private func mustNotRun(_ range: ClockRange) throws(Complaint) {
        let workspace = change.workspace
        for entry in workspace.running(of: change.person) {
            let start = workspace.time[entry].range?.start ?? 0
            let began = workspace.time[entry].day.days(since: day) * 1440 + start
            guard began < range.end ?? 0 else { continue }
            let clock = ClockRange.clock(start)
            throw Complaint(
                "\(range) overlaps \(workspace.name(ofEntry: entry)), which runs since \(clock)",
                fix: began <= range.start
                    ? "end that first with `vaws stop --at \(ClockRange.clock(range.start))`" : "log it up to \(clock)",
                id: "overlapping-time")
        }
    }
}
