import Diagnostics
public import Values

/// The repeating tasks of a workspace by what they repeat: an occurrence that is done is followed by the next line of its
/// series, which has the same text in the same file.
///
/// A series is told by its rule too, so that two with one text may stand in a file; where a line stands under the same
/// headings, the rule may have been changed since.
public struct RepeatingSeries: Sendable {
    private let tasks: [Task]
    private let byText: [Text: [Int]]

    private struct Text: Hashable {
        let file: FileID
        let title: String
    }

    public init(_ tasks: [Task]) {
        self.tasks = tasks
        let repeating = tasks.indices.filter { tasks[$0].repeats != nil }
        byText = Dictionary(grouping: repeating) { Text(file: tasks[$0].location.file, title: tasks[$0].title) }
    }

    /// The tasks that were ticked in an editor and whose next occurrence nobody has written: the last of their series,
    /// done, with no line of it open. In file order.
    public var unwritten: [Int] {
        tasks.indices.filter { tasks[$0].repeats != nil && isDone($0) && successor(of: $0) == nil }
    }

    /// The line of the series that comes after this one, open or over; nil for the last.
    public func successor(of index: Int) -> Int? {
        let others = byText[Text(file: tasks[index].location.file, title: tasks[index].title)] ?? []
        return others.first { $0 != index && isOfOneSeries(index, $0) && comes($0, after: index) }
    }

    /// The done line that this one follows and that was done on `day`.
    public func predecessor(of index: Int, doneOn day: CalendarDate) -> Int? {
        let others = byText[Text(file: tasks[index].location.file, title: tasks[index].title)] ?? []
        return others.first {
            $0 != index && tasks[$0].doneOn == day && isOfOneSeries($0, index) && comes(index, after: $0)
        }
    }

    private func isDone(_ index: Int) -> Bool {
        if case .done = tasks[index].state { true } else { false }
    }

    private func isOfOneSeries(_ earlier: Int, _ later: Int) -> Bool {
        let (one, other) = (tasks[earlier], tasks[later])
        if one.section == other.section { return true }
        let anchor = one.anchor ?? one.doneOn
        let rules = [one.repeats, anchor.flatMap { NextOccurrence(after: one, doneOn: $0)?.repeats }]
        return rules.contains { $0?.withoutCount == other.repeats?.withoutCount }
    }

    /// An open line comes after those that are over; of these the later date, and of equal ones the line above, where
    /// the next occurrence is written.
    private func comes(_ later: Int, after earlier: Int) -> Bool {
        let (one, other) = (tasks[earlier], tasks[later])
        if one.isOpen || other.isOpen { return !one.isOpen }
        if let before = one.anchor ?? one.doneOn, let after = other.anchor ?? other.doneOn, before != after {
            return after > before
        }
        return other.location < one.location
    }
}

extension Recurrence {
    /// The rule without how many are left, which each occurrence has less of.
    fileprivate var withoutCount: String {
        description.replacing(/(?i);?COUNT=\d+/, with: "")
    }
}
