import Foundation
import Testing

/// `vaws invoice issue`: one sealed file each, under the next number, or nothing.
struct IssueTests {
    private func issue(_ client: String, _ more: String..., in folder: ScratchFolder) -> Call {
        Call(["invoice", "issue", client] + more, in: folder.path)
    }

    @Test("A draft becomes a sealed file under the next number, and is billed no more") func issues() throws {
        let folder = try ScratchFolder(TwoClients.files)
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
        var files = TwoClients.files
        let head = "---\nclient: acme\nissued: 2026-10-01\ncurrency: EUR\ntotal: 0.00\n"
        files["invoices/2026-0003.md"] = "\(head)number: 2026-0003\n---\n"
        #expect(issue("acme", in: try ScratchFolder(files)).output.hasPrefix("Issued 2026-0004 "))
    }

    @Test("T52: numbers follow the days") func order() throws {
        let folder = try ScratchFolder(TwoClients.files)
        #expect(issue("acme", in: folder).status == 0)
        let early = issue("bolt", "--on", "2026-11-01", in: folder)
        #expect(early.status == 1)
        #expect(early.errors.contains("issue with `--on 2026-11-23` or later"))
    }

    @Test("Nothing is issued while an error touches the money") func refusals() throws {
        let folder = try ScratchFolder(TwoClients.files)
        try folder.write("- 2026-10-05 2h Inbox service:admn\n", to: "clients/acme/time/2026.md")
        #expect(issue("acme", in: folder).errors.contains("[unknown-service]"))
        #expect(!folder.exists("invoices"))
        #expect(issue("bolt", in: folder).status == 0)
        try folder.write(
            "<<<<<<< a\n- 2026-10-05 2h Inbox service:admin\n=======\n>>>>>>> b\n", to: "clients/acme/time/2026.md")
        #expect(issue("acme", in: folder).errors.contains("[conflict-markers]"))
    }

    @Test("T48: drafts have no number: of two, the second issued first, and the first deleted, there is no gap")
    func draftsHaveNone() throws {
        let folder = try ScratchFolder(TwoClients.files)
        #expect(issue("acme", "--period", "2026-10", in: folder).status == 0)
        #expect(issue("bolt", in: folder).output.hasPrefix("Issued 2026-0002 "))
        try folder.write("- 2026-10-07 1h More service:admin\n", to: "clients/acme/time/more.md")
        try folder.write("- 2026-11-03 2h More service:admin\n", to: "clients/bolt/time/more.md")
        #expect(Call(["invoice", "draft", "acme"], in: folder.path).output.contains("Number: DRAFT"))
        #expect(issue("bolt", "--period", "2026-11", in: folder).output.hasPrefix("Issued 2026-0003 "))
        try folder.write("", to: "clients/acme/time/more.md")
        #expect(issue("acme", "--period", "2026-10", in: folder).status == 1)
        #expect(Call(["verify"], in: folder.path).output.hasPrefix("3 documents: 3 as sealed. Nothing is wrong.\n"))
    }

    private func numbered(_ numbering: String, _ files: [String: String] = [:]) throws -> ScratchFolder {
        var all = TwoClients.files.merging(files) { $1 }
        all["vaws.yaml"]? += "numbering: \(numbering)\n"
        return try ScratchFolder(all)
    }

    @Test("T51: with the year in the pattern, each year begins anew") func newYear() throws {
        let head = "---\nkind: invoice\nclient: acme\nissued: 2025-12-31\ncurrency: EUR\ntotal: 0.00\n"
        let files = ["invoices/2025-017.md": "\(head)number: 2025-017\n---\n"]
        let folder = try numbered("{invoice: \"{year}-{seq:3}\"}", files)
        #expect(issue("acme", in: folder).output.hasPrefix("Issued 2026-001 "))
        let counting = try numbered("{invoice: \"R{seq:3}\"}", ["invoices/x.md": "\(head)number: R017\n---\n"])
        #expect(issue("acme", in: counting).output.hasPrefix("Issued R018 "))
    }

