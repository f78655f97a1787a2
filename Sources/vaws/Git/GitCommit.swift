/// A commit as a person finds it again.
struct GitCommit: Hashable, Sendable {
    let hash: String
    /// Such as `2026-11-20`.
    let day: String
    let author: String
    /// Its first line.
    let subject: String

    var short: String { String(hash.prefix(12)) }

    /// `1a2b3c4d5e6f 2026-11-20 Robin Vale: Fix a typo`
    var line: String { "\(short) \(day) \(author): \(subject)" }
}
