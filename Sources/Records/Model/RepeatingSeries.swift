import Diagnostics
public import Values

/// The repeating tasks of a workspace by what they repeat: an occurrence that is done is followed by the next line of its
/// series, which has the same text in the same file.
///
/// A series is told by its rule too, so that two with one text may stand in a file; where a line stands under the same
/// headings, the rule may have been changed since. A line that was cancelled ends its series.
public struct RepeatingSeries: Sendable {
    private let tasks: [Task]
    private let byText: [Text: Lines]

    private struct Text: Hashable {
        let file: FileID
        let title: String
    }

    public init(_ tasks: [Task]) {
        self.tasks = tasks
        let repeating = tasks.indices.filter { tasks[$0].repeats != nil }
        byText = Dictionary(grouping: repeating) { Text(file: tasks[$0].location.file, title: tasks[$0].title) }
            .mapValues { Lines($0, of: tasks) }
    }

    /// The tasks that were ticked in an editor and whose next occurrence nobody has written: done, and the last of their
    /// series. In file order.
    public var unwritten: [Int] {
        tasks.indices.filter { index in
            guard case .done = tasks[index].state, tasks[index].repeats != nil else { return false }
            return successor(of: index) == nil
        }
    }

    /// The last line of the series, open or over, where that is not this one.
    public func successor(of index: Int) -> Int? {
        lines(like: index)?.last(after: index, of: tasks)
    }

    /// The done line that this one follows and that was done on `day`.
    public func predecessor(of index: Int, doneOn day: CalendarDate) -> Int? {
        lines(like: index)?.all.first {
            tasks[$0].doneOn == day && lines(like: $0)?.follows(index, $0, of: tasks) ?? false
        }
    }

    private func lines(like index: Int) -> Lines? {
        byText[Text(file: tasks[index].location.file, title: tasks[index].title)]
    }
}

extension RepeatingSeries {
    /// The lines of one text in one file, with the last under each heading and by each rule.
    private struct Lines: Sendable {
        let all: [Int]
        private var lastBySection: [[String]: Int] = [:]
        private var lastByRule: [String: Int] = [:]

        init(_ indices: [Int], of tasks: [Task]) {
            all = indices
            for index in indices {
                let task = tasks[index]
                Lines.keep(index, in: &lastBySection[task.section], tasks)
                if let rule = task.repeats?.ofSeries { Lines.keep(index, in: &lastByRule[rule], tasks) }
            }
        }

        func last(after index: Int, of tasks: [Task]) -> Int? {
            let task = tasks[index]
            let found = [lastBySection[task.section]] + Lines.rules(of: task).map { lastByRule[$0] }
            return found.compactMap(\.self).first { tasks[$0].comesInSeries(after: task) }
        }

        /// Whether `later` is of the series of `earlier`, and comes after it.
        func follows(_ later: Int, _ earlier: Int, of tasks: [Task]) -> Bool {
            let (one, other) = (tasks[earlier], tasks[later])
            let isOfOne =
                one.section == other.section
                || other.repeats.map { Lines.rules(of: one).contains($0.ofSeries) } ?? false
            return isOfOne && other.comesInSeries(after: one)
        }

        private static func keep(_ index: Int, in last: inout Int?, _ tasks: [Task]) {
            if let known = last, !tasks[index].comesInSeries(after: tasks[known]) { return }
            last = index
        }

        /// Its own rule, and the one that is written with its next occurrence.
        private static func rules(of task: Task) -> [String] {
            let day = task.anchor ?? task.doneOn
            let next = day.flatMap { NextOccurrence(after: task, doneOn: task.doneOn ?? $0)?.repeats }
            return [task.repeats, next].compactMap { $0?.ofSeries }
        }
    }
}

extension Task {
    /// An open line comes after those that are over; of these the later date, and of equal ones the line above, where
    /// the next occurrence is written.
    fileprivate func comesInSeries(after other: Task) -> Bool {
        if isOpen || other.isOpen { return isOpen && !other.isOpen }
        if let date = anchor ?? doneOn, let before = other.anchor ?? other.doneOn, date != before {
            return date > before
        }
        return location < other.location
    }
}

extension Recurrence {
    /// The rule without how many are left, which each occurrence has less of.
    fileprivate var ofSeries: String {
        let text = description
        return text.contains(";") ? text.replacing(/(?i);?COUNT=\d+/, with: "") : text
    }
}
