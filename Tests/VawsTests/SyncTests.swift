import Dispatch
import Foundation
import Reports
import Synchronization
import Testing

@testable import vaws

struct SyncTests {
    private let page = GeneratedPage(path: "reports/a.md", sealing: "# A\n")

    private func action(_ old: String?, isForced: Bool = false) throws -> SyncPlan.Action? {
        let folder = try ScratchFolder(old.map { ["reports/a.md": $0] } ?? [:])
        let plan = SyncPlan(
            pages: [page], over: ReportFolder(root: WorkspaceRoot(path: folder.path)), isForced: isForced)
        return plan.steps.first?.action
    }

    @Test("A page is written where there is none, or where an older one was generated")
    func writes() throws {
        #expect(try action(nil) == .write(Array(page.text.utf8)))
        #expect(try action(GeneratedPage(path: "", sealing: "# Older\n").text) == .write(Array(page.text.utf8)))
        #expect(try action("") == .write(Array(page.text.utf8)))
    }

    @Test("A page that is as it would be is kept, also where git made its line ends CR LF")
    func keeps() throws {
        #expect(try action(page.text) == .keep)
        #expect(try action(page.text.replacing("\n", with: "\r\n")) == .keep)
    }

    @Test("A page that someone wrote in is left alone unless forced")
    func leaves() throws {
        let edited = "My words\n" + page.text
        #expect(try action(edited) == .leave)
        #expect(try action("A file of my own\n") == .leave)
        #expect(try action(edited, isForced: true) == .write(Array(page.text.utf8)))
    }

    @Test("A page with conflict markers is simply made anew")
    func conflicts() throws {
        let conflict = "<<<<<<< HEAD\n# A\n=======\n# B\n>>>>>>> other\n"
        #expect(try action(conflict) == .write(Array(page.text.utf8)))
    }

    @Test("A page that is no longer made goes, unless a person wrote in it or made it")
    func removes() throws {
        let folder = try ScratchFolder([
            "reports/drafts/old.md": GeneratedPage(path: "", sealing: "# Draft\n").text,
            "reports/drafts/edited.md": GeneratedPage(path: "", sealing: "# Draft\n").text + "mine\n",
            "reports/notes.md": "mine\n", "reports/gone/x.md": GeneratedPage(path: "", sealing: "x\n").text,
            "reports/.a.md.vaws-tmp-99": "half a pa",
        ])
        let reports = ReportFolder(root: WorkspaceRoot(path: folder.path))
        let plan = SyncPlan(pages: [page], over: reports, isForced: true)
        #expect(
            plan.paths { $0 == .remove } == ["reports/.a.md.vaws-tmp-99", "reports/drafts/old.md", "reports/gone/x.md"])
        let outcome = SyncOutcome(of: plan, in: reports, progress: nil)
        #expect(outcome.removed == 3 && outcome.written == 1 && outcome.failures.isEmpty)
        #expect(!folder.exists("reports/gone") && folder.exists("reports/drafts/edited.md"))
        #expect(folder.exists("reports/notes.md") && folder.exists("reports/a.md"))
    }

    @Test("A page keeps the mode of the file that it replaces, and no temporary file stays")
    func mode() throws {
        let folder = try ScratchFolder(["a.md": "old"])
        #expect(chmod(folder.absolute("a.md"), 0o640) == 0)
        #expect(AtomicWrite.replace(folder.absolute("a.md"), with: Array("new".utf8), care: .durable) == nil)
        let mode = try FileManager.default.attributesOfItem(atPath: folder.absolute("a.md"))[.posixPermissions] as? Int
        #expect(mode == 0o640)
        #expect(try folder.text("a.md") == "new")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.md"])
    }

    @Test("What cannot be written says why, costs only itself and leaves nothing half done")
    func failure() throws {
        let folder = try ScratchFolder(["reports/a.md/x.txt": ""])
        let reports = ReportFolder(root: WorkspaceRoot(path: folder.path))
        let other = GeneratedPage(path: "reports/b.md", sealing: "# B\n")
        let outcome = SyncOutcome(
            of: SyncPlan(pages: [page, other], over: reports, isForced: false), in: reports, progress: nil)
        #expect(outcome.failures == ["'reports/a.md': Is a directory"])
        #expect(outcome.written == 1)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.absolute("reports")).sorted() == [
                "a.md", "b.md",
            ])
    }

    @Test("Nothing is written through a link that may lead out of reports/")
    func links() throws {
        let outside = try ScratchFolder()
        let folder = try ScratchFolder()
        try folder.link("reports", to: outside.path)
        let reports = ReportFolder(root: WorkspaceRoot(path: folder.path))
        let outcome = SyncOutcome(
            of: SyncPlan(pages: [page], over: reports, isForced: false), in: reports, progress: nil)
        #expect(outcome.failures == ["'reports/a.md': 'reports' is a link, and may lead elsewhere"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: outside.path).isEmpty)
    }

    @Test("No command changes a person's file, and a second sync writes nothing")
    func personsFiles() throws {
        let folder = try ScratchFolder()
        #expect(Call(["init", "shop"], in: folder.path).status == 0)
        let shop = folder.absolute("shop")
        try folder.write("\u{FEFF}- 9:00-10:00 x  \r\n- nonsense", to: "shop/clients/example/time/2026-10.md")
        let before = try folder.personsFiles().filter { !$0.key.hasPrefix("shop/reports") }
        for arguments in [["sync"], ["check"], ["list", "time"], ["sync", "--force"], ["sync", "--check"]] {
            _ = Call(arguments, in: shop)
        }
        #expect(try folder.personsFiles().filter { !$0.key.hasPrefix("shop/reports") } == before)
        #expect(Call(["sync"], in: shop).output.contains("wrote 0 pages"))
    }

    @Test("Who writes waits for whoever writes or looks; two that look do not wait")
    func locks() async throws {
        let folder = try ScratchFolder()
        let root = WorkspaceRoot(path: folder.path)
        let events = Mutex<[String]>([])
        let note: @Sendable (String) -> Void = { event in events.withLock { $0.append(event) } }
        let second = try FolderLock.holding(root, isShared: true, waiting: { note("first waits") }) {
            try FolderLock.holding(root, isShared: true, waiting: { note("looker waits") }) {}
            let isWaiting = DispatchSemaphore(value: 0)
            let task = Task {
                try FolderLock.holding(root, waiting: { isWaiting.signal() }) { note("second") }
            }
            isWaiting.wait()
            note("first")
            return task
        }
        try await second.value
        #expect(events.withLock { $0 } == ["first", "second"])
    }
}
