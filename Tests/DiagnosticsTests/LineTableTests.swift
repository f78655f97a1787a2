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

/// Whatever stands in a line, there is one caret, and it is under the line.
@Suite struct AnyExcerptTests {
    @Test(arguments: 1...20)
    func anExcerptOfAnyBytesHasOneCaret(seed: Int) {
        var state = UInt64(seed)
        func random(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        let alphabet: [UInt8] = Array("ab \té📅日".utf8) + [0xFF, 0x80, 0x00, 0x1B]
        for _ in 0..<200 {
            let line = (0..<random(30)).map { _ in alphabet[random(alphabet.count)] }
            let column = 1 + random(40)
            let excerpt = Excerpt(line: line[...], column: column, length: 1 + random(5), width: 1 + random(20))
            #expect(excerpt.marks.count { $0 == "^" } == 1, "\(line) at \(column)")
            #expect(excerpt.text.unicodeScalars.allSatisfy { $0.value >= 0x20 })
        }
    }
}
