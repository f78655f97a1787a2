import Foundation
import Reports
import Testing

@testable import vaws

/// What `vaws sync` does in the outbox, on disk.
@Suite("Reminders in the outbox") struct OutboxSyncTests {
    private static let invoice = """
        ---
        kind: invoice
        number: 2026-0001
        client: acme
        issued: 2026-04-01
        due: 2026-05-01
        currency: EUR
        seller: {name: Robin Vale}
        buyer: {name: Acme Ltd}
        lines: [{text: Work, quantity: "1", unit: each, price: 1000.00, amount: 1000.00, tax: Z}]
        taxes: [{tax: Z, category: Z, base: 1000.00, amount: 0.00}]
        total: 1000.00
        ---

        """

    private static func folder(language: String = "en", more: [String: String] = [:]) throws -> ScratchFolder {
        let files = [
            "vaws.yaml": """
            business: {name: Robin Vale, pay-to: {EUR: {iban: BE68 5390 0754 7034}}}
            currency: EUR
            timezone: Europe/Brussels
            reminders: standard
            tax: {default: Z, codes: {Z: {category: Z}}}
            late-interest: {EUR: {rates: [{from: 2026-01-01, rate: 10.15%}], compensation: 40.00}}
            reports: [markdown]

            """,
            "clients/acme/client.md": """
            ---
            name: Acme Ltd
            language: \(language)
            contacts: {sam: {name: Sam Bolt, email: sam@acme.example}}
            ---

            """,
            "clients/acme/agreements/2026.md": "---\nfrom: 2026-01-01\nlate-interest: statutory\n---\n",
            "invoices/2026-0001.md": invoice,
        ]
        return try ScratchFolder(files.merging(more) { _, new in new })
    }

    private static func sync(_ folder: ScratchFolder, on day: String) -> Call {
        Call(["sync", "--today", day], in: folder.path)
    }

