import Formats
import Testing
import Values

@Suite struct MailWriterTests {
    private static func message(
        subject: String = "News", to: [(String, String)] = [("Dana", "dana@hollis.example")],
        body: MIMEPart = .text("Hello\n", subtype: "plain")
    ) throws -> MailMessage {
        MailMessage(
            from: try #require(MailAddress(name: "Robin Vale", address: "robin@vale.example")),
            to: try to.map { try #require(MailAddress(name: $0.0, address: $0.1)) }, subject: subject,
            date: MailDate.text(1_795_426_200, in: .utc), id: "news@vale.example", isUnsent: true, body: body)
    }

    /// The lines of a field, with the first word of the line that follows it left out.
    private static func field(_ name: String, of message: MailMessage) -> [String] {
        let lines = message.text.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
        guard let start = lines.firstIndex(where: { $0.hasPrefix(name + ":") }) else { return [] }
        return [lines[start]] + lines[(start + 1)...].prefix { $0.hasPrefix(" ") }
    }

    @Test func `a mail is a head, an empty line and a body, each line ended by CR LF`() throws {
        #expect(
            try Self.message().text == """
                From: Robin Vale <robin@vale.example>\r
                To: Dana <dana@hollis.example>\r
                Subject: News\r
                Date: Mon, 23 Nov 2026 09:30:00 +0000\r
                Message-ID: <news@vale.example>\r
                X-Unsent: 1\r
                MIME-Version: 1.0\r
                Content-Type: text/plain; charset=utf-8\r
                Content-Transfer-Encoding: quoted-printable\r
                \r
                Hello\r
                \r

                """)
    }

    @Test(arguments: [
        ("Plain words", ["Subject: Plain words"]),
        ("Größe", ["Subject: =?UTF-8?B?R3LDtsOfZQ==?="]),
        ("two  blanks", ["Subject: =?UTF-8?B?dHdvICBibGFua3M=?="]),
        ("=?UTF-8?B?eA==?=", ["Subject: =?UTF-8?B?PT9VVEYtOD9CP2VBPT0/PQ==?="]),
        ("a\r\nBcc: all@example.com", ["Subject: a Bcc: all@example.com"]),
        ("a\nb\rc\u{2028}d\u{85}e", ["Subject: a b c d e"]), ("  \n ", ["Subject:"]),
    ])
    func `a subject is ASCII on lines of its own, whatever stands in it`(_ subject: String, _ lines: [String]) throws {
        #expect(Self.field("Subject", of: try Self.message(subject: subject)) == lines)
    }

    @Test func `a long subject is folded between words, one in other letters between its encoded words`() throws {
        let plain = Self.field("Subject", of: try Self.message(subject: String(repeating: "seven77 ", count: 30)))
        #expect(plain.count == 4 && plain.allSatisfy { $0.utf8.count <= 78 })
        let greek = Self.field("Subject", of: try Self.message(subject: String(repeating: "λόγος ", count: 40)))
        #expect(greek.count > 5 && greek.allSatisfy { $0.utf8.count <= 76 && $0.utf8.allSatisfy { $0 < 0x80 } })
        let word = Self.field("Subject", of: try Self.message(subject: String(repeating: "x", count: 2_000)))
        #expect(word.allSatisfy { $0.utf8.count <= 76 })
    }

    @Test(arguments: [
        ("Dana Poll", "Dana Poll <d@a.example>"), ("Poll, Dana", "\"Poll, Dana\" <d@a.example>"),
        ("Dana \"D\" Poll", "\"Dana \\\"D\\\" Poll\" <d@a.example>"), ("Zoë", "=?UTF-8?B?Wm/Dqw==?= <d@a.example>"),
        ("", "d@a.example"), ("d@a.example", "d@a.example"), ("a\r\nBcc: x", "\"a Bcc: x\" <d@a.example>"),
    ])
    func `a name is a word, a quote or an encoded word`(_ name: String, _ written: String) throws {
        #expect(Self.field("To", of: try Self.message(to: [(name, "d@a.example")])) == ["To: " + written])
    }

    @Test func `several recipients stand behind commas`() throws {
        let to = (1...5).map { ("Number \($0)", "number\($0)@hollis.example") }
        let lines = Self.field("To", of: try Self.message(to: to))
        #expect(lines.count == 3 && lines.allSatisfy { $0.utf8.count <= 78 })
        #expect(lines.joined().count { $0 == "," } == 4 && !lines.joined().hasSuffix(","))
    }

