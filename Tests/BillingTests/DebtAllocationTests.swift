import Billing
import Records
import Testing
import Values

@Suite("Allocation to costs, interest and principal") struct DebtAllocationTests {
    @Test(
        "T37: what arrives goes to costs, interest and principal, or to the principal first",
        arguments: [
            (PaymentAllocation.costsInterestPrincipal, "552.00", "0.00", "0.00"),
            (.principalFirst, "500.00", "12.00", "40.00"),
        ])
    func t37(order: PaymentAllocation, principal: String, interest: String, compensation: String) throws {
        var office = try Office(order)
        try office.claim("12.00", .interest)
        try office.claim("40.00", .compensation)
        try office.ledger.payment("2026-08-01", "500.00", for: ["1"])
        let invoice = try #require(office.ledger.receivables.invoices.first)
        #expect(try invoice.balance == money(principal))
        #expect(try invoice.claims.interest.open == money(interest))
        #expect(try invoice.claims.compensation.open == money(compensation))
        #expect(try invoice.owed == money("552.00"))
        #expect(invoice.status == .partial)
    }

    @Test("T37: a payment that names the debt settles that one, and what is left goes on") func namedDebt() throws {
        var office = try Office(.costsInterestPrincipal)
        try office.claim("12.00", .interest)
        try office.claim("40.00", .compensation)
        try office.ledger.payment("2026-08-01", "1000.00", for: ["1"])
        office.ledger.workspace.payments[0].debts = [.principal]
        #expect(try office.owed == money("52.00"))
        #expect(office.ledger.receivables.invoices.first?.balance.isZero == true)
        try office.ledger.payment("2026-08-02", "20.00", for: ["1"])
        office.ledger.workspace.payments[1].debts = [.interest]
        let invoice = try #require(office.ledger.receivables.invoices.first)
        #expect(invoice.claims.interest.open.isZero)
        #expect(try invoice.claims.compensation.open == money("32.00"))
    }

    @Test("without a word in agreement or client, costs and interest come first; an agreement wins over the client")
    func whoSays() throws {
        var office = try Office(nil)
        try office.claim("40.00", .compensation)
        try office.ledger.payment("2026-08-01", "40.00")
        #expect(try office.ledger.receivables.invoices.map(\.balance) == [money("1000.00")])
        var client = Client(id: "acme", location: place(1, file: 30), name: "Acme")
        client.allocation = .principalFirst
        office.ledger.workspace.clients = [client]
        #expect(try office.ledger.receivables.invoices.map(\.balance) == [money("960.00")])
        office.agree(.costsInterestPrincipal)
        #expect(try office.ledger.receivables.invoices.map(\.balance) == [money("1000.00")])
    }

    @Test("what is claimed is owed: in the ageing, the statement and as credit where it is taken back")
    func owed() throws {
        var office = try Office(.costsInterestPrincipal)
        try office.claim("40.00", .compensation)
        #expect(try office.ledger.receivables.ageing.map(\.outstanding) == [money("1040.00")])
        let statement = try #require(office.statement)
        #expect(try statement.closing == money("1040.00"))
        #expect(statement.entries.map(\.movement.kind) == [.invoice, .compensation])
        try office.ledger.payment("2026-08-01", "1040.00")
        #expect(office.ledger.receivables.ageing.isEmpty)
        try office.claim("-40.00", .compensation, on: "2026-08-02")
        #expect(try office.ledger.receivables.credits.map(\.amount) == [money("40.00")])
        #expect(try office.statement?.closing == money("-40.00"))
    }

    @Test("a void gives up what was claimed for its invoice") func void() throws {
        var office = try Office(nil)
        try office.claim("40.00", .compensation)
        try office.ledger.document("V1", .void(voids: "1", reason: "typo"), "2026-08-01", "0.00")
        #expect(office.ledger.receivables.ageing.isEmpty)
    }

