import Glibc

/// Where a command prints: results to standard output, what is wrong and how far it is to standard error.
struct Console: Sendable {
    let writeOutput: @Sendable ([UInt8]) -> Void
    let writeError: @Sendable ([UInt8]) -> Void
    /// Whether a person looks at standard error.
    let isErrorTerminal: Bool
    /// Whether what is told may be coloured.
    let isColoured: Bool
    /// Columns of the terminal to which results go; nil where they go elsewhere.
    var columns: Int?

    func print(_ text: String) { writeOutput(Array(ended(text).utf8)) }

    func tell(_ text: String) { writeError(Array(ended(text).utf8)) }

    func complain(_ complaint: Complaint) { tell(complaint.line) }

    private func ended(_ text: String) -> String { text.hasSuffix("\n") ? text : text + "\n" }
}

extension Console {
    static func ofThisProcess() -> Console {
        let isTerminal = isatty(STDERR_FILENO) == 1
        let isPlain = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
        return Console(
            writeOutput: { writeAll($0, to: STDOUT_FILENO) }, writeError: { writeAll($0, to: STDERR_FILENO) },
            isErrorTerminal: isTerminal, isColoured: isTerminal && !isPlain,
            columns: columnsOfOutput())
    }

    private static func columnsOfOutput() -> Int? {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }
}
