import Foundation
import Synchronization
import Values

@testable import vaws

/// One call of `vaws` in this process, with a fixed clock, and what it printed.
struct CommandRun {
    let output: String
    let told: String
    /// Both, in the order in which they were printed.
    let screen: String
    let status: ExitStatus

    init(
        _ arguments: [String], in folder: URL, today: String = "2026-11-23", environment: [String: String] = [:]
    ) {
        let (output, told, screen) = (Captured(), Captured(), Captured())
        let console = Console(
            writeOutput: { bytes in [output, screen].forEach { $0.add(bytes) } },
            writeError: { bytes in [told, screen].forEach { $0.add(bytes) } }, isErrorTerminal: false,
            isColoured: false)
        let session = Session(
            directory: folder.resolvingSymlinksInPath().path, environment: environment,
            clock: CalendarDate(today) ?? CalendarDate(dayNumber: 0), nanoseconds: { 0 }, console: console)
        status = Invocation(arguments: arguments, session: session).run()
        self.output = output.text
        self.told = told.text
        self.screen = screen.text
    }

    private final class Captured: Sendable {
        private let bytes = Mutex<[UInt8]>([])

        func add(_ more: [UInt8]) { bytes.withLock { $0 += more } }

        var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }
    }
}