    private static func everyFile(_ folder: ScratchFolder) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for case let file as String in FileManager.default.enumerator(atPath: folder.path) ?? .init() {
            files[file] = FileManager.default.contents(atPath: folder.absolute(file))
        }
        return files
    }

    @Test("T62: sync run 24 times on an overdue invoice leaves every file as after the first run")
    func t62() throws {
        let folder = try Self.folder()
        #expect(Self.sync(folder, on: "2026-05-10").status == 0)
        let first = try Self.everyFile(folder)
        #expect(first.keys.contains("outbox/2026-05-08-acme-reminder-4-2026-0001.md"))
        for _ in 1..<24 { #expect(Self.sync(folder, on: "2026-05-10").status == 0) }
        #expect(try Self.everyFile(folder) == first)
    }

    @Test("two machines that sync on different days of one step draft the same bytes")
    func twoMachines() throws {
        let (one, other) = (try Self.folder(), try Self.folder())
        _ = Self.sync(one, on: "2026-05-08")
        _ = Self.sync(other, on: "2026-05-14")
        let name = "outbox/2026-05-08-acme-reminder-4-2026-0001.md"
        #expect(try one.text(name) == other.text(name))
    }

    @Test("the next step takes the place of a draft that nobody changed; after payment it goes")
    func moves() throws {
        let folder = try Self.folder()
        _ = Self.sync(folder, on: "2026-05-10")
        _ = Self.sync(folder, on: "2026-05-15")
        #expect(!folder.exists("outbox/2026-05-08-acme-reminder-4-2026-0001.md"))
        #expect(folder.exists("outbox/2026-05-15-acme-reminder-5-2026-0001.md"))
        try folder.write("- 2026-05-16 EUR 1000.00 invoice:2026-0001\n", to: "clients/acme/payments.md")
        _ = Self.sync(folder, on: "2026-05-17")
        #expect(!folder.exists("outbox/2026-05-15-acme-reminder-5-2026-0001.md"))
    }

    @Test("what a person changed is never written again nor taken away")
    func edited() throws {
        let folder = try Self.folder()
        let name = "outbox/2026-05-08-acme-reminder-4-2026-0001.md"
        _ = Self.sync(folder, on: "2026-05-10")
        let mine = try folder.text(name).replacing("Hello Sam", with: "Dear Sam")
        try folder.write(mine, to: name)
        try folder.write("- 2026-05-11 EUR 1000.00 invoice:2026-0001\n", to: "clients/acme/payments.md")
        let call = Self.sync(folder, on: "2026-05-20")
        #expect(try folder.text(name) == mine)
        #expect(call.screen.contains("[draft-outdated]"))
    }

    @Test("git's line ends are no edit") func carriageReturns() throws {
        let folder = try Self.folder()
        let name = "outbox/2026-05-08-acme-reminder-4-2026-0001.md"
        _ = Self.sync(folder, on: "2026-05-10")
        let windows = try folder.text(name).replacing("\n", with: "\r\n")
        try folder.write(windows, to: name)
        _ = Self.sync(folder, on: "2026-05-10")
        #expect(try folder.text(name) == windows)
        try folder.write("- 2026-05-11 EUR 1000.00 invoice:2026-0001\n", to: "clients/acme/payments.md")
        _ = Self.sync(folder, on: "2026-05-12")
        #expect(!folder.exists(name))
    }

    @Test(
        "every letter of every language is filled in whole, greets by name and says what is open",
        arguments: ["en", "de", "fr", "es", "nl", "de-AT"])
    func languages(language: String) throws {
        let days = ["2026-04-25", "2026-05-01", "2026-05-04", "2026-05-08", "2026-05-15", "2026-06-01"]
        let folder = try Self.folder(language: language)
        var letters: [String] = []
        for day in days {
            _ = Self.sync(folder, on: day)
            let name = try #require(
                try folder.personsFiles().keys.first { $0.hasPrefix("outbox/20") })
            letters.append(try folder.text(name))
            let sent = Call(["send", name, "--by-hand", "--on", day, "--today", day], in: folder.path)
            #expect(sent.status == 0, "\(sent.screen)")
        }
        #expect(Set(letters).count == 6)
        for letter in letters {
            #expect(!letter.contains("{") && !letter.contains("}"), "\(letter)")
            #expect(letter.contains("Sam") && letter.contains("2026-0001") && letter.contains("IBAN"), "\(letter)")
            #expect(letter.contains("1,000.00") || letter.contains("000,00"), "\(letter)")
        }
        #expect(letters[5].contains("no legal advice"))
        #expect(!letters[2].contains("no legal advice"))
    }

    @Test("a workspace's own letters stand before the built-in ones, and an unknown part is told")
    func ownLetters() throws {
        let letter = "## before\n\nSubject: S {number}\n\nB\n\n## frendly\n\nSubject: Hm\n\nYo {first-name}\n"
        let folder = try Self.folder(more: ["templates/letters/reminders-en.md": letter])
        let call = Self.sync(folder, on: "2026-04-25")
        let text = try folder.text("outbox/2026-04-24-acme-reminder-1-2026-0001.md")
        #expect(text.contains("subject: \"S 2026-0001\"\n") && text.hasSuffix("---\nB\n"))
        #expect(call.screen.contains("did you mean `## friendly`?"))
    }

    @Test("What a command drafted stays, though nothing is due") func keepsWhatACommandDrafted() throws {
        let folder = try Self.folder()
        let message = DraftedMessage(
            name: "2026-04-01-acme-update", client: "acme", to: ["sam"], subject: "News", body: "Hello Sam,\n")
        let command = OutboxDraft(message).message
        try folder.write(command.text, to: command.path)
        try folder.write(message.text, to: "outbox/2026-04-01-acme-check-in.md")
        let call = Self.sync(folder, on: "2026-04-02")
        #expect(try folder.text(command.path) == command.text)
        #expect(call.screen.contains("Took outbox/2026-04-01-acme-check-in.md away"))
        #expect(!folder.exists("outbox/2026-04-01-acme-check-in.md"))
    }
}
