public import Diagnostics
public import Records
public import Values

/// A void as it is written, and what the person must know of it.
public struct Voiding: Sendable {
    public let document: IssuedDocument
    /// Nil for a number that no document bears.
    public let voided: IssuedDocument?

    /// - Throws: `CreditRefusal` where the document must be credited instead, or the number is not one to void.
    public init(
        _ number: String, reason: String, on day: CalendarDate, in workspace: Workspace, at location: Location
    ) throws(CreditRefusal) {
        if let void = workspace.documents.first(where: { $0.isVoid && $0.refersTo == number }) {
            throw CreditRefusal("\(number) is void already (\(workspace.path(of: void.location)))")
        }
        voided = workspace.documents.first { $0.number == number && !$0.isVoid }
        if let voided {
            try VoidRules(voided, in: workspace).check(on: day)
        } else if !workspace.isGap(number) {
            throw CreditRefusal("no document bears '\(number)', and none is missing there")
        }
        document = IssuedDocument(
            location: location, kind: .void(voids: number, reason: reason), number: number,
            client: voided?.client ?? "", issued: day, currency: voided?.currency ?? workspace.business.currency,
            total: .zero(voided?.currency ?? workspace.business.currency))
    }
}

/// What must not be voided: what money came for, what was credited, what later documents count on.
private struct VoidRules {
    private let document: IssuedDocument
    private let workspace: Workspace

    init(_ document: IssuedDocument, in workspace: Workspace) {
        (self.document, self.workspace) = (document, workspace)
    }

    private var number: String { document.number }

    func check(on day: CalendarDate) throws(CreditRefusal) {
        guard document.issued <= day else {
            throw CreditRefusal(
                "\(number) is of \(document.issued), after \(day)", fix: "void it on that day or later")
        }
        if let closed = workspace.business.booksClosed, document.issued <= closed {
            throw CreditRefusal(
                "the books are closed up to \(closed), and \(number) is of \(document.issued)", fix: credit)
        }
        guard document.isInvoice else { return }
        try mustBeUnpaid()
        if let note = workspace.creditNotes(on: number).first {
            throw CreditRefusal(
                "\(note.number) credits \(number)", fix: "if neither left the house, void \(note.number) first")
        }
        try mustNotBeCountedOn()
    }

    private var credit: String { "write a credit note: `vaws invoice credit \(number) --reason …`" }

    /// Money that was there before, such as a deposit, goes back to the client's credit; what came for it does not.
    private func mustBeUnpaid() throws(CreditRefusal) {
        if let payment = workspace.payments.first(where: { $0.invoices.contains(number) }) {
            throw CreditRefusal("\(payment.amount) of \(payment.day) paid \(number)", fix: credit)
        }
        let standing = Receivables(workspace).invoices.first { $0.location == document.location }
        let applied = Set(standing?.applications.filter { $0.kind != .credit }.map(\.location) ?? [])
        let later = workspace.payments.first { applied.contains($0.location) && $0.day >= document.issued }
        guard let later else { return }
        throw CreditRefusal("\(later.amount) of \(later.day) paid \(number)", fix: credit)
    }

    private func mustNotBeCountedOn() throws(CreditRefusal) {
        let held = Settlement(TimeLedger(workspace)).held
        if let later = held.counting(on: document) {
            throw CreditRefusal(
                "\(later.number) takes hours back that \(number) billed", fix: "void \(later.number) first")
        }
        for deposit in document.settles.compactMap(\.depositName) {
            guard let last = held.taking(deposit: deposit, of: document.client) else { continue }
            throw CreditRefusal(
                "the deposit on \(number) was taken off \(last.number), as it was printed",
                fix: "void \(last.number) first, or credit it")
        }
    }
}
