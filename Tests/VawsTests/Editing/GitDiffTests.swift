import Foundation
import Testing

/// What git says of a change.
struct GitDiffTests {
    private static let tasks =
        "\u{FEFF}## Now\r\n\r\n- [ ] Post the reel 🔁 every week 📅 2026-11-23  \r\n  - [ ] Cut it\r\n- [ ] Call Sam\r\n\r\nThe end"

    private func repository() throws -> ScratchFolder {
        let folder = try ScratchFolder([
            "vaws.yaml": "currency: EUR\n", "clients/acme/client.md": "---\nname: Acme\n---\n",
            "clients/acme/tasks.md": Self.tasks,
        ])
        try folder.git("init", "-q")
        try folder.commit("x")
        return folder
    }

    @discardableResult
    private static func run(_ arguments: [String], in folder: ScratchFolder, input: String = "") throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/git")
        process.arguments = ["-C", folder.path] + arguments
        let (output, standardInput) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardInput = standardInput
        try process.run()
        standardInput.fileHandleForWriting.write(Data(input.utf8))
        try standardInput.fileHandleForWriting.close()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "git \(arguments.joined(separator: " "))")
        return text
    }

    @Test(
        "A command shows as its one line, and as the new one where it writes one", .enabled(if: ScratchFolder.hasGit),
        arguments: [
            ("done Call", "1\t1\tclients/acme/tasks.md\n"), ("cancel Call", "1\t1\tclients/acme/tasks.md\n"),
            ("set Call due:fri estimate:2h", "1\t1\tclients/acme/tasks.md\n"),
            ("set Call after:Cut", "2\t2\tclients/acme/tasks.md\n"), ("done Post", "2\t1\tclients/acme/tasks.md\n"),
            ("add acme New due:fri", "1\t0\tclients/acme/tasks.md\n"), ("reopen Call", ""),
        ])
    func changesOneLine(_ command: String, _ expected: String) throws {
        let folder = try repository()
        #expect(Call(command.split(separator: " ").map(String.init), in: folder.path).status == 0)
        #expect(try Self.run(["-c", "core.autocrlf=false", "diff", "--numstat"], in: folder) == expected)
        #expect(try Self.run(["status", "--short", "--untracked-files=all"], in: folder).hasPrefix("??") == false)
    }

    @Test(
        "`git apply` makes of a dry run what the command makes itself", .enabled(if: ScratchFolder.hasGit),
        arguments: [
            "done Call", "done Post", "add acme New", "set Call due:fri", "move Call --to clients/acme/tasks/later.md",
        ])
    func applies(_ command: String) throws {
        let words = command.split(separator: " ").map(String.init)
        let (one, other) = (try repository(), try repository())
        let diff = Call(words + ["--dry-run"], in: one.path).output
        #expect(try one.text("clients/acme/tasks.md") == Self.tasks)
        try Self.run(["apply", "--whitespace=nowarn", "-"], in: one, input: diff)
        #expect(Call(words, in: other.path).status == 0)
        #expect(
            try one.personsFiles().filter { !$0.key.hasPrefix(".git") }
                == other.personsFiles().filter { !$0.key.hasPrefix(".git") })
    }
}
