import Diagnostics
import Interchange
import Testing

@Suite struct SlackMessageTests {
    private static let parting = "\u{200B}"

    @Test(arguments: [
        ("Hello **Dana**, *now* and ~~then~~ `a<b`", "Hello *Dana*, _now_ and ~then~ `a&lt;b`"),
        ("5 < 6 > 3 & so &amp;", "5 &lt; 6 &gt; 3 &amp; so &amp;"), ("<!here> <@U1>", "&lt;!here&gt; &lt;@U1&gt;"),
        ("[a *b*](https://c.example/?d=1&e=2)", "<https://c.example/?d=1&amp;e=2|a b>"),
        ("[a](<https://b.example/c|d>)", "<https://b.example/c%7Cd|a>"), ("https://a.example", "<https://a.example>"),
        ("a@b.example", "<mailto:a@b.example|a@b.example>"),
        ("![a](https://b.example/c.png)", "<https://b.example/c.png|a>"),
        ("[a](clients/acme.md)", "a"), ("# A **b** *c*", "*A b _c_*"), ("***both***", "_*both*_"),
        ("a\nb  \nc", "a\nb\nc"), ("**a\nb**", "*a*\n*b*"), ("> a\n> **b**", "> a\n> *b*"), ("> > a", "> a"),
        ("- a\n- b\n  - c\n    1. d", "• a\n• b\n    ◦ c\n        1. d"), ("3. a\n4. b", "3. a\n4. b"),
        ("- [x] a\n- [ ] b", "• ☑ a\n• ☐ b"), ("- a\n  b\n\n  c", "• a\n   b\n   c"),
        ("```js\na && b\n```", "```\na &amp;&amp; b\n```"), ("a\n\n---\n\nb", "a\n\n──────────\n\nb"),
        ("|a|b|\n|-|-:|\n|one|1|", "```\na    b\n---  -\none  1\n```"), ("snake_case 2 * 3", "snake_case 2 * 3"),
        ("`` a`b ``", "a`b"),
    ])
    func `a message is in Slack's marks`(_ body: String, _ text: String) throws {
        #expect(try SlackMessage.text(message(body)) == text + "\n")
    }

    @Test(arguments: [
        ("\\*a\\*", "*\(parting)a\(parting)*\(parting)"), ("un**believ**able", "un\(parting)*believ*\(parting)able"),
        ("\\> a", "\(parting)&gt; a"), ("**a**_b_", "*a*\(parting)_b_"), ("a **b** c", "a *b* c"),
    ])
    func `a space of no width keeps marks apart from what they are not to mark`(_ body: String, _ text: String) throws {
        let body = body == "**a**_b_" ? "**a**<!-- -->_b_" : body
        #expect(try SlackMessage.text(message(body)) == text + "\n")
    }

    @Test func `the subject is the header, headings too, and a rule divides`() throws {
        let payload = try SlackMessage.payload(
            message("# One & two\n\na\n\nb\n\n---\n\n### Three\n\nc", subject: "S & T"))
        #expect(faultsOfSlack(payload) == [])
        #expect(
            payload == [
                "text": "S &amp; T",
                "blocks": [
                    ["type": "header", "text": ["type": "plain_text", "text": "S & T"]],
                    ["type": "header", "text": ["type": "plain_text", "text": "One & two"]],
                    ["type": "section", "text": ["type": "mrkdwn", "text": "a\n\nb"]],
                    ["type": "divider"],
                    ["type": "section", "text": ["type": "mrkdwn", "text": "*Three*\n\nc"]],
                ],
            ])
    }

    /// Each body with the number of its blocks.
    @Test(arguments: [
        (String(repeating: "x ", count: 1_000) + "\n\n" + String(repeating: "y ", count: 1_000), 2),
        (String(repeating: "- " + String(repeating: "item ", count: 20) + "\n", count: 60), 3),
        ("```\n" + String(repeating: String(repeating: "code ", count: 10) + "\n", count: 100) + "```", 2),
        (String(repeating: "&", count: 600), 1), ("## " + String(repeating: "h", count: 151), 1),
    ])
    func `what is too long for a block is parted, and nothing is lost`(_ body: String, _ count: Int) throws {
        let payload = try SlackMessage.payload(message(body))
        #expect(faultsOfSlack(payload) == [])
        guard case .array(let blocks) = payload["blocks"] else { return #expect(Bool(false)) }
        #expect(blocks.count == count)
        let shown = blocks.compactMap { $0["text"]["text"].words }.joined()
        for word in ["x", "y", "item", "code", "&amp;", "hh"] where body.contains(word.prefix(1)) && word != "y" {
            let wanted = try SlackMessage.text(message(body)).ranges(of: word).count
            #expect(shown.ranges(of: word).count == wanted, "\(word)")
        }
    }

    @Test(arguments: [
        (String(repeating: "x", count: 3_001), "a paragraph has 3001 characters, and Slack takes 3000"),
        (String(repeating: "&", count: 601), "a paragraph has 3005 characters, and Slack takes 3000"),
        (String(repeating: "# a\n\n", count: 51), "the message has 51 blocks, and Slack takes 50"),
        (
            String(repeating: String(repeating: "x", count: 2_900) + "\n\n", count: 5),
            "the message has 14500 characters, and Slack takes 13000"
        ),
        ("", "there is nothing in the message"), ("<!-- a -->", "there is nothing in the message"),
    ])
    func `what does not fit is said, not cut`(_ body: String, _ said: String) {
        let problem = #expect(throws: MessageProblem.self) { try SlackMessage.payload(message(body)) }
        #expect(problem?.message == said)
    }
}
