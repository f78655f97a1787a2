import Diagnostics
import Markdown

/// Where a new task goes in a file: behind the last task of a section, or of the file.
struct TaskPlacement {
    /// The byte before which it is written.
    let offset: Int
    /// Indentation and marker, such as `  - `.
    let prefix: String
    /// What stands between the text before it and the new line.
    private let lead: String
    private let ending: String

    /// A section is the text of a heading, capitals aside; of several of one text the last counts.
    init(in document: MarkdownDocument, section: String?) throws(EditProblem) {
        let heading = try section.map { name throws(EditProblem) in try TaskPlacement.heading(name, in: document) }
        if let last = TaskPlacement.lastTask(in: document, below: heading) {
            self.init(behind: last)
        } else {
            self.init(afterTextOf: document, below: heading)
        }
    }

    /// The text as it is written there; `lines` have no line endings.
    func written(_ lines: [String]) -> TextEdit {
        TextEdit(replacing: offset..<offset, with: lead + lines.joined(separator: "\n") + ending)
    }

    /// The number of the line on which it will stand, from 1.
    func line(in bytes: [UInt8]) -> Int {
        1 + bytes[..<offset].count { $0 == UInt8(ascii: "\n") } + lead.count { $0 == "\n" }
    }

    private init(behind last: TaskPlace) {
        let bytes = last.document.file.bytes
        let end = last.end
        prefix = TaskPlacement.following(
            String(decoding: bytes[last.line.range.lowerBound..<last.item.content.lowerBound], as: UTF8.self))
        offset = end.next
        let isEnded = end.next > end.range.upperBound
        (lead, ending) = isEnded ? ("", end.ending(in: bytes)) : ("\n", "")
    }

    /// Behind the last line of the section that is not blank, with a blank line between.
    private init(afterTextOf document: MarkdownDocument, below heading: Int?) {
        let bytes = document.file.bytes
        var end = bytes.count
        if let heading, heading + 1 < document.headings.count {
            end = FileLine(holding: document.headings[heading + 1].content.lowerBound, in: bytes).range.lowerBound
        }
        while end > 0, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[end - 1]) { end -= 1 }
        let line = FileLine(holding: end, in: bytes)
        prefix = "- "
        offset = line.next
        let isEmpty = end == 0 || line.range.isEmpty
        if line.next > line.range.upperBound || isEmpty {
            (lead, ending) = (isEmpty ? "" : "\n", line.ending(in: bytes))
        } else {
            (lead, ending) = ("\n\n", "")
        }
    }

    /// The marker of the item that follows: a number is one more.
    private static func following(_ prefix: String) -> String {
        guard let match = prefix.firstMatch(of: /([0-9]{1,8})([.)])/), let number = Int(match.1) else { return prefix }
        return prefix.replacingCharacters(match.range, "\(number + 1)\(match.2)")
    }

    private static func heading(_ name: String, in document: MarkdownDocument) throws(EditProblem) -> Int {
        let texts = document.headings.map { document.file.text($0.content) }
        if let found = texts.lastIndex(where: { $0.lowercased() == name.lowercased() }) { return found }
        let meant = nearest(to: name, among: texts).map { "did you mean '\($0)'?" }
        let known =
            texts.isEmpty
            ? "write a heading there first" : "its headings are \(texts.map { "'\($0)'" }.joined(separator: ", "))"
        throw EditProblem("there is no section '\(name)' in '\(document.file.path)'", fix: meant ?? known)
    }

    /// The last task that is in no other one; those right below the heading before those of its parts.
    private static func lastTask(in document: MarkdownDocument, below heading: Int?) -> TaskPlace? {
        let tasks = document.items.filter { item in
            !item.isInQuote && item.parent == nil && TaskPlace(item, in: document) != nil
        }
        guard let heading else { return tasks.last.flatMap { TaskPlace($0, in: document) } }
        let own = tasks.last { $0.heading == heading }
        let parts = tasks.last { item in
            var around = item.heading
            while let index = around, index != heading { around = document.headings[index].parent }
            return around == heading
        }
        return (own ?? parts).flatMap { TaskPlace($0, in: document) }
    }
}

extension String {
    fileprivate func replacingCharacters(_ range: Range<String.Index>, _ text: String) -> String {
        self[..<range.lowerBound] + text + self[range.upperBound...]
    }
}
