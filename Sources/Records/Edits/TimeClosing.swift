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
    ) throws(JournalProblem) {
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

extension JournalProblem {
    fileprivate static func endsBeforeStart(_ workspace: Workspace, _ entry: Int, end: LocalTime) -> JournalProblem {
        let start = workspace.time[entry].range?.start ?? 0
        return JournalProblem(
            "\(ClockRange.clock(end.minute)) is before \(ClockRange.clock(start)), when \(workspace.name(ofEntry: entry)) began",
            fix: "give a later end, or mend the start in \(workspace.place(ofEntry: entry))")
    }

    fileprivate static func runsOverADay(_ workspace: Workspace, _ entry: Int) -> JournalProblem {
        let (day, start) = (workspace.time[entry].day, workspace.time[entry].range?.start ?? 0)
        return JournalProblem(
            "\(workspace.name(ofEntry: entry)) runs since \(day) \(ClockRange.clock(start)), more than a day",
            fix:
                "write its end in place of `?` in \(workspace.place(ofEntry: entry)), such as `\(ClockRange.clock(start + 60))`"
        )
    }
}

extension Workspace {
    /// The indices in `time` of what a person has running; with nil, of all.
    public func running(of person: String?) -> [Int] {
        time.indices.filter { time[$0].isRunning && isBy(person, time[$0]) }
    }

    /// `acme 'Inbox'`, `acme`.
    public func name(ofEntry entry: Int) -> String {
        let (client, text) = (time[entry].client ?? "me", time[entry].text)
        let words = text.isEmpty ? time[entry].task.map { tasks[$0].title } ?? "" : text
        return words.isEmpty ? client : "\(client) '\(words)'"
    }

    /// `time/2026-11.md:12`
    public func place(ofEntry entry: Int) -> String {
        "\(path(of: time[entry].location)):\(time[entry].location.line)"
    }

    /// The index in `time` of an entry of the person that was on at some minute of the range, which may have no end.
    public func overlap(of range: ClockRange, on day: CalendarDate, by person: String?) -> Int? {
        let midnight = Int(day.dayNumber) * 1440
        let (start, end) = (midnight + range.start, range.end.map { midnight + $0 } ?? Int.max)
        return time.indices.first { index in
            guard let other = time[index].range, let otherEnd = other.end, isBy(person, time[index]) else {
                return false
            }
            let otherMidnight = Int(time[index].day.dayNumber) * 1440
            return otherMidnight + other.start < end && start < otherMidnight + otherEnd && otherEnd > other.start
        }
    }
}
