import Foundation
import Testing

/// `vaws invoice issue`: one sealed file each, under the next number, or nothing.
struct IssueTests {
    private static let files = [
        "vaws.yaml": """
        business: {name: Robin Vale, country: BE, vat-id: BE0123456749}
        currency: EUR
        timezone: Europe/Brussels
        tax: {default: S21, codes: {S21: {category: S, rate: 21%}}}

        """,
        "services/admin.md": "---\nname: Admin\n---\n",
        "clients/acme/client.md": "---\nname: Acme\npayment-terms: 14 days\n---\n",
        "clients/acme/agreements/2026.md": "---\nfrom: 2026-01-01\nservices: [{service: admin, rate: 42/hour}]\n---\n",
        "clients/acme/time/2026.md": "- 2026-10-05 2h Inbox service:admin\n- 2026-11-02 1h30m Inbox service:admin\n",
        "clients/bolt/client.md": "---\nname: Bolt\n---\n",
        "clients/bolt/agreements/2026.md": "---\nfrom: 2026-01-01\nservices: [{service: admin, rate: 40/hour}]\n---\n",
        "clients/bolt/time/2026.md": "- 2026-10-06 1h Inbox service:admin\n",
    ]

    private func issue(_ client: String, _ more: String..., in folder: ScratchFolder) -> Call {
        Call(["invoice", "issue", client] + more, in: folder.path)
    }

    @Test("A draft becomes a sealed file under the next number, and is billed no more") func issues() throws {
        let folder = try ScratchFolder(Self.files)
        let dry = issue("acme", "--dry-run", in: folder)
        #expect(dry.status == 0)
        #expect(!folder.exists("invoices"))
        let first = issue("acme", in: folder)
        #expect(first.output == "Issued 2026-0001 to acme: EUR 101.64, due 2026-12-07 (invoices/2026-0001.md).\n")
        #expect(try folder.text("invoices/2026-0001.md") == dry.output)
        #expect(issue("acme", in: folder).status == 1)
        let running = issue("acme", "--period", "2026-11", in: folder)
        #expect(running.output.hasPrefix("Issued 2026-0002 to acme: EUR 76.23"))
        #expect(issue("bolt", in: folder).output.hasPrefix("Issued 2026-0003 to bolt: EUR 48.40"))
        #expect(Call(["verify"], in: folder.path).output.hasPrefix("3 documents: 3 as sealed. Nothing is wrong.\n"))
        #expect(Call(["invoice", "draft", "acme"], in: folder.path).status == 1)
    }

    @Test("T50: the number is one more than the highest, not the count; a name of a file that cannot be read is taken")
    func numbers() throws {
        var files = Self.files
        let head = "---\nclient: acme\nissued: 2026-10-01\ncurrency: EUR\ntotal: 0.00\n"
        files["invoices/2026-0003.md"] = "\(head)number: 2026-0003\n---\n"
        #expect(issue("acme", in: try ScratchFolder(files)).output.hasPrefix("Issued 2026-0004 "))
    }

    @Test("T52: numbers follow the days") func order() throws {
        let folder = try ScratchFolder(Self.files)
        #expect(issue("acme", in: folder).status == 0)
        let early = issue("bolt", "--on", "2026-11-01", in: folder)
        #expect(early.status == 1)
        #expect(early.errors.contains("issue with `--on 2026-11-23` or later"))
    }

    @Test("Nothing is issued while an error touches the money") func refusals() throws {
        let folder = try ScratchFolder(Self.files)
        try folder.write("- 2026-10-05 2h Inbox service:admn\n", to: "clients/acme/time/2026.md")
        #expect(issue("acme", in: folder).errors.contains("[unknown-service]"))
        #expect(!folder.exists("invoices"))
        #expect(issue("bolt", in: folder).status == 0)
        try folder.write(
            "<<<<<<< a\n- 2026-10-05 2h Inbox service:admin\n=======\n>>>>>>> b\n", to: "clients/acme/time/2026.md")
        #expect(issue("acme", in: folder).errors.contains("[conflict-markers]"))
    }

    @Test("Many at once: each number once, no gap") func atOnce() async throws {
        var files = Self.files
        for index in 1...12 {
            files["clients/c\(index)/client.md"] = "---\nname: C\(index)\n---\n"
            files["clients/c\(index)/agreements/2026.md"] = files["clients/bolt/agreements/2026.md"]
            files["clients/c\(index)/time/2026.md"] = files["clients/bolt/time/2026.md"]
        }
        let folder = try ScratchFolder(files)
        let path = folder.path
        let statuses = await withTaskGroup(of: Int32.self) { group in
            for index in 1...12 {
                group.addTask { Call(["invoice", "issue", "c\(index)"], in: path).status }
                group.addTask { Call(["invoice", "issue", "c\(index)"], in: path).status }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(statuses.filter { $0 == 0 }.count == 12)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.absolute("invoices")).sorted()
        #expect(names == (1...12).map { "2026-\(String(repeating: "0", count: $0 < 10 ? 3 : 2))\($0).md" })
        #expect(Call(["verify"], in: path).status == 0)
    }
}
