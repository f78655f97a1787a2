import Records
import Values

/// A log as klog keeps it: a record for each day, what belongs to it as tags.
///
/// ```
/// 2026-11-03
///     9:00 - 10:30 Inbox #client=acme #service=writing
///     1h15m Draft
/// ```
/// Source: klog, file format 1.4.
public struct Klog {
    private let request: ExportRequest

    public static func text(_ request: ExportRequest) -> ExportedText { Klog(request: request).exported }

    private var exported: ExportedText {
        let entries = request.workspace.time.enumerated().filter {
            request.covers($0.element.day, of: $0.element.client)
        }
        let days = Dictionary(grouping: entries) { $0.element.day }
        var notes = [String]()
        let records = days.keys.sorted().map { day in
            let entries = (days[day] ?? []).sorted { $0.offset < $1.offset }.map(\.element)
            let running = entries.filter(\.isRunning)
            if running.count > 1 { notes.append("klog takes one open range a day: on \(day) the others are left out.") }
            let kept = entries.filter { !$0.isRunning || $0.location == running.first?.location }
            return "\(day)\n" + kept.map { "    \(line($0))\n" }.joined()
        }
        if entries.contains(where: { Klog.isElapsed($0.element) }) {
            notes.append("Where the clock changed, an entry is written as the time that elapsed.")
        }
        if entries.contains(where: { $0.element.rate != nil }) { notes.append("Rates of entries are not in it.") }
        return ExportedText(text: records.joined(separator: "\n"), notes: notes)
    }

    private func line(_ entry: TimeEntry) -> String {
        let words = entry.text.isEmpty ? entry.task.map { request.workspace.tasks[$0].title } ?? "" : entry.text
        let text = ForeignText.oneLine(words)
        return ([Klog.amount(entry), text].filter { !$0.isEmpty } + tags(entry)).joined(separator: " ")
    }

    /// klog counts what the clock shows, `vaws` what elapsed.
    private static func isElapsed(_ entry: TimeEntry) -> Bool {
        guard let range = entry.range, let end = range.end else { return false }
        return end - range.start != entry.minutes.count
    }

    private static func amount(_ entry: TimeEntry) -> String {
        guard let range = entry.range, !isElapsed(entry) else { return entry.minutes.description }
        return "\(ClockRange.clock(range.start)) - \(range.end.map(ClockRange.clock) ?? "?")"
    }

    private func tags(_ entry: TimeEntry) -> [String] {
        let values: [(String, String?)] = [
            ("client", entry.client), ("project", entry.project), ("service", entry.service), ("person", entry.person),
            ("billable", entry.isBillable ? nil : "no"),
        ]
        let own = entry.tags.map { "#" + $0.map { Klog.isPlain($0) ? String($0) : "-" }.joined() }
        return own + values.compactMap { name, value in value.map { "#\(name)=\(Klog.quoted($0))" } }
    }

    private static func isPlain(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "_" || character == "-"
    }

    /// `acme`, `"Spring launch"`; where both quotes stand in it, the double ones become single.
    private static func quoted(_ text: String) -> String {
        let line = ForeignText.oneLine(text)
        if !line.isEmpty, line.allSatisfy(isPlain) { return line }
        if !line.contains("\"") { return "\"\(line)\"" }
        return line.contains("'") ? "\"\(line.replacing("\"", with: "'"))\"" : "'\(line)'"
    }
}
