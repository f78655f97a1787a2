public import Diagnostics
import Markdown

/// A message for Slack: as text to paste, and as the body of `chat.postMessage` or of a webhook.
///
/// ```
/// {"text": "News", "blocks": [{"type": "header", "text": {"type": "plain_text", "text": "News"}}, …]}
/// ```
/// Source: Slack, "Block Kit" and "chat.postMessage".
public struct SlackMessage {
    /// What Slack takes, in characters.
    public enum Limit {
        public static let header = 150
        public static let section = 3_000
        public static let blocks = 50
        /// More than this in all blocks together was refused though each was short enough.
        public static let total = 13_000
        public static let text = 40_000
    }

    /// In Slack's marks, below the subject in bold.
    public static func text(_ message: OutgoingMessage) throws(MessageProblem) -> String {
        let subject = message.subject.map { [SlackLine.bold([.text($0)])] } ?? []
        let text = (subject + SlackPiece.all(of: message.blocks).map(\.text)).joined(separator: "\n\n")
        guard text.utf16.count <= Limit.text else { throw tooLong("\(text.utf16.count) characters", Limit.text) }
        guard !text.isEmpty else { throw .empty }
        return text + "\n"
    }

    /// The subject is the header, and what a notification shows.
    public static func payload(_ message: OutgoingMessage) throws(MessageProblem) -> JSONValue {
        let pieces = SlackPiece.all(of: message.blocks)
        var blocks = SlackBlocks()
        if let subject = message.subject {
            try blocks.add(.heading(level: 1, words: subject, marked: SlackLine.bold([.text(subject)])))
        }
        for piece in pieces { try blocks.add(piece) }
        let all = blocks.finished()
        guard let first = message.subject ?? message.blocks.lazy.map(\.firstWords).first(where: { !$0.isEmpty }) else {
            throw .empty
        }
        guard all.count <= Limit.blocks else { throw tooLong("\(all.count) blocks", Limit.blocks) }
        guard blocks.characters <= Limit.total else { throw tooLong("\(blocks.characters) characters", Limit.total) }
        return ["text": .string(SlackLine.escaped(first)), "blocks": .array(all)]
    }

    private static func tooLong(_ size: String, _ limit: Int) -> MessageProblem {
        MessageProblem(
            message: "the message has \(size), and Slack takes \(limit)",
            fix: "part it into two messages, or attach a file")
    }
}

extension MessageProblem {
    static var empty: MessageProblem {
        MessageProblem(message: "there is nothing in the message", fix: "write it below the front matter")
    }
}

extension MarkdownBlock {
    /// What stands for the message where there is room for a line alone.
    fileprivate var firstWords: String {
        switch self {
        case .heading(_, let words), .paragraph(let words): words.lines.first?.words ?? ""
        case .quote(let blocks): blocks.first?.firstWords ?? ""
        case .list(let list): list.items.first?.blocks.first?.firstWords ?? ""
        case .code(let text): String(text.prefix { !$0.isNewline })
        case .table(let table): table.rows.first?.first?.words ?? ""
        case .rule: ""
        }
    }
}
