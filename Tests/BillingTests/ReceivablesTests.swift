import Billing
import Records
import Testing
import Values

@Suite("Receivables") struct ReceivablesTests {
    @Test("T34: a part paid leaves the balance") func t34() throws {
        var ledger = try Ledger(today: "2026-03-31")
        try ledger.invoice("1", "2026-01-01", "1000.00")
        try ledger.payment("2026-01-20", "600.00", for: ["1"])
        let invoice = try #require(ledger.receivables.invoices.first)
        #expect(try invoice.paid == money("600.00"))
        #expect(try invoice.balance == money("400.00"))
        #expect(invoice.status == .partial)
    }

    @Test(
        "T35: payments without a reference, first in first out",
        arguments: [
            ("2026-01-05", ["0.00"], "5000.00"), ("2026-01-18", ["0.00"], "25000.00"),
            ("2026-02-01", ["0.00", "0.00"], "10000.00"), ("2026-03-01", ["0.00", "0.00", "8000.00"], "0.00"),
            ("2026-03-02", ["0.00", "0.00", "0.00"], "2000.00"),
        ])
    func t35(_ today: String, balances: [String], credit: String) throws {
        var ledger = try Ledger(today: today)
        try ledger.invoice("1", "2026-01-01", "10000.00")
        try ledger.invoice("2", "2026-02-01", "15000.00")
        try ledger.invoice("3", "2026-03-01", "18000.00")
        try ledger.payment("2026-01-05", "15000.00")
        try ledger.payment("2026-01-18", "20000.00")
        try ledger.payment("2026-03-02", "10000.00")
        let receivables = ledger.receivables
        #expect(try receivables.invoices.map(\.balance) == balances.map { try money($0) })
        #expect(try receivables.credits.reduce(money("0.00")) { $0 + $1.amount } == money(credit))
    }

    @Test("T35: the credit that is left is the last payment's") func t35LastPayment() throws {
        var ledger = try Ledger(today: "2026-03-02")
        try ledger.invoice("1", "2026-01-01", "43000.00")
        try ledger.payment("2026-01-05", "35000.00")
        try ledger.payment("2026-03-02", "10000.00")
        #expect(try ledger.receivables.credits.map(\.day) == [day("2026-03-02")])
    }

    @Test("T36: what is too much for the named invoice flows to the other") func t36() throws {
        var ledger = try Ledger(today: "2026-03-31")
        try ledger.invoice("1", "2026-01-01", "50.00")
        try ledger.invoice("2", "2026-01-02", "70.00")
        try ledger.payment("2026-02-01", "20.00", for: ["1"])
        try ledger.payment("2026-02-02", "100.00", for: ["2"])
        let receivables = ledger.receivables
        #expect(try receivables.invoices.map(\.balance) == [money("0.00"), money("0.00")])
        #expect(receivables.invoices.map(\.status) == [.paid, .paid])
        #expect(receivables.credits.isEmpty)
    }

    @Test("named invoices are filled in their order") func namedInOrder() throws {
        var ledger = try Ledger(today: "2026-03-31")
        try ledger.invoice("1", "2026-01-01", "50.00")
        try ledger.invoice("2", "2026-01-02", "70.00")
        try ledger.payment("2026-02-01", "90.00", for: ["2", "1"])
        #expect(try ledger.receivables.invoices.map(\.balance) == [money("30.00"), money("0.00")])
    }

    @Test(
        "T38: 2 % off if paid within ten days",
        arguments: [("2026-06-09", "0.00"), ("2026-06-11", "0.00"), ("2026-06-12", "20.00")])
    func t38(paid: String, balance: String) throws {
        var ledger = try Ledger(today: "2026-06-30")
        try ledger.invoice("1", "2026-06-01", "1000.00")
        ledger.workspace.documents[0].earlyPayment = EarlyPayment(
            percent: DecimalNumber(2), within: DayCount(10, .days))
        try ledger.payment(paid, "980.00", for: ["1"])
        let invoice = try #require(ledger.receivables.invoices.first)
        #expect(try invoice.balance == money(balance))
        #expect(invoice.status == (balance == "0.00" ? .paid : .partial))
        let discounts = invoice.applications.filter { $0.kind == .discount }.map(\.amount)
        #expect(try discounts == (balance == "0.00" ? [money("20.00")] : []))
    }

