/// Small texts full of what blocks are made of.
enum RandomMarkdown {
    private static let indents = ["", "", "", "", "  ", "  ", "   ", "    ", "      ", "        ", "\t", " "]
    private static let starts = [
        "- ", "- ", "- ", "- ", "* ", "+ ", "1. ", "2) ", "# ", "## ", "####### ", "> ", "", "", "", "-", "- - ",
        "-   ",
        "-     ", "```", "~~~", "---", "===", "--", "***", "<div>", "<!-- ", "</pre>", "[a]: ", "- [ ] ", "- [x] ",
        "10. ", "1234567890. ", "-15m", "<23:30", "- -1", "-1-", "|", "=", "#", "#a",
    ]
    private static let words = [
        "a", "1h Draft", "9:00-10:30 Inbox", "", "", "x -->", "é", "[b]", "[c]: /d", "`code`", "*e*", "#tag",
        "key:value", "--",
        "- f", "> g", "  ", "\"t\"", "1.", "2026-11-23", "<b>", "\\", "#",
    ]

    static func text(_ random: inout SeededGenerator) -> String {
        let count = Int.random(in: 1...12, using: &random)
        let lines = (0..<count).map { _ in
            Int.random(in: 0..<6, using: &random) == 0 ? pick(["", "  "], &random) : line(&random)
        }
        return lines.joined(separator: pick(["\n", "\n", "\n", "\r\n"], &random)) + pick(["", "\n"], &random)
    }

    private static func line(_ random: inout SeededGenerator) -> String {
        pick(indents, &random) + pick(starts, &random) + pick(words, &random)
    }

    private static func pick(_ choices: [String], _ random: inout SeededGenerator) -> String {
        choices[Int.random(in: 0..<choices.count, using: &random)]
    }
}
