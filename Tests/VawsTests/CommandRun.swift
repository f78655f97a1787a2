import Foundation
import Synchronization
import Values

@testable import vaws

/// One call of `vaws` in this process, with a fixed clock, and what it printed.
struct CommandRun {
    let output: String
    let told: String
    let status: ExitStatus

    init(_ arguments: [String], in folder: URL, today: String = "2026-11-23") {
        let (output, told) = (Captured(), Captured())
        let console = Console(
            writeOutput: { output.add($0) }, writeError: { told.add($0) }, isErrorTerminal: false, isColoured: false)
        let session = Session(
            directory: folder.resolvingSymlinksInPath().path, environment: [:],
            clock: CalendarDate(today) ?? CalendarDate(dayNumber: 0), nanoseconds: { 0 }, console: console)
        status = Invocation(arguments: arguments, session: session).run()
        self.output = output.text
        self.told = told.text
    }

    private final class Captured: Sendable {
        private let bytes = Mutex<[UInt8]>([])

        func add(_ more: [UInt8]) { bytes.withLock { $0 += more } }

        var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }
    }
}

/// A folder that is there while `body` runs.
func withScratchFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("vaws-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
}

/// Whether golden files are to be written anew (`VAWS_GOLDEN=write`); look at the diff afterwards.
let rewritesGoldenFiles = ProcessInfo.processInfo.environment["VAWS_GOLDEN"] == "write"
