import Foundation
import Records
import Testing

@testable import vaws

/// `vaws verify` in a repository of git: which commit changed or deleted what was issued.
struct VerifyTests {
    /// Three documents, sealed in a chain, in one commit.
    private struct Repository {
        let folder: ScratchFolder

        init(inside: String = "") throws {
            folder = try ScratchFolder([
                "vaws.yaml": "business: {name: Robin}\ncurrency: EUR\n",
                "clients/acme/client.md": "---\nname: Acme\n---\n",
            ])
            var previous: String?
            for number in 1...3 {
                let (text, seal) = Repository.document("2026-000\(number)", previous)
                try folder.write(text, to: "invoices/2026-000\(number).md")
                previous = seal
            }
            try git(["init", "-q"])
            try commit("Issued")
        }

        static func document(_ number: String, _ previous: String?) -> (text: String, seal: String) {
            let open =
                "---\nkind: invoice\nnumber: \(number)\nclient: acme\nissued: 2026-10-31\ncurrency: EUR\ntotal: 0.00\n"
                + (previous.map { "previous: \($0)\n" } ?? "")
            let seal = SealedText.digest(of: Array("\(open)---\nThe page.\n".utf8))
            return ("\(open)seal: \(seal)\n---\nThe page.\n", seal)
        }

        func commit(_ subject: String) throws { try folder.commit(subject) }

        @discardableResult
        func git(_ arguments: [String]) throws -> String { try folder.git(arguments) }

        func change(_ file: String, _ old: String = "The page.", _ new: String = "The Page.") throws {
            try folder.write(try folder.text(file).replacing(old, with: new), to: file)
        }

        func verify() -> Call { Call(["verify"], in: folder.path) }

        var head: String { get throws { try git(["rev-parse", "--short=12", "HEAD"]) } }
    }

    @Test("What was issued and not touched is whole", .enabled(if: ScratchFolder.hasGit)) func whole() throws {
        let call = try Repository().verify()
        #expect(call.screen == "3 documents: 3 as sealed. Nothing is wrong.\n")
        #expect(call.status == 0)
    }

