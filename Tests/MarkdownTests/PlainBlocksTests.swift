import Diagnostics
import Testing

@testable import Markdown

@Suite("Plain texts")
struct PlainBlocksTests {
    /// Texts as a person writes them, with a slip here and there.
    private func plainText(_ random: inout SeededGenerator) -> String {
        func pick(_ choices: [String]) -> String { choices[Int.random(in: 0..<choices.count, using: &random)] }
        let lines = (0..<Int.random(in: 1...14, using: &random)).map { _ in
            pick(["", "", "", "", "  ", "  ", "    ", "      ", " ", "   ", "     "])
                + pick([
                    "- ", "- ", "- ", "-  ", "* ", "1. ", "2. ", "10) ", "## ", "# ", "", "", "", "-    ", "+ ", "01. ",
                ])
                + pick([
                    "1h Draft", "9:00-10:30 Inbox", "[ ] a", "[x] b", "", "", "2026-11-23", "[a]: b", "é", "*x*", "`c`",
                    "1) x", "#t",
                ])
        }
        return lines.joined(separator: pick(["\n", "\n", "\r\n"])) + pick(["", "\n"])
    }

    private func compare(_ text: String) -> Bool {
        let file = SourceFile(id: FileID(0), path: "a.md", bytes: Array(text.utf8))
        return file.bytes.withUnsafeBufferPointer { bytes in
            guard let plain = PlainBlocks.read(bytes, from: 0, line: 1) else { return false }
            var reader = FileReader(file: file, text: bytes)
            let full = reader.readAnyBlocks(from: 0, line: 1)
            #expect(plain == full, "\(text)")
            return true
        }
    }

    @Test("Read the quick way they give what cmark gives: seeded texts", arguments: 1...8)
    func sameAsCMark(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        var answered = 0
        for _ in 0..<4000 where compare(plainText(&random)) { answered += 1 }
        #expect(answered > 800)
        for _ in 0..<2000 { _ = compare(RandomMarkdown.text(&random)) }
    }
}
