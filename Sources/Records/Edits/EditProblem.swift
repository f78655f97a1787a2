/// Why a task cannot be changed as asked, and what to do instead.
public struct EditProblem: Error, Equatable, Sendable {
    public let message: String
    public let fix: String?

    public init(_ message: String, fix: String? = nil) {
        self.message = message
        self.fix = fix
    }
}