    @Test("When moving in, the number that was agreed comes first, and counts no more once it was given")
    func movingIn() throws {
        let folder = try numbered("{next: {invoice: 2026-0042}}")
        #expect(issue("acme", in: folder).output.hasPrefix("Issued 2026-0042 "))
        #expect(issue("bolt", in: folder).output.hasPrefix("Issued 2026-0043 "))
        #expect(Call(["check"], in: folder.path).status == 0)
    }

    @Test("A number with a slash has a file with a dash") func slash() throws {
        let folder = try numbered("{invoice: \"{year}/{seq:4}\"}")
        #expect(issue("acme", in: folder).output.hasSuffix("(invoices/2026-0001.md).\n"))
        #expect(issue("bolt", in: folder).output.hasPrefix("Issued 2026/0002 "))
        // A file that cannot be read keeps its number.
        try folder.write("---\nkind: invoice\n---\n", to: "invoices/2026-0005.md")
        try folder.write("- 2026-10-08 1h More service:admin\n", to: "clients/bolt/time/more.md")
        #expect(issue("bolt", in: folder).errors.contains("invoices/2026-0005.md"))
    }

    @Test("Without a pattern that can be read, nothing is issued") func noPattern() throws {
        let folder = try numbered("{invoice: \"{yaer}-{seq:4}\"}")
        #expect(issue("acme", in: folder).errors.contains("vaws.yaml"))
        #expect(!folder.exists("invoices"))
    }

    @Test("An earlier day of issue: the drafts as they were that day") func earlierDay() throws {
        let folder = try ScratchFolder(TwoClients.files)
        let call = issue("acme", "--on", "2026-11-01", in: folder)
        #expect(call.output == "Issued 2026-0001 to acme: EUR 101.64, due 2026-11-15 (invoices/2026-0001.md).\n")
        #expect(try folder.text("invoices/2026-0001.md").contains("- Date: 1 November 2026\n"))
    }

    @Test("A template of the page with a mistake is not passed over") func template() throws {
        let folder = try ScratchFolder(TwoClients.files)
        try folder.write("# {{nubmer}}\n", to: "templates/invoice.md.mustache")
        #expect(issue("acme", in: folder).errors.contains("unknown name 'nubmer'"))
        try folder.write("# Bill {{number}}\n", to: "templates/invoice.md.mustache")
        #expect(issue("acme", in: folder).status == 0)
        #expect(try folder.text("invoices/2026-0001.md").hasSuffix("\n---\n# Bill 2026-0001\n"))
    }

    @Test("What was issued is never written again, whatever is run") func neverAgain() throws {
        let folder = try ScratchFolder(TwoClients.files)
        #expect(issue("acme", in: folder).status == 0)
        let sealed = try folder.text("invoices/2026-0001.md")
        let written = try FileManager.default.attributesOfItem(atPath: folder.absolute("invoices/2026-0001.md"))
        try folder.write("- 2026-10-05 3h Inbox service:admin\n", to: "clients/acme/time/2026.md")
        for command in [
            ["sync"], ["check"], ["verify"], ["issue", "bolt"], ["invoice", "issue", "bolt"],
            ["pay", "2026-0001", "10"], ["invoice", "issue", "acme"], ["log", "acme", "1h", "More"],
            ["list", "invoices"],
            ["invoice", "show", "2026-0001"], ["statement", "acme"], ["sync"],
        ] {
            _ = Call(command, in: folder.path)
            #expect(try folder.text("invoices/2026-0001.md") == sealed, "\(command)")
        }
        let now = try FileManager.default.attributesOfItem(atPath: folder.absolute("invoices/2026-0001.md"))
        #expect(now[.modificationDate] as? Date == written[.modificationDate] as? Date)
        #expect(now[.systemFileNumber] as? Int == written[.systemFileNumber] as? Int)
    }
}
