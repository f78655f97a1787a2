import Diagnostics
import Foundation
import Records
import Testing
import Values

@testable import vaws

/// `vaws update` against older versions of the workspace in a repository of git.
struct UpdateTests {
    private static let git = "/usr/bin/git"
    static let hasGit = FileManager.default.isExecutableFile(atPath: git)

    /// The workspace lies in a folder of the repository, as it stood on 10 November.
    private struct Repository {
        let folder: ScratchFolder

        init(_ more: [String: String] = [:]) throws {
            let files = [
                "book/vaws.yaml": "business: {name: Robin Vale}\ncurrency: EUR\nignore: [archive]\n",
                "book/services/admin.md": "---\nname: Office work\nrate: 40/hour\n---\n",
                "book/clients/acme/client.md":
                    "---\nname: Acme Ltd\ncontacts: {sam: {name: Sam Bolt, email: sam@acme.example}}\n---\n",
                "book/clients/acme/agreements/2026.md":
                    "---\ntitle: By the hour\nfrom: 2026-01-01\nservices: [{service: admin, rate: 44/hour}]\n---\n",
                "book/clients/acme/tasks.md":
                    "- [ ] Tidy the drive id:drive\n- [ ] Newsletter due:2026-11-27\n- [ ] Archive in the cellar\n",
                "book/clients/acme/time.md": "- 2026-11-09 1h Drive service:admin\n",
                "book/archive/tasks.md": "---\nclient: acme\n---\n- [ ] Ignored\n",
                "book/reports/tasks.md": "---\nclient: acme\n---\n- [ ] Generated\n",
                "elsewhere/tasks.md": "- [ ] Not in it\n",
            ]
            folder = try ScratchFolder(files.merging(more) { _, own in own })
            try git(["init", "-q"])
            try commit("First", on: "2026-11-10")
        }

        func commit(_ subject: String, on day: String) throws {
            try git(["add", "-A"])
            try git(
                ["-c", "user.name=Robin", "-c", "user.email=r@example.com", "commit", "-qm", subject],
                ["GIT_COMMITTER_DATE": "\(day)T12:00:00", "GIT_AUTHOR_DATE": "\(day)T12:00:00"])
        }

        func git(_ arguments: [String], _ variables: [String: String] = [:]) throws {
            let process = Process()
            process.executableURL = URL(filePath: UpdateTests.git)
            process.arguments = ["-C", folder.path] + arguments
            process.environment = ProcessInfo.processInfo.environment.merging(variables) { _, own in own }
            process.standardOutput = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            #expect(process.terminationStatus == 0, "git \(arguments.joined(separator: " "))")
        }

        /// Work of a week: one task is done, one is moved, one is dropped, one is new, and the price rises.
        func work() throws {
            try folder.write(
                """
                - [x] Tidy the drive, all of it id:drive done:2026-11-12
                - [ ] Newsletter due:2026-12-01
                - [-] Archive in the cellar cancelled:2026-11-13
                - [ ] Christmas cards due:2026-12-04
                - [ ] Call his brother #private

                """, to: "book/clients/acme/tasks.md")
            try folder.write(
                "- 2026-11-09 1h Drive service:admin\n- 2026-11-12 2h15m Drive service:admin\n",
                to: "book/clients/acme/time.md")
            try folder.write(
                "---\ntitle: New price\nfrom: 2026-12-01\namends: 2026\nservices: [{service: admin, rate: 46/hour}]\n---\n",
                to: "book/clients/acme/agreements/2026-12.md")
        }

        func update(_ arguments: String...) -> Call {
            Call(["update", "acme"] + arguments + ["--today", "2026-11-23"], in: folder.path + "/book")
        }
    }

    private static let told = """
        - **Done:** Tidy the drive, all of it
        - **Changed:** new: Christmas cards; dropped: Archive in the cellar; Newsletter, now Tue 1 December instead of Fri 27 November
        - **Agreed:** New price, from 1 December 2026 on; Office work: EUR 46.00 per hour instead of EUR 44.00 per hour, from 1 December 2026 on
        - **Hours:** 2:15 hours (Office work)
        """

