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

    private static let flowKeys = [
        "a: ", "b: ", "c: ", "key-1:  ", "é: ", "a:", "\"q\": ", "? a: ", "x y: ", "", "d :", "#e: ",
    ]
    private static let flowValues = [
        "text", "two words", "-12.50", "- a", "9:00", "\"3:15\"", "'q'", "'a''b'", "\"a\\n\"", "\"a\" b", "", "~", "é",
        "21%",
        "a b:c", "a:", "a: b", "http://a/#b", "a #b", "a#b", "&x y", "*x", "R&D", "what?", "a?b", "-", "?", "x\ty",
        "😀 é", "!t",
        "\"a, b\"", "'[x]'", "a[0]", ":a", "a::b", "x:/y", "\"a\":b", "2026-01-01..2026-01-31", "`", "%", "\u{A0}x",
        "\u{85}",
    ]

    private func text(_ random: inout SeededGenerator) -> String {
        func pick(_ choices: [String]) -> String { choices[Int.random(in: 0..<choices.count, using: &random)] }
        func flow(_ depth: Int) -> String {
            switch Int.random(in: 0..<(depth < 2 ? 5 : 3), using: &random) {
            case 3: "[" + parts(depth) { flow(depth + 1) } + pick(["]", "]", " ]", ", ]", ""])
            case 4: "{" + parts(depth) { pick(Self.flowKeys) + flow(depth + 1) } + pick(["}", "}", " }", ",}", "}}"])
            default: pick(Self.flowValues)
            }
        }
        func parts(_ depth: Int, _ part: () -> String) -> String {
            (0..<Int.random(in: 0...3, using: &random)).map { _ in part() }.joined(
                separator: pick([", ", ", ", ",", " , "]))
        }
        let lines = (0..<Int.random(in: 1...4, using: &random)).map { _ in
            switch Int.random(in: 0..<9, using: &random) {
            case 0: pick(["", " ", "# c"])
            case 1, 2: pick(["a:", "b:", "c: "])
            case 3...5: pick(["  - ", "  - ", "  - ", " - ", "- ", "   "]) + flow(0)
            case 6: pick(["a: ", "b: ", "list: "]) + flow(0) + pick(["", "", " ", " x", " # c"])
            default: pick(Self.keys) + pick(Self.colons) + pick(Self.values)
            }
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
        #expect(answered > 800)
    }
}
