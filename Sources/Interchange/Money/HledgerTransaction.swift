import Values

/// A transaction of a journal, whose postings balance.
struct HledgerTransaction {
    struct Posting {
        let account: String
        let amount: Money
        /// What it is worth altogether in another currency.
        var cost: Money?
        var comment = ""
    }

    let day: CalendarDate
    /// A document's number.
    var code: String?
    let payee: String
    let words: String
    var comment = ""
    let postings: [Posting]

    var text: String {
        let number = code.map { "(\(ForeignText.description($0).replacing(")", with: "]"))) " } ?? ""
        let what = [payee, words].map(ForeignText.description).filter { !$0.isEmpty }.joined(separator: " | ")
        let head = "\(day) \(number)\(what)" + HledgerTransaction.after(comment)
        return ([head] + postings.map(line)).map { $0 + "\n" }.joined()
    }

    private func line(_ posting: Posting) -> String {
        let cost = posting.cost.map { " @@ \(HledgerTransaction.amount($0))" } ?? ""
        return "    \(posting.account)  \(HledgerTransaction.amount(posting.amount))\(cost)"
            + HledgerTransaction.after(posting.comment)
    }

    /// `EUR -216.29`
    static func amount(_ money: Money) -> String { "\(money.currency.code) \(money.amount)" }

    private static func after(_ comment: String) -> String {
        comment.isEmpty ? "" : "  ; \(ForeignText.oneLine(comment))"
    }
}
