import Foundation
import Testing

/// Issuing that is broken off anywhere: each document is there as a whole or not at all, and the next number is right.
@Suite(.enabled(if: !SystemCalls.all.isEmpty, "strace is needed, and to be allowed"))
struct BrokenOffIssueTests {
    /// The documents that are there are those that would have been issued, from the first on, byte for byte.
    private func expectWholeOrNot(_ folder: ScratchFolder) -> [String: String] {
        let documents = SystemCalls.invoices(in: folder).filter { !$0.key.hasPrefix(".") }
        let whole = SystemCalls.whole
        #expect(documents.keys.sorted() == whole.keys.sorted().prefix(documents.count).map { $0 })
        for (name, text) in documents { #expect(text == whole[name]) }
        return documents
    }

    /// Issued again, what is missing is made, under the numbers that it would have had, and nothing else lies about.
    private func expectMendsItself(_ folder: ScratchFolder) {
        let left = SystemCalls.whole.count - expectWholeOrNot(folder).count
        let again = SystemCalls.issue(in: folder)
        #expect(again.output.split(separator: "\n").count == left)
        if left > 0 { #expect(SystemCalls.invoices(in: folder) == SystemCalls.whole) }
        #expect(Call(["verify"], in: folder.path).output.hasPrefix("2 documents: 2 as sealed. Nothing is wrong.\n"))
    }

    @Test("There are calls to break off at, and two documents to make") func thereAreCalls() {
        let names = SystemCalls.making.map(\.name)
        for (name, count) in [("link", 2), ("write", 4), ("fsync", 5), ("unlink", 2), ("mkdir", 2)] {
            #expect(names.count { $0 == name } == count, "\(name)")
        }
        #expect(SystemCalls.whole.keys.sorted() == ["2026-0001.md", "2026-0002.md"])
    }

    @Test("Killed at a call: whole or not at all", arguments: SystemCalls.sample)
    func killed(at call: SystemCall) throws {
        let folder = try ScratchFolder(TwoClients.filesOfTwoDocuments)
        let program = try SystemCalls.issue(in: folder, "signal=SIGKILL", at: call)
        #expect(program.wasStopped && program.status == SIGKILL)
        expectMendsItself(folder)
    }

    @Test(
        "A full disk, at a call: whole or not at all, and told",
        arguments: SystemCalls.making.filter { ["mkdir", "openat", "write", "fsync", "link"].contains($0.name) })
    func fullDisk(at call: SystemCall) throws {
        let folder = try ScratchFolder(TwoClients.filesOfTwoDocuments)
        let program = try SystemCalls.issue(in: folder, "error=ENOSPC", at: call)
        #expect(!program.wasStopped)
        if program.status != 0 {
            let next = expectWholeOrNot(folder).count + 1
            #expect(
                program.errors == "error: 'invoices/2026-000\(next).md' cannot be made, and is not issued: "
                    + "No space left on device\n")
            #expect(!SystemCalls.invoices(in: folder).contains { $0.key.hasPrefix(".") })
        }
        expectMendsItself(folder)
    }

    @Test("A folder that may only be read, at a call: not issued, and told", arguments: ["mkdir", "openat", "link"])
    func readOnly(_ name: String) throws {
        let folder = try ScratchFolder(TwoClients.filesOfTwoDocuments)
        let calls = SystemCalls.making.filter {
            $0.name == name && ($0.name != "openat" || $0.line.contains("O_CREAT"))
        }
        let program = try SystemCalls.issue(in: folder, "error=EROFS", at: try #require(calls.first))
        #expect(program.status == 1)
        #expect(program.errors.hasSuffix("cannot be made, and is not issued: Read-only file system\n"))
        #expect(program.output.isEmpty)
        expectMendsItself(folder)
    }

    @Test("Where a file may not grow, nothing is issued") func noRoom() throws {
        let folder = try ScratchFolder(TwoClients.filesOfTwoDocuments)
        let limit = ["sh", "-c", "trap '' XFSZ; ulimit -f 0; exec \"$@\"", "sh"]
        let program = try Program(
            ["invoice", "issue", "acme", "--today", "2026-12-05"], in: folder.path, startedBy: limit)
        #expect(
            program.errors
                == "error: 'invoices/2026-0001.md' cannot be made, and is not issued: File too large\n")
        #expect(SystemCalls.invoices(in: folder).isEmpty)
        expectMendsItself(folder)
    }
}
