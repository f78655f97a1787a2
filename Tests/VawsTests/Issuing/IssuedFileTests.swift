import Foundation
import Testing

@testable import vaws

struct IssuedFileTests {
    private let bytes = Array("the document\n".utf8)

    @Test("A file is made with its bytes, and nothing else is left") func makes() throws {
        let folder = try ScratchFolder()
        #expect(IssuedFile.make(folder.absolute("1.md"), with: bytes) == .made)
        #expect(try folder.text("1.md") == "the document\n")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["1.md"])
    }

    @Test("A name that is taken keeps its file") func taken() throws {
        let folder = try ScratchFolder(["1.md": "another\n"])
        #expect(IssuedFile.make(folder.absolute("1.md"), with: bytes) == .taken)
        #expect(try folder.text("1.md") == "another\n")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["1.md"])
    }

    @Test("Where it cannot be made, nothing bears the name") func failed() throws {
        let folder = try ScratchFolder()
        guard case .failed = IssuedFile.make(folder.absolute("none/1.md"), with: bytes) else {
            Issue.record("a folder that is not there took a file")
            return
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }

    @Test("Where the temporary file cannot be written, nothing bears the name") func temporary() throws {
        let folder = try ScratchFolder()
        // What is to be the temporary file cannot be written: its name is a folder.
        try FileManager.default.createDirectory(
            atPath: folder.absolute(".1.md.vaws-tmp-\(getpid())"), withIntermediateDirectories: false)
        guard case .failed = IssuedFile.make(folder.absolute("1.md"), with: bytes) else {
            Issue.record("a file was made of what could not be written")
            return
        }
        #expect(!folder.exists("1.md"))
    }
}
