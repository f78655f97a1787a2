import Markdown
import Testing

@Suite struct TreeTests {
    @Test(
        arguments: [
            ("# A *b*", [.heading(level: 1, [.text("A "), .emphasis([.text("b")])])]),
            ("a\nb  \nc", [.paragraph([.text("a"), .lineBreak, .text("b"), .lineBreak, .text("c")])]),
            (
                "**a** ~~b~~ `c`",
                [
                    .paragraph([
                        .strong([.text("a")]), .text(" "), .strikethrough([.text("b")]), .text(" "), .code("c"),
                    ])
                ]
            ),
            ("> a\n>\n> b", [.quote([.paragraph([.text("a")]), .paragraph([.text("b")])])]),
            ("```\na\n b\n```\n\n---", [.code("a\n b"), .rule]),
            ("5 < 6 & \\*7", [.paragraph([.text("5 < 6 & *7")])]), ("", []),
        ] as [(String, [MarkdownBlock])])
    func `a text is a tree of blocks with words in them`(_ text: String, _ blocks: [MarkdownBlock]) {
        #expect(MarkdownBlock.message(text) == blocks)
    }

    @Test(
        "A link leads out of the folder, an image is a link, HTML is text",
        arguments: [
            ("[a](https://b.example)", .link(target: "https://b.example", [.text("a")])),
            ("![a](https://b.example/c.png)", .link(target: "https://b.example/c.png", [.text("a")])),
            (
                "https://b.example/?c=1&d",
                .link(target: "https://b.example/?c=1&d", [.text("https://b.example/?c=1&d")])
            ),
            ("[a](clients/acme.md)", .text("a")), ("![a](b.png)", .text("a")), ("[a](javascript:b)", .text("a")),
            ("<b>a</b>", .text("<b>a</b>")), ("a<!-- b -->", .text("a")),
        ] as [(String, MarkdownInline)])
    func links(_ text: String, _ inline: MarkdownInline) {
        #expect(MarkdownBlock.message(text) == [.paragraph([inline])])
    }

    @Test func `a list has its number, its boxes and what lies in its items`() throws {
        guard case .list(let list)? = MarkdownBlock.message("3. a\n   - [x] b\n   - [ ] c\n4. d\n\n   e").first else {
            throw Missing()
        }
        #expect(list.number == 3 && list.items.map(\.blocks.count) == [2, 2])
        guard case .list(let inner) = try #require(list.items.first?.blocks.last) else { throw Missing() }
        #expect(inner.number == nil && inner.items.map(\.isDone) == [true, false])
    }

    @Test func `a table has rows of cells and a side for each column`() throws {
        guard case .table(let table)? = MarkdownBlock.message("|a|*b*|\n|-|-:|\n|1|2|").first else { throw Missing() }
        #expect(table.columns == [.left, .right])
        #expect(table.rows == [[[.text("a")], [.emphasis([.text("b")])]], [[.text("1")], [.text("2")]]])
    }

    @Test(arguments: [
        String(repeating: "> ", count: 3_000) + "deep", String(repeating: "- ", count: 3_000) + "deep",
        String(repeating: "*", count: 3_000) + "deep" + String(repeating: "*", count: 3_000),
    ])
    func `what is nested too deeply keeps its words`(_ text: String) {
        #expect("\(MarkdownBlock.message(text))".contains("deep"))
    }

    @Test func `what is marked over the end of a line is marked on both lines`() throws {
        guard case .paragraph(let words)? = MarkdownBlock.message("a **b\nc** d").first else { throw Missing() }
        #expect(words.lines == [[.text("a "), .strong([.text("b")])], [.strong([.text("c")]), .text(" d")]])
        #expect(words.words == "a b c d")
    }

    @Test(arguments: [
        ("a\nb", "<p>a<br />\nb</p>\n"), ("[a](b.md)", "<p>a</p>\n"), ("# a", "<h1>a</h1>\n"),
        ("![a](https://b.example/c.png)", "<p><a href=\"https://b.example/c.png\">a</a></p>\n"),
    ])
    func `the HTML of a message is for a reader without the folder`(_ text: String, _ html: String) {
        #expect(MarkdownHTML.message(text) == html)
    }

    private struct Missing: Error {}
}
