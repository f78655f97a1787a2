import Diagnostics
public import Values

/// The repeating tasks of a workspace by what they repeat: an occurrence that is done is followed by the next line of its
/// series, which has the same text and rule in the same file (`planning.md`, "Recurrence").
///
/// Of the rule, how many are left (`COUNT`) is no part, nor the day that the first short month adds to it. A line that
/// was cancelled ends its series.
public struct RepeatingSeries: Sendable {
    private let tasks: [Task]
    /// The last line of each.
    private var last: [Series: Int] = [:]

    private struct Series: Hashable {
        let file: FileID
        let title: String
        let rule: String
    }

    public init(_ tasks: [Task]) {
        self.tasks = tasks
        for index in tasks.indices where tasks[index].pendingOf == nil {
            guard let rule = tasks[index].repeats?.ofSeries else { continue }
            let series = series(of: tasks[index], rule)
            if last[series].map({ tasks[index].comesInSeries(after: tasks[$0]) }) ?? true { last[series] = index }
        }
    }

    /// The tasks whose next occurrence nobody has written, as those are that were ticked in an editor: done, and the last of
    /// their series. In file order.
    public var unwritten: [Int] {
        tasks.indices.filter { index in
            guard tasks[index].repeats != nil, case .done = tasks[index].state else { return false }
            return successor(of: index) == nil
        }
    }

    /// The last line of the series, open or over, where that is not this one.
    public func successor(of index: Int) -> Int? {
        let task = tasks[index]
        return rules(of: task).lazy.compactMap { last[series(of: task, $0)] }
            .first { $0 != index && tasks[$0].comesInSeries(after: task) }
    }

    /// The done line that this one follows and that was done on `day`.
    public func predecessor(of index: Int, doneOn day: CalendarDate) -> Int? {
        let task = tasks[index]
        guard let rule = task.repeats?.ofSeries else { return nil }
        return tasks.indices.first {
            let other = tasks[$0]
            return other.doneOn == day && other.title == task.title && other.location.file == task.location.file
                && other.repeats != nil && rules(of: other).contains(rule) && task.comesInSeries(after: other)
        }
    }

    private func series(of task: Task, _ rule: String) -> Series {
        Series(file: task.location.file, title: task.title, rule: rule)
    }

    /// Its own rule, and the one that is written with its next occurrence.
    private func rules(of task: Task) -> [String] {
        [task.repeats, task.following(done: task.doneOn)?.repeats].compactMap { $0?.ofSeries }
    }
}

extension Task {
    /// The day on which it was done, where that is written.
    public var doneOn: CalendarDate? {
        if case .done(let day) = state { day } else { nil }
    }

    /// An open line comes after those that are over; of these the later date, and of equal ones the line above, where
    /// the next occurrence is written. What has no date stands before the others.
    fileprivate func comesInSeries(after other: Task) -> Bool {
        if isOpen || other.isOpen { return isOpen && !other.isOpen }
        let (date, before) = (seriesDate, other.seriesDate)
        return date == before ? location < other.location : date > before
    }

    private var seriesDate: CalendarDate {
        if let recurrenceDate { return recurrenceDate }
        switch state {
        case .done(let day), .cancelled(let day): return day ?? CalendarDate(dayNumber: Int(Int32.min))
        case .open, .inProgress: return CalendarDate(dayNumber: Int(Int32.min))
        }
    }
}

extension Recurrence {
    /// The rule without how many are left, which each occurrence has less of.
    fileprivate var ofSeries: String {
        let text = description
        return text.contains(";") ? text.replacing(/(?i);?COUNT=\d+/, with: "") : text
    }
}
