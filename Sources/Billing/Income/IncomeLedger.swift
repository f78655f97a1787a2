import Diagnostics
public import Records
import Values

/// Every income of the workspace's documents up to today: invoiced by the day of issue, received by the day of the money.
///
/// Both are without tax. Voided documents count nowhere. A deposit, or what was paid too much, is income when an invoice
/// takes it (billing rule T19); what the bank kept came in, and is an expense (T39).
public struct IncomeLedger: Sendable {
    /// In order of issue, then of the files; those of one client's money in order of the days.
    public let entries: [IncomeEntry]

    public init(_ workspace: Workspace) {
        var writer = IncomeWriter(workspace)
        writer.addDocuments()
        for account in ClientAccount.all(of: workspace, until: workspace.today) {
            for receipt in account.receipts { writer.add(receipt) }
        }
        entries = writer.entries
    }
}

/// Fills a ledger of income.
private struct IncomeWriter {
    let workspace: Workspace
    var entries: [IncomeEntry] = []
    private var parts: [Location: IncomeParts] = [:]
    private let payments: [Location: Payment]
    /// By document, what came in and what was given up so far.
    private var sums: [Sum: Money] = [:]

    private struct Sum: Hashable {
        let document: Location
        let kind: IncomeEntry.Kind
    }

    init(_ workspace: Workspace) {
        self.workspace = workspace
        let names = ServiceNames(workspace)
        let voided = workspace.voidedNumbers(on: workspace.today)
        for document in workspace.documents where document.isInvoice || document.isCredit {
            guard document.issued <= workspace.today, !voided.contains(document.number) else { continue }
            parts[document.location] = IncomeParts(document, names)
        }
        payments = Dictionary(
            workspace.payments.filter { $0.receivedAs != nil }.map { ($0.location, $0) }
        ) { first, _ in first }
    }

    mutating func addDocuments() {
        let documents = workspace.documents.compactMap { parts[$0.location] }
        for part in documents.sorted(by: { $0.document.issued < $1.document.issued }) {
            let (document, net) = (part.document, part.net)
            let own = workspace.business.inOwnCurrency(net, on: document.issued)
            add(.invoiced, net, own, of: part, on: document.issued, at: document.location)
        }
    }

    mutating func add(_ receipt: Receipt) {
        guard let part = parts[receipt.document], let kind = receipt.kind.incomeKind else { return }
        let sum = Sum(document: receipt.document, kind: kind)
        let before = sums[sum] ?? .zero(receipt.amount.currency)
        let after = before + receipt.amount
        sums[sum] = after
        // The share of all that came in so far, less what was counted: so a paid invoice brought its net to the cent.
        var net = part.net(of: after) - part.net(of: before)
        if kind == .givenUp { net = -net }
        let own = payments[receipt.location].flatMap { inOwnCurrency(net, arrivedWith: $0) }
        add(
            kind, net, own ?? workspace.business.inOwnCurrency(net, on: receipt.day), of: part, on: receipt.day,
            at: receipt.location)
    }

    /// What arrived for a part of a payment, where the payment says it in the workspace's currency.
    private func inOwnCurrency(_ part: Money, arrivedWith payment: Payment) -> Money? {
        let amounts = [payment.amount, payment.receivedAs].compactMap(\.self)
        guard let own = amounts.first(where: { $0.currency == workspace.business.currency }),
            let foreign = amounts.first(where: { $0.currency == part.currency })
        else { return nil }
        return own.share(part, of: foreign)
    }

    private mutating func add(
        _ kind: IncomeEntry.Kind, _ net: Money, _ own: Money?, of part: IncomeParts, on day: CalendarDate,
        at location: Location
    ) {
        let (amounts, ownAmounts) = (part.parted(net), own.map(part.parted))
        for index in amounts.indices where !amounts[index].isZero || !(ownAmounts?[index].isZero ?? true) {
            let document = part.document
            entries.append(
                IncomeEntry(
                    kind: kind, day: day, client: document.client,
                    service: part.services.isEmpty ? nil : part.services[index], amount: amounts[index],
                    ownAmount: ownAmounts?[index], number: document.number, issued: document.issued,
                    location: location))
        }
    }
}

extension InvoiceStanding.Application.Kind {
    /// What a credit note took off was taken off where it was issued.
    fileprivate var incomeKind: IncomeEntry.Kind? {
        switch self {
        case .payment, .refund: .received
        case .discount, .writeOff: .givenUp
        case .credit: nil
        }
    }
}
