import Diagnostics

/// What a sync says at its end, on one screen.
struct SyncSummary {
    let files: Int
    let bytes: Int
    let outcome: SyncOutcome
    let findings: FindingCount
    let nanoseconds: UInt64
    /// The page to begin with; nil where none is made.
    let firstPage: String?
    /// What was done in the outbox, a line each.
    var outbox: [String] = []

    /// ```
    /// Read 83 files (412 kB), wrote 12 pages, 24 unchanged.
    /// 2 warnings: `vaws check` shows them.
    /// Done in 0.12 seconds. Begin with reports/today.md.
    /// ```
    var text: String {
        var pages = ["wrote \(counted(outcome.written, "page"))", "\(outcome.unchanged) unchanged"]
        if outcome.removed > 0 { pages.append("\(outcome.removed) removed") }
        if !outcome.left.isEmpty { pages.append("\(outcome.left.count) edited by hand and left alone") }
        if !outcome.failures.isEmpty { pages.append("\(outcome.failures.count) that could not be written") }
        return """
            Read \(counted(files, "file")) (\(size)), \(pages.joined(separator: ", ")).\(messages)
            \(findings.errors + findings.warnings == 0 ? "No errors or warnings" : findings.pointer).
            Done in \(seconds) seconds.\(firstPage.map { " Begin with \($0)." } ?? "")
            """
    }

    /// `Drafted outbox/2026-11-23-hollis-reminder-2-2026-0040.md.`
    private var messages: String {
        outbox.map { "\n\($0.prefix(1).uppercased())\($0.dropFirst())." }.joined()
    }

    private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

    private var size: String {
        switch bytes {
        case ..<1000: "\(bytes) bytes"
        case ..<1_000_000: "\(bytes / 1000) kB"
        default: "\(bytes / 1_000_000).\(bytes / 100_000 % 10) MB"
        }
    }

    /// Seconds to two digits, such as `0.12`.
    private var seconds: String {
        let hundredths = nanoseconds / 10_000_000
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}
