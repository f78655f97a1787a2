import Diagnostics
import Testing

@testable import Markdown

@Suite("Front matter without YAML")
struct FlatYAMLTests {
    private static let keys = ["a", "key-1", "B_c", "kind", "é", "x y", "1a", "- a", " a", "#c", "a", "no", "<<", ""]
    private static let colons = [": ", ": ", ": ", ": ", ":", ":  ", ":\t", " : ", ""]
    private static let values = [
        "", "text", "two words", "9:00", "no", "0123", "~", "null", "1 # c", "a#b", "a: b", "a:", "'q'", "\"q q\"",
        "'a''b'",
        "\"a\\n\"", "\"a\" b", "'", "\"\"", "é", "\u{A0}x", "x\u{2028}y", "x\u{85}y", "\u{FEFF}", "[a, b]", "{a: b}",
        "&a b", "*a",
        "!t", "| ", "> x", "%a", "@k", "`", "- a", "-a", "?", "a  b  ", "x\ty", "x\u{7F}", "😀", "a, b]", "x}",
        "http://a/#b", "'x' # y",
        "- ", "...", "---", "50%", "+1", ".5", "a \\ b", "\"it's\"", "'say \"x\"'",
    ]

    private func text(_ random: inout SeededGenerator) -> String {
        func pick(_ choices: [String]) -> String { choices[Int.random(in: 0..<choices.count, using: &random)] }
        let lines = (0..<Int.random(in: 1...3, using: &random)).map { _ in
            Int.random(in: 0..<8, using: &random) == 0
                ? pick(["", " ", "# c"]) : pick(Self.keys) + pick(Self.colons) + pick(Self.values)
        }
        return lines.joined(separator: pick(["\n", "\r\n"])) + pick(["\n", ""])
    }

    @Test("Where it answers, YAML gives the same keys, texts and places: seeded texts", arguments: 1...4)
    func sameAsYAML(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        var answered = 0
        for _ in 0..<10000 {
            let text = text(&random)
            let file = SourceFile(id: FileID(0), path: "a.yaml", bytes: Array(text.utf8))
            file.bytes.withUnsafeBufferPointer { bytes in
                let source = YAMLSource(file: file, text: bytes, range: 0..<bytes.count, firstLine: 1, name: "the file")
                guard let entries = FlatYAML.entries(of: source) else { return }
                answered += 1
                var check = YAMLCheck(source)
                #expect(check.run().isEmpty, "\(text)")
                #expect((try? YAMLComposer(source).compose().get()) == entries, "\(text)")
            }
        }
        #expect(answered > 400)
    }
}
