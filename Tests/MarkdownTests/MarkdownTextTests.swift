import Markdown
import Testing

@Suite("A person's words in Markdown")
struct MarkdownTextTests {
    @Test(
        "What would be a mark is escaped, and little else",
        arguments: [
            ("Draft the November issue", "Draft the November issue"),
            ("2. *Draft* | <b>", "2\\. \\*Draft\\* \\| \\<b>"),
            ("snake_case and _this_", "snake_case and \\_this\\_"), ("# 1 thing, C#", "\\# 1 thing, C#"),
            ("-15m", "-15m"), ("+32 9 555", "+32 9 555"), ("- a", "\\- a"),
            ("R&D &amp; more", "R&D \\&amp; more"), ("a\nb\tc", "a b c"), ("  a  ", "a"), ("[x](y)", "\\[x\\](y)"),
            ("https://a.b/c_d", "https://a.b/c_d"), ("https://a.b/*c*", "https\\://a.b/\\*c\\*"), ("a\\b", "a\\\\b"),
            ("", ""),
            ("9:00-10:30", "9:00-10:30"), ("1.5h", "1.5h"), ("Really?!", "Really?!"), ("a ##", "a \\##"),
        ])
    func escapes(_ text: String, _ expected: String) {
        #expect(MarkdownText.escaped(text) == expected)
    }

    @Test(
        "Escaped text shows as it was, wherever it stands: seeded texts",
        arguments: [
            ("$", "<p>$</p>\n"), ("- $", "<ul>\n<li>$</li>\n</ul>\n"), ("## $", "<h2>$</h2>\n"),
            ("a\n$", "<p>a\n$</p>\n"),
            (
                "|$|\n|-|\n|$|",
                "<table>\n<thead>\n<tr>\n<th>$</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>$</td>\n</tr>\n</tbody>\n</table>\n"
            ),
            ("**$**", "<p><strong>$</strong></p>\n"), ("[$](b)", "<p>$</p>\n"),
        ])
    func escapedTextShows(_ frame: String, _ html: String) {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<1500 {
            let text = randomText(&random)
            let page = frame.split(separator: "$", omittingEmptySubsequences: false).joined(
                separator: MarkdownText.escaped(text))
            let expected = html.split(separator: "$", omittingEmptySubsequences: false).joined(
                separator: htmlText(text))
            #expect(withoutLinks(MarkdownHTML.render(page)) == expected, "\(text)")
        }
    }

    @Test(
        "Words come out of Markdown",
        arguments: [
            ("Send [the draft](x.md) to `kim`", "Send the draft to kim"), ("**a** _b_ ~~c~~", "a b ~~c~~"),
            ("1. a", "1. a"), ("# a *b*", "# a b"),
            ("a &amp; b \\* <https://c.d>", "a & b * https://c.d"), ("a <b>c</b><!-- d -->", "a <b>c</b>"),
            ("plain", "plain"), ("*a*\nb", "a b"),
            ("- *a*", "- a"), ("[a]: b", "[a]: b"),
        ])
    func words(_ markdown: String, _ expected: String) {
        #expect(MarkdownText.words(of: markdown) == expected)
    }

    @Test("Words are what was escaped: seeded texts")
    func wordsOfEscaped() {
        var random = SeededGenerator(seed: 12)
        for _ in 0..<5000 {
            let text = randomText(&random)
            #expect(MarkdownText.words(of: MarkdownText.escaped(text)) == text, "\(text)")
        }
    }

    /// One that begins and ends with something, since blanks at the edges are not kept.
    private func randomText(_ random: inout SeededGenerator) -> String {
        let parts = [
            "*", "**", "_", "__", "`", "``", "[", "]", "(", ")", "<", ">", "|", "~", "~~", "\\", "#", "##", "-", "--",
            "---", "+", "=", "===", "1.", "12)",
            "!", "&amp;", "&", "&#35;", ":", ":-", "a", "b", "é", " ", " ", " ", "www.x.y", "http://x.y/",
            "mailto:a@b.c", "a@b.c", "\"", "'", ".", "{", "}",
            "<b>", "<!--", "[ ] ", "$", "😀", "^", "/", "?",
        ]
        let middle = (0..<Int.random(in: 0...6, using: &random)).map { _ in
            parts[Int.random(in: 0..<parts.count, using: &random)]
        }
        let edges = parts.filter { $0 != " " && !$0.hasSuffix(" ") }
        let first = edges[Int.random(in: 0..<edges.count, using: &random)]
        return ([first] + middle + [edges[Int.random(in: 0..<edges.count, using: &random)]]).joined()
    }

    private func htmlText(_ text: String) -> String {
        let escapes: [Character: String] = ["<": "&lt;", ">": "&gt;", "&": "&amp;", "\"": "&quot;"]
        return text.map { escapes[$0] ?? String($0) }.joined()
    }

    /// Bare links in the text may become links; their words stay.
    private func withoutLinks(_ html: String) -> String {
        var result = ""
        var rest = html[...]
        while let start = rest.firstRange(of: "<a href=\"") ?? rest.firstRange(of: "</a>") {
            let first =
                [rest.firstRange(of: "<a href=\""), rest.firstRange(of: "</a>")].compactMap { $0?.lowerBound }.min()
                ?? start.lowerBound
            result += rest[..<first]
            rest = rest[first...]
            rest = rest[(rest.firstIndex(of: ">").map(rest.index(after:)) ?? rest.endIndex)...]
        }
        return result + rest
    }
}
