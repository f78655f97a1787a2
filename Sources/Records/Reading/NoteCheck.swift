import Diagnostics
import Markdown
import Values

/// Warns of lines that look like entries and are read as notes or prose: `1h`, `9:00-`, `-15m`, `[ ] `.
struct NoteCheck {
    let source: EntrySource

    func report(_ reporter: inout Reporter) {
        let bytes = source.document.file.bytes.span
        for line in source.document.looseLines {
            reporter.line = line.line
            report(bytes.extracting(0..<line.content.upperBound), line.content, fix: "write `- ` before it", &reporter)
        }
        guard source.kind == .time else { return }
        for item in source.document.items where item.parent != nil && !item.isInQuote {
            reporter.line = item.line
            report(
                bytes.extracting(0..<item.content.upperBound), item.content,
                fix: "move it to the left, so that it is an entry of its own", &reporter)
        }
    }

    private func report(_ bytes: Bytes, _ content: Range<Int>, fix: String, _ reporter: inout Reporter) {
        guard looksLikeEntry(bytes, content) else { return }
        reporter.report(
            .looksLikeEntry, "this looks like an entry and is read as a note", at: content,
            fix: fix)
    }

    private func looksLikeEntry(_ bytes: Bytes, _ content: Range<Int>) -> Bool {
        if source.kind == .tasks { return TaskLine(bytes, content) != nil }
        guard source.kind == .time else { return false }
        var position = content.lowerBound
        if (try? CalendarDate.read(bytes, at: &position)) != nil {
            position = bytes.skippingBlanks(position, bytes.count)
        }
        var end = position
        if (try? Minutes.read(bytes, at: &end)) != nil { return true }
        return (try? ClockRange.read(bytes, at: &position)) != nil
    }
}
