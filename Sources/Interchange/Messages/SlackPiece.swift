import Markdown

/// A stretch of a message in Slack's marks, which may be parted between its lines.
enum SlackPiece {
    case heading(level: Int, words: String, marked: String)
    case lines([String])
    /// Lines of code, or a table in aligned columns.
    case code([String])
    case rule

    static func all(of blocks: [MarkdownBlock]) -> [SlackPiece] { blocks.flatMap(pieces) }

    /// In mrkdwn.
    var text: String {
        switch self {
        case .heading(_, _, let marked): marked
        case .lines(let lines): lines.joined(separator: "\n")
        case .code(let lines): "```\n" + lines.joined(separator: "\n") + "\n```"
        case .rule: String(repeating: "\u{2500}", count: 10)
        }
    }

    private static func pieces(of block: MarkdownBlock) -> [SlackPiece] {
        switch block {
        case .heading(let level, let words):
            words.words.isEmpty
                ? [] : [.heading(level: level, words: words.words, marked: SlackLine.bold(words))]
        case .paragraph(let words): [.lines(words.lines.map(SlackLine.text))]
        case .quote(let blocks): [.lines(quoted(blocks))]
        case .list(let list): pieces(of: list, depth: 0)
        case .code(let text): code(text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
        case .table(let table): code(AlignedTable.lines(table))
        case .rule: [.rule]
        }
    }

    /// Three backticks would end the code.
    private static func code(_ lines: [String]) -> [SlackPiece] {
        [.code(lines.map { SlackLine.escaped($0).replacing("```", with: "`\u{200B}`\u{200B}`") })]
    }

    /// Slack has no quote in a quote, and no code in one.
    private static func quoted(_ blocks: [MarkdownBlock]) -> [String] {
        all(of: blocks).flatMap { piece -> [String] in
            if case .code(let lines) = piece { return lines }
            return piece.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        }.map { $0.hasPrefix("> ") ? $0 : "> " + $0 }
    }

    private static func pieces(of list: MarkdownList, depth: Int) -> [SlackPiece] {
        var pieces: [SlackPiece] = []
        let margin = String(repeating: "    ", count: depth)
        for (index, item) in list.items.enumerated() {
            let mark = list.number.map { "\($0 + index)." } ?? (depth == 0 ? "\u{2022}" : "\u{25E6}")
            let box = item.isDone.map { $0 ? " \u{2611}" : " \u{2610}" } ?? ""
            pieces.add(lines: [], begunWith: margin + mark + box)
            for (place, block) in item.blocks.enumerated() {
                switch block {
                case .list(let inner): SlackPiece.pieces(of: inner, depth: depth + 1).forEach { pieces.add($0) }
                case .paragraph(let words) where place == 0:
                    let lines = words.lines.map(SlackLine.text)
                    pieces.add(lines: lines.dropFirst().map { margin + "   " + $0 }, goingOn: lines.first ?? "")
                default:
                    SlackPiece.pieces(of: block).forEach { pieces.add($0.indented(by: margin + "   ")) }
                }
            }
        }
        return pieces
    }

    private func indented(by margin: String) -> SlackPiece {
        switch self {
        case .lines(let lines): .lines(lines.map { margin + $0 })
        case .heading, .rule: .lines([margin + text])
        case .code: self
        }
    }
}

extension [SlackPiece] {
    /// Lines that follow each other are one piece.
    fileprivate mutating func add(_ piece: SlackPiece) {
        guard case .lines(let more) = piece, case .lines(let lines)? = last else { return append(piece) }
        self[count - 1] = .lines(lines + more)
    }

    fileprivate mutating func add(lines: [String], begunWith mark: String) { add(.lines([mark] + lines)) }

    /// The first of them goes on with the line that was begun.
    fileprivate mutating func add(lines: [String], goingOn first: String) {
        guard case .lines(var before)? = last, let mark = before.popLast() else { return }
        self[count - 1] = .lines(before + [mark + " " + first] + lines)
    }
}
