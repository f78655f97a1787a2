import Markdown
import Testing

@Suite("Edits of a file")
struct TextEditTests {
    @Test(
        "Only the bytes that are meant change",
        arguments: [
            ("- [ ] a\r\n- b\r\n", 3..<4, "x", "- [x] a\r\n- b\r\n"),
            ("a\r\nb\r\n", 3..<3, "c\nd\n", "a\r\nc\r\nd\r\nb\r\n"),
            ("a\nb", 3..<3, "\nc", "a\nb\nc"), ("a\r\nb", 4..<4, "\nc", "a\r\nb\r\nc"),
            ("\u{FEFF}é \n", 3..<5, "", "\u{FEFF} \n"), ("", 0..<0, "a\n", "a\n"),
        ])
    func replaces(_ text: String, _ range: Range<Int>, _ replacement: String, _ expected: String) {
        #expect(
            TextEdit.apply([TextEdit(replacing: range, with: replacement)], to: Array(text.utf8))
                == Array(expected.utf8))
    }

    @Test("Several edits are made at once, whatever their order")
    func several() {
        let edits = [
            TextEdit(replacing: 4..<5, with: "E"), TextEdit(replacing: 0..<1, with: ""),
            TextEdit(replacing: 4..<4, with: "-"),
        ]
        #expect(TextEdit.apply(edits, to: Array("abcdef".utf8)) == Array("bcd-Ef".utf8))
    }

    @Test(
        "Edits that overlap or lie outside are refused",
        arguments: [
            [TextEdit(replacing: 0..<2, with: "x"), TextEdit(replacing: 1..<3, with: "y")],
            [TextEdit(replacing: 2..<9, with: "x")],
            [TextEdit(replacing: 9..<9, with: "x")],
        ])
    func refused(_ edits: [TextEdit]) {
        #expect(TextEdit.apply(edits, to: Array("abc".utf8)) == nil)
    }

    @Test("All other bytes stay: seeded files")
    func otherBytesStay() throws {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<500 {
            let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            let start = Int.random(in: 0...bytes.count, using: &random)
            let end = Int.random(in: start...bytes.count, using: &random)
            let edited = try #require(TextEdit.apply([TextEdit(replacing: start..<end, with: "xy")], to: bytes))
            #expect(edited == bytes[..<start] + Array("xy".utf8) + bytes[end...])
        }
    }
}
