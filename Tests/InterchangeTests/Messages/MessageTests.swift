import Diagnostics
import Formats
import Interchange
import Records
import Testing
import Values

func message(_ body: String, subject: String? = nil, name: String = "2026-11-23-acme-news") -> OutgoingMessage {
    OutgoingMessage(name: name, subject: subject, body: body)
}

@Suite struct PlainMessageTests {
    @Test(arguments: [
        ("# Title\n\nHello **Dana**,\nit is _done_.", "Title\n\nHello Dana,\nit is done.\n"),
        ("[the page](https://a.example)", "the page <https://a.example>\n"),
        ("<https://a.example> www.b.example", "https://a.example www.b.example\n"),
        ("[Mail](mailto:a@b.example) a@b.example", "Mail <mailto:a@b.example> a@b.example\n"),
        ("- a\n- b\n  - c\n\n3. d\n4. e", "- a\n- b\n  - c\n\n3. d\n4. e\n"),
        ("- a\n\n  b\n- c", "- a\n\n  b\n\n- c\n"), ("- [ ] a\n- [x] b", "- [ ] a\n- [x] b\n"),
        ("> a\n>\n> b", "> a\n>\n> b\n"), ("```\na\n\n  b\n```", "    a\n    \n      b\n"),
        ("|a|b|\n|-|-:|\n|one|1|\n|日本|10|", "a      b\n----  --\none    1\n日本  10\n"),
        ("~~a~~ b\n\n---", "~a~ b\n\n---\n"), ("", ""), ("\\*a\\* <b>", "*a* <b>\n"),
    ])
    func `a message is what a person would have typed`(_ body: String, _ text: String) {
        #expect(PlainMessage.text(message(body)) == text)
    }

    @Test func `lines are broken between words, and links stay whole`() {
        let link = "https://a.example/" + String(repeating: "x", count: 90)
        let body = "- " + String(repeating: "seven77 ", count: 20) + "\n- " + link
        let lines = PlainMessage.text(message(body), width: 72).split(separator: "\n")
        #expect(lines.count == 4 && lines.dropLast().allSatisfy { $0.count <= 72 })
        #expect(lines[1].hasPrefix("  seven77") && lines[3] == "- " + link)
    }
}

@Suite struct EmailMessageTests {
    private static func parties() throws -> MailParties {
        MailParties(
            from: try #require(MailAddress(name: "Robin", address: "robin@vale.example")),
            to: [try #require(MailAddress(name: "Dana", address: "dana@hollis.example"))])
    }

    private static func read(_ message: OutgoingMessage) throws -> ReadPart {
        ReadPart(EmailMessage(message, try parties(), at: 1_795_426_200, in: .utc).text)
    }

    @Test func `a mail has its text and the same as HTML`() throws {
        let mail = try Self.read(message("Hello **Größe**,\n\n- a", subject: "Zoë's news"))
        #expect(mail.field("Subject") == "Zoë's news" && mail.field("X-Unsent") == "1")
        #expect(mail.field("Message-ID") == "<2026-11-23-acme-news@vale.example>")
        #expect(
            mail.parts.map { $0.field("Content-Type") } == ["text/plain; charset=utf-8", "text/html; charset=utf-8"])
        #expect(mail.parts.first?.text == "Hello Größe,\n\n- a\n")
        let html = try #require(mail.parts.last?.text)
        #expect(html.contains("<p>Hello <strong>Größe</strong>,</p>\n<ul>\n<li>a</li>"))
        #expect(html.hasPrefix("<!DOCTYPE html>") && html.hasSuffix("</body>\n</html>\n"))
    }

    @Test func `files go along as they are`() throws {
        let bytes = (0...255).map { UInt8($0) }
        let files = [AttachedFile(name: "Größe.pdf", bytes: bytes), AttachedFile(name: "a.txt", bytes: [])]
        let mail = try Self.read(OutgoingMessage(name: "a", subject: nil, body: "Hello", attachments: files))
        #expect(
            mail.parts.map { String($0.field("Content-Type").prefix { $0 != ";" }) } == [
                "multipart/alternative", "application/pdf", "text/plain",
            ])
        #expect(mail.parts[0].parts.map(\.text).first == "Hello\n" && mail.parts[0].parts.count == 2)
        #expect(mail.parts[1].bytes == bytes && mail.parts[2].bytes.isEmpty)
        #expect(mail.parts[1].field("Content-Disposition") == "attachment; filename*=UTF-8''Gr%C3%B6%C3%9Fe.pdf")
    }

