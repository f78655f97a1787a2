import Diagnostics
import Markdown

/// A message as plain text: what a person would have typed, without marks.
///
/// Links show where they lead, tables are aligned, and a line ends where the author ended it.
public struct PlainMessage {
    private let width: Int?

    /// Lines are broken between words before they are longer than `width` columns; nil breaks none.
    public static func text(_ message: OutgoingMessage, width: Int? = nil) -> String {
        let lines = PlainMessage(width: width).lines(message.blocks, indentedBy: 0)
        return lines.map { $0 + "\n" }.joined()
    }

    private func lines(_ blocks: [MarkdownBlock], indentedBy indentation: Int) -> [String] {
        let parts = blocks.map { lines($0, indentation) }.filter { !$0.isEmpty }
        return Array(parts.joined(separator: [""]))
    }

    private func lines(_ block: MarkdownBlock, _ indentation: Int) -> [String] {
        switch block {
        case .heading(_, let words): wrapped([words], indentation)
        case .paragraph(let words): wrapped(words.lines, indentation)
        case .quote(let blocks): lines(blocks, indentedBy: indentation + 2).map { $0.isEmpty ? ">" : "> " + $0 }
        case .list(let list): lines(list, indentation)
        case .code(let text): text.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }
        case .table(let table): AlignedTable.lines(table)
        case .rule: ["---"]
        }
    }

    private func lines(_ list: MarkdownList, _ indentation: Int) -> [String] {
        let marks = list.items.indices.map { index in list.number.map { "\($0 + index). " } ?? "- " }
        let items = zip(list.items, marks).map { item, mark in
            lines(item, mark + item.box, indentation)
        }
        let isLoose = list.items.contains { !$0.isOneParagraph }
        return isLoose ? Array(items.joined(separator: [""])) : items.flatMap(\.self)
    }

    /// What an item has besides its first line stands under its words.
    private func lines(_ item: MarkdownList.Item, _ mark: String, _ indentation: Int) -> [String] {
        let inner = item.blocks.enumerated().flatMap { index, block -> [String] in
            let lines = lines(block, indentation + mark.count)
            return index == 0 || block.isList || lines.isEmpty ? lines : [""] + lines
        }
        let blanks = String(repeating: " ", count: mark.count)
        return [mark + (inner.first ?? "")] + inner.dropFirst().map { $0.isEmpty ? "" : blanks + $0 }
    }

    private func wrapped(_ lines: [[MarkdownInline]], _ indentation: Int) -> [String] {
        lines.map { $0.map(PlainMessage.text).joined() }.flatMap { wrapped($0, width: width.map { $0 - indentation }) }
    }

    /// A word that is longer than the line stays whole, as a link has to.
    private func wrapped(_ line: String, width: Int?) -> [String] {
        guard let width, line.displayWidth > width else { return [line] }
        var lines = [""]
        for word in line.split(separator: " ", omittingEmptySubsequences: false) {
            let last = lines[lines.count - 1]
            if last.isEmpty {
                lines[lines.count - 1] = String(word)
            } else if last.displayWidth + 1 + String(word).displayWidth <= width {
                lines[lines.count - 1] += " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }

    /// Only what changes the sense keeps its marks: what is struck out, and where a link leads.
    private static func text(_ inline: MarkdownInline) -> String {
        switch inline {
        case .text(let text), .code(let text): text
        case .emphasis(let inner), .strong(let inner): inner.map(text).joined()
        case .strikethrough(let inner): "~" + inner.map(text).joined() + "~"
        case .link(let target, let inner): inner.isShown(target) ? inner.words : "\(inner.words) <\(target)>"
        case .lineBreak: " "
        }
    }
}

extension MarkdownList.Item {
    /// `[x] ` before an item with a box.
    fileprivate var box: String { isDone.map { $0 ? "[x] " : "[ ] " } ?? "" }

    /// A paragraph, and lists below it.
    var isOneParagraph: Bool { blocks.dropFirst().allSatisfy(\.isList) }
}

extension MarkdownBlock {
    var isList: Bool {
        if case .list = self { return true }
        return false
    }
}

extension [MarkdownInline] {
    /// Whether the words say already where the link leads, as those of a bare link do.
    func isShown(_ target: String) -> Bool {
        ["", "http://", "mailto:", "tel:"].contains { $0 + words == target }
    }
}
