import Foundation
import Testing

/// Two people work for one client, each on a branch, and git puts their work together.
@Suite(.enabled(if: ScratchFolder.hasGit)) struct TwoPeopleTests {
    private static let files = [
        ".gitignore": "reports/\n",
        "vaws.yaml": """
        business: {name: Vale & Roe}
        currency: EUR
        timezone: Europe/Brussels
        people: {robin: {name: Robin Vale}, kim: {name: Kim Roe}}
        reminders: standard
        tax: {default: Z, codes: {Z: {category: Z}}}

        """,
        "services/admin.md": "---\nname: Admin\nrate: 40/hour\n---\n",
        "clients/acme/client.md": """
        ---
        name: Acme Ltd
        contacts: {sam: {name: Sam Bolt, email: sam@acme.example}}
        check-in: every 2 weeks on tue
        ---

        """,
        "clients/acme/agreements/2026.md": "---\nfrom: 2026-01-01\nservices: [admin]\n---\n",
        "clients/acme/tasks.md": """
        ## Office

        - [ ] Sort the archive due:2026-12-04 id:archive
        - [ ] Answer the bank due:2026-11-30 id:bank

        """,
        "clients/acme/messages.md": "- 2026-11-10 email in @sam Where is the archive?\n",
        "clients/acme/time/2026-11.md": "---\nperson: robin\n---\n## 2026-11-20\n\n- 1h Inbox\n",
        "clients/acme/time/2026-11.kim.md": "---\nperson: kim\n---\n## 2026-11-20\n\n- 30m Phone\n",
        "invoices/2026-0001.md": """
        ---
        kind: invoice
        number: 2026-0001
        client: acme
        issued: 2026-10-31
        due: 2026-11-14
        currency: EUR
        lines: [{text: Work, quantity: "1", unit: each, price: 100.00, amount: 100.00, tax: Z}]
        taxes: [{tax: Z, category: Z, base: 100.00, amount: 0.00}]
        total: 100.00
        ---

        """,
    ]

    /// What Robin does, and what Kim does, each a list of commands.
    struct Pair: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let robin: [[String]]
        let kim: [[String]]
    }

    static let pairs = [
        Pair(
            testDescription: "one adds tasks, the other logs time",
            robin: [
                ["add", "acme", "Order paper", "due:2026-12-01", "id:paper"],
                ["add", "acme", "Call the printer", "due:2026-12-02"],
            ],
            kim: [["log", "acme", "45m", "Letters", "--on", "2026-11-24"], ["log", "acme", "15m", "Phone"]]),
        Pair(
            testDescription: "both log time, each in a journal of their own",
            robin: [["log", "acme", "1h", "Archive", "--on", "2026-11-24"]],
            kim: [["log", "acme", "2h", "Archive", "--on", "2026-11-24"]]),
        Pair(
            testDescription: "one ticks a task, the other notes a payment",
            robin: [["done", "acme/archive"]], kim: [["pay", "2026-0001", "100", "--via", "bank"]]),
        Pair(
            testDescription: "one ticks a task, the other adds one at the end",
            robin: [["done", "acme/archive"]], kim: [["add", "acme", "Water the plants"]]),
        Pair(
            testDescription: "one writes a reminder down as sent, the other logs time",
            robin: [["send", "reminder", "--by-hand"]], kim: [["log", "acme", "1h", "Archive"]]),
        Pair(testDescription: "both only sync", robin: [], kim: []),
    ]

    @Test("Git merges their branches without a conflict, and the merged folder reads well", arguments: pairs)
    func merges(_ pair: Pair) throws {
        let folder = try ScratchFolder(Self.files)
        try folder.git("init", "-q", "-b", "main")
        try folder.commit("Begun")
        try work(pair.robin, as: "robin", on: "2026-11-24T09:00", branch: "robin", in: folder)
        try folder.git("checkout", "-q", "main")
        try work(pair.kim, as: "kim", on: "2026-11-25T16:00", branch: "kim", in: folder)
        try folder.git("merge", "-q", "-m", "Together", "robin")
        #expect(try folder.git("status", "--porcelain").isEmpty)

        let check = Call(["check", "--today", "2026-11-25"], in: folder.path)
        #expect(check.status == 0, "\(check.screen)")
        let files = try Self.ownFiles(folder)
        #expect(Call(["sync", "--today", "2026-11-25"], in: folder.path).status == 0)
        #expect(try Self.ownFiles(folder) == files)
    }

    private static func ownFiles(_ folder: ScratchFolder) throws -> [String: Data] {
        try folder.personsFiles().filter { !$0.key.hasPrefix(".git") && !$0.key.hasPrefix("outbox") }
    }

    /// Before and after the commands it syncs, as one does.
    private func work(
        _ commands: [[String]], as person: String, on moment: String, branch: String, in folder: ScratchFolder
    ) throws {
        try folder.git("checkout", "-q", "-b", branch)
        let variables = ["VAWS_PERSON": person, "VAWS_NOW": moment]
        for command in [["sync"]] + commands + [["sync"]] {
            let call = Call(command, in: folder.path, environment: variables)
            #expect(call.status == 0, "vaws \(command.joined(separator: " "))\n\(call.screen)")
        }
        try folder.git("add", "-A")
        try folder.git("commit", "-q", "--allow-empty", "-m", branch)
    }
}
