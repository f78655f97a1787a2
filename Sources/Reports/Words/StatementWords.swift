public import Billing
public import Records
import Values

/// A statement of account in words and rows: for the client in a language, or for a terminal in English with plain dates.
public struct StatementWords {
    /// Rows under headings; the cells of `amounts` stand to the right.
    public struct Table {
        public let heads: [String]
        public let amounts: Range<Int>
        public let rows: [[String]]
    }

    private let statement: Statement
    private let name: String
    private let language: Language
    private let isForClient: Bool

    public init(_ statement: Statement, in workspace: Workspace, _ language: Language, isForClient: Bool = true) {
        self.statement = statement
        self.language = language
        self.isForClient = isForClient
        name = workspace.client(statement.client)?.name ?? statement.client
    }

    /// `Statement for Fenwick Ltd, 1 January to 23 November 2026, in GBP`
    public var title: String {
        let period = language.period(Period(statement.from, through: statement.to))
        return language.sentence(
            .statementFor, ["name": name, "period": period, "currency": statement.currency.code])
    }

    /// `EUR 540.00 is owed on 23 November 2026.`
    public var total: String {
        let (sum, day) = (statement.closing, language.longDay(statement.to))
        if sum.isZero { return language.sentence(.nothingOwed, ["date": day]) }
        let amount = language.money(sum.isNegative ? -sum : sum)
        if sum.isNegative, !isForClient { return "\(amount) is in the client's favour on \(day)." }
        return language.sentence(sum.isNegative ? .favourOn : .owedOn, ["amount": amount, "date": day])
    }

    /// What the figure under the table is, and that figure.
    var closing: (name: String, amount: String) {
        let sum = statement.closing
        return sum.isNegative
            ? (language.word(.inYourFavour), language.money(-sum)) : (language.word(.amountOwed), language.money(sum))
    }

    /// `Not due yet: 700.00. Overdue 1–30 days: 400.00. Credit: 150.00.`
    public var age: String? {
        guard let ageing = statement.ageing, !ageing.outstanding.isZero else { return nil }
        let buckets: [(FixedWord, String, Money)] = [
            (.ageNotDue, "", ageing.notDue), (.ageOverdue, "1–30", ageing.days1to30),
            (.ageOverdue, "31–60", ageing.days31to60), (.ageOverdue, "61–90", ageing.days61to90),
            (.ageOver90, "", ageing.over90), (.ageCredit, "", ageing.credit),
        ]
        return buckets.filter { !$0.2.isZero }.map { word, days, amount in
            language.sentence(word, ["days": days, "amount": language.amount(amount)]) + "."
        }.joined(separator: " ")
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
        let first = [day(statement.from), language.word(.balanceForward), "", language.amount(statement.opening)]
        let rows = statement.entries.map { entry in
            [
                day(entry.movement.day), what(entry.movement), language.amount(entry.movement.amount),
                language.amount(entry.balance),
            ]
        }
        return Table(heads: heads([.date, .what, .sum, .balance]), amounts: 2..<4, rows: [first] + rows)
    }

    private var transactions: Table {
        let rows = statement.entries.map {
            [day($0.movement.day), what($0.movement), language.amount($0.movement.amount)]
        }
        return Table(heads: heads([.date, .what, .sum]), amounts: 2..<3, rows: rows)
    }

    private var openItems: Table {
        let invoices = statement.openItems.map { item in
            [
                day(item.issued), "\(language.word(.invoice)) \(item.number)", day(item.due),
                item.daysPastDue > 0 ? "\(item.daysPastDue)" : "", language.amount(item.total),
                language.amount(item.owed),
            ]
        }
        let credits = statement.credits.map {
            [day($0.day), language.word(.creditLeft), "", "", "", language.amount(-$0.amount)]
        }
        return Table(
            heads: heads([.date, .what, .due, .daysOverdue, .wholeSum, .open]), amounts: 3..<6, rows: invoices + credits
        )
    }

    private func heads(_ words: [FixedWord]) -> [String] { words.map(language.word) }

    /// In a terminal as it stands in the files.
    private func day(_ day: CalendarDate) -> String { isForClient ? language.longDay(day) : day.description }

    /// `Invoice 2026-0042, due 2026-12-14`, `Payment for 2026-0042`.
    private func what(_ movement: AccountMovement) -> String {
        let number = movement.number ?? ""
        switch movement.kind {
        case .invoice:
            guard let due = movement.due else { return "\(language.word(.invoice)) \(number)" }
            return language.sentence(.invoiceDue, ["number": number, "date": day(due)])
        case .void: return about(movement, "\(language.word(.cancellation)) \(number)")
        case .creditNote: return about(movement, "\(language.word(.creditNote)) \(number)")
        case .payment: return withFee(movement, about(movement, language.word(.payment)))
        case .refund: return about(movement, language.word(.refund))
        case .discount: return about(movement, language.word(.earlyPayment))
        case .writeOff: return about(movement, language.word(.writtenOff))
        case .interest: return about(movement, language.word(.interestClaimed))
        case .compensation: return about(movement, language.word(.compensationClaimed))
        }
    }

    private func about(_ movement: AccountMovement, _ what: String) -> String {
        guard !movement.names.isEmpty else { return what }
        return language.sentence(.forDocuments, ["what": what, "numbers": movement.names.joined(separator: ", ")])
    }

    private func withFee(_ movement: AccountMovement, _ what: String) -> String {
        guard let fee = movement.fee else { return what }
        return language.sentence(.bankFee, ["what": what, "amount": language.amount(fee)])
    }
}
