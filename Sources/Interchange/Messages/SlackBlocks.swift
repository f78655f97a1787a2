import Diagnostics

/// Blocks of Block Kit, filled one after the other: what is too long for one is parted at paragraphs, then at lines.
struct SlackBlocks {
    private var blocks: [JSONValue] = []
    private var section = ""
    /// In all blocks.
    private(set) var characters = 0

    mutating func add(_ piece: SlackPiece) throws(MessageProblem) {
        switch piece {
        case .heading(let level, let words, _) where level <= 2 && words.utf16.count <= SlackMessage.Limit.header:
            closeSection()
            characters += words.utf16.count
            blocks.append(["type": "header", "text": ["type": "plain_text", "text": .string(words)]])
        case .rule:
            closeSection()
            blocks.append(["type": "divider"])
        case .heading(_, _, let marked): try add([marked]) { $0.joined(separator: "\n") }
        case .lines(let lines): try add(lines) { $0.joined(separator: "\n") }
        case .code(let lines): try add(lines) { SlackPiece.code($0).text }
        }
    }

    mutating func finished() -> [JSONValue] {
        closeSection()
        return blocks
    }

    private mutating func add(_ lines: [String], _ text: ([String]) -> String) throws(MessageProblem) {
        var part: [String] = []
        for line in lines {
            if !part.isEmpty, text(part + [line]).utf16.count > SlackMessage.Limit.section {
                add(text(part))
                part = []
            }
            part.append(line)
            let size = text(part).utf16.count
            guard size <= SlackMessage.Limit.section else {
                throw MessageProblem(
                    message: "a paragraph has \(size) characters, and Slack takes \(SlackMessage.Limit.section)",
                    fix: "part it: '\(line.prefix(30))…'")
            }
        }
        add(text(part))
    }

    private mutating func add(_ text: String) {
        guard text.contains(where: { !$0.isWhitespace }) else { return }
        if section.utf16.count + 2 + text.utf16.count > SlackMessage.Limit.section { closeSection() }
        section += (section.isEmpty ? "" : "\n\n") + text
    }

    private mutating func closeSection() {
        guard !section.isEmpty else { return }
        characters += section.utf16.count
        blocks.append(["type": "section", "text": ["type": "mrkdwn", "text": .string(section)]])
        section = ""
    }
}
