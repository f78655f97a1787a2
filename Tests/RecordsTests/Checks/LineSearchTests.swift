import Diagnostics
import Testing

@testable import Records

@Suite struct LineSearchTests {
    private func place(_ word: String, in text: String, line: Int) -> String {
        let file = SourceFile(id: FileID(0), path: "a.md", bytes: Array(text.utf8))
        let span = LineSearch.span(of: word, Location(file: file.id, line: line, column: 3), [file])
        return "\(span.start.line):\(span.start.column)+\(span.length)"
    }

    @Test(arguments: [
        ("x", "- [ ] A after:x", "1:15+1"),
        ("news-1", "- A re:news-10,news-1", "1:16+6"),
        ("admn", "- é service:admn", "1:13+4"),
        ("@kim", "- Mail @kimber @kim", "1:16+4"),
    ])
    func `a name is found where it stands alone`(word: String, line: String, expected: String) {
        #expect(place(word, in: line, line: 1) == expected)
    }

    @Test func `only the record's own line is searched`() {
        #expect(place("x", in: "- after:x\n- y after:x\n", line: 2) == "2:11+1")
    }

    @Test func `what is not on the line is told at the record`() {
        #expect(place("x", in: "- after:x\n- y\n", line: 2) == "2:3+1")
        #expect(place("x", in: "- y", line: 9) == "9:3+1")
    }
}
