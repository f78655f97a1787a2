import Foundation
import Testing

/// What git knows of numbers that are not in the folder.
@Suite(.enabled(if: ScratchFolder.hasGit)) struct IssueWithGitTests {
    /// A workspace in which 2026-0001 is issued to acme and committed on `main`.
    private struct Repository {
        let folder: ScratchFolder

        init() throws {
            folder = try ScratchFolder(TwoClients.files)
            try git("init", "-q", "-b", "main")
            #expect(issue("acme").status == 0)
            try commit("Issued")
        }

        func issue(_ client: String) -> Call { Call(["invoice", "issue", client], in: folder.path) }

        func git(_ arguments: String...) throws { try folder.git(arguments) }

        func commit(_ subject: String) throws { try folder.commit(subject) }

        /// Issues to bolt on a branch of its own, and goes back to `main`.
        func issueOnBranch() throws {
            try git("checkout", "-qb", "other")
            #expect(issue("bolt").output.hasPrefix("Issued 2026-0002 "))
            try commit("Issued on another branch")
            try git("checkout", "-q", "main")
        }
    }

    private static let note =
        "note: git knows documents that are not here, so the next number is 2026-0003\n"

    @Test("A number on another branch is not given again") func branch() throws {
        let repository = try Repository()
        try repository.issueOnBranch()
        let call = repository.issue("bolt")
        #expect(call.output.hasPrefix("Issued 2026-0003 "))
        #expect(call.errors == Self.note)
    }

    @Test("A number that was deleted, in a commit or a merge, is not given again") func deleted() throws {
        let repository = try Repository()
        try repository.issueOnBranch()
        try repository.git("checkout", "-q", "other")
        try repository.git("rm", "-q", "invoices/2026-0002.md")
        try repository.git("commit", "-qm", "Not needed")
        try repository.git("checkout", "-q", "main")
        try repository.git("merge", "-q", "--no-ff", "-m", "Merge", "other")
        try repository.git("branch", "-qD", "other")
        #expect(repository.issue("bolt").errors == Self.note)
    }

    @Test("A number of a commit that was taken back is not given again: somebody may have got it") func reset() throws {
        let repository = try Repository()
        #expect(repository.issue("bolt").status == 0)
        try repository.commit("Issued")
        try repository.git("reset", "-q", "--hard", "HEAD~1")
        #expect(repository.issue("bolt").errors == Self.note)
    }

    @Test("Refused while the upstream, as last fetched, has commits that are not here; its numbers are not given again")
    func upstream() throws {
        let repository = try Repository()
        let upstream = try ScratchFolder()
        try repository.git("init", "-q", "--bare", upstream.path)
        try repository.issueOnBranch()
        try repository.git("push", "-q", upstream.path, "other:main")
        try repository.git("branch", "-qD", "other")
        try repository.git("remote", "add", "origin", upstream.path)
        try repository.git("fetch", "-q", "origin")
        // Without an upstream, its number is known all the same.
        #expect(repository.issue("bolt").errors == Self.note)
        try FileManager.default.removeItem(atPath: repository.folder.absolute("invoices/2026-0003.md"))
        try repository.git("branch", "-q", "--set-upstream-to=origin/main")
        let refused = repository.issue("bolt")
        #expect(
            refused.errors == "error: the upstream has 1 commit that is not here, and may have the next number: "
                + "`git pull` first\n")
        #expect(refused.status == 1)
        try repository.git("merge", "-q", "origin/main")
        #expect(repository.issue("bolt").errors.contains("there is nothing to issue to 'bolt'"))
    }

    @Test("The workspace may be a folder in the repository") func inside() throws {
        let outer = try ScratchFolder(
            Dictionary(uniqueKeysWithValues: TwoClients.files.map { ("work/\($0.key)", $0.value) }))
        #expect(Call(["invoice", "issue", "acme"], in: outer.absolute("work")).status == 0)
        try outer.git("init", "-q")
        try outer.commit("Issued")
        try outer.git("rm", "-q", "work/invoices/2026-0001.md")
        #expect(Call(["invoice", "issue", "bolt"], in: outer.absolute("work")).output.hasPrefix("Issued 2026-0002 "))
    }

    @Test("Without git, the files alone say") func noGit() throws {
        let folder = try ScratchFolder(TwoClients.files)
        let program = try Program(
            ["invoice", "issue", "acme", "--today", "2026-11-23"], in: folder.path,
            startedBy: ["-u", "PATH"])
        #expect(program.output.hasPrefix("Issued 2026-0001 "))
        #expect(program.errors.isEmpty)
    }

    @Test("Conflict markers in the client's files, or among the documents, stop it") func conflict() throws {
        let marks = "<<<<<<< a\n- 2026-10-05 2h Inbox service:admin\n=======\n>>>>>>> b\n"
        for path in ["clients/acme/time/2026.md", "clients/acme/charges.md", "time/2026.md", "invoices/2026-0001.md"] {
            let folder = try ScratchFolder(TwoClients.files)
            try folder.write(marks, to: path)
            #expect(
                Call(["invoice", "issue", "acme"], in: folder.path).errors.contains("[conflict-markers]"), "\(path)")
            #expect(!folder.exists("invoices/2026-0002.md"))
        }
        let folder = try ScratchFolder(TwoClients.files)
        try folder.write(marks, to: "clients/bolt/time/2026.md")
        #expect(Call(["invoice", "issue", "acme"], in: folder.path).status == 0)
    }
}