    @Test("money is never invented nor lost, whatever comes in which order", arguments: 0..<300)
    func conserved(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var ledger = try Ledger(today: "2026-12-31")
        ledger.workspace.clients = [Client(id: "acme", location: place(1, file: 30), name: "Acme")]
        ledger.workspace.clients[0].allocation = Bool.random(using: &generator) ? .principalFirst : nil
        var sum = Int64(0)
        func amount() -> Int64 { Int64.random(in: 1...200_00, using: &generator) }
        for step in 0..<20 {
            let day = "2026-\(10 + step / 10)-\(10 + step)"
            let count = ledger.workspace.documents.count
            let number = count == 0 ? "" : "\(Int.random(in: 1...count, using: &generator))"
            let cents = amount()
            let text = Money(minorUnits: cents, try code("EUR")).amount
            switch count == 0 ? 0 : Int.random(in: 0...4, using: &generator) {
            case 0:
                try ledger.invoice("\(count + 1)", day, text)
                sum += cents
            case 1, 2:
                try ledger.payment(day, text, for: Bool.random(using: &generator) ? [number] : [])
                let debts: [[Debt]] = [[], [.interest], [.compensation, .principal]]
                let last = ledger.workspace.payments.count - 1
                ledger.workspace.payments[last].debts = debts[Int.random(in: 0..<3, using: &generator)]
                sum -= cents
            default:
                let kind: LateClaim.Kind = Bool.random(using: &generator) ? .interest : .compensation
                ledger.workspace.claims.append(
                    LateClaim(
                        location: place(step + 1, file: 6), client: "acme", day: try BillingTests.day(day),
                        amount: Money(minorUnits: cents, try code("EUR")), invoice: number, kind: kind))
                sum += cents
            }
        }
        let receivables = ledger.receivables
        let ageing = receivables.ageing.first
        #expect((ageing?.net.minorUnits ?? 0) == sum)
        #expect(receivables.invoices.allSatisfy { !$0.balance.isNegative && !$0.openClaims.isNegative })
        let statement = try #require(
            Statement.all(
                of: "acme", from: day("2026-01-01"), to: day("2026-12-31"), in: ledger.workspace
            ).first)
        #expect(statement.closing.minorUnits == sum)
        let buckets = ageing.map { [$0.notDue, $0.days1to30, $0.days31to60, $0.days61to90, $0.over90] } ?? []
        #expect(buckets.reduce(0) { $0 + $1.minorUnits } == (ageing?.outstanding.minorUnits ?? 0))
        for invoice in receivables.invoices {
            let interest = invoice.claims.interest
            let applied = interest.applications.reduce(Int64(0)) { $0 + $1.amount.minorUnits }
            #expect(interest.claimed.minorUnits - applied == interest.open.minorUnits)
        }
    }

    /// An invoice of EUR 1,000.00 that was due on 1 July 2026.
    private struct Office {
        var ledger: Ledger

        init(_ order: PaymentAllocation?) throws {
            ledger = try Ledger(today: "2026-12-31")
            try ledger.invoice("1", "2026-06-01", "1000.00", due: "2026-07-01")
            if let order { agree(order) }
        }

        mutating func agree(_ order: PaymentAllocation) {
            let start = CalendarDate(year: 2026, month: 1, day: 1) ?? ledger.workspace.today
            var agreement = Agreement(
                id: "terms", client: "acme", location: place(1, file: 20), title: "terms", from: start)
            agreement.terms.allocation = order
            ledger.workspace.agreements = [agreement]
        }

        mutating func claim(_ amount: String, _ kind: LateClaim.Kind, on: String = "2026-07-31") throws {
            ledger.workspace.claims.append(
                LateClaim(
                    location: place(ledger.workspace.claims.count + 1, file: 6), client: "acme",
                    day: try BillingTests.day(on), amount: try money(amount), invoice: "1", kind: kind))
        }

        var owed: Money? { ledger.receivables.invoices.first?.owed }

        var statement: Statement? {
            let day = ledger.workspace.today
            return Statement.all(of: "acme", from: day.adding(days: -360), to: day, in: ledger.workspace).first
        }
    }
}