    @Test func `nothing is loaded, and a box to tick is a letter`() throws {
        let html = try #require(
            Self.read(message("![a](https://b.example/c.png)\n\n- [x] d\n- [ ] e\n\n<img src=x>")).parts.last?.text)
        #expect(!html.contains("<img") && !html.contains("<input") && html.contains("&lt;img src=x&gt;"))
        #expect(html.contains("<li>\u{2611} d</li>") && html.contains("<li>\u{2610} e</li>"))
    }

    @Test(arguments: [("a b", false), ("a>b", false), ("größe", false), ("2026-11-23-acme_a", true)])
    func `the name is the mail's identity, or its digest is`(_ name: String, _ isKept: Bool) throws {
        let id = try Self.read(message("x", name: name)).field("Message-ID")
        #expect(id.hasSuffix("@vale.example>") && id.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
        #expect(id.hasPrefix("<\(name)@") == isKept)
        #expect(try id == Self.read(message("another text", name: name)).field("Message-ID"))
    }
}

@Suite struct MailPartiesTests {
    private static func parties(_ draft: String, client: String = "name: Acme") throws -> Result<MailParties, any Error>
    {
        let business = """
            business: {name: Robin, email: robin@vale.example}
            currency: EUR
            timezone: Europe/Brussels
            """
        let workspace = try workspace([
            "vaws.yaml": business, "clients/acme/client.md": "---\n\(client)\n---\n",
            "outbox/a.md": "---\nclient: acme\n\(draft)\n---\nHello\n",
        ])
        let read = try #require(workspace.drafts.first)
        return Result { try MailParties(of: read, in: workspace) }
    }

    private static let contacts =
        "name: Acme\nemail: office@acme.example\ncontacts: {sam: {name: Sam Bolt, email: sam@acme.example}, kim: Kim}"

    @Test(arguments: [
        ("to: sam", ["Sam Bolt <sam@acme.example>"]),
        ("to: [kim, sam]", ["Kim <office@acme.example>", "Sam Bolt <sam@acme.example>"]),
        ("to: other@b.example", [" <other@b.example>"]), ("channel: email", ["Acme <office@acme.example>"]),
    ])
    func `whom a draft is to is found among the contacts`(_ draft: String, _ to: [String]) throws {
        let parties = try Self.parties(draft, client: Self.contacts).get()
        #expect(parties.recipients.map { "\($0.name) <\($0.address)>" } == to)
        #expect(parties.sender.address == "robin@vale.example")
    }

    @Test(arguments: [
        ("channel: email", "'a' is to nobody", "write `to: dana@hollis.example`"),
        ("to: lee", "'lee' is no contact of the client and no address", "clients/acme/client.md"),
        ("to: kim", "'kim' has no address", "write `email:` for 'kim' in clients/acme/client.md"),
        ("to: a@größe.example", "'a@größe.example' is not an address that mail programs take", "`xn--`"),
    ])
    func `a draft without an address says what to write`(_ draft: String, _ message: String, _ fix: String) throws {
        let result = try Self.parties(draft, client: "name: Acme\ncontacts: {kim: Kim}")
        let problem = #expect(throws: MessageProblem.self) { try result.get() }
        #expect(problem?.message == message && problem?.fix.contains(fix) == true)
    }
}
