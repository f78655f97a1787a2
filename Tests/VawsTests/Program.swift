import Foundation

/// The program as a process of its own, for what a call within the tests cannot show.
struct Program {
    /// As it was built beside the tests.
    static let path = URL(filePath: ProcessInfo.processInfo.arguments[0]).deletingLastPathComponent()
        .appending(path: "vaws").path

    let output: String
    let errors: String
    let status: Int32
    /// Whether a signal ended it; `status` is then its number.
    let wasStopped: Bool

    /// `wrapper` is what starts it, as `["strace", …]`; nothing starts it twice.
    init(
        _ arguments: [String], in folder: String, startedBy wrapper: [String] = [],
        environment: [String: String] = [:]
    ) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = wrapper + [Program.path] + arguments
        process.currentDirectoryURL = URL(filePath: folder)
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let (output, errors) = (Pipe(), Pipe())
        (process.standardOutput, process.standardError) = (output, errors)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        // What it prints is far less than a pipe holds.
        process.waitUntilExit()
        self.output = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        self.errors = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        status = process.terminationStatus
        wasStopped = process.terminationReason == .uncaughtSignal
    }
}
