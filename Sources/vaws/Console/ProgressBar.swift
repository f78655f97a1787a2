import Dispatch
import Synchronization

/// How far a long command is, on a terminal, from one second on.
final class ProgressBar: Sendable {
    private struct State {
        var step = ""
        var done = 0
        var total = 0
        var isDrawn = false
        var isOver = false
    }

    private let state = Mutex(State())
    private let console: Console

    /// Begins to count the second; nil where nobody looks at a terminal.
    init?(on console: Console) {
        guard console.isErrorTerminal else { return nil }
        self.console = console
        drawLater(after: .seconds(1))
    }

    /// The next step of the work; `total` is 0 where its length is not known.
    func begin(_ step: String, of total: Int = 0) {
        state.withLock { ($0.step, $0.done, $0.total) = (step, 0, total) }
    }

    func advance(by count: Int = 1) { state.withLock { $0.done += count } }

    /// Takes the bar away.
    func end() {
        let wasDrawn = state.withLock { state in
            state.isOver = true
            return state.isDrawn
        }
        if wasDrawn { console.writeError(Array("\r\u{1B}[K".utf8)) }
    }

    private func drawLater(after interval: DispatchTimeInterval) {
        DispatchQueue.global().asyncAfter(deadline: .now() + interval) { [self] in
            let line = state.withLock { state -> String? in
                if state.isOver { return nil }
                state.isDrawn = true
                return ProgressBar.line(state.step, done: state.done, total: state.total)
            }
            guard let line else { return }
            console.writeError(Array("\r\u{1B}[K\(line)".utf8))
            drawLater(after: .milliseconds(100))
        }
    }

    /// `[########            ] 40 of 100 writing pages`.
    static func line(_ step: String, done: Int, total: Int) -> String {
        guard total > 0 else { return done > 0 ? "\(step): \(done)" : step }
        let filled = min(20 * done / total, 20)
        let bar = String(repeating: "#", count: filled) + String(repeating: " ", count: 20 - filled)
        return "[\(bar)] \(done) of \(total) \(step)"
    }
}
