import Billing
import Records
import Testing
import Values

/// Whatever the parts in which an invoice is credited: together they are the invoice, and each minute is billed or open.
@Suite("Credit notes in random parts") struct CreditPropertyTests {
    @Test("All credit notes on an invoice add up to it, figure by figure, and never beyond", arguments: 0..<120)
    func sums(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var fixture = try randomWork(seed, &random)
        try fixture.issueDocument()
        let invoice = fixture.workspace.documents[0]
        var notes: [IssuedDocument] = []
        for _ in 0..<12 {
            guard let parts = try parts(of: invoice, in: fixture, &random) else { continue }
            guard (try? fixture.credit("1", .goodwill, parts: parts)) != nil else { continue }
            let note = try #require(fixture.workspace.documents.last)
            notes.append(note)
            let left = try #require(fixture.workspace.leftToCredit(of: "1"))
            #expect(!left.isNegative && note.total.isNegative)
            for row in note.taxes { try expectNear(row, in: note) }
        }
        if let left = fixture.workspace.leftToCredit(of: "1"), !left.isZero { notes.append(try fixture.credit()) }
        let zero = Money.zero(invoice.currency)
        #expect(notes.reduce(invoice.total) { $0 + $1.total }.isZero)
        for row in invoice.taxes {
            let ofCode = notes.flatMap(\.taxes).filter { $0.tax == row.tax }
            #expect(ofCode.reduce(zero) { $0 + $1.base } == -row.base)
            #expect(ofCode.reduce(zero) { $0 + $1.amount } == -row.amount)
        }
        #expect(fixture.drafts.drafts.isEmpty)
        #expect(fixture.drafts.overbilled.isEmpty)
    }

    /// The tax of each note is that of its own lines, but for a unit and a half that earlier ones left.
    private func expectNear(_ row: IssuedDocument.Tax, in note: IssuedDocument) throws {
        let rate = try #require(row.rate)
        let lines = note.lines.count { $0.taxes == [row.tax] }
        let off = (row.amount - row.base.percent(rate)).minorUnits.magnitude
        #expect(off <= UInt64(lines + 1), "\(row.amount) on \(row.base)")
    }

    @Test("Hours are open again as they are rebilled, minute by minute", arguments: 0..<60)
    func rebilled(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var fixture = try randomWork(seed, &random)
        try fixture.issueDocument()
        let invoice = fixture.workspace.documents[0]
        let whole = invoice.counted
        for _ in 0..<6 {
            guard let parts = try parts(of: invoice, in: fixture, &random) else { continue }
            guard (try? fixture.credit("1", .rebill, parts: parts)) != nil else { continue }
            let given = fixture.workspace.documents.dropFirst().map(\.counted).reduce(0, +)
            #expect(fixture.drafts.drafts.flatMap(\.settles).counted == -given)
            #expect(fixture.drafts.overbilled.isEmpty)
        }
        if fixture.workspace.leftToCredit(of: "1")?.isZero == false { try fixture.credit("1", .rebill) }
        let draft = try fixture.draft()
        #expect(draft.settles.counted == whole)
        #expect(draft.totals.payable == invoice.total)
        fixture.workspace.documents.append(try reissued(draft, fixture))
        #expect(fixture.drafts.drafts.isEmpty)
    }

    private func reissued(_ draft: DraftInvoice, _ fixture: Fixture) throws -> IssuedDocument {
        let client = try #require(fixture.workspace.clients.first)
        return DraftDocument(
            draft, number: "2", client: client, in: fixture.workspace, at: place(1, file: 900), words: .plain
        ).document
    }

