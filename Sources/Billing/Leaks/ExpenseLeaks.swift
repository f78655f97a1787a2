import Diagnostics
import Records
import Values

extension Leak {
    /// Costs that no draft takes and no document holds, and that the client may owe.
    static func expenses(_ settlement: Settlement) -> [Leak] {
        let workspace = settlement.ledger.workspace
        let clients = Dictionary(workspace.clients.map { ($0.id, $0) }) { first, _ in first }
        return workspace.expenses.filter { $0.day <= workspace.today && $0.amount.minorUnits > 0 }.compactMap {
            expense in
            if let client = expense.client {
                return clients[client].flatMap { ofClient(expense, $0, settlement) }
            }
            return ofNobody(expense, workspace.clients, settlement)
        }
    }

    private static func ofClient(_ expense: Expense, _ client: Client, _ settlement: Settlement) -> Leak? {
        let isClosed = settlement.closed[client.id].map { expense.day <= $0 } ?? false
        guard !isClosed, !settlement.holds(expense) else { return nil }
        let terms = settlement.ledger.book.costs(of: client.id, service: expense.service, on: expense.day)
        if case .included? = terms.expenses { return nil }
        let paid = [expense.amount, expense.bookedAs].compactMap { $0 }.first { $0.currency == terms.currency }
        guard let paid else {
            guard expense.isBillable else { return nil }
            return Leak(
                client.id, .foreignExpense(text: expense.text, billedIn: terms.currency), expense.amount, isOwed: true,
                at: [expense.location])
        }
        guard !expense.isBillable, case .atCost(let markup)? = terms.expenses else { return nil }
        let rebilled = Rebilling(paid, expense, expense.markup ?? markup, settlement.ledger.workspace.business)
        return Leak(
            client.id, .keptExpense(text: expense.text), rebilled.amount, isOwed: false, at: [expense.location])
    }

    private static func ofNobody(_ expense: Expense, _ clients: [Client], _ settlement: Settlement) -> Leak? {
        guard expense.isBillable else { return nil }
        let words = Set((expense.text + " " + (expense.supplier ?? "")).words)
        let named = clients.filter { client in
            client.status != .lead && (words.contains(client.id.lowercased()) || client.isNamed(in: expense.text))
        }
        guard named.count == 1, let client = named.first else { return nil }
        let isClosed = settlement.closed[client.id].map { expense.day <= $0 } ?? false
        let terms = settlement.ledger.book.costs(of: client.id, service: expense.service, on: expense.day)
        if case .included? = terms.expenses { return nil }
        return isClosed
            ? nil
            : Leak(
                client.id, .expenseOfNobody(text: expense.text), expense.amount, isOwed: false, at: [expense.location])
    }
}

extension Client {
    /// Whether the whole name stands in a text.
    fileprivate func isNamed(in text: String) -> Bool {
        let (name, words) = (name.words, text.words)
        guard !name.isEmpty, name.count <= words.count else { return false }
        return words.indices.dropLast(name.count - 1).contains { Array(words[$0..<$0 + name.count]) == name }
    }
}

extension String {
    /// In lower case, parted by all that is no letter, digit or hyphen.
    fileprivate var words: [String] {
        lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
    }
}

extension Settlement {
    fileprivate func holds(_ expense: Expense) -> Bool {
        guard let client = expense.client, let rows = held.expenses[client] else { return false }
        let amounts = [expense.amount, expense.bookedAs].compactMap { $0 }
        return [expense.tax, nil].contains { tax in
            rows[HeldExpenseKey(day: expense.day, tax: tax)]?.contains { amounts.contains($0.amount) } ?? false
        }
    }
}

extension AgreementBook {
    /// What is agreed on a day about costs, nil where nothing is, and in which currency they are billed.
    fileprivate func costs(of client: String, service: String?, on day: CalendarDate)
        -> (expenses: ExpenseTerms?, currency: Currency)
    {
        guard let index = agreementForCosts(client: client, service: service, project: nil, on: day) else {
            return (nil, currency(ofClient: client))
        }
        return (families[index].terms(on: day).expenses, currency(of: families[index], on: day))
    }
}