    @Test(
        "A byte changed in a commit is told with the file, the commit and what puts it back",
        .enabled(if: ScratchFolder.hasGit))
    func changed() throws {
        let repository = try Repository()
        let first = try repository.head
        try repository.change("invoices/2026-0002.md")
        try repository.commit("Nicer words")
        let call = repository.verify()
        #expect(call.status == 1)
        #expect(call.errors.contains("[seal-broken]"))
        let commit = try repository.head
        #expect(
            call.output.hasPrefix("invoices/2026-0002.md: '2026-0002' was changed after it was committed\n  \(commit) ")
        )
        #expect(
            call.output.contains(
                " Robin: Nicer words\n  put it back: `git checkout \(first) -- invoices/2026-0002.md`\n"))
        try repository.git(["checkout", "-q", first, "--", "invoices/2026-0002.md"])
        #expect(repository.verify().status == 0)
        try repository.commit("Put back")
        #expect(repository.verify().status == 0)
    }

    @Test("A document sealed anew is found by its commit though its seal holds", .enabled(if: ScratchFolder.hasGit))
    func sealedAnew() throws {
        let repository = try Repository()
        let (text, seal) = Repository.document("2026-0003", "")
        #expect(!seal.isEmpty)
        try repository.folder.write(text.replacing("previous: \n", with: ""), to: "invoices/2026-0003.md")
        let old = try repository.folder.text("invoices/2026-0003.md")
        let bytes = Array(old.utf8)
        try repository.change("invoices/2026-0003.md", seal, SealedText.digest(of: bytes))
        try repository.commit("Sealed anew")
        let call = repository.verify()
        #expect(!call.errors.contains("[seal-broken]"))
        #expect(call.output.contains("Robin: Sealed anew"))
        #expect(call.status == 1)
    }

    @Test("A change that is not committed is told", .enabled(if: ScratchFolder.hasGit)) func uncommitted() throws {
        let repository = try Repository()
        try repository.change("invoices/2026-0001.md")
        let call = repository.verify()
        #expect(
            call.output.contains(
                "invoices/2026-0001.md: '2026-0001' was changed after it was committed\n  and a change that is not committed\n"
            ))
        #expect(call.status == 1)
    }

    @Test(
        "A deleted document is told with its commit, also the last one, whose number leaves no gap",
        .enabled(if: ScratchFolder.hasGit))
    func deleted() throws {
        let repository = try Repository()
        let first = try repository.head
        try FileManager.default.removeItem(atPath: repository.folder.absolute("invoices/2026-0003.md"))
        #expect(
            repository.verify().output.contains(
                "invoices/2026-0003.md: was deleted\n  and a change that is not committed"))
        try repository.commit("Tidy up")
        let call = repository.verify()
        let commit = try repository.head
        #expect(call.output.contains("invoices/2026-0003.md: was deleted\n  \(commit) "))
        #expect(call.output.contains("put it back: `git checkout \(first) -- invoices/2026-0003.md`"))
        #expect(call.status == 1)
    }

    @Test(
        "A document moved to another folder stays itself; changed on the way, it is told",
        .enabled(if: ScratchFolder.hasGit))
    func moved() throws {
        let repository = try Repository()
        let old = repository.folder.absolute("invoices/2026-0001.md")
        try FileManager.default.createDirectory(
            atPath: repository.folder.absolute("clients/acme/invoices"), withIntermediateDirectories: true)
        try FileManager.default.moveItem(
            atPath: old, toPath: repository.folder.absolute("clients/acme/invoices/2026-0001.md"))
        try repository.commit("Moved")
        #expect(repository.verify().screen == "3 documents: 3 as sealed. Nothing is wrong.\n")
        try repository.change("clients/acme/invoices/2026-0001.md")
        try repository.commit("Changed")
        let call = repository.verify()
        #expect(call.output.contains("`git show "))
        #expect(call.output.contains(":./invoices/2026-0001.md > clients/acme/invoices/2026-0001.md`"))
    }

    @Test("What has no seal is told as written by hand, and does not fail", .enabled(if: ScratchFolder.hasGit))
    func byHand() throws {
        let repository = try Repository()
        let hand =
            "---\nkind: invoice\nnumber: 2026-0004\nclient: acme\nissued: 2026-10-31\ncurrency: EUR\ntotal: 0.00\n---\n"
        try repository.folder.write(hand, to: "invoices/2026-0004.md")
        try repository.commit("By hand")
        try repository.change("invoices/2026-0004.md", "total: 0.00", "total: 0.0")
        try repository.commit("Mended")
        let call = repository.verify()
        #expect(call.status == 0)
        #expect(
            call.output.contains("invoices/2026-0004.md: has no seal, and was changed after it was first committed\n"))
        #expect(
            call.output.hasSuffix(
                "4 documents: 3 as sealed, 1 without a seal (written by hand). Nothing is wrong.\n"))
    }

    @Test("Without git the seals are checked all the same") func withoutGit() throws {
        let folder = try ScratchFolder([
            "vaws.yaml": "business: {name: Robin}\ncurrency: EUR\n", "clients/acme/client.md": "---\nname: Acme\n---\n",
            "invoices/2026-0001.md": Repository.document("2026-0001", nil).text.replacing("0.00", with: "0.0"),
        ])
        let call = Call(["verify", "--format", "json"], in: folder.path)
        #expect(call.status == 1)
        #expect(call.output.contains("\"history\": false"))
        #expect(call.output.contains("\"seal\": \"broken\""))
    }

    @Test("The log of git is read, merges too") func log() {
        let text =
            "\u{1}aa\u{1F}2026-01-02\u{1F}R\u{1F}One: two\u{0}\n:000000 100644 00 11 A\u{0}invoices/1.md\u{0}"
            + ":100644 100644 11 11 R100\u{0}invoices/1.md\u{0}invoices/2.md\u{0}"
            + "\u{1}bb\u{1F}2026-01-03\u{1F}R\u{1F}\u{0}\n::100644 100644 100644 11 12 13 MM\u{0}invoices/2.md\u{0}"
            + ":100644 000000 13 00 D\u{0}invoices/2.md\u{0}"
        let entries = GitLog(Array(text.utf8)).entries
        #expect(
            entries.map(\.change) == [
                .written("invoices/1.md", blob: "11"), .renamed("invoices/1.md", to: "invoices/2.md"),
                .written("invoices/2.md", blob: "13"), .deleted("invoices/2.md"),
            ])
        #expect(entries.map { $0.commit?.hash } == ["aa", "aa", "bb", "bb"])
        #expect(entries.first?.commit?.subject == "One: two")
    }
}
