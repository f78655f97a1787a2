import Records
import Values

/// Entries of a log in the order in which another program gets them, and what it is told of those it does not get.
struct ExportedTime {
    struct Entry {
        let index: Int
        let entry: TimeEntry
        /// Less what comes off it.
        let minutes: Minutes
    }

    /// By day, then in file order; what comes off an entry is taken off it.
    let entries: [Entry]
    /// Entries that still run.
    let running: Int

    init(_ request: ExportRequest) {
        let log = request.workspace.time
        var comesOff: [Int: Minutes] = [:]
        for entry in log {
            if let index = entry.comesOff { comesOff[index, default: .zero] += entry.minutes }
        }
        let covered = log.enumerated().filter { _, entry in
            entry.comesOff == nil && request.covers(entry.day, of: entry.client)
        }
        running = covered.count { $0.element.isRunning }
        entries = covered.filter { !$0.element.isRunning }
            .map {
                Entry(
                    index: $0.offset, entry: $0.element,
                    minutes: $0.element.minutes + comesOff[$0.offset, default: .zero])
            }
            .filter { $0.minutes > .zero }
            .sorted { ($0.entry.day, $0.index) < ($1.entry.day, $1.index) }
    }

    /// `2 entries still run and are left out.`
    var runningNote: String? {
        running == 0
            ? nil
            : running == 1 ? "1 entry still runs and is left out." : "\(running) entries still run and are left out."
    }
}
