import Diagnostics
import Markdown
import Records
import Testing
import Values

@Suite struct SignedTextTests {
    private static let text = "---\nkind: agreement\nfrom: 2026-01-01\nnotice: 30 days\n---\nThe text.\n"

    private func file(_ text: String) -> SourceFile {
        SourceFile(id: FileID(0), path: "clients/acme/agreements/2026.md", bytes: Array(text.utf8))
    }

    private func signed(_ text: String, by name: String? = "Sam: Jones") throws -> String {
        let file = file(text)
        let day = try #require(CalendarDate("2025-12-18"))
        let edits = try #require(OfferEdits.signing(file, on: day, by: name))
        return String(decoding: try #require(TextEdit.apply(edits, to: file.bytes)), as: UTF8.self)
    }

    private func isAsSigned(_ text: String) throws -> Bool? {
        let (document, _) = MarkdownDocument.read(file(text))
        let agreement = try #require(Agreement.read(FileHead.read(document).0, currency: .euro).agreement)
        return agreement.isAsSigned(in: [document.file])
    }

    @Test("What was signed is known again, and any other change of it is seen")
    func changes() throws {
        let signed = try signed(SignedTextTests.text)
        #expect(try isAsSigned(signed) == true)
        #expect(try isAsSigned(signed.replacing("\n", with: "\r\n")) == true)
        #expect(try isAsSigned(signed.replacing("2025-12-18", with: "2025-12-19")) == true)
        #expect(try isAsSigned(signed.replacing("30 days", with: "14 days")) == false)
        #expect(try isAsSigned(signed.replacing("The text.", with: "The text!")) == false)
        #expect(try isAsSigned(SignedTextTests.text) == nil)
    }

    @Test("Signing again writes the keys in their own lines, and every other byte stays")
    func again() throws {
        let once = try signed(SignedTextTests.text)
        #expect(once.hasPrefix("---\nkind: agreement\nfrom: 2026-01-01\nnotice: 30 days\nsigned: 2025-12-18\n"))
        #expect(once.hasSuffix("\n---\nThe text.\n"))
        #expect(try signed(once) == once)
    }
}

@Suite struct AcceptedTextTests {
    @Test("The agreement has the proposal's terms letter by letter, and none of what only an offer has")
    func text() throws {
        let proposal = """
            ---
            kind: proposal
            client: osei
            title: "Ten hours"
            valid-until: 2026-12-24
            services:
              - {service: admin, rate: 42/hour}   # as we said
            estimate:
              - {service: admin, quantity: 10h}
            sent: 2026-11-24
            ---
            What is included.

            """
        let file = SourceFile(id: FileID(0), path: "clients/osei/proposals/a.md", bytes: Array(proposal.utf8))
        let day = try #require(CalendarDate("2027-01-04"))
        #expect(
            OfferEdits.agreement(from: file, on: day) == """
                ---
                kind: agreement
                client: osei
                title: "Ten hours"
                services:
                  - {service: admin, rate: 42/hour}   # as we said
                from: 2027-01-04
                ---
                What is included.

                """)
    }
}
