import Synchronization
import Values

@testable import vaws

/// One call of the program in a test: what it printed, in order, and how it ended.
struct Call {
    let output: String
    let errors: String
    /// Both, as a person sees them.
    let screen: String
    let status: Int32

    /// The day is 2026-11-23, the clock stands still at 8:05 UTC.
    init(_ arguments: [String], in directory: String, environment: [String: String] = [:]) {
        let streams = Streams()
        let console = Console(
            writeOutput: { streams.write($0, isError: false) }, writeError: { streams.write($0, isError: true) },
            isErrorTerminal: false, isColoured: false)
        let session = Session(
            directory: directory, environment: environment, clock: CalendarDate(dayNumber: 20_780), nanoseconds: { 0 },
            console: console, seconds: { 20_780 * 86_400 + 29_100 })
        status = Invocation(arguments: arguments, session: session).run().rawValue
        (output, errors, screen) = (streams.text(false), streams.text(true), streams.text(nil))
    }

    private final class Streams: Sendable {
        private let parts = Mutex<[(bytes: [UInt8], isError: Bool)]>([])

        func write(_ bytes: [UInt8], isError: Bool) { parts.withLock { $0.append((bytes, isError)) } }

        func text(_ isError: Bool?) -> String {
            let bytes = parts.withLock { parts in
                parts.filter { isError == nil || $0.isError == isError }.flatMap(\.bytes)
            }
            return String(decoding: bytes, as: UTF8.self)
        }
    }
}
