import Diagnostics
import Foundation
import Markdown
import Synchronization
import Testing
import Values

@testable import vaws

/// The runner beneath the commands that change files.
struct WorkspaceEditorTests {
    private static let files = ["vaws.yaml": "currency: EUR\n", "clients/acme/tasks.md": "- [ ] Call\r\n"]

    private final class Screen: Sendable {
        let text = Mutex("")
    }

    private func editor(_ folder: ScratchFolder, _ screen: Screen = Screen(), isDryRun: Bool = false) throws
        -> WorkspaceEditor
    {
        let console = Console(
            writeOutput: { bytes in screen.text.withLock { $0 += String(decoding: bytes, as: UTF8.self) } },
            writeError: { _ in }, isErrorTerminal: false, isColoured: false)
        return WorkspaceEditor(
            root: try .around(folder.path), today: CalendarDate(dayNumber: 20_780), directory: folder.path,
            console: console, isDryRun: isDryRun)
    }

    /// Ticks the first checkbox of the only list.
    private func tick(_ open: OpenWorkspace) throws -> Change {
        let file = try #require(open.folder.files.first { $0.path == "clients/acme/tasks.md" })
        let box = try #require(file.bytes.firstIndex(of: UInt8(ascii: "["))) + 1
        return Change(
            files: [.edit(file.id, [TextEdit(replacing: box..<box + 1, with: "x")])], told: ["Ticked."])
    }

    @Test("A change is written and told, and the file keeps its mode") func writes() throws {
        let folder = try ScratchFolder(Self.files)
        let path = folder.absolute("clients/acme/tasks.md")
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        let screen = Screen()
        #expect(try editor(folder, screen).run(tick) == .success)
        #expect(try folder.text("clients/acme/tasks.md") == "- [x] Call\r\n")
        #expect(screen.text.withLock { $0 } == "Ticked.\n")
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o640)
    }

    @Test("A dry run shows the diff and writes nothing") func dryRun() throws {
        let folder = try ScratchFolder(Self.files)
        let screen = Screen()
        #expect(try editor(folder, screen, isDryRun: true).run(tick) == .success)
        #expect(try folder.text("clients/acme/tasks.md") == "- [ ] Call\r\n")
        #expect(screen.text.withLock { $0.hasSuffix("@@ -1 +1 @@\n-- [ ] Call\r\n+- [x] Call\r\n") })
    }

    @Test("A file that changed since it was read is read again") func readsAgain() throws {
        let folder = try ScratchFolder(Self.files)
        var rounds = 0
        let status = try editor(folder).run { open in
            rounds += 1
            if rounds == 1 { try folder.write("Prose.\n\n- [ ] Call Sam\n", to: "clients/acme/tasks.md") }
            return try tick(open)
        }
        #expect(status == .success)
        #expect(rounds == 2)
        #expect(try folder.text("clients/acme/tasks.md") == "Prose.\n\n- [x] Call Sam\n")
    }

    @Test("A file that never stands still is left alone, and that is said") func givesUp() throws {
        let folder = try ScratchFolder(Self.files)
        var rounds = 0
        #expect(throws: Complaint.self) {
            try editor(folder).run { open in
                rounds += 1
                try folder.write("- [ ] Call \(rounds)\n", to: "clients/acme/tasks.md")
                return try tick(open)
            }
        }
        #expect(try folder.text("clients/acme/tasks.md") == "- [ ] Call \(rounds)\n")
    }

    @Test("A link within the workspace leads to the file that is changed") func followsLinks() throws {
        let folder = try ScratchFolder(["vaws.yaml": "currency: EUR\n", "lists/acme.txt": "- [ ] Call\n"])
        try FileManager.default.createDirectory(
            atPath: folder.absolute("clients/acme"), withIntermediateDirectories: true)
        try folder.link("clients/acme/tasks.md", to: folder.absolute("lists/acme.txt"))
        #expect(try editor(folder).run(tick) == .success)
        #expect(try folder.text("lists/acme.txt") == "- [x] Call\n")
        let isLink = try FileManager.default.destinationOfSymbolicLink(
            atPath: folder.absolute("clients/acme/tasks.md"))
        #expect(isLink == folder.absolute("lists/acme.txt"))
    }

    @Test("A file with git's conflict markers is not changed") func conflict() throws {
        let folder = try ScratchFolder([
            "vaws.yaml": "currency: EUR\n",
            "clients/acme/tasks.md": "<<<<<<< ours\n- [ ] Call\n=======\n- [ ] Ring\n>>>>>>> theirs\n",
        ])
        #expect(throws: Complaint.self) { try editor(folder).run(tick) }
    }

    @Test("A file that is made stands in its folder; one that is there is never replaced") func makes() throws {
        let folder = try ScratchFolder(Self.files)
        let change = Change(files: [.make(path: "clients/bolt/tasks.md", text: "- [ ] Begin\n")], told: [])
        #expect(try editor(folder).run { _ in change } == .success)
        #expect(try folder.text("clients/bolt/tasks.md") == "- [ ] Begin\n")
        #expect(throws: Complaint.self) { try editor(folder).run { _ in change } }
    }
}
