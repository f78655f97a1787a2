import Records
import Values

/// A log in the timeclock format of hledger and ledger.
///
/// ```
/// i 2026-11-03 09:00:00 acme:Newsletter:writing  Inbox  ; social:
/// o 2026-11-03 10:30:00
/// ```
/// The account is the client, the project and the service. Source: hledger manual, "Timeclock".
public struct Timeclock {
    private let time: ExportedTime
    private let workspace: Workspace

    public static func text(_ request: ExportRequest) -> ExportedText {
        Timeclock(request).exported
    }

    private init(_ request: ExportRequest) {
        (time, workspace) = (ExportedTime(request), request.workspace)
    }

    private var exported: ExportedText {
        let days = Dictionary(grouping: time.entries) { $0.entry.day }
        let lines = days.keys.sorted().flatMap { day in self.lines(of: days[day] ?? [], on: day) }
        return ExportedText(text: lines.map { $0 + "\n" }.joined(), notes: notes)
    }

    private var notes: [String] {
        let entries = time.entries
        let isTimed = entries.allSatisfy { $0.entry.range != nil }
        let differs = entries.contains { entry in
            entry.entry.range.map { ($0.end ?? 0) - $0.start != entry.minutes.count } ?? false
        }
        return [
            isTimed ? nil : "Entries without a time of day are put where the day has room; their times are made up.",
            differs
                ? "Where something comes off, or the clock changed, an entry ends earlier or later than written." : nil,
            entries.contains { $0.entry.rate != nil } ? "Rates of entries are not in it." : nil, time.runningNote,
        ].compactMap(\.self)
    }

    /// Entries without a time begin at midnight where they all fit before the first that has one, else after the last.
    private func lines(of entries: [ExportedTime.Entry], on day: CalendarDate) -> [String] {
        let ranges = entries.compactMap { entry in entry.entry.range.map { ($0.start, $0.start + entry.minutes.count) }
        }
        let length = entries.filter { $0.entry.range == nil }.reduce(0) { $0 + $1.minutes.count }
        let first = ranges.map(\.0).min() ?? length
        var next = length <= first ? 0 : max(0, ranges.map(\.1).max() ?? 0)
        return entries.flatMap { entry -> [String] in
            var start = next
            if let range = entry.entry.range { start = range.start } else { next += entry.minutes.count }
            return [
                "i \(clock(start, on: day)) \(account(entry.entry))\(description(entry.entry))",
                "o \(clock(start + entry.minutes.count, on: day))",
            ]
        }
    }

    /// `2026-11-03 09:00:00`; minutes before midnight are of the day before.
    private func clock(_ minute: Int, on day: CalendarDate) -> String {
        let days = minute >= 0 ? minute / 1440 : (minute - 1439) / 1440
        let rest = minute - days * 1440
        return "\(day.adding(days: days)) \(twoDigits(rest / 60)):\(twoDigits(rest % 60)):00"
    }

    private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    private func account(_ entry: TimeEntry) -> String {
        [entry.client ?? "me", entry.project, entry.service].compactMap { $0 }.map(ForeignText.account)
            .joined(separator: ":")
    }

    private func description(_ entry: TimeEntry) -> String {
        let words = entry.text.isEmpty ? entry.task.map { workspace.tasks[$0].title } ?? "" : entry.text
        let tags =
            entry.tags.map { $0.replacing(":", with: "-") + ":" } + (entry.isBillable ? [] : ["billable:no"])
            + (entry.person.map { ["person:\(ForeignText.tagValue($0))"] } ?? [])
        let text = ForeignText.description(words)
        return (text.isEmpty ? "" : "  " + text) + (tags.isEmpty ? "" : "  ; " + tags.joined(separator: ", "))
    }
}
