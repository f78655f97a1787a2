import Records
import Testing

@testable import Reports

/// Whatever a person or a client wrote stays text.
@Suite struct EscapingTests {
    private static let hostile = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "](javascript:alert(1))",
        "[a](javascript:alert(1))",
        "a | b", "`code` and **bold**", "<!-- vaws: -->", "</style><b>", "{{answer}}", "&lt;b&gt;",
        "![x](https://evil.example/x.png)",
    ]

    @Test(arguments: hostile) func hostileTextReachesNoPageAsMarkup(text: String) throws {
        let pages = try EscapingTests.workspace(saying: text).pages()
        #expect(pages.count > 8)
        for (path, page) in pages {
            let body = page.split(separator: "<!-- vaws:").dropLast().joined()
            if path.hasSuffix(".html") {
                let outline = HTMLOutline(page)
                #expect(outline.faults == [], "\(path)")
                #expect(outline.tags.allSatisfy { !["script", "img", "b"].contains($0.name) }, "\(path)")
                #expect(!outline.values(of: "href").contains { $0.contains("javascript") }, "\(path)")
                #expect(body.hasSuffix("</html>\n"), "\(path)")
            } else {
                let plain = EscapingTests.withoutOwnCode(EscapingTests.withoutEscapedCharacters(body))
                #expect(!plain.contains("<"), "\(path)")
                #expect(!plain.contains("](javascript"), "\(path)")
                #expect(!plain.contains("!["), "\(path)")
                #expect(!plain.contains("`"), "\(path)")
            }
        }
    }

    /// The code spans that the pages themselves print, which say what to type: those that stand there whatever the files
    /// say.
    private static let ownCode: Set<String> = {
        let pages = (try? workspace(saying: "plain").pages()) ?? [:]
        return pages.filter { $0.key.hasSuffix(".md") }.values.reduce(into: []) { spans, page in
            let parts = page.split(separator: "`", omittingEmptySubsequences: false)
            for index in parts.indices where index % 2 == 1 { spans.insert("`\(parts[index])`") }
        }
    }()

    private static func withoutOwnCode(_ text: String) -> String {
        ownCode.reduce(text) { $0.replacing($1, with: "") }
    }

    /// What is left of Markdown without each backslash and the character that it escapes.
    private static func withoutEscapedCharacters(_ text: String) -> String {
        var (result, isEscaped) = ("", false)
        for character in text {
            if isEscaped {
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                result.append(character)
            }
        }
        return result
    }

    @Test func aBarInATitleDoesNotMakeAColumn() throws {
        let pages = try EscapingTests.workspace(saying: "a | b").pages()
        let deadlines = try #require(pages["reports/deadlines.md"])
        #expect(deadlines.contains("| a \\| b "))
    }

    @Test(arguments: [
        ("<a href='x'>\"&", "&lt;a href=&#39;x&#39;&gt;&quot;&amp;"), ("nul\u{0}bell\u{7}", "nul bell "),
        ("é ünïcode", "é ünïcode"),
        ("next\u{85}line", "next line"),
    ]) func htmlIsEscapedForTextAndAttributes(text: String, escaped: String) {
        #expect(HTMLText.escaped(text) == escaped)
    }

    private static func workspace(saying text: String) throws -> SmallWorkspace {
        let quoted = "'" + text.replacing("'", with: "''") + "'"
        return try SmallWorkspace([
            "clients/acme/client.md": "---\nname: \(quoted)\nemail: \(quoted)\nphone: \(quoted)\n---\n",
            "clients/acme/agreements/2026.md":
                "---\ntitle: \(quoted)\nfrom: 2026-01-01\nservices:\n  - {service: writing, rate: 55/hour}\n---\n",
            "services/writing.md": "---\nname: \(quoted)\nrate: 50/hour\n---\n",
            "clients/acme/tasks.md": "- [ ] \(text) due:2026-11-24\n- [ ] \(text) status:waiting\n",
            "clients/acme/time/2026-11.md":
                "---\nservice: writing\n---\n- 2026-11-20 1h \(text)\n- 2026-11-23 14:00 - ? \(text)\n",
            "clients/acme/charges.md": "- 2026-11-20 EUR 10.00 \(text)\n",
            "clients/acme/expenses.md": "- 2026-11-20 EUR 10.00 \(text)\n",
            "clients/acme/messages.md": "- 2026-11-20 email in \(text)\n",
            "clients/acme/feedback.md": "- 2026-11-20 rating:5/5 \(text)\n",
            "clients/acme/meetings/2026-11-23-talk.md": "---\nat: 2026-11-23T10:00\n---\n# \(text)\n",
            "invoices/2026-0001.md": """
            ---
            kind: invoice
            number: 2026-0001
            client: acme
            issued: 2026-10-31
            currency: EUR
            seller: {name: \(quoted)}
            buyer: {name: \(quoted)}
            lines: [{text: \(quoted), quantity: "1", amount: 10.00}]
            total: 10.00
            ---
            """,
        ])
    }
}