    @Test(
        "An update tells what changed since a commit, in the client's terms", .enabled(if: hasGit),
        arguments: ["HEAD", "HEAD~0", "2026-11-11"])
    func sinceCommit(_ since: String) throws {
        let repository = try Repository()
        try repository.work()
        let call = repository.update("--since", since, "--print")
        #expect(call.status == 0)
        #expect(call.output.contains(Self.told + "\n\nThere is nothing that I need from you at the moment."))
        #expect(
            !call.output.contains("brother") && !call.output.contains("Ignored") && !call.output.contains("Not in it"))
        #expect(try repository.folder.personsFiles().keys.filter { $0.contains("outbox") }.isEmpty)
    }

    @Test("What is committed already is told against the commit before it", .enabled(if: hasGit)) func between() throws
    {
        let repository = try Repository()
        try repository.work()
        try repository.commit("A week", on: "2026-11-14")
        #expect(repository.update("--since", "HEAD~1", "--print").output.contains(Self.told))
        let now = repository.update("--since", "HEAD", "--print").output
        #expect(!now.contains("**Changed:**") && !now.contains("**Done:**"))
    }

    @Test("Without git, or before the first commit, facts are told by their days", .enabled(if: hasGit))
    func withoutGit() throws {
        let repository = try Repository()
        try repository.work()
        let early = repository.update("--since", "2026-11-01", "--print").output
        #expect(early.contains("- **Done:** Tidy the drive, all of it\n- **Hours:** 3:15 hours (Office work)\n"))
        let folder = try ScratchFolder([
            "vaws.yaml": "currency: EUR\n", "clients/acme/client.md": "---\nname: Acme\n---\n",
        ])
        let call = Call(["update", "acme", "--since", "HEAD"], in: folder.path)
        #expect(call.status == 64)
        #expect(call.errors.contains("'HEAD' is neither a day nor a commit of git here"))
        #expect(
            Call(["update", "acme", "--print"], in: folder.path).output.contains("Nothing new since Mon 9 November."))
    }

    @Test("It is drafted once a day, made anew, and begins behind the last one that was sent", .enabled(if: hasGit))
    func drafted() throws {
        let repository = try Repository()
        try repository.work()
        let name = "book/outbox/2026-11-23-acme-update.md"
        #expect(
            repository.update().output.hasSuffix(
                "Drafted: Where your work stands, 23 November 2026 (outbox/2026-11-23-acme-update.md).\n"))
        #expect(try repository.folder.text(name).contains("keep: yes\n"))
        #expect(repository.update().output.contains("Drafted anew:"))
        let sent = Call(
            ["send", "update", "--by-hand", "--on", "2026-11-23", "--today", "2026-11-23"],
            in: repository.folder.path + "/book")
        #expect(sent.status == 0)
        let next = Call(["update", "acme", "--print", "--today", "2026-11-25"], in: repository.folder.path + "/book")
        #expect(next.output.contains("ince Tue 24 November"))
        _ = Call(["update", "acme", "--today", "2026-11-25"], in: repository.folder.path + "/book")
        let later = Call(["update", "acme", "--today", "2026-11-26"], in: repository.folder.path + "/book")
        #expect(later.output.contains("outbox/2026-11-25-acme-update.md waits, too:"))
        #expect(repository.update().output.contains("was sent on 2026-11-23; it is not drafted again"))
    }

    @Test("As JSON it has the same facts, and drafts nothing", .enabled(if: hasGit)) func json() throws {
        let repository = try Repository()
        try repository.work()
        let output = repository.update("--since", "HEAD", "--format", "json").output
        let value = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
        let changes = try #require(value["changes"] as? [String: Any])
        #expect((changes["dropped"] as? [String]) == ["Archive in the cellar"])
        #expect((changes["moved"] as? [[String: Any]])?.first?["now"] as? String == "2026-12-01")
        #expect((changes["prices"] as? [[String: Any]])?.first?["now"] as? String == "46/hour")
        #expect(!repository.folder.exists("book/outbox"))
    }

    @Test("Files of a commit are read as they were, with every byte", .enabled(if: hasGit)) func snapshot() throws {
        let odd = "\u{FEFF}---\r\nkind: tasks\r\n---\r\n- [ ] Über ä\r\n\n\n- [ ] Last without a line end"
        let repository = try Repository(["book/clients/acme/tasks/ünd so.md": odd, "book/clients/acme/notes.md": ""])
        let snapshot = GitSnapshot(Git(folder: repository.folder.path + "/book"))
        let commit = try #require(snapshot.commit("HEAD"))
        let workspace = try #require(snapshot.workspace(at: commit, today: CalendarDate(dayNumber: 20_780)))
        let file = try #require(workspace.files.first { $0.path == "clients/acme/tasks/ünd so.md" })
        #expect(String(decoding: file.bytes, as: UTF8.self) == odd)
        #expect(workspace.tasks.map(\.title).suffix(2) == ["Über ä", "Last without a line end"])
        #expect(workspace.files.allSatisfy { !$0.path.hasPrefix("archive") && !$0.path.hasPrefix("reports") })
        #expect(snapshot.day(of: commit)?.description == "2026-11-10")
        #expect(snapshot.commit("--all") == nil && snapshot.commit("nothing") == nil)
    }
}
