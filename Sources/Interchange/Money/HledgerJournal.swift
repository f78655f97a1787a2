import Billing
import Diagnostics
import Records
import Values

/// Documents, payments and expenses as a journal of hledger.
///
/// ```
/// 2026-11-30 (2026-0042) Acme | Invoice  ; due:2026-12-14
///     assets:receivable:acme  EUR 216.29
///     revenues:acme  EUR -178.75
///     liabilities:tax:S21  EUR -37.54
/// ```
/// Source: hledger manual, "Journal".
public struct HledgerJournal {
    private let request: ExportRequest
    private let transactions: [HledgerTransaction]
    private let notes: [String]

    public static func text(_ request: ExportRequest) -> ExportedText {
        let journal = HledgerJournal(request)
        return ExportedText(text: journal.text, notes: journal.notes)
    }

    private init(_ request: ExportRequest) {
        self.request = request
        let receivables = ReceivableTransactions(request)
        let expenses = ExpenseTransactions(request)
        transactions = (receivables.transactions + expenses.transactions).enumerated()
            .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
        var notes = receivables.notes + expenses.notes
        if request.from != nil { notes.append("What was owed before the first day is not in it.") }
        notes.append("Time and drafts are not in it: `vaws export timeclock` has the time.")
        self.notes = notes
    }

    /// Commodities and accounts are declared, so that `hledger check --strict` holds.
    private var text: String {
        let postings = transactions.flatMap(\.postings)
        let currencies = Set(postings.flatMap { [$0.amount.currency] + ($0.cost.map { [$0.currency] } ?? []) }).sorted()
        let commodities = currencies.map {
            "commodity \($0.code) 1000.\(String(repeating: "0", count: $0.minorDigits))\n"
        }
        let accounts = Set(postings.map(\.account)).sorted().map { "account \($0)\n" }
        let parts = [commodities.joined(), accounts.joined()] + transactions.map(\.text)
        return parts.filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