    @Test(arguments: [
        "a", "a@", "@b", "a@b@c", "a b@c.example", "a@b..c", ".a@b", "a.@b", "größe@b.example", "a@größe.example",
        "a@b.example\r\nBcc: x@y.example", "a,b@c.example", "<a@b.example>", "a@b_c",
    ])
    func `what is no plain address is none`(_ address: String) {
        #expect(MailAddress(name: "", address: address) == nil)
    }

    @Test(arguments: [
        (0, "Thu, 1 Jan 1970 00:00:00 +0000"), (1_795_426_259, "Mon, 23 Nov 2026 09:30:59 +0000"),
        (-1, "Wed, 31 Dec 1969 23:59:59 +0000"), (1_772_323_200, "Sun, 1 Mar 2026 00:00:00 +0000"),
    ])
    func `a date is as RFC 5322 has it`(_ instant: Int64, _ text: String) {
        #expect(MailDate.text(instant, in: .utc) == text)
    }

    @Test(arguments: [
        ("a = b", ["a =3D b"]), ("blank \nnext", ["blank=20", "next"]), ("é\t", ["=C3=A9=09"]),
        (".dot\nFrom me", ["=2Edot", "=46rom me"]), ("a\r\nb\rc", ["a", "b", "c"]), ("From\n.", ["From", "=2E"]),
        (String(repeating: "x", count: 80), [String(repeating: "x", count: 75) + "=", "xxxxx"]),
        (String(repeating: "é", count: 14), [String(repeating: "=C3=A9", count: 12) + "=C3=", "=A9=C3=A9"]),
    ])
    func `text is quoted-printable`(_ text: String, _ lines: [String]) throws {
        let written = try Self.message(body: .text(text, subtype: "plain")).text
        let body = try #require(written.firstRange(of: "\r\n\r\n")).upperBound
        #expect(
            written[body...].split(separator: "\r\n", omittingEmptySubsequences: false).dropLast().map(String.init)
                == lines)
    }

    @Test func `parts stand between marks that cannot come in them`() throws {
        let inner = MIMEPart.multipart(subtype: "alternative", [.text("=_part-0-of-vaws", subtype: "plain")])
        let file = MIMEPart.file(name: "a.pdf", type: "application/pdf", bytes: Array(repeating: 255, count: 60))
        let text = try Self.message(body: .multipart(subtype: "mixed", [inner, file])).text
        #expect(text.contains("boundary=\"=_part-0-of-vaws\"") && text.contains("boundary=\"=_part-1-of-vaws\""))
        #expect(text.contains("\r\n=3D_part-0-of-vaws\r\n"))
        #expect(text.ranges(of: "\r\n--=_part-0-of-vaws").count == 3)
        #expect(text.contains("\r\n\r\n" + String(repeating: "/", count: 76) + "\r\n////\r\n--=_part-0-of-vaws--\r\n"))
    }

    @Test(arguments: [
        ("a.pdf", [" filename=\"a.pdf\""]), ("March report.pdf", [" filename=\"March report.pdf\""]),
        ("Größe.pdf", [" filename*=UTF-8''Gr%C3%B6%C3%9Fe.pdf"]), ("a\"b.pdf", [" filename*=UTF-8''a%22b.pdf"]),
        ("a\r\nX: y.pdf", [" filename=\"a X: y.pdf\""]),
        (
            String(repeating: "é", count: 25),
            [
                " filename*0*=UTF-8''" + String(repeating: "%C3%A9", count: 9) + ";",
                " filename*1*=" + String(repeating: "%C3%A9", count: 9) + ";",
                " filename*2*=" + String(repeating: "%C3%A9", count: 7),
            ]
        ),
    ])
    func `the name of a file is a parameter of its own`(_ name: String, _ lines: [String]) throws {
        let file = MIMEPart.file(name: name, type: MediaType.of(name), bytes: [1])
        #expect(Self.field("Content-Disposition", of: try Self.message(body: file)).dropFirst().map(\.self) == lines)
    }

    @Test(arguments: [
        ("a.PDF", "application/pdf"), ("a.b.csv", "text/csv; charset=utf-8"), ("pdf", "application/octet-stream"),
        ("a.xyz", "application/octet-stream"), ("", "application/octet-stream"),
    ])
    func `the ending says what a file is`(_ name: String, _ type: String) {
        #expect(MediaType.of(name) == type)
    }
}