    @Test("T39: what the bank kept was paid as well") func t39() throws {
        var ledger = try Ledger(today: "2026-03-31")
        try ledger.invoice("1", "2026-01-01", "1000.00")
        try ledger.payment("2026-02-01", "985.00", for: ["1"], fee: "15.00")
        #expect(ledger.receivables.invoices.map(\.status) == [.paid])
    }

    @Test("T42: an invoice in dollars is closed in dollars, and no currency adds up with another") func t42() throws {
        var ledger = try Ledger(today: "2026-03-31")
        try ledger.invoice("1", "2026-01-01", "1000.00", currency: "USD")
        try ledger.invoice("2", "2026-01-01", "10.00")
        try ledger.payment("2026-02-01", "1000.00", currency: "USD", for: ["1"], receivedAs: "EUR 950.00")
        let receivables = ledger.receivables
        #expect(try receivables.invoices.map(\.balance) == [money("0.00", "USD"), money("10.00")])
        #expect(receivables.ageing.map(\.currency.code) == ["EUR"])
    }

    @Test("T44: a credit note lowers the balance of its invoice") func t44() throws {
        var ledger = try Ledger(today: "2026-03-31")
        try ledger.invoice("1", "2026-01-01", "1190.00")
        try ledger.document("CN1", .creditNote(credits: "1", reason: "two hours"), "2026-02-01", "-119.00")
        let invoice = try #require(ledger.receivables.invoices.first)
        #expect(try invoice.balance == money("1071.00"))
        #expect(try invoice.credited == money("119.00"))
    }

    @Test("T45: credit after payment, less a refund, is left for the next invoice") func t45() throws {
        var ledger = try Ledger(today: "2026-03-31")
        try ledger.invoice("1", "2026-01-01", "1000.00")
        try ledger.payment("2026-01-10", "1000.00", for: ["1"])
        try ledger.document("CN1", .creditNote(credits: "1", reason: "goodwill"), "2026-02-01", "-1000.00")
        try ledger.payment("2026-02-02", "-500.00", for: ["1"], kind: .refund)
        #expect(try ledger.receivables.credits.map(\.amount) == [money("500.00")])
    }

    @Test("T46: the next invoice takes what is left of a credit") func t46() throws {
        var ledger = try Ledger(today: "2026-03-31")
        try ledger.payment("2026-01-10", "100.00")
        try ledger.invoice("1", "2026-02-01", "10.00")
        try ledger.invoice("2", "2026-03-01", "200.00")
        #expect(try ledger.receivables.invoices.map(\.balance) == [money("0.00"), money("110.00")])
    }

    @Test("T53: the buckets by days since the due date, which sum to the outstanding") func t53() throws {
        var ledger = try Ledger(today: "2026-03-31")
        let due = [
            ("2026-04-10", "500"), ("2026-03-31", "200"), ("2026-03-30", "100"), ("2026-03-01", "300"),
            ("2026-02-28", "400"), ("2026-01-30", "50"), ("2026-01-29", "60"), ("2025-12-31", "70"),
            ("2025-12-30", "80"),
        ]
        for (index, (date, amount)) in due.enumerated() {
            try ledger.invoice("\(index)", "2025-12-01", amount + ".00", due: date)
        }
        try ledger.payment("2026-01-10", "150.00", client: "other")
        let ageing = try #require(ledger.receivables.ageing.first)
        #expect(try ageing.notDue == money("700.00"))
        #expect(try ageing.days1to30 == money("400.00"))
        #expect(try ageing.days31to60 == money("450.00"))
        #expect(try ageing.days61to90 == money("130.00"))
        #expect(try ageing.over90 == money("80.00"))
        #expect(try ageing.outstanding == money("1760.00"))
        #expect(try ageing.net == money("1610.00"))
        #expect(ledger.receivables.invoices.map(\.daysPastDue).sorted() == [-10, 0, 1, 30, 31, 60, 61, 90, 91])
    }

