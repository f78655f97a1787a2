import Diagnostics
import Markdown

/// A piece of a card.
enum TeamsElement {
    case heading(level: Int, String)
    /// Lines of a paragraph; or one that is a whole list.
    case lines([String])
    case code([String])
    case box([TeamsElement])
    case rule

    static func all(of blocks: [MarkdownBlock]) -> [TeamsElement] { blocks.flatMap(elements) }

    /// A rule is a line above what follows it.
    static func json(_ elements: [TeamsElement]) -> [JSONValue] {
        var values: [JSONValue] = []
        var isBelowRule = false
        for element in elements {
            for value in element.values {
                values.append(isBelowRule ? value.with("separator", true) : value)
                isBelowRule = false
            }
            if case .rule = element { isBelowRule = true }
        }
        return values
    }

    private var values: [JSONValue] {
        switch self {
        case .heading(let level, let text):
            let size = level == 1 ? "Large" : level == 2 ? "Medium" : "Default"
            return [TeamsElement.text(text).with("weight", "Bolder").with("size", .string(size))]
        case .lines(let lines): return TeamsElement.together(lines.map(TeamsElement.text))
        case .code(let lines):
            let values = lines.map { TeamsElement.text($0).with("fontType", "Monospace") }
            return [["type": "Container", "style": "emphasis", "items": .array(TeamsElement.together(values))]]
        case .box(let inner):
            let items = TeamsElement.json(inner)
            return items.isEmpty ? [] : [["type": "Container", "style": "emphasis", "items": .array(items)]]
        case .rule: return []
        }
    }

    /// A line break within a text is none to a card, so that each line is a text of its own.
    private static func together(_ values: [JSONValue]) -> [JSONValue] {
        values.enumerated().map { $0 == 0 ? $1 : $1.with("spacing", "None") }
    }

    private static func text(_ text: String) -> JSONValue {
        ["type": "TextBlock", "text": .string(text), "wrap": true]
    }

    private static func elements(of block: MarkdownBlock) -> [TeamsElement] {
        switch block {
        case .heading(let level, let words):
            words.words.isEmpty ? [] : [.heading(level: level, TeamsLine.text(words))]
        case .paragraph(let words): paragraph(words)
        case .quote(let blocks): [.box(all(of: blocks))]
        case .list(let list): plainList(list).map { [.lines([$0])] } ?? [.lines(lines(of: list, depth: 0))]
        case .code(let text):
            [.code(text.split(separator: "\n", omittingEmptySubsequences: false).map { TeamsLine.code(String($0)) })]
        case .table(let table): [.code(AlignedTable.lines(table).map(TeamsLine.code))]
        case .rule: [.rule]
        }
    }

    private static func paragraph(_ words: [MarkdownInline]) -> [TeamsElement] {
        let lines = words.lines.map(TeamsLine.text).filter { $0.contains { !$0.isWhitespace } }
        return lines.isEmpty ? [] : [.lines(lines)]
    }

    /// `- a\r- b`: Teams has lists whose items are a line each, and no others.
    private static func plainList(_ list: MarkdownList) -> String? {
        var lines: [String] = []
        for (index, item) in list.items.enumerated() {
            guard item.isDone == nil, item.blocks.count == 1, case .paragraph(let words)? = item.blocks.first,
                words.lines.count == 1
            else { return nil }
            lines.append((list.number.map { "\($0 + index). " } ?? "- ") + TeamsLine.text(words))
        }
        return lines.joined(separator: "\r")
    }

    /// Any other list: a line each, with a mark that is no mark of a list.
    private static func lines(of list: MarkdownList, depth: Int) -> [String] {
        let margin = String(repeating: "\u{A0}", count: depth * 4)
        var result: [String] = []
        for (index, item) in list.items.enumerated() {
            let mark = list.number.map { "\($0 + index)\\." } ?? (depth == 0 ? "\u{2022}" : "\u{25E6}")
            let box = item.isDone.map { $0 ? "\u{2611} " : "\u{2610} " } ?? ""
            let inner = item.blocks.flatMap { lines(in: $0, depth: depth) }
            result.append(margin + mark + " " + box + (inner.first ?? ""))
            result += inner.dropFirst()
        }
        return result
    }

    /// Lines but the first stand below the words of the item.
    private static func lines(in block: MarkdownBlock, depth: Int) -> [String] {
        let margin = String(repeating: "\u{A0}", count: depth * 4 + 2)
        if case .list(let list) = block { return lines(of: list, depth: depth + 1) }
        let lines = elements(of: block).flatMap(\.plainLines)
        return lines.prefix(1) + lines.dropFirst().map { margin + $0 }
    }

    private var plainLines: [String] {
        switch self {
        case .heading(_, let text): [text]
        case .lines(let lines), .code(let lines): lines
        case .box(let inner): inner.flatMap(\.plainLines)
        case .rule: []
        }
    }
}

extension JSONValue {
    /// An object with one member more.
    fileprivate func with(_ name: String, _ value: JSONValue) -> JSONValue {
        guard case .object(let members) = self else { return self }
        return .object(members + [Member(name, value)])
    }
}
