import Records
import Values

/// In which order money settles the debts of a client's invoices (billing rules T36, T37).
///
/// The invoices that it names come first, in their order; then the others, the oldest due first. Within an invoice it goes
/// to compensation, interest and principal, or, with `principal-first`, to the principals of all those before what was
/// claimed. A payment that names its debts with `for:` settles those first.
struct AllocationOrder {
    /// A debt of an invoice, by the invoice's index in the account.
    struct Place: Hashable {
        let invoice: Int
        let debt: Debt
    }

    private(set) var places: [Place] = []

    init(_ funds: ClientAccount.Funds, _ invoices: [ClientAccount.OpenInvoice], named: [Int], others: [Int]) {
        let wanted = named.isEmpty ? others : named
        for debt in funds.debts { places += wanted.map { Place(invoice: $0, debt: debt) } }
        for group in [named, others] {
            let isPrincipalFirst = { index in funds.kind != .payment || invoices[index].allocation == .principalFirst }
            for index in group {
                let debts: [Debt] = isPrincipalFirst(index) ? [.principal] : [.compensation, .interest, .principal]
                places += debts.map { Place(invoice: index, debt: $0) }
            }
            for index in group where isPrincipalFirst(index) {
                places += [.interest, .compensation].map { Place(invoice: index, debt: $0) }
            }
        }
    }
}

/// Which order holds for an invoice: that of the agreement in force on the day of issue, else the client's, else costs
/// and interest come first.
struct AllocationRule {
    private let book: AgreementBook?
    private let ofClient: [String: PaymentAllocation]

    /// Without claims there is nothing to order.
    init(_ workspace: Workspace) {
        book = workspace.claims.isEmpty ? nil : AgreementBook(workspace)
        ofClient = Dictionary(
            workspace.clients.compactMap { client in client.allocation.map { (client.id, $0) } }
        ) { first, _ in first }
    }

    func allocation(of document: IssuedDocument) -> PaymentAllocation {
        agreed(document) ?? ofClient[document.client] ?? .costsInterestPrincipal
    }

    private func agreed(_ document: IssuedDocument) -> PaymentAllocation? {
        guard let book else { return nil }
        return book.families(of: document.client).lazy.map { book.families[$0] }
            .filter { $0.period.contains(document.issued) }.compactMap { $0.terms(on: document.issued).allocation }
            .first
    }
}
