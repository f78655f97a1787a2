import Billing
import Diagnostics
import Records
import Values

/// What clients owe: documents, and the money that came in or was given up.
struct ReceivableTransactions {
    private(set) var transactions: [HledgerTransaction] = []
    private(set) var notes: [String] = []
    private let workspace: Workspace
    private let payments: [Location: Payment]
    private let documents: [String: IssuedDocument]

    init(_ request: ExportRequest) {
        workspace = request.workspace
        payments = Dictionary(workspace.payments.map { ($0.location, $0) }) { first, _ in first }
        documents = Dictionary(workspace.documents.filter { !$0.isVoid }.map { ($0.number, $0) }) { first, _ in first }
        let named = workspace.documents.map(\.client) + workspace.payments.compactMap(\.client)
        let clients = Set(workspace.clients.map(\.id) + named).sorted().filter {
            request.client == nil || $0 == request.client
        }
        let last = request.to ?? workspace.today
        for client in clients {
            for statement in Statement.all(of: client, from: request.from ?? .first, to: last, in: workspace) {
                for entry in statement.entries { add(entry.movement, of: client) }
            }
        }
        let isExchanged = transactions.contains { $0.postings.contains { $0.cost != nil } }
        if isExchanged {
            notes.append("Gains and losses of exchange are not in it; hledger works them out from the costs.")
        }
    }

    private mutating func add(_ movement: AccountMovement, of client: String) {
        let postings: [HledgerTransaction.Posting]
        switch movement.kind {
        case .invoice, .creditNote, .void: postings = document(movement, client)
        case .payment, .refund: postings = money(movement, client)
        case .discount: postings = against(movement, client, "expenses:discounts")
        case .writeOff: postings = against(movement, client, "expenses:bad debts")
        case .interest: postings = against(movement, client, "revenues:late interest")
        case .compensation: postings = against(movement, client, "revenues:late compensation")
        }
        transactions.append(
            HledgerTransaction(
                day: movement.day, code: movement.number, payee: workspace.client(client)?.name ?? client,
                words: words(movement), comment: movement.due.map { "due:\($0)" } ?? "", postings: postings))
    }

    private func words(_ movement: AccountMovement) -> String {
        let about = movement.names.isEmpty ? "" : " for " + movement.names.joined(separator: ", ")
        let text = payments[movement.location]?.text ?? ""
        let what =
            switch movement.kind {
            case .invoice: "Invoice"
            case .creditNote: "Credit note"
            case .void: "Void"
            case .payment: "Payment"
            case .refund: "Refund"
            case .discount: "Discount for early payment"
            case .writeOff: "Written off"
            case .interest: "Interest claimed"
            case .compensation: "Compensation claimed"
            }
        return what + about + (text.isEmpty ? "" : ": " + text)
    }

    private func receivable(_ movement: AccountMovement, _ client: String, cost: Money? = nil)
        -> HledgerTransaction.Posting
    {
        HledgerTransaction.Posting(
            account: "assets:receivable:\(ForeignText.account(client))", amount: movement.amount, cost: cost)
    }

    /// The sum of a document against what was earned, its taxes and its rounding; a void turns it round.
    private func document(_ movement: AccountMovement, _ client: String) -> [HledgerTransaction.Posting] {
        let about = movement.kind == .void ? movement.names.first : movement.number
        let document = about.flatMap { documents[$0] }
        let isTurned = document.map { ($0.total.isNegative) != movement.amount.isNegative } ?? false
        func signed(_ money: Money) -> Money { isTurned ? money : -money }
        let taxes = (document?.taxes ?? []).filter { !$0.amount.isZero }.map {
            HledgerTransaction.Posting(
                account: "liabilities:tax:\(ForeignText.account($0.tax))", amount: signed($0.amount))
        }
        let rounding = document?.cashRounding.map {
            HledgerTransaction.Posting(account: "revenues:rounding", amount: signed($0))
        }
        let rest = (taxes + [rounding].compactMap { $0 }).reduce(-movement.amount) { $0 - $1.amount }
        let earned = HledgerTransaction.Posting(account: "revenues:\(ForeignText.account(client))", amount: rest)
        return [receivable(movement, client), earned] + taxes + [rounding].compactMap { $0 }
    }

    /// Money in the bank and what the bank kept; in another currency by what arrived there.
    private func money(_ movement: AccountMovement, _ client: String) -> [HledgerTransaction.Posting] {
        let payment = payments[movement.location]
        let amounts = [payment?.amount, payment?.receivedAs].compactMap { $0 }
        if let other = amounts.first(where: { $0.currency != movement.amount.currency }) {
            let size = other.isNegative ? -other : other
            let arrived = movement.amount.isNegative ? size : -size
            return [
                HledgerTransaction.Posting(account: "assets:bank", amount: arrived),
                receivable(movement, client, cost: size),
            ]
        }
        let fee = movement.fee.map { HledgerTransaction.Posting(account: "expenses:bank fees", amount: $0) }
        let arrived = -movement.amount - (movement.fee ?? .zero(movement.amount.currency))
        return [HledgerTransaction.Posting(account: "assets:bank", amount: arrived)] + [fee].compactMap { $0 }
            + [receivable(movement, client)]
    }

    private func against(_ movement: AccountMovement, _ client: String, _ account: String) -> [HledgerTransaction
        .Posting]
    {
        [HledgerTransaction.Posting(account: account, amount: -movement.amount), receivable(movement, client)]
    }
}

extension CalendarDate {
    /// Before anything that a workspace holds.
    fileprivate static let first = CalendarDate(dayNumber: -700_000)
}
