import Billing
import Diagnostics
import Records

/// Why nothing may be issued now.
struct IssueGuard {
    let open: OpenWorkspace
    let client: String?
    /// The number of a document that is taken back.
    let takenBack: String?

    func check(_ git: GitNumbers) throws(Complaint) {
        if let missing = git.missing, missing > 0 {
            let commits = missing == 1 ? "1 commit that is" : "\(missing) commits that are"
            throw Complaint(
                "the upstream has \(commits) not here, and may have the next number", fix: "`git pull` first")
        }
        let settlement = Settlement(TimeLedger(open.workspace))
        let findings =
            open.diagnostics + BillingChecks.diagnostics(settlement) + IssuedCheck(open.workspace).diagnostics()
        guard let first = findings.first(where: touchesMoney) else { return }
        let place = first.span.map { " (\(open.workspace.path(of: $0.start)):\($0.start.line))" } ?? ""
        throw Complaint(
            first.message + place, fix: first.fix ?? "mend it before anything is issued", id: first.id.rawValue)
    }

    /// Every error but a gap, unless it is in the folder of another client or one in which nothing is billed.
    private func touchesMoney(_ finding: Diagnostic) -> Bool {
        guard finding.severity == .error, finding.id != .numberGap else { return false }
        guard let path = finding.span.map({ open.workspace.path(of: $0.start) }) else { return true }
        if finding.id == .invoiceDoesNotAddUp, let takenBack, IssuedFileName.number(of: path) == takenBack {
            return false
        }
        let others = open.workspace.clients.filter { $0.id != client }.map { "clients/\($0.id)/" }
        return !(others + ["growth/", "outbox/"]).contains(where: path.hasPrefix)
    }
}
