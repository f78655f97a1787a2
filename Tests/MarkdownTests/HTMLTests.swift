import Markdown
import Testing

@Suite("Markdown as HTML")
struct HTMLTests {
    @Test(
        "GitHub's Markdown becomes HTML",
        arguments: [
            ("# A\n\n*b* **c** `d`\n", "<h1>A</h1>\n<p><em>b</em> <strong>c</strong> <code>d</code></p>\n"),
            ("~~a~~", "<p><del>a</del></p>\n"),
            (
                "- [x] a\n- [ ] b",
                "<ul>\n<li><input type=\"checkbox\" checked=\"\" disabled=\"\" /> a</li>\n<li><input type=\"checkbox\" disabled=\"\" /> b</li>\n</ul>\n"
            ),
            (
                "|a|b|\n|:-|-:|\n|1|2|\n",
                "<table>\n<thead>\n<tr>\n<th style=\"text-align: left\">a</th>\n<th style=\"text-align: right\">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td style=\"text-align: left\">1</td>\n<td style=\"text-align: right\">2</td>\n</tr>\n</tbody>\n</table>\n"
            ),
            ("www.example.com", "<p><a href=\"http://www.example.com\">www.example.com</a></p>\n"),
            (
                "[a](clients/acme.md#x) <https://b.c>",
                "<p><a href=\"clients/acme.md#x\">a</a> <a href=\"https://b.c\">https://b.c</a></p>\n"
            ),
            ("5 < 6 & \"7\"", "<p>5 &lt; 6 &amp; &quot;7&quot;</p>\n"), ("", ""),
        ])
    func renders(_ markdown: String, _ html: String) {
        #expect(MarkdownHTML.render(markdown) == html)
    }

    @Test(
        "HTML of the author's does not reach the page",
        arguments: [
            ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;\n</p>\n"),
            ("a <b onclick=x>c</b>", "<p>a &lt;b onclick=x&gt;c&lt;/b&gt;</p>\n"),
            ("a<br>b <!-- hidden --> c", "<p>a<br />\nb  c</p>\n"), ("<!-- a\nb -->\n\nc", "<p>c</p>\n"),
            (
                "|a|\n|-|\n|b<br>c<i>|",
                "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b c&lt;i&gt;</td>\n</tr>\n</tbody>\n</table>\n"
            ),
            ("<div>\n*a*\n</div>\n", "<p>&lt;div&gt;\n*a*\n&lt;/div&gt;\n</p>\n"),
        ])
    func noHTML(_ markdown: String, _ html: String) {
        #expect(MarkdownHTML.render(markdown) == html)
    }

    @Test(
        "A link that does more than lead somewhere is taken off",
        arguments: [
            "[a](javascript:alert(1))", "[a](JaVaScRiPt:x)", "[a](javas&#99;ript:x)", "[a](data:text/html,x)",
            "[a](vbscript:x)",
            "[a](file:///etc/passwd)", "![a](data:image/png;base64,x)", "[a](<java\tscript:x>)",
            "[a][r]\n\n[r]: javascript:x", "[a](x-app:y)",
        ])
    func harmfulLinks(_ markdown: String) {
        #expect(MarkdownHTML.render(markdown) == "<p>a</p>\n")
    }

    @Test(
        "An image becomes a link, since a page loads nothing",
        arguments: [
            ("![a *b*](https://c.d/e.png)", "<p><a href=\"https://c.d/e.png\">a <em>b</em></a></p>\n"),
            ("[![a](b.png)](https://c.d)", "<p><a href=\"https://c.d\">a</a></p>\n"),
        ])
    func images(_ markdown: String, _ html: String) {
        #expect(MarkdownHTML.render(markdown) == html)
    }

    @Test("Headings begin at the level that the page has for them")
    func headingLevels() {
        #expect(MarkdownHTML.render("# A\n##### B\n", headingsFrom: 3) == "<h3>A</h3>\n<h6>B</h6>\n")
    }

    @Test("Many threads render a text as one does")
    func rendersInParallel() async {
        let text = "~~a~~ www.b.c *d* | e\n\n|f|~~g~~|\n|-|-|\n|h|www.i.j|\n\n- [x] k ~l~\n"
        let expected = MarkdownHTML.render(text)
        let words = MarkdownText.words(of: "~*a*~ b `c`")
        let same = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<500 {
                group.addTask { MarkdownHTML.render(text) == expected }
                group.addTask { MarkdownText.words(of: "~*a*~ b `c`") == words }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(same == 1000)
    }
}