    @Test("T54: as of a day before the payments both invoices are outstanding") func t54() throws {
        var ledger = try Ledger(today: "2026-06-30")
        try ledger.invoice("1", "2026-05-01", "105000.00")
        try ledger.invoice("2", "2026-05-02", "5250.00")
        try ledger.payment("2026-06-10", "110250.00")
        let then = Receivables(ledger.workspace, asOf: try day("2026-05-15"))
        #expect(try then.ageing.map(\.outstanding) == [money("110250.00")])
        #expect(ledger.receivables.ageing.isEmpty)
    }

    @Test("a refund comes off the invoice that it names") func refundOfNamed() throws {
        var ledger = try Ledger(today: "2026-03-31")
        try ledger.invoice("1", "2026-01-01", "70.00")
        try ledger.invoice("2", "2026-01-02", "300.00")
        try ledger.payment("2026-01-10", "370.00", for: ["1", "2"])
        try ledger.payment("2026-01-12", "-30.00", for: ["2"], kind: .refund)
        #expect(try ledger.receivables.invoices.map(\.balance) == [money("0.00"), money("30.00")])
        try ledger.payment("2026-01-13", "-300.00", for: ["1", "2"], kind: .refund)
        #expect(try ledger.receivables.invoices.map(\.balance) == [money("30.00"), money("300.00")])
    }

    @Test("a void takes its invoice out, and its payment flows to the next") func void() throws {
        var ledger = try Ledger(today: "2026-03-31")
        try ledger.invoice("1", "2026-01-01", "100.00")
        try ledger.invoice("2", "2026-01-02", "70.00")
        try ledger.payment("2026-01-10", "100.00", for: ["1"])
        try ledger.document("V1", .void(voids: "1", reason: "wrong address"), "2026-01-20", "0.00")
        let receivables = ledger.receivables
        #expect(receivables.invoices.map(\.status) == [.void, .paid])
        #expect(try receivables.credits.map(\.amount) == [money("30.00")])
    }

    @Test("a write-off closes an invoice and is no credit") func writeOff() throws {
        var ledger = try Ledger(today: "2026-03-31")
        try ledger.invoice("1", "2026-01-01", "100.00")
        try ledger.payment("2026-01-10", "100.00", for: ["1"], kind: .writeOff)
        #expect(ledger.receivables.invoices.map(\.status) == [.writtenOff])
        #expect(ledger.receivables.credits.isEmpty)
    }

    @Test("money is neither invented nor lost, and the buckets sum to the outstanding", arguments: 0..<100)
    func keepsTheSum(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var ledger = try Ledger(today: "2026-12-31")
        var (invoiced, paid): (Int64, Int64) = (0, 0)
        for number in 0..<Int.random(in: 1...12, using: &random) {
            let units = Int64.random(in: 1...100_000, using: &random)
            let date = try day("2026-01-01").adding(days: Int.random(in: 0...300, using: &random))
            try ledger.document("\(number)", .invoice, "\(date)", "\(DecimalNumber(units, scale: 2))")
            invoiced += units
            guard Bool.random(using: &random) else { continue }
            let amount = Int64.random(in: 1...150_000, using: &random)
            let names = Bool.random(using: &random) ? ["\(number)"] : []
            let later = date.adding(days: Int.random(in: -20...60, using: &random))
            try ledger.payment("\(later)", "\(DecimalNumber(amount, scale: 2))", for: names)
            paid += amount
        }
        for ageing in ledger.receivables.ageing {
            let buckets = [
                ageing.notDue, ageing.days1to30, ageing.days31to60, ageing.days61to90, ageing.over90,
            ]
            #expect(buckets.reduce(try money("0.00"), +) == ageing.outstanding)
            #expect(ageing.net.minorUnits == invoiced - paid)
        }
        #expect(ledger.receivables.invoices.allSatisfy { $0.balance.minorUnits >= 0 })
    }
}
