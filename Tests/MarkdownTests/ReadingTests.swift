import Diagnostics
import Markdown
import Testing

/// A text and what is read from it.
struct Reading: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    let outline: [String]

    var testDescription: String { name }
}

private let readings = [
    Reading(
        name: "headings, items and notes",
        text: "# Time\n\n## 2026-11-23\n\n- 9:00-10:30 Inbox\n  a note\n- 1h Draft\n\n## Later\n- 2h\n",
        outline: [
            "1 h1 'Time'", "3 h2 '2026-11-23' in h0", "5-6 item '9:00-10:30 Inbox' in h1", "6 loose 'a note'",
            "7 item '1h Draft' in h1", "9 h2 'Later' in h0", "10 item '2h' in h2",
        ]),
    Reading(
        name: "nested items know the one around them",
        text: "- [ ] a\n  - [x] b\n    1. c\n- d\n",
        outline: ["1-3 item '[ ] a'", "2-3 item '[x] b' in i0", "3 item 'c' in i1", "4 item 'd'"]),
    Reading(
        name: "an item that looks like a link definition",
        text: "- [due:: 2026-11-27]: x\n  note\n- [f]: /u\n",
        outline: ["1-2 item '[due:: 2026-11-27]: x'", "2 loose 'note'", "3 item '[f]: /u'"]),
    Reading(
        name: "code and HTML hold no items",
        text: "```\n- a\n```\n\n    - b\n\n<!--\n- c\n-->\n\n- d\n\n      - code of d\n",
        outline: ["11-13 item 'd'"]),
    Reading(
        name: "an item in a quote is marked",
        text: "> - a\n>   more\n\n- > - b\n",
        outline: ["1-2 item 'a' quoted", "4 item '> - b'", "4 item 'b' in i1 quoted"]),
    Reading(
        name: "two items that begin on one line",
        text: "- - a\n  - b\n", outline: ["1-2 item '- a'", "1 item 'a' in i0", "2 item 'b' in i0"]),
    Reading(
        name: "underlined headings, rules and closing marks",
        text: "Title\nof two lines\n===\n\nx\n\n---\n\n## Two ##\n\nThree\n---\n",
        outline: ["1 h1 'Title\nof two lines'", "5 loose 'x'", "9 h2 'Two' in h0", "11 h2 'Three' in h0"]),
    Reading(
        name: "all markers of lists",
        text: "* a\n\n+ b\n\n7) c\n\n12. d\n\n-\te\n",
        outline: ["1 item 'a'", "3 item 'b'", "5 item 'c'", "7 item 'd'", "9 item 'e'"]),
    Reading(
        name: "prose, link definitions and footnotes",
        text: "1h forgotten\nmore\n\n[a]: /b\n[^1]: c\n\n[x] y\n",
        outline: ["1 loose '1h forgotten'", "2 loose 'more'", "7 loose '[x] y'"]),
    Reading(
        name: "an item that begins with nothing, code or a heading",
        text: "-\n  1h a\n-     2h b\n- # c\n",
        outline: ["1-2 item ''", "2 loose '1h a'", "3 item '2h b'", "4 item '# c'"]),
    Reading(
        name: "a line that continues the paragraph of an item is its note",
        text: "- a\nlazy\n- b\n\n  para\n\n\nend\n",
        outline: ["1-2 item 'a'", "2 loose 'lazy'", "3-5 item 'b'", "5 loose 'para'", "8 loose 'end'"]),
]

@Suite("Reading Markdown")
struct ReadingTests {
    @Test("A text gives its headings, items and loose lines", arguments: readings)
    func reads(_ reading: Reading) {
        #expect(outline(read(reading.text).document) == reading.outline)
        #expect(read(reading.text).diagnostics.isEmpty)
    }

    @Test("CRLF and a byte order mark are kept, and are no part of what is read", arguments: readings)
    func readsCarriageReturns(_ reading: Reading) {
        let text =
            "\u{FEFF}" + reading.text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
        let expected = reading.outline.map { $0.split(separator: "\n").joined(separator: "\r\n") }
        #expect(outline(read(text).document) == expected)
    }

    @Test("Ranges are bytes of the file as it is")
    func rangesAreBytes() throws {
        let (document, _) = read("\u{FEFF}# é\r\n- ü ok\r\n  note\r\n  more\r\n\r\n- b\r\n")
        let item = try #require(document.items.first)
        #expect(document.headings.first?.content == 5..<7)
        #expect(item.content == 11..<16)
        #expect(document.file.text(item.notes) == "  note\r\n  more")
        #expect(item.lastLine == 4)
        #expect(document.items.last?.notes.isEmpty == true)
    }

    @Test("Ranges of content are lines of the file: seeded texts")
    func seededTexts() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<2000 {
            let (document, _) = read(RandomMarkdown.text(&random))
            for item in document.items {
                #expect(item.lastLine >= item.line)
                #expect(item.content.upperBound <= document.file.bytes.count)
                #expect(!document.file.bytes[item.content].contains(0x0A))
                #expect(item.parent.map { document.items[$0].lastLine >= item.lastLine } ?? true)
            }
        }
    }

    @Test("Many threads read a text as one does")
    func readsInParallel() async {
        var random = SeededGenerator(seed: 3)
        let text = (0..<20).map { _ in RandomMarkdown.text(&random) }.joined(separator: "\n\n")
        let expected = outline(read(text).document)
        let readings = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<1000 { group.addTask { outline(read(text).document) == expected } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(readings.count == 1000)
        #expect(readings.allSatisfy { $0 })
    }
}
