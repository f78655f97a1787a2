/// Why a text is not the value that was looked for, in words for the person who wrote it.
public protocol ValueProblem: Error, Hashable, Sendable {
    /// What is wrong, such as `there is no day '2026-02-30'`.
    var message: String { get }
    /// What to write instead, such as ``write `2026-02-28` ``.
    var fix: String { get }
}
