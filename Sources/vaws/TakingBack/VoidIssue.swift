import Billing
import Diagnostics
import Records
import Values

/// A void that is to be written.
struct VoidIssue {
    let number: String
    let reason: String
    let day: CalendarDate

    func issuable(in open: OpenWorkspace) throws(Complaint) -> Issuable {
        let workspace = open.workspace
        let isKnown = workspace.documents.contains { $0.number == number || $0.refersTo == number }
        guard isKnown || workspace.isGap(number) else {
            let known = TakenBack.unknown(number, in: workspace)
            throw Complaint(known.message + ", and none is missing there", fix: known.fix, id: known.id)
        }
        let void = try complaining { () throws(CreditRefusal) in
            try Voiding(
                number, reason: reason, on: day, in: workspace, at: Location(file: FileID(0), line: 1, column: 1))
        }
        let told = DraftInvoices(workspace).overbilled.count
        var issuable = Issuable(document: void.document, seller: nil, buyer: nil, notes: notes(void)) { after in
            after.isVoided(number) && DraftInvoices(after).overbilled.count <= told
        }
        issuable.wrong = "what it billed is on later documents as well"
        return issuable
    }

    private func notes(_ void: Voiding) -> [String] {
        guard let document = void.voided else { return [] }
        let rows = document.settles.isEmpty || document.isCreditNote ? "" : "all that it billed is open again; "
        let credit = document.isCreditNote ? "bill what it took off" : "`vaws invoice credit \(number) --reason …`"
        return ["\(rows)a void is for what never left the house: had it been sent, \(credit)"]
    }
}
