import Diagnostics
import Records
import Values

/// Amounts in another currency than the bill on which they belong, with no word of what they come to there.
struct CurrencyChecks {
    private let workspace: Workspace
    private let book: AgreementBook
    private let clients: Set<String>

    init(_ ledger: TimeLedger) {
        workspace = ledger.workspace
        book = ledger.book
        clients = Set(workspace.clients.map(\.id))
    }

    var diagnostics: [Diagnostic] { expenses + charges + payments + rates }

    private var expenses: [Diagnostic] {
        workspace.expenses.compactMap { expense in
            guard let client = expense.client, clients.contains(client), expense.isBillable else { return nil }
            let currency = currency(client, expense.service, nil, expense.day)
            guard expense.amount.currency != currency, expense.bookedAs?.currency != currency else { return nil }
            return mixed(
                "\(expense.amount) is to be billed to '\(client)' in \(currency)", at: expense.location,
                fix: "write what it comes to: `as:\"\(currency) 10.00\"`")
        }
    }

    private var charges: [Diagnostic] {
        workspace.charges.compactMap { charge in
            guard let client = charge.client, clients.contains(client) else { return nil }
            guard case .amount(let amount) = charge.what else { return nil }
            let currency = currency(client, charge.service, charge.project, charge.day)
            guard amount.currency != currency else { return nil }
            return mixed(
                "\(amount) is charged to '\(client)', whose agreement is in \(currency)", at: charge.location,
                fix: "write the amount in \(currency)")
        }
    }

    private func currency(
        _ client: String, _ service: String?, _ project: String?, _ day: CalendarDate
    ) -> Currency {
        let agreement = book.agreementForCosts(
            client: client, service: service.map(book.catalogue.currentName), project: project, on: day)
        return agreement.map { book.currency(of: book.families[$0], on: day) } ?? book.currency(ofClient: client)
    }

    private var payments: [Diagnostic] {
        let invoices = Dictionary(workspace.documents.filter(\.isInvoice).map { ($0.number, $0.currency) }) {
            first, _ in first
        }
        let ofClients = currenciesOfClients
        return workspace.payments.compactMap { payment in
            let named = payment.invoices.compactMap { invoices[$0] }
            let wanted = named.isEmpty ? payment.client.flatMap { ofClients[$0] } ?? [] : Set(named)
            guard !wanted.isEmpty, !wanted.isSubset(of: [payment.amount.currency]) else { return nil }
            // Where the invoices are in several currencies, each must be that of the amount or of what arrived.
            let given = Set([payment.amount.currency, payment.receivedAs?.currency].compactMap { $0 })
            guard named.isEmpty ? wanted.isDisjoint(with: given) : !wanted.isSubset(of: given) else { return nil }
            let names = wanted.sorted().map(\.code).joined(separator: " and ")
            let what = named.isEmpty ? "the client is billed" : "the invoice is"
            return mixed(
                "\(payment.amount) was paid, and \(what) in \(names)", at: payment.location,
                fix: "write the amount in \(names), and what arrived as `as:\"\(payment.amount)\"`")
        }
    }

    /// Currencies in which each client is billed, by its documents and agreements.
    private var currenciesOfClients: [String: Set<Currency>] {
        var currencies: [String: Set<Currency>] = [:]
        for client in workspace.clients { currencies[client.id] = [book.currency(ofClient: client.id)] }
        for family in book.families {
            currencies[family.client, default: []].insert(book.currency(of: family, on: workspace.today))
        }
        for document in workspace.documents { currencies[document.client, default: []].insert(document.currency) }
        return currencies
    }

    /// A rate that names another currency than its agreement names.
    private var rates: [Diagnostic] {
        workspace.agreements.flatMap { agreement in
            agreement.terms.services.compactMap { row in
                guard let currency = agreement.terms.currency, let own = row.rate?.currency, own != currency else {
                    return nil
                }
                return mixed(
                    "the rate of '\(row.service)' is in \(own), and agreement '\(agreement.id)' in \(currency)",
                    at: row.location, fix: "write the rate in \(currency), or another agreement for \(own)")
            }
        }
    }

    private func mixed(_ message: String, at location: Location, fix: String) -> Diagnostic {
        Diagnostic(.mixedCurrencies, message, at: SourceSpan(location), fix: fix)
    }
}
