/// Why time cannot be written as it was said: what is wrong, and what to write instead.
public struct JournalProblem: Error, Hashable, Sendable {
    public let message: String
    public let fix: String

    init(_ message: String, fix: String) {
        (self.message, self.fix) = (message, fix)
    }
}
