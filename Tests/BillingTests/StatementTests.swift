import Billing
import Records
import Testing
import Values

@Suite struct StatementTests {
    private func t55() throws -> Ledger {
        var ledger = try Ledger(today: "2026-03-31")
        try ledger.invoice("1", "2025-12-01", "250.00")
        try ledger.invoice("2", "2026-01-10", "600.00")
        try ledger.invoice("3", "2026-02-10", "126.00")
        try ledger.payment("2026-03-01", "400.00", for: ["2"])
        try ledger.document("CN1", .creditNote(credits: "3", reason: "goodwill"), "2026-03-20", "-36.00")
        return ledger
    }

    private func statement(_ ledger: Ledger, from: String = "2026-01-01", to: String = "2026-03-31") throws -> Statement
    {
        try #require(Statement.all(of: "acme", from: day(from), to: day(to), in: ledger.workspace).first)
    }

    @Test("T55: the balance forward") func t55BalanceForward() throws {
        let statement = try statement(t55())
        #expect(try statement.opening == money("250.00"))
        #expect(try statement.entries.map(\.balance) == ["850.00", "976.00", "576.00", "540.00"].map { try money($0) })
        #expect(statement.entries.map(\.movement.kind) == [.invoice, .invoice, .payment, .creditNote])
        #expect(try statement.closing == money("540.00"))
    }

    @Test("T55: open items are the documents with a balance, and sum to the same") func t55OpenItems() throws {
        let statement = try statement(t55())
        #expect(statement.openItems.map(\.number) == ["1", "2", "3"])
        #expect(try statement.openItems.map(\.balance) == ["250.00", "200.00", "90.00"].map { try money($0) })
        #expect(try statement.openItems.reduce(money("0.00")) { $0 + $1.balance } == statement.closing)
    }

    @Test func `a statement begins with what the one before it ended with`() throws {
        let ledger = try t55()
        let (first, second) = (try statement(ledger, to: "2026-02-28"), try statement(ledger, from: "2026-03-01"))
        #expect(first.closing == second.opening)
        #expect(first.entries + second.entries == (try statement(ledger)).entries)
    }

    @Test func `a fee counts as paid, a write-off only as far as something was open`() throws {
        var ledger = try Ledger(today: "2026-03-31")
        try ledger.invoice("1", "2026-01-01", "1000.00")
        try ledger.payment("2026-01-05", "885.00", for: ["1"], fee: "15.00")
        try ledger.payment("2026-01-06", "150.00", for: ["1"], kind: .writeOff)
        let statement = try statement(ledger)
        #expect(
            try statement.entries.map(\.movement.amount) == ["1000.00", "-900.00", "-100.00"].map { try money($0) })
        #expect(try statement.entries.map(\.movement.fee) == [nil, money("15.00"), nil])
        #expect(statement.closing.isZero)
    }

    @Test func `early payment is an entry of its own`() throws {
        var ledger = try Ledger(today: "2026-06-30")
        try ledger.invoice("1", "2026-06-01", "1000.00")
        ledger.workspace.documents[0].earlyPayment = EarlyPayment(
            percent: DecimalNumber(2), within: DayCount(10, .days))
        try ledger.payment("2026-06-09", "980.00", for: ["1"])
        let statement = try statement(ledger, to: "2026-06-30")
        #expect(statement.entries.map(\.movement.kind) == [.invoice, .payment, .discount])
        #expect(try statement.entries.map(\.balance) == ["1000.00", "20.00", "0.00"].map { try money($0) })
    }

    @Test func `what was voided stands on its day, and the void on its own`() throws {
        var ledger = try Ledger(today: "2026-03-31")
        try ledger.invoice("1", "2026-01-01", "100.00")
        try ledger.document("V1", .void(voids: "1", reason: "wrong address"), "2026-02-20", "0.00")
        let statement = try statement(ledger)
        #expect(statement.entries.map(\.movement.kind) == [.invoice, .void])
        #expect(try statement.entries.map(\.balance) == [money("100.00"), money("0.00")])
        #expect(statement.openItems.isEmpty)
        let before = try self.statement(ledger, to: "2026-02-19")
        #expect(before.openItems.map(\.number) == ["1"])
        #expect(try before.closing == self.statement(ledger, from: "2026-02-20").opening)
    }

    @Test func `each currency has a statement of its own`() throws {
        var ledger = try Ledger(today: "2026-03-31")
        try ledger.invoice("1", "2026-01-01", "100.00")
        try ledger.invoice("2", "2026-01-01", "70.00", currency: "USD")
        try ledger.payment("2026-01-05", "65.00", for: ["2"], receivedAs: "EUR 65.00")
        let all = Statement.all(
            of: "acme", from: try day("2026-01-01"), to: try day("2026-03-31"), in: ledger.workspace)
        #expect(all.map(\.currency.code) == ["EUR", "USD"])
        #expect(try all[1].closing == money("70.00", "USD"))
    }

    @Test("T42: what came for a dollar more or less than on the day of issue")
    func t42() throws {
        var ledger = try Ledger(today: "2026-03-31")
        ledger.workspace.business.exchangeRates = [
            ExchangeRate(currency: try code("USD"), from: try day("2025-01-01"), rate: DecimalNumber(92, scale: 2)),
            ExchangeRate(currency: try code("USD"), from: try day("2026-02-01"), rate: DecimalNumber(95, scale: 2)),
        ]
        try ledger.invoice("1", "2026-01-01", "1000.00", currency: "USD")
        try ledger.payment("2026-02-01", "1000.00", currency: "USD", for: ["1"], receivedAs: "950.00")
        try ledger.payment("2026-02-02", "10.00", currency: "USD", receivedAs: "9.50")
        let invoices = ledger.receivables.invoices
        let payments = ledger.workspace.payments
        let exchange = ExchangeDifference(of: payments[0], on: invoices, ledger.workspace.business)
        #expect(try exchange?.booked == money("920.00"))
        #expect(try exchange?.gain == money("30.00"))
        // What no invoice took was never worth anything else.
        #expect(ExchangeDifference(of: payments[1], on: invoices, ledger.workspace.business) == nil)
        ledger.workspace.business.exchangeRates = []
        #expect(ExchangeDifference(of: payments[0], on: invoices, ledger.workspace.business) == nil)
    }
}

