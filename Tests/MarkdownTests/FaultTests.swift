import Diagnostics
import Markdown
import Testing

@Suite("Files that are half broken")
struct FaultTests {
    @Test(
        "Bytes that are not UTF-8 are told with line and column, and the rest is read",
        arguments: [
            ([0xFF], 3), ([0xC3, 0x28], 3), ([0xE2, 0x82], 3), ([0xC3, 0xA9, 0x80], 4), ([0xED, 0xA0, 0x80], 3),
            ([0xC0, 0x80], 3),
            ([0xF4, 0x90, 0x80, 0x80], 3), ([0xE0, 0x80, 0x80], 3), ([0xF0, 0x9F, 0x98, 0x80, 0xF8], 4),
        ] as [([UInt8], Int)])
    func invalidUTF8(_ bytes: [UInt8], _ column: Int) {
        let (document, diagnostics) = read(Array("- é\n- ".utf8) + bytes + Array("\n- c\n".utf8))
        #expect(brief(diagnostics) == ["2:\(column)+1 invalid-utf8"])
        #expect(document.items.map(\.line) == [1, 2, 3])
    }

    @Test("A NUL byte is told, and each line only once")
    func nulBytes() {
        let (document, diagnostics) = read("# a\n- x\0\0\n- y\n\0\n")
        #expect(brief(diagnostics) == ["2:4+1 nul-byte", "4:1+1 nul-byte"])
        #expect(document.items.map(\.line) == [2, 3])
    }

    @Test("A file that is no text gets a few lines of complaint, not thousands")
    func binary() {
        let (_, diagnostics) = read(Array(repeating: [0, 0xFF, 0x0A], count: 10000).flatMap { $0 })
        #expect(diagnostics.count == 40)
        #expect(diagnostics.last?.message.contains("not told") == true)
    }

    @Test("A line over 64 KiB is no item, and what hangs on it neither; its neighbours are read")
    func longLine() {
        let long = String(repeating: "x", count: 65537)
        let (document, diagnostics) = read("- a\n- \(long)\n  - nested\n- b\n\n\(long)\n")
        #expect(brief(diagnostics) == ["2:1+1 line-too-long", "6:1+1 line-too-long"])
        #expect(outline(document) == ["1 item 'a'", "4 item 'b'"])
        #expect(read("- " + String(repeating: "x", count: 65534)).document.items.count == 1)
    }

    @Test("A huge line and a huge file cost nothing")
    func hugeLine() {
        let line = [UInt8](repeating: 0x3E, count: 1 << 20)
        #expect(read(line).diagnostics.map(\.id) == [.lineTooLong])
        let (document, diagnostics) = read([UInt8](repeating: 0x2D, count: (32 << 20) + 1))
        #expect(brief(diagnostics) == ["1:1+1 file-too-large"])
        #expect(document.items.isEmpty)
    }

    @Test(
        "What is nested over 100 deep is told once and not read",
        arguments: [
            (String(repeating: "- ", count: 10000) + "a\n- b\n", 1, 201),
            ((0..<300).map { String(repeating: "  ", count: $0) + "- a\n" }.joined(), 101, 201),
            (String(repeating: "> ", count: 10000) + "- a\n", nil, 0),
            (String(repeating: "> ", count: 100) + "- a\n", 1, 201),
        ] as [(String, Int32?, Int32)])
    func nestedTooDeep(_ text: String, _ line: Int32?, _ column: Int32) {
        let (document, diagnostics) = read(text)
        #expect(diagnostics.map(\.id) == (line == nil ? [] : [.nestedTooDeep]))
        #expect(diagnostics.first?.span?.start.line == line)
        #expect(diagnostics.first.map { $0.span?.start.column == column } ?? true)
        #expect(document.items.count <= 101)
    }

    @Test("A deep list with many blank lines behind it is read at once")
    func deepAndBlank() {
        let text = String(repeating: "- ", count: 99) + "a" + String(repeating: "\n  \n", count: 100_000) + "- b\n"
        let (document, diagnostics) = read(text)
        #expect(diagnostics.isEmpty)
        #expect(document.items.last?.line == 200_001)
    }

    @Test("Conflict markers are told and are no text; both versions are read")
    func conflictMarkers() {
        let (document, diagnostics) = read(
            "- a\n<<<<<<< HEAD\n- b\n||||||| base\n- c\n=======\n- d\n>>>>>>> main\n- e\n")
        #expect(brief(diagnostics) == ["2:1+7 conflict-markers"])
        #expect(document.hasConflictMarkers)
        #expect(outline(document) == ["1 item 'a'", "3 item 'b'", "5 item 'c'", "7 item 'd'", "9 item 'e'"])
    }

    @Test(
        "An underline is no conflict marker, nor is any marker without one that opens",
        arguments: [
            "Title\n=======\n", ">>>>>>> quoted\n", "||||||| a\n", "<<<<<<<a\n", "<<<<<<<< a\n", "- <<<<<<< a\n",
        ])
    func noConflict(_ text: String) {
        #expect(!read(text).document.hasConflictMarkers)
        #expect(read(text).diagnostics.isEmpty)
    }

    @Test("A conflict in front matter is told as such, and not as bad YAML")
    func conflictInFrontMatter() {
        let (document, diagnostics) = read("---\n<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x\n---\n- b\n")
        #expect(brief(diagnostics) == ["2:1+7 conflict-markers"])
        #expect(document.hasUnreadableFrontMatter && document.hasConflictMarkers)
        #expect(document.items.map(\.line) == [8])
    }
}
