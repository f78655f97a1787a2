import Diagnostics
public import Markdown
import Values

extension TaskEditor {
    /// Writes checks below a task, behind what stands there, with the indent of its other parts.
    public func addChecks(_ texts: [String], to index: Int) throws(EditProblem) -> TextEdit {
        let lines = texts.map { "[ ] \(EntryLine.words($0)) #check" }
        guard !isFile(index) else {
            let document = MarkdownDocument.read(file(of: index)).0
            let placement = try TaskPlacement(in: document, section: nil)
            return placement.written(lines.map { placement.prefix + $0 })
        }
        let place = try place(of: index)
        let prefix = place.prefixOfParts
        let end = place.end
        let isEnded = end.next > end.range.upperBound
        let ending = isEnded ? end.ending(in: place.document.file.bytes) : ""
        let text = lines.map { prefix + $0 }.joined(separator: "\n")
        return TextEdit(replacing: end.next..<end.next, with: (isEnded ? "" : "\n") + text + ending)
    }

    /// Ticks a check of a task.
    public func tick(_ check: Task.Check) throws(EditProblem) -> [TextEdit] {
        let file = workspace.files[Int(check.location.file.index)]
        let (document, _) = MarkdownDocument.read(file)
        let item = document.items.first { $0.line == Int(check.location.line) && !$0.isInQuote }
        guard let item, let place = TaskPlace(item, in: document) else {
            throw EditProblem("line \(check.location.line) of '\(file.path)' holds no checkbox")
        }
        var line = place.text
        line.tick()
        return place.edits(to: line)
    }
}

extension TaskPlace {
    /// Indent and marker of an item within this one: as its first one has them, else one step in from its own.
    fileprivate var prefixOfParts: String {
        let own = document.items.firstIndex { $0.line == item.line }
        let parts = document.items.filter { $0.parent != nil && $0.parent == own && $0.line > item.line }
        if let part = parts.first { return text(before: part) }
        let prefix = text(before: item)
        let indent = prefix.prefix { $0 == " " || $0 == "\t" }
        let step = indent.contains("\t") ? "\t" : String(repeating: " ", count: prefix.count - indent.count)
        return indent + step + "- "
    }

    private func text(before item: ListItem) -> String {
        let line = FileLine(holding: item.content.lowerBound, in: document.file.bytes)
        return document.file.text(line.range.lowerBound..<item.content.lowerBound)
    }
}
