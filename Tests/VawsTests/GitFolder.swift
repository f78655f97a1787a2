import Foundation
import Testing

/// Git on a test's folder.
extension ScratchFolder {
    private static let program = "/usr/bin/git"
    static let hasGit = FileManager.default.isExecutableFile(atPath: program)

    /// What git prints, without the last line end; a failure of git is one of the test.
    @discardableResult
    func git(_ arguments: String...) throws -> String { try git(arguments) }

    @discardableResult
    func git(_ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: ScratchFolder.program)
        process.arguments =
            ["-C", path, "-c", "core.autocrlf=false", "-c", "user.name=Robin", "-c", "user.email=r@example.com"]
            + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "git \(arguments.joined(separator: " "))\n\(text)")
        return text.trimmingCharacters(in: .newlines)
    }

    func commit(_ subject: String) throws {
        try git("add", "-A")
        try git("commit", "-qm", subject)
    }
}
