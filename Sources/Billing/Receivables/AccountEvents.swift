import Diagnostics
import Records
import Values

extension ClientAccount {
    /// The accounts of all clients with documents or payments up to a day, by client and currency.
    static func all(of workspace: Workspace, until day: CalendarDate) -> [ClientAccount] {
        var accounts: [AccountKey: ClientAccount] = [:]
        let allocation = AllocationRule(workspace)
        for event in AccountEvent.all(of: workspace, until: day) {
            let key = AccountKey(client: event.client, currency: event.currency)
            let new = ClientAccount(client: key.client, currency: key.currency, workspace.business.calendar)
            event.apply(to: &accounts[key, default: new], allocation)
        }
        return accounts.sorted { ($0.key.client, $0.key.currency) < ($1.key.client, $1.key.currency) }.map(\.value)
    }
}

private struct AccountKey: Hashable {
    let client: String
    let currency: Currency
}

/// What changes an account: of one day invoices come before credit notes, those before claims, and those before payments.
private struct AccountEvent {
    private enum What {
        case invoice(IssuedDocument)
        case claim(LateClaim)
        case funds(ClientAccount.Funds)
        case refund(Payment, Money)
    }

    let client: String
    let currency: Currency
    private let day: CalendarDate
    private let rank: Int
    private let what: What

    static func all(of workspace: Workspace, until day: CalendarDate) -> [AccountEvent] {
        let voided = workspace.voidedNumbers(on: day)
        let documents = workspace.documents.filter { !voided.contains($0.number) }
        let invoices = Dictionary(documents.filter(\.isInvoice).map { ($0.number, $0) }) { first, _ in first }
        let events =
            documents.compactMap(AccountEvent.init)
            + workspace.claims.compactMap { AccountEvent($0, invoices: invoices) }
            + workspace.payments.compactMap { AccountEvent($0, invoices: invoices) }
        // Stable: what happens on one day keeps the order of the files.
        return events.filter { $0.day <= day }.sorted { ($0.day, $0.rank) < ($1.day, $1.rank) }
    }

    private init?(_ document: IssuedDocument) {
        switch document.kind {
        case .invoice: (what, rank) = (.invoice(document), 0)
        case .creditNote(let credits, _):
            let funds = ClientAccount.Funds(
                kind: .credit, day: document.issued, location: document.location, names: [credits],
                left: document.total.magnitude, number: document.number)
            (what, rank) = (.funds(funds), 1)
        case .void: return nil
        }
        (client, currency, day) = (document.client, document.currency, document.issued)
    }

    /// A claim for a voided invoice, or in another currency than the invoice's, is none.
    private init?(_ claim: LateClaim, invoices: [String: IssuedDocument]) {
        guard let invoice = invoices[claim.invoice], invoice.currency == claim.amount.currency else { return nil }
        (client, currency, day, rank) = (invoice.client, invoice.currency, max(claim.day, invoice.issued), 2)
        what = .claim(claim)
    }

    private init?(_ payment: Payment, invoices: [String: IssuedDocument]) {
        let named = payment.invoices.lazy.compactMap { invoices[$0] }.first
        guard let client = payment.client ?? named?.client else { return nil }
        self.client = client
        var amount = payment.amount
        // What arrived counts where the invoice is in its currency and the amount is not.
        if let named, let received = payment.receivedAs, amount.currency != named.currency,
            received.currency == named.currency
        {
            amount = received
        }
        currency = amount.currency
        (day, rank) = (payment.day, 3)
        if payment.kind == .refund || (amount.isNegative && payment.kind == .payment) {
            what = .refund(payment, amount.magnitude)
            return
        }
        // The client paid what the bank kept as well (T39).
        let fee = payment.fee.flatMap {
            $0.currency == amount.currency && payment.kind == .payment ? $0.magnitude : nil
        }
        if let fee { amount += fee }
        let funds = ClientAccount.Funds(
            kind: payment.kind == .writeOff ? .writeOff : .payment, day: payment.day, location: payment.location,
            names: payment.invoices, debts: payment.debts, left: amount.magnitude, fee: fee)
        what = .funds(funds)
    }

    func apply(to account: inout ClientAccount, _ allocation: AllocationRule) {
        switch what {
        case .invoice(let document): account.issue(document, allocation.allocation(of: document))
        case .claim(let claim): account.claim(claim)
        case .funds(let funds): account.receive(funds)
        case .refund(let payment, let amount):
            account.refund(amount, names: payment.invoices, on: payment.day, at: payment.location)
        }
    }
}
