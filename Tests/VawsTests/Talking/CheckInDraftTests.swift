import Foundation
import Testing

/// The agenda of a check-in in the outbox, on disk.
struct CheckInDraftTests {
    private static let name = "outbox/2026-11-24-acme-check-in.md"

    private static func folder(language: String = "en", more: [String: String] = [:]) throws -> ScratchFolder {
        let files = [
            "vaws.yaml": "business: {name: Robin Vale}\ncurrency: EUR\nreports: [markdown]\n",
            "clients/acme/client.md": """
            ---
            name: Acme Ltd
            since: 2026-11-10
            language: \(language)
            check-in: every 2 weeks on tue
            contacts: {sam: {name: Sam Bolt, email: sam@acme.example}}
            ---

            """,
            "clients/acme/tasks.md":
                "- [/] Newsletter due:2026-11-27 estimate:1h\n- [ ] Captions @sam due:2026-11-26\n",
            "clients/acme/time.md": "- 2026-11-12 2h Newsletter\n",
        ]
        return try ScratchFolder(files.merging(more) { _, own in own })
    }

    private static func run(_ words: String, _ folder: ScratchFolder, on day: String) -> Call {
        Call(words.split(separator: " ").map(String.init) + ["--today", day], in: folder.path)
    }

    @Test("Two machines that sync on different days draft the same bytes, and so does the command") func sameBytes()
        throws
    {
        let texts = try ["2026-11-23", "2026-11-24", "2026-11-26"].map { day in
            let folder = try Self.folder()
            #expect(Self.run("sync", folder, on: day).status == 0)
            return try folder.text(Self.name)
        }
        let asked = try Self.folder()
        #expect(Self.run("check-in acme", asked, on: "2026-11-23").status == 0)
        #expect(Set(texts + [try asked.text(Self.name)]).count == 1)
    }

    @Test("What a person edited is never overwritten, and once it is sent it never comes back") func edited() throws {
        let folder = try Self.folder()
        _ = Self.run("sync", folder, on: "2026-11-23")
        let edited = try folder.text(Self.name).replacing("Hello Sam,", with: "Dear Sam,")
        try folder.write(edited, to: Self.name)
        try folder.write("- [x] Newsletter done:2026-11-23\n", to: "clients/acme/tasks.md")
        _ = Self.run("sync", folder, on: "2026-11-24")
        #expect(try folder.text(Self.name) == edited)
        #expect(
            Self.run("check-in acme", folder, on: "2026-11-24").output.contains(
                "was changed by hand and stays as it is"))
        #expect(!Self.run("check", folder, on: "2026-11-24").errors.contains("draft-outdated"))
        #expect(Self.run("check-in acme --held", folder, on: "2026-11-24").output.contains("waits still"))
        #expect(Self.run("send check-in --by-hand --on 2026-11-24", folder, on: "2026-11-24").status == 0)
        #expect(try folder.text("clients/acme/messages.md").contains("> Dear Sam,"))
        _ = Self.run("sync", folder, on: "2026-11-24")
        #expect(!folder.exists(Self.name))
    }

    @Test("One that nobody changed follows the facts, and goes when the check-in is over") func follows() throws {
        let folder = try Self.folder()
        _ = Self.run("sync", folder, on: "2026-11-23")
        try folder.write("- [x] Newsletter done:2026-11-23\n", to: "clients/acme/tasks.md")
        #expect(Self.run("sync", folder, on: "2026-11-24").screen.contains("Drafted \(Self.name) anew."))
        #expect(try folder.text(Self.name).contains("   - Newsletter, Mon 23 November\n"))
        #expect(Self.run("sync", folder, on: "2026-12-02").screen.contains("Took \(Self.name) away"))
        _ = Self.run("drop check-in", folder, on: "2026-11-24")
        #expect(!folder.exists(Self.name))
    }

    @Test("One drafted ahead of its time stays until its day") func ahead() throws {
        let folder = try Self.folder()
        _ = Self.run("check-in acme", folder, on: "2026-11-20")
        #expect(try folder.text(Self.name).contains("keep: yes\n"))
        _ = Self.run("sync", folder, on: "2026-11-20")
        #expect(folder.exists(Self.name))
    }

    @Test(
        "It is in the client's language, each part of it",
        arguments: [
            ("de", "Guten Tag Sam Bolt,", "Stunden"), ("nl", "Dag Sam Bolt,", "Uren"),
            ("fr", "Bonjour Sam Bolt,", "Heures"),
            ("es", "Hola, Sam Bolt:", "Horas"), ("en", "Hello Sam,", "Hours"),
        ])
    func languages(language: String, greeting: String, hours: String) throws {
        let folder = try Self.folder(language: language)
        _ = Self.run("sync", folder, on: "2026-11-23")
        let text = try folder.text(Self.name)
        #expect(text.contains("\n\(greeting)\n") && text.contains(". \(hours)\n"))
        let update = Self.run("update acme --print", folder, on: "2026-11-23").output
        #expect(update.contains("\n\(greeting)\n") && update.contains("- **\(hours):**"))
        for left in ["{", "}", "\n\n\n"] { #expect(!text.contains(left) && !update.contains(left)) }
        #expect(update.split(separator: "\n").filter { $0.hasPrefix("- ") }.count <= 5)
    }

    @Test("A workspace's own letter stands before the built-in one") func ownLetter() throws {
        let folder = try Self.folder(more: [
            "templates/letters/check-in-en.md":
                "## check-in\n\nSubject: Tuesday\n\nHi {first-name}\n\n{agenda}\n\n## hors\n\nX\n"
        ])
        let call = Self.run("sync", folder, on: "2026-11-23")
        #expect(try folder.text(Self.name).contains("subject: \"Tuesday\"\n"))
        #expect(try folder.text(Self.name).contains("---\nHi Sam\n\n1. In progress\n"))
        #expect(call.screen.contains("did you mean `## hours`?"))
    }
}
