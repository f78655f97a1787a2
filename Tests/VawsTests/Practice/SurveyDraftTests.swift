import Foundation
import Testing

/// Surveys in the outbox and their answers, on disk.
struct SurveyDraftTests {
    private static let name = "outbox/2026-09-30-acme-survey-2026-q3.md"

    private static func folder(language: String = "en", more: [String: String] = [:]) throws -> ScratchFolder {
        let files = [
            "vaws.yaml": "business: {name: Robin Vale}\ncurrency: EUR\nreports: [markdown]\n",
            "clients/acme/client.md": """
            ---
            name: Acme Ltd
            language: \(language)
            survey: quarterly
            contacts: {sam: {name: Sam Bolt, email: sam@acme.example}}
            ---

            """,
            "clients/acme/time.md": "- 2026-09-12 2h Newsletter\n",
        ]
        return try ScratchFolder(files.merging(more) { _, own in own })
    }

    private static func run(_ words: [String], _ folder: ScratchFolder, on day: String = "2026-10-05") -> Call {
        Call(words + ["--today", day], in: folder.path)
    }

    @Test("Two machines that sync on different days draft the same bytes, and so does the command") func sameBytes()
        throws
    {
        let texts = try ["2026-10-01", "2026-11-23"].map { day in
            let folder = try Self.folder()
            #expect(Self.run(["sync"], folder, on: day).status == 0)
            return try folder.text(Self.name)
        }
        let asked = try Self.folder()
        #expect(Self.run(["survey", "acme"], asked).status == 0)
        #expect(Set(texts + [try asked.text(Self.name)]).count == 1)
        let early = try Self.folder()
        #expect(Self.run(["sync"], early, on: "2026-09-30").status == 0)
        #expect(!early.exists(Self.name))
    }

    @Test(
        "It is in the client's language, with nothing left to fill in",
        arguments: [
            ("en", "Hello Sam,"), ("de", "Guten Tag Sam Bolt,"), ("fr", "Bonjour Sam Bolt,"), ("es", "Hola, Sam Bolt:"),
            ("nl", "Dag Sam Bolt,"),
        ])
    func languages(language: String, greeting: String) throws {
        let folder = try Self.folder(language: language)
        #expect(Self.run(["sync"], folder).status == 0)
        let text = try folder.text(Self.name)
        #expect(text.contains(greeting))
        #expect(!text.contains("{"))
        #expect(text.contains("1. ") && text.contains("4. "))
    }

    @Test("Once it is sent, dropped or answered it never comes back") func once() throws {
        for ending in [
            ["send", "survey", "--by-hand"], ["drop", "survey"], ["survey", "acme", "--answer", "csat:4"],
        ] {
            let folder = try Self.folder()
            _ = Self.run(["sync"], folder)
            #expect(folder.exists(Self.name))
            #expect(Self.run(ending, folder).status == 0)
            #expect(Self.run(["sync"], folder).status == 0)
            #expect(!folder.exists(Self.name))
        }
    }

    @Test("An answer is a line of the client's feedback, which reads back") func answer() throws {
        let folder = try Self.folder(more: [
            "clients/acme/feedback.md": "- 2026-10-01 rating:5 \"Nice\"\n- 2026-11-01 csat:5\n"
        ])
        let call = Self.run(
            ["survey", "acme", "--answer", "nps:9 csat:4/5 ces:6/7 Sooner, please re:news", "--who", "@sam"], folder)
        #expect(call.status == 0)
        #expect(
            try folder.text("clients/acme/feedback.md")
                == """
                - 2026-10-01 rating:5 "Nice"
                - 2026-10-05 nps:9 csat:4/5 ces:6/7 re:2026-q3 @sam "Sooner, please \\re:news"
                - 2026-11-01 csat:5

                """)
        #expect(call.output.contains("the answer of acme on 2026-q3 (clients/acme/feedback.md:2)"))
        _ = Self.run(["survey", "acme", "--answer", "csat:5", "--period", "2026-10", "--on", "2026-10-04"], folder)
        #expect(try folder.text("clients/acme/feedback.md").contains("- 2026-10-04 csat:5 re:2026-10\n"))
    }

    @Test(
        "What is no answer is refused, with what to write instead",
        arguments: [
            (["--answer", "nps:11"], "'11' is no answer from 0 to 10"),
            (["--answer", "csat:6"], "'6' is no answer on a scale"),
            (["--answer", "csat:4 csat:5"], "'csat' stands twice"), (["--answer", " "], "the answer is empty"),
            (["--answer", "csat:4", "--who", "sma"], "'sma' is no contact of 'acme'"),
            (["--answer", "csat:4", "--period", "autumn"], "'autumn' is no period"),
            (["--answer", "csat:4", "--on", "2026-12-01"], "which is still to come"),
            (["--who", "sam"], "add `--answer`"),
        ])
    func refused(words: [String], message: String) throws {
        let folder = try Self.folder()
        let call = Self.run(["survey", "acme"] + words, folder)
        #expect(call.status != 0)
        #expect(call.errors.contains(message))
        #expect(!folder.exists("clients/acme/feedback.md"))
    }

    @Test("Without an interval the last quarter is asked about, the present one where nothing was worked before it")
    func withoutInterval() throws {
        let client = ["clients/acme/client.md": "---\nname: Acme Ltd\n---\n"]
        let old = try Self.folder(more: client)
        #expect(Self.run(["survey", "acme", "--print"], old).output.contains("1 July to 30 September 2026"))
        _ = Self.run(["survey", "acme"], old)
        _ = Self.run(["sync"], old)
        #expect(old.exists(Self.name))
        let new = try Self.folder(more: client.merging(["clients/acme/time.md": "- 2026-10-02 1h Mail\n"]) { $1 })
        #expect(Self.run(["survey", "acme", "--print"], new).output.contains("1 October to 31 December 2026"))
        #expect(Self.run(["survey", "acme", "--format", "json"], new).output.contains("\"period\": \"2026-q4\""))
    }
}