    @Test("What leaves the log is corrected once, and nothing else is opened or told", arguments: 0..<60)
    func corrected(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var fixture = try randomWork(seed, &random)
        try fixture.issueDocument()
        for _ in 0..<3 {
            for index in fixture.workspace.time.indices.reversed() {
                switch Int.random(in: 0..<4, using: &random) {
                case 0: fixture.workspace.time.remove(at: index)
                case 1:
                    let minutes = fixture.workspace.time[index].minutes.count
                    fixture.workspace.time[index].minutes = Minutes(Int.random(in: 1...minutes, using: &random))
                default: break
                }
            }
            if Bool.random(using: &random), !fixture.workspace.charges.isEmpty {
                fixture.workspace.charges.removeLast()
            }
            // Rounding may count a shorter entry as much as before: then nothing was lost.
            guard !fixture.drafts.overbilled.isEmpty else { continue }
            try fixture.credit("1", .correction)
            #expect(fixture.drafts.overbilled.isEmpty)
            #expect(fixture.drafts.drafts.isEmpty)
        }
        let held = fixture.workspace.documents.flatMap(\.settles).counted
        #expect(held >= TimeLedger(fixture.workspace).entries.reduce(0) { $0 + $1.counted.count })
    }

    private func randomWork(_ seed: Int, _ random: inout SeededGenerator) throws -> Fixture {
        var fixture = try Fixture(today: "2026-03-31")
        let rates = ["21", "19", "9.975", "7.7", "15"]
        let isIncluded = seed % 5 == 4
        try fixture.useTax(
            standard(rates[seed % rates.count], isIncluded: isIncluded), standard("6", isIncluded: isIncluded))
        try fixture.service("page", "\(Int.random(in: 1...90, using: &random)).\(seed % 9)5/each")
        let price = "\(Int.random(in: 20...80, using: &random)).\(seed % 10)7/hour"
        try fixture.agreement(services: [("writing", price), ("admin", "41.33/hour"), ("page", "")]) {
            $0.rounding = seed % 3 == 0 ? TimeRounding(15, .up, .entry) : nil
            $0.discount = seed % 4 == 1 ? .percent(try number("7.5")) : nil
            $0.cashRounding = seed % 7 == 3 ? try number("0.05") : nil
            $0.invoice {
                $0.tax = seed % 2 == 0 ? .perLine : .perRate
                $0.lines = seed % 6 == 5 ? .day : .service
            }
        }
        for _ in 0..<Int.random(in: 3...8, using: &random) {
            let date = "2026-03-\(Int.random(in: 10...20, using: &random))"
            let service = Bool.random(using: &random) ? "writing" : "admin"
            try fixture.log(date, "\(Int.random(in: 1...190, using: &random))m", service)
        }
        for index in 0..<Int.random(in: 1...3, using: &random) {
            let pieces = try number("\(Int.random(in: 1...9, using: &random))")
            try fixture.charge(
                "2026-03-0\(index + 1)", .quantity(pieces), "Pages", service: "page", tax: index == 1 ? "S6" : nil)
            if index == 0 { fixture.workspace.charges[0].discount = LineDiscount("5%") }
        }
        return fixture
    }

    /// One or two random parts of lines; nil where the invoice has none.
    private func parts(
        of invoice: IssuedDocument, in fixture: Fixture, _ random: inout SeededGenerator
    ) throws -> [CreditRequest.Part]? {
        let lines = invoice.lines.indices.filter { invoice.lines[$0].over == nil }.shuffled(using: &random).prefix(2)
        return lines.map { index in
            let line = invoice.lines[index]
            let units = Int64.random(in: 1...max(line.amount.minorUnits, 1), using: &random)
            let amount: CreditRequest.Part.Amount =
                switch Int.random(in: 0..<5, using: &random) {
                case 0: .whole
                case 1: .money(Money(minorUnits: units, line.amount.currency))
                case _ where line.unit == "hour": .hours(Minutes(Int.random(in: 1...120, using: &random)))
                default: .pieces(DecimalNumber(Int64.random(in: 1...4, using: &random)))
                }
            return CreditRequest.Part(line: index + 1, amount)
        }
    }
}

extension [IssuedDocument.Settled] {
    /// The counted minutes of the rows of time.
    fileprivate var counted: Int {
        reduce(0) { sum, row in if case .time(_, _, _, _, let counted) = row { sum + counted.count } else { sum } }
    }
}

extension IssuedDocument {
    fileprivate var counted: Int { settles.counted }
}
