import Billing
import Markdown
import Records
import Reports
import Values

/// Writes down that interest or compensation was claimed for an invoice that is late: what the terms come to up to a day,
/// less what was claimed before.
struct ClaimChange {
    let open: OpenWorkspace
    let number: String
    let kinds: [LateClaim.Kind]
    let day: CalendarDate

    func change() throws(Complaint) -> Change {
        let claim = try claim()
        let amounts = kinds.map { ($0, claim.rest($0)) }.filter { !$0.1.isZero }
        guard !amounts.isEmpty else {
            return Change(told: ["Nothing to claim for \(number): all of it was claimed up to \(day)."])
        }
        let lines = amounts.map { kind, amount in
            var line = PaymentLine(client: claim.invoice.client, day: day, amount: amount, invoices: [number])
            line.claim = kind
            return line
        }
        let written = try complaining { () throws(EditProblem) in
            try PaymentBook(open.workspace).change(adding: lines)
        }
        var change = Change(files: [FileChange(written)])
        let after = try EditCheck(open: open).workspace(after: change)
        try mustRead(lines, written, in: after)
        change.told = ClaimWords(claim, lines, place: "\(written.path):\(written.newLine ?? 0)", after: after).lines
        return change
    }

    private func claim() throws(Complaint) -> LateInterestClaim {
        let invoice = try PaymentTarget(number, in: open.workspace).invoices.first
        guard let invoice else { throw Complaint("'\(number)' is no invoice", fix: "write its number", status: .usage) }
        let receivables = Receivables(open.workspace, asOf: day)
        let book = AgreementBook(open.workspace)
        let all = LateInterestClaim.all(receivables, book, open.workspace)
        if let claim = all.first(where: { $0.invoice.number == number }) { return claim }
        let standing = receivables.invoices.first { $0.number == number }
        guard let standing, LateInterestClaim.terms(of: standing, book, open.workspace) != nil else {
            throw Complaint(
                "nothing is agreed for \(number), should it come late",
                fix:
                    "write `late-interest: statutory` or a share such as `8%` in the agreement of '\(invoice.client)', "
                    + "and for `statutory` the rates under `late-interest:` in vaws.yaml")
        }
        throw Complaint(
            "\(number) bears no interest up to \(day): it was due on \(standing.due)",
            fix: "name a day after that with `--on`")
    }

    private func mustRead(_ lines: [PaymentLine], _ written: JournalChange, in after: Workspace) throws(Complaint) {
        let new = after.claims.filter { after.path(of: $0.location) == written.path }
        let areRead = lines.allSatisfy { line in new.contains { line.isRead(as: $0) } }
        let isKept =
            after.claims.count == open.workspace.claims.count + lines.count
            && after.payments.count == open.workspace.payments.count
        if areRead, isKept { return }
        throw Complaint(
            "no place in '\(written.path)' was found where the lines read as meant",
            fix: "write \(lines.map { "`\($0.amount)`" }.listed) there by hand")
    }
}

extension LateInterestClaim {
    /// What was not claimed yet.
    func rest(_ kind: LateClaim.Kind) -> Money { kind == .interest ? openInterest : openCompensation }
}
