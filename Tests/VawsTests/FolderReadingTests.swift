import Diagnostics
import Foundation
import Testing

@testable import vaws

struct FolderReadingTests {
    private let start = "business:\n  name: Robin\ncurrency: EUR\ntimezone: UTC\n"

    private func read(_ folder: ScratchFolder) -> WorkspaceFolder {
        WorkspaceFolder.read(WorkspaceRoot(path: folder.path))
    }

    private func findings(_ folder: WorkspaceFolder) -> [String] {
        folder.diagnostics.map { diagnostic in
            let path = diagnostic.span.map { folder.files[Int($0.start.file.index)].path } ?? ""
            return "\(path): \(diagnostic.id.rawValue)"
        }
    }

    @Test("Markdown files are read in the order of their paths' bytes, other files not")
    func order() throws {
        let folder = try ScratchFolder([
            "vaws.yaml": start, "b.md": "", "a/z.md": "", "a-b.md": "", "a.md": "", "Z.md": "", "notes.txt": "",
            "é.md": "",
        ])
        #expect(read(folder).files.map(\.path) == ["Z.md", "a-b.md", "a.md", "a/z.md", "b.md", "vaws.yaml", "é.md"])
    }

    @Test("Each file has its own bytes, whatever core read it")
    func bytes() throws {
        let folder = try ScratchFolder(["vaws.yaml": start])
        for number in 0..<300 { try folder.write("text \(number)", to: "notes/\(number).md") }
        for file in read(folder).files where file.path != "vaws.yaml" {
            #expect(String(decoding: file.bytes, as: UTF8.self) == "text \(file.path.dropFirst(6).dropLast(3))")
        }
    }

    @Test("reports/, templates/ at the root and names that start with a dot are not read")
    func skipped() throws {
        let folder = try ScratchFolder([
            "vaws.yaml": start, "reports/today.md": "", "templates/today.md": "", ".obsidian/x.md": "", ".x.md": "",
            "notes/reports/a.md": "", "notes/templates/b.md": "",
        ])
        #expect(read(folder).files.map(\.path) == ["notes/reports/a.md", "notes/templates/b.md", "vaws.yaml"])
    }

    @Test("What `ignore:` names is not read, but an issued document is even there")
    func ignored() throws {
        let folder = try ScratchFolder([
            "vaws.yaml": start + "ignore: [archive, \"*.draft.md\", \"clients/old/**\"]\n", "archive/a.md": "",
            "archive/2024-1.md": "---\nkind: invoice\nnumber: 2024-1\n---\n", "x.draft.md": "",
            "clients/old/client.md": "", "clients/new/client.md": "", "notes/archive/b.md": "",
        ])
        #expect(read(folder).files.map(\.path) == ["archive/2024-1.md", "clients/new/client.md", "vaws.yaml"])
    }

    @Test("Calendars are read, since `holidays:` may name them")
    func calendars() throws {
        let folder = try ScratchFolder([
            "vaws.yaml": start + "holidays: [2026-12-25, days/off.ics]\n", "days/off.ics": "BEGIN:VCALENDAR\n",
            "days/notes.txt": "",
        ])
        #expect(read(folder).files.map(\.path) == ["days/off.ics", "vaws.yaml"])
    }

    @Test("A link that leads outside is told and not followed; one to nothing is told as well")
    func linksOutside() throws {
        let outside = try ScratchFolder(["secret.md": "- 1h Not mine", "folder/x.md": ""])
        let folder = try ScratchFolder(["vaws.yaml": start])
        try folder.link("a.md", to: outside.absolute("secret.md"))
        try folder.link("b", to: outside.absolute("folder"))
        try folder.link("c.md", to: "gone.md")
        try folder.link("d.txt", to: outside.absolute("secret.md"))
        let result = read(folder)
        #expect(
            findings(result) == ["a.md: link-leaves-workspace", "b: link-leaves-workspace", "c.md: unreadable-file"])
        #expect(result.files.filter { $0.path != "vaws.yaml" }.allSatisfy { $0.bytes.isEmpty })
    }

    @Test("A link within the workspace reads no file twice, and a circle of links ends")
    func linksInside() throws {
        let folder = try ScratchFolder([
            "vaws.yaml": start, "time/2026-11.md": "- 1h x", ".hidden/y.md": "y", "z/q.txt": "",
        ])
        try folder.link("latest.md", to: "time/2026-11.md")
        try folder.link("again", to: "time")
        try folder.link("time/up", to: "..")
        try folder.link("z/self", to: ".")
        try folder.link("shown.md", to: ".hidden/y.md")
        let result = read(folder)
        #expect(result.files.map(\.path) == ["shown.md", "time/2026-11.md", "vaws.yaml"])
        #expect(findings(result).isEmpty)
    }

    @Test("A folder that bears a file's name is told, and the rest is read")
    func folderNamedAsFile() throws {
        let folder = try ScratchFolder(["vaws.yaml": start, "clients/acme/tasks.md/x.txt": "", "a.md": "a"])
        let result = read(folder)
        #expect(findings(result) == ["clients/acme/tasks.md: unreadable-file"])
        #expect(result.files.map(\.path) == ["a.md", "clients/acme/tasks.md", "vaws.yaml"])
    }

    @Test("A file over the limit is told with its size and not read")
    func tooLarge() throws {
        let folder = try ScratchFolder(["a.md": "12345"])
        #expect(FileContent.read(folder.absolute("a.md"), limit: 4) == .tooLarge(5))
        #expect(FileContent.read(folder.absolute("a.md"), limit: 5) == .bytes(Array("12345".utf8)))
        let diagnostic = FolderProblem.tooLarge("a.md", size: 40 << 20)
            .diagnostic(at: SourceSpan(Location(file: FileID(0), line: 1, column: 1)))
        #expect(diagnostic.message == "'a.md' has 40 MiB and is not read: the limit is 32 MiB")
    }

    @Test("The root is found from any folder below it")
    func root() throws {
        let folder = try ScratchFolder(["vaws.yaml": start, "clients/acme/client.md": ""])
        #expect(try WorkspaceRoot.around(folder.absolute("clients/acme")).path == folder.path)
        #expect(try WorkspaceRoot.around(folder.path).path == folder.path)
    }
}
