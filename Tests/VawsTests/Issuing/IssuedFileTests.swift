import Foundation
import Testing

@testable import vaws

struct IssuedFileTests {
    private static let path = "invoices/1.md"

    private func make(in folder: ScratchFolder) -> IssuedFile.Outcome {
        IssuedFile.make(Self.path, with: Array("the document\n".utf8), below: WorkspaceRoot(path: folder.path))
    }

    private func names(in folder: ScratchFolder) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.absolute("invoices")).sorted()
    }

    @Test("A file is made with its bytes, and its folder, and nothing else is left") func makes() throws {
        let folder = try ScratchFolder()
        #expect(make(in: folder) == .made)
        #expect(try folder.text(Self.path) == "the document\n")
        #expect(try names(in: folder) == ["1.md"])
    }

    @Test("A name that is taken keeps its file") func taken() throws {
        let folder = try ScratchFolder([Self.path: "another\n"])
        #expect(make(in: folder) == .taken)
        #expect(try folder.text(Self.path) == "another\n")
        #expect(try names(in: folder) == ["1.md"])
    }

    @Test("Where the folder is a file, that is told") func noFolder() throws {
        let folder = try ScratchFolder(["invoices": "a file\n"])
        #expect(make(in: folder) == .failed("File exists"))
        #expect(try folder.text("invoices") == "a file\n")
    }

    @Test("Where the temporary file cannot be written, nothing bears the name") func temporary() throws {
        // What is to be the temporary file cannot be written: its name is a folder.
        let folder = try ScratchFolder(["invoices/.1.md.vaws-tmp-\(getpid())/x": ""])
        guard case .failed = make(in: folder) else {
            Issue.record("a file was made of what could not be written")
            return
        }
        #expect(!folder.exists(Self.path))
    }

    @Test("What a stopped program left is taken away, what a running one writes stays") func leftovers() throws {
        let stopped = Process()
        stopped.executableURL = URL(filePath: "/bin/true")
        try stopped.run()
        stopped.waitUntilExit()
        let gone = "invoices/.7.md.vaws-tmp-\(stopped.processIdentifier)"
        let folder = try ScratchFolder([gone: "half a docu", "invoices/.8.md.vaws-tmp-1": "", "invoices/.note": ""])
        #expect(make(in: folder) == .made)
        #expect(try names(in: folder) == [".8.md.vaws-tmp-1", ".note", "1.md"])
    }
}
