import Diagnostics
import Markdown
import Testing

@Suite("Whatever stands in a file")
struct FuzzTests {
    private func check(_ bytes: [UInt8]) {
        let (document, diagnostics) = read(bytes)
        let lineCount = Int32(bytes.count { $0 == 0x0A } + 1)
        for span in diagnostics.flatMap({ [$0.span] + $0.notes.map(\.span) }).compactMap({ $0 }) {
            #expect(span.start.line >= 1 && span.start.line <= lineCount + 1 && span.start.column >= 1, "\(bytes)")
        }
        for entry in document.frontMatter?.entries ?? [] {
            #expect(entry.keySpan.start.line >= 2 && entry.keySpan.start.line <= lineCount)
        }
        for item in document.items {
            #expect(
                item.line >= 1 && item.lastLine <= Int(lineCount) && item.notes.upperBound <= bytes.count, "\(bytes)")
        }
    }

    @Test("Any bytes are read without harm: seeded bytes")
    func anyBytes() {
        var random = SeededGenerator(seed: 21)
        let common = Array("--\n\n  ##>`:.".utf8) + [0, 0xFF, 0xC3, 0xA9, 0x0D, 0x09]
        for round in 0..<4000 {
            let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
                round.isMultiple(of: 2)
                    ? UInt8.random(in: 0...255, using: &random)
                    : common[Int.random(in: 0..<common.count, using: &random)]
            }
            check(bytes)
        }
    }

    @Test("Any front matter is read or told about: seeded YAML")
    func anyYAML() {
        var random = SeededGenerator(seed: 22)
        let parts = [
            "a", "b", "key", ": ", ":", "- ", "\n", "\n", "\n  ", "\n    ", "[", "]", "{", "}", ", ", "'", "\"", "|",
            ">", "&x ", "*x", "!t ", "#", " # ",
            "? ", "%", "@", "`", "~", "\\", "\t", "é", "1", "text", "---", "...", "\r\n", "|-\n  ",
        ]
        for _ in 0..<6000 {
            let yaml = (0..<Int.random(in: 0...14, using: &random)).map { _ in
                parts[Int.random(in: 0..<parts.count, using: &random)]
            }
            let text = "---\n" + yaml.joined() + "\n---\n- a\n"
            check(Array(text.utf8))
            let (document, diagnostics) = read(text)
            let isTold = diagnostics.contains { $0.severity == .error }
            #expect(document.hasUnreadableFrontMatter == isTold, "\(text)")
            #expect(document.items.last.map { document.file.text($0.content) } == "a", "\(text)")
        }
    }
}
