import Diagnostics
import Testing

@testable import Markdown

@Suite("What cmark is given of a text")
struct SkeletonTests {
    private func skeleton(of text: String) -> Skeleton {
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            var skeleton = Skeleton(expecting: bytes.count)
            bytes.forEachLine(from: 0, number: 1) { skeleton.append($0, of: bytes) }
            return skeleton
        }
    }

    /// Kind, first line and, for items, column of each block, in lines of the whole text.
    private func blocks(_ text: [UInt8], line: (Int) -> Int) -> [String] {
        CMark.blocks(of: text).map { block in
            let isHeading = if case .heading = block.kind { true } else { false }
            let isItem = if case .item = block.kind { true } else { false }
            let isOther = if case .other = block.kind { true } else { false }
            let last = isItem || isHeading || isOther ? "" : "-\(line(block.endLine))"
            return "\(block.kind) \(line(block.line))\(last)" + (isItem ? " column \(block.column)" : "")
                + (block.parent.map { " in \($0)" } ?? "")
        }
    }

    @Test(
        "A line keeps its markers and loses its words",
        arguments: [
            ("- 9:00-10:30 Inbox", "- x\n"), ("  2. [ ] Call", "  2. x\n"), ("## 2026-11-23", "## x\n"),
            ("> - a", "> - x\n"),
            ("```swift", "```x\n"), ("--- a", "x\n"), ("***", "***\n"), ("====", "==\n"),
            ("<div class=a>", "<div class=a>\n"), ("-----  ", "-----  \n"), ("--", "--\n"),
            ("<!--\nend -->", "<!--\nx-->>\n"), ("end -->", "x\n"), ("[a]: /b", "x\n"), ("- [due:: 2026]: x", "- x\n"),
            ("-", "-\n"),
            ("a\n\n\nb", "x\n\nx\n"),
        ])
    func keepsMarkers(_ line: String, _ expected: String) {
        #expect(String(decoding: skeleton(of: line).bytes, as: UTF8.self) == expected)
    }

    @Test("cmark sees the blocks of the whole text in it: seeded texts", arguments: 1...8)
    func sameBlocks(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<4000 {
            let text = RandomMarkdown.text(&random)
            guard !text.contains("]: "), !text.contains("\r") else { continue }
            let skeleton = skeleton(of: text)
            let number = { (line: Int) in
                line < 1 ? line : Int(skeleton.lines[min(line, skeleton.lines.count) - 1].number)
            }
            #expect(blocks(skeleton.bytes, line: number) == blocks(Array(text.utf8)) { $0 }, "\(text)")
        }
    }
}
