import Diagnostics
import Markdown

/// Where a task stands: its file, taken apart, and in it the item and the line.
struct TaskPlace {
    let document: MarkdownDocument
    let item: ListItem
    let line: FileLine
    let text: TaskLineText

    /// Nil for a task that is a file of its own.
    init?(_ task: Task, in document: MarkdownDocument) {
        guard let item = document.items.first(where: { $0.line == Int(task.location.line) && !$0.isInQuote }) else {
            return nil
        }
        self.init(item, in: document, prevailing: prevailingNotation(in: document))
    }

    init?(_ item: ListItem, in document: MarkdownDocument, prevailing: Task.Notation = .vaws) {
        let bytes = document.file.bytes
        let line = FileLine(holding: item.content.lowerBound, in: bytes)
        guard item.content.lowerBound >= line.range.lowerBound,
            let text = TaskLineText(
                Array(bytes[line.range]), contentStart: item.content.lowerBound - line.range.lowerBound,
                prevailing: prevailing)
        else { return nil }
        self.document = document
        self.item = item
        self.line = line
        self.text = text
    }

    /// The edit that makes the line say what `new` does; empty where it does already.
    func edits(to new: TaskLineText) -> [TextEdit] {
        TextEdit(line.range, in: document.file.bytes, becomes: new.bytes).map { [$0] } ?? []
    }

    /// Behind the last line that belongs to the item.
    var end: FileLine {
        let last = item.lastLine > item.line ? item.notes.upperBound : item.content.upperBound
        return FileLine(holding: last, in: document.file.bytes)
    }
}

/// The notation in which most of a file's tasks are written; ours where none has a field.
func prevailingNotation(in document: MarkdownDocument) -> Task.Notation {
    var counts: [Task.Notation: Int] = [:]
    for item in document.items where !item.isInQuote {
        guard let place = TaskPlace(item, in: document) else { continue }
        let line = place.text.scanned
        if line.notation != .vaws || !line.fields.isEmpty { counts[line.notation, default: 0] += 1 }
    }
    let order: [Task.Notation] = [.vaws, .emoji, .dataview, .todoTxt]
    return order.max { (counts[$0] ?? 0, order.count) < (counts[$1] ?? 0, order.count) } ?? .vaws
}
