import Diagnostics
import Records
import Values

extension JSONShape<Verification> {
    static var verification: JSONShape {
        JSONShape(
            "vaws verify",
            [
                JSONField("whole", .flag, "whether all is as it was issued, as the exit code says") {
                    .flag($0.isWhole)
                },
                JSONField("history", .flag, "whether git was there to ask") { .flag($0.hasHistory) },
                JSONField("documents", listOf: .verifiedDocument, "in the order of their files", \.entries),
                JSONField("findings", listOf: .verifyFinding, "in the order of the files") { verification in
                    verification.findings.map { FindingFigures(finding: $0, workspace: verification.workspace) }
                },
                JSONField("deleted", listOf: .deletedFile, "files whose number no document bears any more", \.deleted),
            ])
    }
}

extension JSONShape<Verification.Entry> {
    fileprivate static var verifiedDocument: JSONShape {
        JSONShape(
            "verified document",
            [
                JSONField("file", .text, "path below the workspace's root") { .text($0.path) },
                JSONField("number", .text, "its number; of a void that of what it voids") { .text($0.document.number) },
                JSONField(
                    "seal", .text, Verification.Seal.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
                ) { .text($0.seal.rawValue) },
                JSONField(
                    "changed", .flag, "whether it is not what was first committed; null where git does not know it"
                ) { $0.history.map { .flag($0.isChanged) } ?? .none },
                JSONField("commits", listOf: .commit, "those that changed it, the oldest first") {
                    $0.history?.changes ?? []
                },
            ])
    }
}

extension JSONShape<FileHistory> {
    fileprivate static var deletedFile: JSONShape {
        JSONShape(
            "deleted file",
            [
                JSONField("file", .text, "where it was") { .text($0.path) },
                JSONField("commit", .commit, "the one that deleted it; null where that is not committed", \.deletion),
                JSONField("mend", .text, "the command that puts it back") { .text($0.mend) },
            ])
    }
}

extension JSONShape<GitCommit> {
    fileprivate static var commit: JSONShape {
        JSONShape(
            "commit",
            [
                JSONField("hash", .text, "whole") { .text($0.hash) },
                JSONField("day", .text, "the author's day") { .text($0.day) },
                JSONField("author", .text, "the author's name") { .text($0.author) },
                JSONField("subject", .text, "its first line") { .text($0.subject) },
            ])
    }
}

private struct FindingFigures {
    let finding: Diagnostic
    let workspace: Workspace
}

extension JSONShape<FindingFigures> {
    fileprivate static var verifyFinding: JSONShape {
        JSONShape(
            "finding",
            [
                JSONField("id", .text, "its heading in diagnostics.md") { .text($0.finding.id.rawValue) },
                JSONField("severity", .text, "`error`, `warning`") { .text($0.finding.severity.rawValue) },
                JSONField("file", .text, "path below the workspace's root") { figures in
                    .optional(figures.finding.span.map { figures.workspace.path(of: $0.start) })
                },
                JSONField("line", .number, "line in that file, from 1") { figures in
                    figures.finding.span.map { .number(Int($0.start.line)) } ?? .none
                },
                JSONField("message", .text, "what is wrong") { .text($0.finding.message) },
                JSONField("fix", .text, "what to do") { .optional($0.finding.fix) },
            ])
    }
}
