import Testing

@testable import Diagnostics

@Suite struct LineTableTests {
    private func lines(_ text: String) -> [String] {
        let table = LineTable(Array(text.utf8))
        return (1...table.count).compactMap(table.line).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test(arguments: [
        ("a\nb", ["a", "b"]), ("a\r\nb\r\n", ["a", "b", ""]), ("", [""]), ("\n\n", ["", "", ""]),
        ("\u{FEFF}a\nb", ["a", "b"]), ("a\rb", ["a\rb"]),
    ])
    func linesEndAtLFAndCRLF(text: String, expected: [String]) {
        #expect(lines(text) == expected)
    }

    @Test func pastTheLastLineThereIsNone() {
        let table = LineTable(Array("a\nb".utf8))
        #expect(table.line(0) == nil)
        #expect(table.line(3) == nil)
    }

    @Test(arguments: [(1, 1), (2, 2), (3, 4), (4, 5), (5, 6), (9, 10)])
    func aColumnInUTF16CountsTwoForWhatIsBeyondTheBasicPlane(column: Int, utf16: Int) {
        #expect(LineTable(Array("é📅xy".utf8)).utf16Column(line: 1, column: column) == utf16)
    }

    @Test(arguments: [
        ("- [ ] due:2026-02-30", 7, 14, "- [ ] due:2026-02-30", "      ^~~~~~~~~~~~~~"),
        ("\t- x", 4, 1, "    - x", "      ^"), ("ab\tx", 4, 1, "ab  x", "    ^"),
        ("日本 due", 4, 3, "日本 due", "     ^~~"), ("📅 x", 1, 1, "📅 x", "^~"), ("e\u{301}x", 3, 1, "e\u{301}x", " ^"),
        ("abc", 4, 1, "abc", "   ^"), ("abc", 6, 2, "abc", "     ^"),
        ("a\u{1B}[31mb", 2, 1, "a\u{FFFD}[31mb", " ^"), ("a\u{202E}b", 3, 1, "a\u{FFFD}b", " ^"),
    ])
    func marksStandUnderWhatIsMeant(line: String, column: Int, length: Int, text: String, marks: String) {
        let excerpt = Excerpt(line: Array(line.utf8)[...], column: column, length: length, width: 80)
        #expect(excerpt.text == text)
        #expect(excerpt.marks == marks)
    }

    @Test func aLongLineIsCutAroundTheMarks() {
        let line = Array((String(repeating: "a", count: 100) + "bad" + String(repeating: "c", count: 100)).utf8)
        let excerpt = Excerpt(line: line[...], column: 101, length: 3, width: 12)
        #expect(excerpt.text == "…aaaabadccccc…")
        #expect(excerpt.marks == "     ^~~")
    }

    @Test func aLongLineIsShownFromItsStartOrToItsEndWhereTheMarksAreThere() {
        let line = Array("0123456789".utf8)
        #expect(Excerpt(line: line[...], column: 1, length: 1, width: 6).text == "012345…")
        #expect(Excerpt(line: line[...], column: 10, length: 1, width: 6).text == "…456789")
        #expect(Excerpt(line: line[...], column: 10, length: 1, width: 6).marks == "      ^")
    }

    @Test func whatIsNotUTF8IsShownAsAReplacement() {
        let excerpt = Excerpt(line: [0x61, 0xFF, 0x62, 0xC3, 0x62][...], column: 5, length: 1, width: 80)
        #expect(excerpt.text == "a\u{FFFD}b\u{FFFD}b")
        #expect(excerpt.marks == "    ^")
    }
}
