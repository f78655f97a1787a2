import Diagnostics
import Markdown
import Testing

@Suite("Places in a file")
struct PlaceTests {
    /// The place marked by `^` in the text, once the mark is taken out.
    @Test(
        "A column is one Unicode scalar",
        arguments: [
            ("^abc", 1, 1), ("a\tb^c", 1, 4), ("é😀^x", 1, 3), ("one\r\ntwo^\r\n", 2, 4), ("\u{FEFF}a^b", 1, 2),
            ("\u{FEFF}^ab", 1, 1),
            ("a\n\n^", 3, 1), ("e\u{301}^", 1, 3),
        ])
    func column(_ marked: String, _ line: Int, _ column: Int32) throws {
        let bytes = Array(marked.utf8)
        let offset = try #require(bytes.firstIndex(of: UInt8(ascii: "^")))
        let file = SourceFile(id: FileID(4), path: "a.md", bytes: Array(bytes[..<offset] + bytes[(offset + 1)...]))
        let place = file.location(ofByte: offset, onLine: line)
        #expect(place == Location(file: FileID(4), line: line, column: Int(column)))
    }

    @Test("A span counts scalars and ends with its line")
    func span() {
        let file = SourceFile(id: FileID(0), path: "a.md", bytes: Array("- é ü\r\nnext".utf8))
        #expect(brief(file.span(of: 2..<6, onLine: 1)) == "1:3+3")
        #expect(brief(file.span(of: 2..<14, onLine: 1)) == "1:3+3")
        #expect(brief(file.span(of: 9..<9, onLine: 2)) == "2:1+1")
    }
}
