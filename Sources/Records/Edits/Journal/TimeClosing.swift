import Diagnostics
import Markdown
public import Values

/// The end of work that runs: `14:00 - ?` becomes `14:00 - 15:30`.
public struct TimeClosing: Hashable, Sendable {
    /// The index in `Workspace.time`.
    public let entry: Int
    /// The range with its end; a duration where clocks were put back meanwhile and no range says what elapsed.
    public let amount: TimeLine.Amount
    public let minutes: Minutes
    /// Words that are written behind those of the line.
    public let text: String

    /// - Throws: where the work began after `end`, or more than a day before it.
    public init(
        of entry: Int, at end: LocalTime, in workspace: Workspace, text: String = ""
    ) throws(EditProblem) {
        let (line, zone) = (workspace.time[entry], workspace.business.zone)
        let first = line.range?.start ?? 0
        let start = LocalTime(line.day, minute: first, in: zone)
        let elapsed = Int((end.instant - start.instant) / 60)
        guard end.instant >= start.instant else { throw .endsBeforeStart(workspace, entry, end: end) }
        let last = end.minute(from: line.day)
        guard elapsed <= 1440, last < 2880 else { throw .runsOverADay(workspace, entry) }
        self.entry = entry
        self.text = TimeLine.onOneLine(text)
        let range = ClockRange(start: first, end: last)
        let read = last < first ? nil : zone.minutes(elapsed: range, on: line.day)
        if let read, read.count == elapsed || zone.showsTwice(start) {
            (amount, minutes) = (.range(range), read)
        } else {
            (amount, minutes) = (.duration(Minutes(elapsed)), Minutes(elapsed))
        }
    }

    /// What changes on the line of a journal.
    func edits(of entry: Journal.Entry, in journal: Journal, style: JournalStyle) -> [TextEdit] {
        let written = journal.text(entry.amount)
        let marks = entry.amount.upperBound - written.utf8.reversed().prefix { $0 == UInt8(ascii: "?") }.count
        var edits: [TextEdit] = []
        switch amount {
        case .duration(let minutes): edits = [TextEdit(replacing: entry.amount, with: minutes.description)]
        case .range(let range):
            let clock = ClockStyle(of: written, else: style.clock)
            edits = [TextEdit(replacing: marks..<entry.amount.upperBound, with: clock.written(range.end ?? 0))]
        }
        guard !text.isEmpty else { return edits }
        let end = max(entry.words.upperBound, entry.amount.upperBound)
        return edits + [TextEdit(replacing: end..<end, with: " " + text)]
    }
}

extension EditProblem {
    fileprivate static func endsBeforeStart(_ workspace: Workspace, _ entry: Int, end: LocalTime) -> EditProblem {
        let start = workspace.time[entry].range?.start ?? 0
        return EditProblem(
            "\(ClockRange.clock(end.minute)) is before \(ClockRange.clock(start)), when \(workspace.name(ofEntry: entry)) began",
            fix: "give a later time, or mend the start in \(workspace.place(ofEntry: entry))")
    }

    fileprivate static func runsOverADay(_ workspace: Workspace, _ entry: Int) -> EditProblem {
        let (day, start) = (workspace.time[entry].day, workspace.time[entry].range?.start ?? 0)
        return EditProblem(
            "\(workspace.name(ofEntry: entry)) runs since \(day) \(ClockRange.clock(start)), more than a day",
            fix:
                "write its end in place of `?` in \(workspace.place(ofEntry: entry)), such as `\(ClockRange.clock(start + 60))`"
        )
    }
}
