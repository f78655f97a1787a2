import Diagnostics
import Records

/// What `vaws verify` prints for a person, below the findings.
enum VerificationText {
    static func text(_ verification: Verification) -> String {
        (changed(verification) + deleted(verification) + byHand(verification) + [summary(verification)])
            .joined(separator: "\n")
    }

    private static func changed(_ verification: Verification) -> [String] {
        verification.changedAfterIssue.flatMap { entry -> [String] in
            guard let history = entry.history else { return [] }
            return ["\(entry.path): '\(entry.document.number)' was changed after it was committed"] + commits(history)
                + ["  put it back: `\(history.mend)`", ""]
        }
    }

    private static func commits(_ history: FileHistory) -> [String] {
        (history.changes + [history.deletion].compactMap { $0 }).map { "  \($0.line)" }
            + (history.isUncommitted ? ["  and a change that is not committed"] : [])
    }

    private static func deleted(_ verification: Verification) -> [String] {
        verification.deleted.flatMap { history in
            ["\(history.path): was deleted"] + commits(history) + ["  put it back: `\(history.mend)`", ""]
        }
    }

    private static func byHand(_ verification: Verification) -> [String] {
        verification.changedByHand.flatMap { entry -> [String] in
            guard let history = entry.history else { return [] }
            return ["\(entry.path): has no seal, and was changed after it was first committed"] + commits(history) + [
                ""
            ]
        }
    }

    /// `6 documents: 5 as sealed, 1 without a seal (written by hand). Nothing is wrong.`
    private static func summary(_ verification: Verification) -> String {
        let count = verification.entries.count
        guard count + verification.deleted.count > 0 else { return "No document was issued yet." }
        let seals = Dictionary(grouping: verification.entries, by: \.seal).mapValues(\.count)
        let parts = [
            seals[.whole].map { "\($0) as sealed" }, seals[.broken].map { "\($0) not as sealed" },
            seals[.none].map { "\($0) without a seal (written by hand)" },
            counted(verification.changedAfterIssue.count, "changed after being committed"),
            counted(verification.deleted.count, "deleted"),
        ].compactMap { $0 }
        let history = verification.hasHistory ? "" : "\nThere is no git history here to compare with."
        return
            "\(count == 1 ? "1 document" : "\(count) documents"): \(parts.listed). \(closing(verification))\(history)"
    }

    private static func counted(_ count: Int, _ words: String) -> String? { count == 0 ? nil : "\(count) \(words)" }

    private static func closing(_ verification: Verification) -> String {
        let found = FindingCount(verification.findings)
        guard found.errors + found.warnings == 0 else {
            return found.words.prefix(1).uppercased() + found.words.dropFirst() + "."
        }
        return verification.isWhole ? "Nothing is wrong." : "Not all is as it was issued."
    }
}
