import Billing
import Diagnostics
import Records
import Values

/// A credit note that is to be issued.
struct CreditIssue {
    let number: String
    let purpose: CreditRequest.Purpose
    /// As given to `--lines`; nil for all.
    let lines: String?
    let reason: String
    let day: CalendarDate

    func issuable(in open: OpenWorkspace) throws(Complaint) -> Issuable {
        let workspace = open.workspace
        let invoice = try TakenBack.invoice(number, in: workspace)
        let request = CreditRequest(
            number, purpose, try CreditLines.parts(lines, in: invoice.currency), reason: reason, on: day)
        let note = try complaining { () throws(CreditRefusal) in
            try CreditNote(request, in: workspace, at: Location(file: FileID(0), line: 1, column: 1))
        }
        var document = note.document
        let (seller, buyer) = try parties(of: invoice, in: workspace)
        (document.seller, document.buyer) = (seller.details, buyer.details)
        (document.leftToPay, document.toGet) = outcome(of: document, in: workspace)
        let told = DraftInvoices(workspace).overbilled
        var issuable = Issuable(document: document, seller: seller, buyer: buyer, notes: note.notes) { after in
            isRight(note, told, after)
        }
        issuable.wrong = "the workspace would not read it as it is meant"
        return issuable
    }

    private func parties(
        of invoice: IssuedDocument, in workspace: Workspace
    ) throws(Complaint) -> (PrintedParty, PrintedParty) {
        try workspace.mustKnow(client: invoice.client)
        guard let client = workspace.client(invoice.client) else { throw TakenBack.unknown(number, in: workspace) }
        return (
            invoice.seller.isEmpty ? PrintedParty(workspace.business) : PrintedParty(invoice.seller),
            invoice.buyer.isEmpty ? PrintedParty(client) : PrintedParty(invoice.buyer)
        )
    }

    /// What is left to pay of the invoice then, and what of the credit note was paid already.
    private func outcome(of note: IssuedDocument, in workspace: Workspace) -> (Money?, Money?) {
        guard let standing = Receivables(workspace).invoices.first(where: { $0.number == number }) else {
            return (nil, nil)
        }
        let zero = Money.zero(note.currency)
        let notPaid = standing.applications.filter { $0.kind == .discount || $0.kind == .writeOff }
            .reduce(zero) { $0 + $1.amount }
        let left = standing.balance + note.total
        return (left.isNegative ? zero : left, (left + notPaid).isNegative ? -(left + notPaid) : zero)
    }

    /// So much less is left of the invoice, nothing more is told as billed too much, and what was corrected is not any more.
    private func isRight(_ note: CreditNote, _ before: [Overbilled], _ workspace: Workspace) -> Bool {
        guard workspace.leftToCredit(of: number) == note.invoice.left + note.document.total else { return false }
        let after = DraftInvoices(workspace).overbilled
        let isMended = purpose != .correction || after.count < before.count
        return isMended && after.count <= before.count
    }
}

/// Runs what billing refuses as a complaint of a command.
func complaining<Value>(_ body: () throws(CreditRefusal) -> Value) throws(Complaint) -> Value {
    do throws(CreditRefusal) {
        return try body()
    } catch {
        throw Complaint(error.message, fix: error.fix)
    }
}

/// The lines that `--lines` names: `1,3`, `2=1h30m`, `2=qty:3`, `2=50.00`.
enum CreditLines {
    static func parts(_ text: String?, in currency: Currency) throws(Complaint) -> [CreditRequest.Part] {
        guard let text else { return [] }
        var parts: [CreditRequest.Part] = []
        for word in text.split(separator: ",") {
            let part = try part(word.filter { !$0.isWhitespace || $0 == " " }, in: currency)
            guard !parts.contains(where: { $0.line == part.line }) else {
                throw Complaint("line \(part.line) is named twice", fix: "name each line once", status: .usage)
            }
            parts.append(part)
        }
        guard !parts.isEmpty else { throw unreadable(text) }
        return parts
    }

    private static func part(_ word: String, in currency: Currency) throws(Complaint) -> CreditRequest.Part {
        let sides = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            .map { $0.split(separator: " ").joined(separator: " ") }
        guard let line = sides.first.flatMap({ Int($0) }), line > 0 else { throw unreadable(word) }
        guard sides.count == 2 else { return CreditRequest.Part(line: line, .whole) }
        if sides[1].hasPrefix("qty:"), let number = DecimalNumber(String(sides[1].dropFirst(4))) {
            return CreditRequest.Part(line: line, .pieces(number))
        }
        if sides[1].last?.isLetter == true, let minutes = Minutes(sides[1]) {
            return CreditRequest.Part(line: line, .hours(minutes))
        }
        if let amount = Money(sides[1]) ?? Money(sides[1], in: currency) {
            return CreditRequest.Part(line: line, .money(amount))
        }
        throw unreadable(word)
    }

    private static func unreadable(_ text: String) -> Complaint {
        Complaint(
            "'\(text)' names no part of a line", fix: "write `--lines 1,3`, `2=1h30m`, `2=qty:3` or `2=50.00`",
            status: .usage)
    }
}
