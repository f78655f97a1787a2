import Diagnostics
import Values

/// Repeating tasks that were ticked in an editor: each counts as open on its next date, until a line says so.
///
/// A line is followed where its file has another one of the same text and `repeat` that is open or has a later date. A
/// cancelled line has no next occurrence: that is how a person ends a series.
struct PendingOccurrences {
    /// In the order of the ticked lines.
    let tasks: [Task]

    init(_ all: [Task]) {
        let repeating = all.indices.filter { all[$0].repeats != nil }
        let series = Dictionary(grouping: repeating) { Text(file: all[$0].location.file, title: all[$0].title) }
            .mapValues { Series(all, lines: $0) }
        tasks = repeating.compactMap { index in
            let task = all[index]
            guard case .done(let day) = task.state,
                let series = series[Text(file: task.location.file, title: task.title)],
                !series.isFollowed(task, index, by: task.repeats), var next = task.following(done: day),
                !series.isFollowed(task, index, by: next.repeats)
            else { return nil }
            next.pendingOf = index
            return next
        }
    }

    private struct Text: Hashable {
        let file: FileID
        let title: String
    }

    /// The repeating tasks of one text in one file, by their rule.
    private struct Series {
        private var open: Set<String> = []
        /// The latest that is done or cancelled; of equal dates the one that stands first, as the next is written above.
        private var latest: [String: (date: CalendarDate, line: Int)] = [:]

        init(_ all: [Task], lines: [Int]) {
            for line in lines {
                guard let rule = all[line].repeats?.description else { continue }
                if all[line].isOpen { open.insert(rule) }
                let date = all[line].seriesDate
                if latest[rule].map({ $0.date < date }) ?? true { latest[rule] = (date, line) }
            }
        }

        func isFollowed(_ task: Task, _ line: Int, by rule: Recurrence?) -> Bool {
            guard let rule = rule?.description else { return false }
            if open.contains(rule) { return true }
            guard let last = latest[rule] else { return false }
            return last.line != line
                && (last.date > task.seriesDate || (last.date == task.seriesDate && last.line < line))
        }
    }
}

extension Task {
    /// Where it stands in its series; what has no date at all stands before the others.
    fileprivate var seriesDate: CalendarDate {
        if let recurrenceDate { return recurrenceDate }
        switch state {
        case .done(let day), .cancelled(let day): return day ?? CalendarDate(dayNumber: Int(Int32.min))
        case .open, .inProgress: return CalendarDate(dayNumber: Int(Int32.min))
        }
    }
}
