import Records
import Values

/// What a person has running, and what they worked today.
struct TimeStatus {
    struct Running {
        /// The index in `Workspace.time`.
        let entry: Int
        let minutes: Minutes
        let workspace: Workspace

        var line: TimeEntry { workspace.time[entry] }
    }

    struct Sum {
        /// Nil for own time.
        let client: String?
        let minutes: Minutes
    }

    let workspace: Workspace
    let person: String?
    let now: LocalTime
    let running: [Running]
    /// What counts on today, with what runs up to now, in the order of the clients' names; own time comes last.
    let today: [Sum]

    init(_ workspace: Workspace, person: String?, now: LocalTime) {
        (self.workspace, self.person, self.now) = (workspace, person, now)
        let zone = workspace.business.zone
        running = workspace.running(of: person).map { entry in
            let line = workspace.time[entry]
            let start = LocalTime(line.day, minute: line.range?.start ?? 0, in: zone)
            return Running(
                entry: entry, minutes: Minutes(max(Int((now.instant - start.instant) / 60), 0)), workspace: workspace)
        }
        var sums: [String?: Minutes] = [:]
        let time = workspace.time
        for index in time.indices where time[index].day == now.day && (person == nil || time[index].person == person) {
            sums[time[index].client, default: .zero] += time[index].minutes
        }
        for running in running where time[running.entry].day == now.day {
            sums[time[running.entry].client, default: .zero] += running.minutes
        }
        today = sums.map { Sum(client: $0.key, minutes: $0.value) }.sorted {
            ($0.client == nil ? 1 : 0, $0.client ?? "") < ($1.client == nil ? 1 : 0, $1.client ?? "")
        }
    }

    var total: Minutes { today.map(\.minutes).total() }

    private func name(_ client: String?) -> String { client ?? "me" }

    /// When it began: `9:05`, or with its day where that is not today.
    private func since(_ entry: Int) -> String {
        let line = workspace.time[entry]
        let clock = ClockRange.clock(line.range?.start ?? 0)
        return line.day == now.day ? clock : "\(line.day) \(clock)"
    }
}

extension TimeStatus {
    /// ```
    /// acme 'Inbox' since 9:05: 42m (time/2026-11.md:12)
    /// Today: acme 1h12m, bolt 45m, in all 1h57m
    /// ```
    var text: String {
        let lines = running.map { running in
            "\(workspace.name(ofEntry: running.entry)) since \(since(running.entry)): \(running.minutes) (\(workspace.place(ofEntry: running.entry)))"
        }
        let sums = today.map { "\(name($0.client)) \($0.minutes)" }
        let all = sums.count > 1 ? ", in all \(total)" : ""
        let day = sums.isEmpty ? "Today: nothing yet." : "Today: \(sums.joined(separator: ", "))\(all)"
        return ((lines.isEmpty ? ["Nothing runs."] : lines) + [day]).joined(separator: "\n")
    }

    /// `acme 0:42 · 3h15m today`, for a shell prompt; nothing where nothing runs.
    var short: String {
        guard !running.isEmpty else { return "" }
        let what = running.map { "\(name(workspace.time[$0.entry].client)) \($0.minutes.clock)" }
        return "\(what.joined(separator: ", ")) · \(total) today"
    }
}
