import Foundation
import Testing

@testable import vaws

/// The folder of a pack: whole or not at all, and nothing of the person's is ever replaced.
@Suite struct PackFolderTests {
    private static let files = [PackedFile(name: "index.html", bytes: Array("one".utf8))]

    private static func packed(_ text: String) -> [PackedFile] {
        let pages = [
            PackedFile(name: "index.html", bytes: Array(text.utf8)), PackedFile(name: "a/b.html", bytes: [65]),
        ]
        let manifest = PackManifest(of: pages, about: "acme, 2026-11")
        return pages + [PackedFile(name: PackManifest.name, bytes: Array(manifest.text.utf8))]
    }

    @Test func `a pack is made, and made anew in its place`() throws {
        let scratch = try ScratchFolder()
        let folder = PackFolder("out/acme/", seenFrom: scratch.path)
        for text in ["one", "two"] {
            try folder.mustBeFree()
            try folder.replace(with: Self.packed(text))
            #expect(try scratch.text("out/acme/index.html") == text)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.absolute("out")) == ["acme"])
    }

    @Test func `an empty folder is filled`() throws {
        let scratch = try ScratchFolder()
        try FileManager.default.createDirectory(atPath: scratch.absolute("out"), withIntermediateDirectories: true)
        let folder = PackFolder("out", seenFrom: scratch.path)
        try folder.mustBeFree()
        try folder.replace(with: Self.packed("one"))
        #expect(try scratch.text("out/a/b.html") == "A")
    }

    @Test(arguments: [("index.html", "other"), ("mine.txt", "mine"), ("manifest.txt", "# Made by vaws pack: x\n# 0\n")])
    func `a pack that was changed is left alone`(_ name: String, _ text: String) throws {
        let scratch = try ScratchFolder()
        let folder = PackFolder("out", seenFrom: scratch.path)
        try folder.replace(with: Self.packed("one"))
        try scratch.write(text, to: "out/\(name)")
        #expect(throws: Complaint.self) { try folder.mustBeFree() }
    }

    @Test func `a page that is missing is a change`() throws {
        let scratch = try ScratchFolder()
        let folder = PackFolder("out", seenFrom: scratch.path)
        try folder.replace(with: Self.packed("one"))
        try FileManager.default.removeItem(atPath: scratch.absolute("out/a/b.html"))
        #expect(throws: Complaint.self) { try folder.mustBeFree() }
    }

    @Test func `a link, a file and any other folder are left alone`() throws {
        let scratch = try ScratchFolder(["file": "x", "folder/mine.md": "x"])
        try scratch.link("link", to: scratch.absolute("folder"))
        for name in ["file", "folder", "link"] {
            #expect(throws: Complaint.self) { try PackFolder(name, seenFrom: scratch.path).mustBeFree() }
        }
    }

    @Test func `where it cannot be written nothing is left behind`() throws {
        let scratch = try ScratchFolder(["file": "x"])
        let folder = PackFolder("file/out", seenFrom: scratch.path)
        #expect(throws: Complaint.self) { try folder.replace(with: Self.packed("one")) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["file"])
    }

    @Test func `the manifest is read by sha256sum and sealed`() throws {
        let text = PackManifest(of: Self.files, about: "acme").text
        let digest = "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed"
        #expect(text.hasPrefix("# Made by vaws pack: acme\n\(digest)  index.html\n# "))
        #expect(PackManifest.files(in: text) == ["index.html": digest])
        #expect(PackManifest.files(in: text.replacing("index", with: "andex")) == nil)
    }
}
