import Billing
import Diagnostics
import Records
import Values

/// An issued document with where it stands today.
struct ShownDocument {
    let document: IssuedDocument
    /// Of invoices only.
    let standing: InvoiceStanding?
    /// The voids and credit notes that name it, in file order.
    let takenBackBy: [IssuedDocument]
    let workspace: Workspace

    /// A complaint with the nearest number where no document bears this one.
    init(_ number: String, in workspace: Workspace) throws(Complaint) {
        let documents = workspace.documents
        let borne = documents.filter { $0.number == number }
        guard let document = borne.first(where: { !$0.isVoid }) ?? borne.first else {
            let known = documents.map(\.number)
            throw Complaint(
                "there is no invoice '\(number)'",
                fix: didYouMean(number, among: known) ?? "`vaws invoice list` names them", id: "unknown-invoice")
        }
        self.document = document
        self.workspace = workspace
        standing = Receivables(workspace).invoices.first {
            $0.number == number && $0.location == document.location
        }
        takenBackBy = documents.filter { $0.refersTo == number && $0.location != document.location }
    }

    /// The page as it was sent, then where it stands.
    var text: String {
        let page = IssuedPage.text(of: workspace.files[Int(document.location.file.index)].bytes)
        return ([page.isEmpty ? figures : page, ""] + [state] + others).joined(separator: "\n")
    }

    /// `2026-0042 to acme of 2026-11-12, due 2026-11-26: EUR 1036.97`, for a file without a page.
    private var figures: String {
        let lines = document.lines.map { "- \($0.text): \($0.amount.amount)" }
        let taxes = document.taxes.map { "- \($0.tax) on \($0.base.amount): \($0.amount.amount)" }
        let due = document.due.map { ", due \($0)" } ?? ""
        return
            (["\(document.number) to \(document.client) of \(document.issued)\(due): \(document.total)"] + lines + taxes)
            .joined(separator: "\n")
    }

    /// `2026-0042 is open: EUR 1036.97 of EUR 1036.97, due in 3 days. (invoices/2026-0042.md)`
    private var state: String {
        let place = workspace.path(of: document.location)
        guard let standing else {
            let about = document.refersTo.map { document.isVoid ? "" : " on \($0)" } ?? ""
            return "\(document.number) is a \(document.kindName)\(about). (\(place))"
        }
        let open = standing.balance.isZero ? "" : ": \(standing.balance) of \(standing.total) open\(lateness(standing))"
        return "\(document.number) is \(standing.status.word)\(open). (\(place))"
    }

    private func lateness(_ standing: InvoiceStanding) -> String {
        let days = abs(standing.daysPastDue)
        let count = days == 1 ? "1 day" : "\(days) days"
        if standing.daysPastDue == 0 { return ", due today" }
        return standing.daysPastDue > 0 ? ", \(count) late" : ", due in \(count)"
    }

    private var others: [String] {
        takenBackBy.map { other in
            let reason = other.reason.map { ": \($0)" } ?? ""
            return "The \(other.kindName) \(other.isVoid ? "" : other.number + " ")of \(other.issued) names it\(reason)"
                .replacing("  ", with: " ")
        }
    }
}
