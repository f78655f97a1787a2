import Diagnostics
import Interchange
import Testing

@Suite struct TeamsMessageTests {
    /// The texts of a card in their order.
    private static func texts(_ body: String, subject: String? = nil) throws -> [String] {
        let payload = try TeamsMessage.payload(message(body, subject: subject))
        #expect(faultsOfTeams(payload) == [])
        return texts(in: payload)
    }

    private static func texts(in value: JSONValue) -> [String] {
        switch value {
        case .object(let members):
            members.flatMap { $0.name == "text" ? [$0.value.words ?? ""] : texts(in: $0.value) }
        case .array(let values): values.flatMap(texts)
        default: []
        }
    }

    @Test(arguments: [
        ("Hello **Dana**, *now* ~~then~~ `code`", ["Hello **Dana**, _now_ ~then~ code"]),
        ("a\nb\n\nc", ["a", "b", "c"]), ("[a *b*](https://c.example/d(e))", ["[a b](https://c.example/d%28e%29)"]),
        ("\\*a\\* b_c \\_d\\_ \\[e\\] \\\\", ["\\*a\\* b_c \\_d\\_ \\[e\\] \\\\"]),
        ("un*believ*able", ["unbelievable"]),
        ("- a\n- b", ["- a\r- b"]), ("3. a\n4. **b**", ["3. a\r4. **b**"]),
        ("- a\n  - b", ["• a", "\u{A0}\u{A0}\u{A0}\u{A0}◦ b"]), ("- [x] a", ["• ☑ a"]),
        ("1\\. a", ["1\\. a"]), ("\\- a", ["\\- a"]), ("\\# a", ["\\# a"]), ("> a\n> b", ["a", "b"]),
        ("|a|b|\n|-|-|\n|1 x|2|", ["a\u{A0}\u{A0}\u{A0}\u{A0}b", "\\---\u{A0}\u{A0}-", "1\u{A0}x\u{A0}\u{A0}2"]),
        ("```\nx  *y*\n\nz\n```", ["x\u{A0}\u{A0}\\*y\\*", "\u{A0}", "z"]), ("{{DATE(a)}}", ["{\u{200B}{DATE(a)}}"]),
        ("**a**\n**b\nc**", ["**a**", "**b**", "**c**"]), ("5 < 6 & 7", ["5 < 6 & 7"]),
    ])
    func `a message is in the marks that cards show`(_ body: String, _ texts: [String]) throws {
        #expect(try Self.texts(body) == texts)
    }

    @Test func `headings are large, and a rule is a line above what follows`() throws {
        let payload = try TeamsMessage.payload(message("## A\n\n---\n\nb", subject: "S"))
        guard case .array(let attachments) = payload["attachments"] else { return #expect(Bool(false)) }
        #expect(
            attachments.first?["content"]["body"] == [
                ["type": "TextBlock", "text": "S", "wrap": true, "weight": "Bolder", "size": "Large"],
                ["type": "TextBlock", "text": "A", "wrap": true, "weight": "Bolder", "size": "Medium"],
                ["type": "TextBlock", "text": "b", "wrap": true, "separator": true],
            ])
    }

    @Test(arguments: [
        (String(repeating: "x", count: 28_000), " bytes as a card, and Teams takes 28000"),
        ("", "there is nothing in the message"), ("#", "there is nothing in the message"),
    ])
    func `what does not fit is said, not cut`(_ body: String, _ said: String) {
        let problem = #expect(throws: MessageProblem.self) { try TeamsMessage.payload(message(body)) }
        #expect(problem?.message.hasSuffix(said) == true)
    }
}
