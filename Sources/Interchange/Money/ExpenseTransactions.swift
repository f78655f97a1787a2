import Billing
import Records
import Values

/// What was spent, with the tax in it that comes back.
struct ExpenseTransactions {
    private(set) var transactions: [HledgerTransaction] = []
    private(set) var notes: [String] = []

    init(_ request: ExportRequest) {
        let expenses = request.workspace.expenses.filter { request.covers($0.day, of: $0.client) }
        transactions = expenses.map { ExpenseTransactions.transaction($0) }
        if expenses.contains(where: { $0.tax != nil }) {
            notes.append("Expenses are whole: the tax in them is not parted.")
        }
    }

    private static func transaction(_ expense: Expense) -> HledgerTransaction {
        let account = expense.client.map { "expenses:clients:\(ForeignText.account($0))" } ?? "expenses:business"
        let tags = [
            expense.receipt.map { "receipt:\(ForeignText.tagValue($0))" },
            expense.tax.map { "tax:\(ForeignText.tagValue($0))" },
        ].compactMap { $0 }
        let booked = expense.bookedAs
        return HledgerTransaction(
            day: expense.day, payee: expense.supplier ?? "", words: expense.text, comment: tags.joined(separator: ", "),
            postings: [
                HledgerTransaction.Posting(account: account, amount: expense.amount, cost: booked),
                HledgerTransaction.Posting(account: "assets:bank", amount: -(booked ?? expense.amount)),
            ])
    }
}