/// Random histories of documents and money.
@Suite struct StatementPropertyTests {
    private func history(_ seed: Int, _ random: inout SeededGenerator) throws -> Ledger {
        var ledger = try Ledger(today: "2026-12-31")
        func date() throws -> String {
            "\(try day("2026-01-01").adding(days: Int.random(in: 0...360, using: &random)))"
        }
        func amount() -> String { "\(DecimalNumber(Int64.random(in: 1...90_000, using: &random), scale: 2))" }
        let count = Int.random(in: 1...10, using: &random)
        for number in 0..<count {
            try ledger.invoice("\(number)", date(), amount())
            if Int.random(in: 0..<4, using: &random) == 0 {
                ledger.workspace.documents[ledger.workspace.documents.count - 1].earlyPayment = EarlyPayment(
                    percent: DecimalNumber(3), within: DayCount(20, .days))
            }
        }
        for number in 0..<Int.random(in: 0...4, using: &random) {
            try ledger.document("CN\(number)", .creditNote(credits: "\(number)", reason: "r"), date(), "-" + amount())
        }
        for _ in 0..<Int.random(in: 0...12, using: &random) {
            let names = (0..<Int.random(in: 0...2, using: &random)).map { _ in
                "\(Int.random(in: 0..<count, using: &random))"
            }
            let kind = [Payment.Kind.payment, .payment, .payment, .refund, .writeOff].randomElement(using: &random)
            let fee = Int.random(in: 0..<5, using: &random) == 0 ? amount() : nil
            let sign = kind == .refund ? "-" : ""
            try ledger.payment(date(), sign + amount(), for: names, fee: fee, kind: kind ?? .payment)
        }
        return ledger
    }

    @Test(arguments: 0..<150)
    func `the three kinds agree on the total, on any day, and follow each other`(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let ledger = try history(seed, &random)
        let days = try [0, 90, 200, 365].map { try day("2026-01-01").adding(days: $0) }
        var last: Money?
        for (from, next) in zip(days, days.dropFirst()) {
            let to = next.adding(days: -1)
            guard let statement = Statement.all(of: "acme", from: from, to: to, in: ledger.workspace).first else {
                continue
            }
            let open = statement.openItems.reduce(Money.zero(statement.currency)) { $0 + $1.balance }
            let credit = statement.credits.reduce(Money.zero(statement.currency)) { $0 + $1.amount }
            #expect(open - credit == statement.closing)
            #expect(statement.entries.reduce(statement.opening) { $0 + $1.movement.amount } == statement.closing)
            #expect(statement.ageing?.net ?? .zero(statement.currency) == statement.closing)
            #expect(statement.openItems.allSatisfy { $0.balance.minorUnits > 0 })
            if let last { #expect(last == statement.opening) }
            last = statement.closing
        }
    }

    @Test(arguments: 0..<150)
    func `no money is invented or lost between documents, payments and what is open`(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(1000 + seed))
        let ledger = try history(seed, &random)
        let receivables = ledger.receivables
        for invoice in receivables.invoices {
            let taken = invoice.applications.reduce(Money.zero(invoice.total.currency)) { $0 + $1.amount }
            #expect(invoice.total - taken == invoice.balance)
        }
        // Of one line no more is applied or left as credit than came with it.
        for payment in ledger.workspace.payments where payment.kind == .payment {
            let parts = receivables.invoices.flatMap(\.applications)
                .filter { $0.location == payment.location && $0.kind == .payment }.map(\.amount)
            let left = receivables.credits.filter { $0.location == payment.location }.map(\.amount)
            let came = payment.amount.minorUnits + (payment.fee?.minorUnits ?? 0)
            #expect((parts + left).reduce(0) { $0 + $1.minorUnits } <= came)
        }
    }
}
