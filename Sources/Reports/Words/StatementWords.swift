public import Billing
public import Records
import Values

/// A statement of account in words and rows, for a terminal and for Markdown.
public struct StatementWords {
    /// Rows under headings; the cells of `amounts` stand to the right.
    public struct Table {
        public let heads: [String]
        public let amounts: Range<Int>
        public let rows: [[String]]
    }

    private let statement: Statement
    private let name: String
    private let wording: Wording

    public init(_ statement: Statement, in workspace: Workspace) {
        self.statement = statement
        name = workspace.client(statement.client)?.name ?? statement.client
        wording = Wording(today: workspace.today)
    }

    /// `Statement for Fenwick Ltd, 1 January to 23 November 2026, in GBP`
    public var title: String {
        let period = wording.period(Period(statement.from, through: statement.to))
        return "Statement for \(name), \(period), in \(statement.currency.code)"
    }

    /// `EUR 540.00 is owed on 23 November 2026.`
    public var total: String {
        let (sum, day) = (statement.closing, wording.longDay(statement.to))
        if sum.isZero { return "Nothing is owed on \(day)." }
        let amount = Wording.money(sum.isNegative ? -sum : sum)
        return sum.isNegative ? "\(amount) is in the client's favour on \(day)." : "\(amount) is owed on \(day)."
    }

    /// What the figure under the table is.
    var closingName: String { statement.closing.isNegative ? "In your favour" : "Amount owed" }

    /// `Not due 700.00; overdue 1–30 days 400.00; credit 150.00.`
    public var age: String? {
        guard let ageing = statement.ageing, !ageing.outstanding.isZero else { return nil }
        let buckets: [(String, Money)] = [
            ("not due", ageing.notDue), ("overdue 1–30 days", ageing.days1to30),
            ("overdue 31–60 days", ageing.days31to60), ("overdue 61–90 days", ageing.days61to90),
            ("overdue over 90 days", ageing.over90), ("credit", ageing.credit),
        ]
        let parts = buckets.filter { !$0.1.isZero }.map { "\($0.0) \(Wording.amount($0.1))" }
        let text = parts.joined(separator: "; ")
        return text.prefix(1).uppercased() + text.dropFirst() + "."
    }

    public func table(_ kind: StatementKind) -> Table {
        switch kind {
        case .balance: balanceForward
        case .open: openItems
        case .transactions: transactions
        }
    }
}

extension StatementWords {
    private var balanceForward: Table {
        let first = ["\(statement.from)", "Balance forward", "", Wording.amount(statement.opening)]
        let rows = statement.entries.map { entry in
            [
                "\(entry.movement.day)", StatementWords.what(entry.movement), Wording.amount(entry.movement.amount),
                Wording.amount(entry.balance),
            ]
        }
        return Table(heads: ["Date", "What", "Amount", "Balance"], amounts: 2..<4, rows: [first] + rows)
    }

    private var transactions: Table {
        let rows = statement.entries.map {
            ["\($0.movement.day)", StatementWords.what($0.movement), Wording.amount($0.movement.amount)]
        }
        return Table(heads: ["Date", "What", "Amount"], amounts: 2..<3, rows: rows)
    }

    private var openItems: Table {
        let invoices = statement.openItems.map { item in
            [
                "\(item.issued)", "Invoice \(item.number)", "\(item.due)",
                item.daysPastDue > 0 ? "\(item.daysPastDue)" : "", Wording.amount(item.total),
                Wording.amount(item.balance),
            ]
        }
        let credits = statement.credits.map {
            ["\($0.day)", "Credit that no invoice took yet", "", "", "", Wording.amount(-$0.amount)]
        }
        return Table(
            heads: ["Date", "What", "Due", "Days overdue", "Total", "Open"], amounts: 3..<6, rows: invoices + credits)
    }

    /// `Invoice 2026-0042, due 2026-12-14`, `Payment for 2026-0042`.
    static func what(_ movement: AccountMovement) -> String {
        let (number, names) = (movement.number ?? "", movement.names.joined(separator: ", "))
        let about = names.isEmpty ? "" : " for \(names)"
        switch movement.kind {
        case .invoice: return "Invoice \(number)" + (movement.due.map { ", due \($0)" } ?? "")
        case .void: return "Void \(number)\(about)"
        case .creditNote: return "Credit note \(number)\(about)"
        case .payment: return "Payment\(about)" + (movement.fee.map { ", \(Wording.amount($0)) of it bank fee" } ?? "")
        case .refund: return "Refund\(about)"
        case .discount: return "Discount for early payment\(about)"
        case .writeOff: return "Written off\(about)"
        }
    }
}
