import Formats
import Interchange
import Testing
import Values

/// Odd drafts: what goes out comes back, and no form breaks its own rules.
@Suite struct MessageFuzzTests {
    private static let starts = [
        "", "", "", "- ", "  - ", "1. ", "    ", "# ", "### ", "> ", "> - ", "```\n", "|a|b|\n|-|-|\n|", "\t", "- [x] ",
    ]
    private static let words = [
        "plain", "Größe", "日本語", "👩‍👩‍👧", "e\u{301}", "\u{202E}right", "\u{0}", "\u{7}", "\u{2028}", "a\u{A0}b", "**bold**",
        "*i*", "_i_", "~~s~~", "`code`", "``a`b``", "[l](https://a.example/?x=1&y=<2>)", "[l](<https://a|b>)",
        "www.a.example",
        "a@b.example", "<!here>", "<b>", "&lt;", "5 < 6 > 7 & 8", "\\*", "\\_a\\_", "*_~`", "|", "```",
        "=?UTF-8?B?eA==?=",
        ".", "From ", "--=_part-0-of-vaws", "=3D", "{{DATE(x)}}", "![x](https://a.example/y.png)", "<!-- c -->",
        "un**b**able",
        "\r\n", "\n", "\n\n", "  \n", "***", "---\n", "https://a.example/" + String(repeating: "x", count: 1_100),
        String(repeating: "λ", count: 300), "\\", "mailto:a@b.example", "[](https://a.example)", "[a](b.md)",
    ]

    private static func draft(_ random: inout SeededGenerator) -> String {
        (0..<Int.random(in: 0...14, using: &random)).map { _ in
            pick(starts, &random)
                + (0..<Int.random(in: 0...5, using: &random)).map { _ in pick(words, &random) }
                .joined(separator: pick([" ", " ", ""], &random)) + "\n"
        }.joined()
    }

    private static func pick(_ choices: [String], _ random: inout SeededGenerator) -> String {
        choices[Int.random(in: 0..<choices.count, using: &random)]
    }

    @Test(arguments: 0..<300) func `any draft goes out whole`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let subject = Self.pick(Self.words, &random) + Self.pick(Self.words, &random)
        let body = Self.draft(&random)
        let file = AttachedFile(name: subject, bytes: Array(body.utf8))
        let draft = OutgoingMessage(name: "a", subject: subject, body: body, attachments: [file])
        try expectMail(draft, subject, bytes: file.bytes)
        do throws(MessageProblem) {
            let (text, blocks) = (try SlackMessage.text(draft), try SlackMessage.payload(draft))
            #expect(isEscapedForSlack(text) && faultsOfSlack(blocks) == [])
            let card = try TeamsMessage.payload(draft)
            #expect(faultsOfTeams(card) == [])
        } catch {
            // Nothing else than a limit may keep a draft back.
            #expect(error.message.contains("takes") || error.message.contains("nothing"), "\(error)")
        }
    }

    private func expectMail(_ draft: OutgoingMessage, _ subject: String, bytes: [UInt8]) throws {
        let address = try #require(MailAddress(name: subject, address: "a@b.example"))
        let parties = MailParties(from: address, to: [address, address])
        let text = EmailMessage(draft, parties, at: 0, in: .utc).text
        let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
        let wrong = lines.filter { $0.utf8.count > 78 || !$0.utf8.allSatisfy { (0x20...0x7E).contains($0) || $0 == 9 } }
        #expect(wrong == [])
        let names = lines.prefix { !$0.isEmpty }.filter { !$0.hasPrefix(" ") }.map { $0.prefix { $0 != ":" } }
        #expect(
            names == ["From", "To", "Subject", "Date", "Message-ID", "X-Unsent", "MIME-Version", "Content-Type"])
        let mail = ReadPart(text)
        #expect(mail.field("Subject") == draft.subject ?? "")
        #expect(mail.parts.first?.parts.first?.text == PlainMessage.text(draft, width: EmailMessage.width))
        #expect(mail.parts.count == 2 && mail.parts.last?.bytes == bytes)
    }
}

/// Random numbers that are the same on each run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
