import Billing
import Diagnostics
import Records
import Testing
import Values

@Suite("Leaks") struct LeaksTests {
    @Test("a month that is over and not billed, and what is beyond the retainer apart (T15)") func unbilled() throws {
        var fixture = try Fixture(today: "2026-04-10")
        try fixture.agreement(from: "2026-03-01", services: [("writing", "50/hour")]) {
            $0.retainer = Retainer(
                fee: try rate("600/month"), includes: .hours(Minutes(1200)), services: ["admin"], rollover: nil,
                overage: try rate("36/hour"))
        }
        for date in ["2026-03-02", "2026-03-03"] { try fixture.log(date, "11h45m", "admin") }
        try fixture.log("2026-03-04", "2h", "writing")
        try fixture.log("2026-04-04", "9h", "writing")
        let leaks = fixture.leaks
        #expect(
            try leaks.leaks.map(\.what) == [
                .unbilled(from: day("2026-03-01"), through: day("2026-03-31")), .overage(agreement: "terms"),
            ])
        #expect(try leaks.leaks.map(\.amount) == [money("700.00"), money("126.00")])
        #expect(leaks.leaks.map(\.minutes) == [Minutes(120), Minutes(210)])
        #expect(try leaks.sums.map(\.amount) == [money("826.00")])
        #expect(try leaks.sums.map(\.owed) == [money("826.00")])
    }

    @Test("a discount falls on both parts, so that they are what the draft comes to") func discount() throws {
        var fixture = try Fixture(today: "2026-04-10")
        try fixture.agreement(from: "2026-03-01") {
            $0.retainer = Retainer(
                fee: try rate("600/month"), includes: .hours(Minutes(60)), services: [], rollover: nil,
                overage: try rate("33.33/hour"))
            $0.discount = .percent(try number("7.5"))
        }
        try fixture.log("2026-03-02", "3h", "admin")
        let parts = fixture.leaks.leaks.compactMap(\.amount)
        #expect(parts.count == 2)
        let complete = fixture.drafts.drafts.filter(\.isComplete).map(\.totals.net)
        #expect(try [parts.reduce(Money.zero(code("EUR")), +)] == complete)
    }

    @Test("what is billed leaks no more, and credit is the client's") func quiet() throws {
        var fixture = try Fixture(today: "2026-04-10")
        try fixture.agreement(services: [("writing", "50/hour")])
        try fixture.log("2026-03-04", "2h", "writing")
        fixture.issue(try fixture.draft())
        try fixture.pay("2026-04-09", "180.00", "2026-1")
        #expect(fixture.leaks.leaks.isEmpty)
        #expect(fixture.leaks.sums.isEmpty)
    }

    @Test("work under no agreement, after its end, under two, and with no rate") func unpriced() throws {
        var fixture = try Fixture(today: "2026-04-10")
        try fixture.service("design", "45/hour")
        try fixture.service("calls", nil)
        try fixture.agreement("old", until: "2026-02-28", services: [("writing", "30/hour")])
        for (id, price) in [("one", "20/hour"), ("two", "25/hour")] {
            try fixture.agreement(id, services: [("admin", price)])
        }
        try fixture.agreement("calls", services: [("calls", "")])
        try fixture.log("2026-03-02", "2h", "design")
        try fixture.log("2026-03-03", "1h", "design")
        try fixture.log("2026-03-04", "90m", "writing")
        try fixture.log("2026-03-05", "30m", "admin")
        try fixture.log("2026-03-06", "10m", "calls")
        let leaks = fixture.leaks.leaks
        #expect(
            try leaks.map(\.what) == [
                .outside(service: "design", price: rate("45/hour")),
                .afterEnd(service: "writing", agreement: "old", ended: day("2026-02-28")),
                .ambiguous(agreement: "one", other: "two"), .withoutRate(service: "calls", agreement: "calls"),
            ])
        #expect(try leaks.map(\.amount) == [money("135.00"), money("45.00"), money("10.00"), nil])
        #expect(leaks[0].locations == [place(1, file: 2), place(2, file: 2)])
        #expect(leaks.allSatisfy { !$0.isOwed })
    }

    @Test("work above a cap that costs nothing") func cap() throws {
        var fixture = try Fixture(today: "2026-03-10")
        try fixture.agreement(services: [("writing", "50/hour")]) {
            $0.cap = Cap(amount: try rate("100/month"), then: .stop)
        }
        try fixture.log("2026-03-04", "3h", "writing")
        #expect(
            try fixture.leaks.leaks.map(\.what) == [.aboveCap(agreement: "terms", cap: money("100.00"), unit: "month")])
        #expect(try fixture.leaks.leaks.map(\.amount) == [money("50.00")])
    }

    @Test("costs that the client would pay") func expenses() throws {
        var fixture = try Fixture(today: "2026-04-10")
        try fixture.agreement { $0.expenses = .atCost(markup: try number("10")) }
        try fixture.expense("2026-03-02", "50.00") { $0.isBillable = false }
        try fixture.expense("2026-03-03", "40.00", currency: "USD")
        try fixture.expense("2026-03-04", "30.00") {
            $0.client = nil
            $0.text = "Stock photo for Acme"
        }
        try fixture.expense("2026-03-05", "20.00") {
            $0.client = nil
            $0.text = "Acmeology, a book"
        }
        #expect(
            try fixture.leaks.leaks.map(\.what) == [
                .keptExpense(text: "Stock photo"), .expenseOfNobody(text: "Stock photo for Acme"),
                .foreignExpense(text: "Stock photo", billedIn: code("EUR")),
            ])
        #expect(
            try fixture.leaks.leaks.map(\.amount) == [money("55.00"), money("30.00"), money("40.00", "USD")])
    }

    @Test("costs that are in the price are none, nor those of which nothing is agreed")
    func included() throws {
        for terms in [ExpenseTerms.included, nil] {
            var fixture = try Fixture(today: "2026-04-10")
            try fixture.agreement { $0.expenses = terms }
            try fixture.expense("2026-03-02", "50.00") { $0.isBillable = false }
            #expect(fixture.leaks.leaks.isEmpty)
        }
    }

    @Test("the third round of changes where two are agreed, at the catalogue price, until a charge names it")
    func rounds() throws {
        var fixture = try Fixture(today: "2026-03-30")
        try fixture.service("web", "40/hour")
        try fixture.agreement(services: [("web", "")]) {
            $0.fixed = FixedPrice(price: try number("900"), deposit: nil, milestones: [])
            $0.revisions = 2
        }
        try fixture.task("site", "The site", service: "web")
        for (date, kind) in [
            ("2026-03-02", Deliverable.Request.Kind.refinement), ("2026-03-04", .defect), ("2026-03-06", .refinement),
            ("2026-03-09", .refinement),
        ] { try fixture.changes(date, "site", "The site", kind) }
        try fixture.log("2026-03-05", "2h", "web") { $0.task = 0 }
        try fixture.log("2026-03-10", "90m", "web") { $0.task = 0 }
        let leak = try #require(fixture.leaks.leaks.first)
        #expect(try leak.what == .rounds(text: "The site", beyond: 1, agreed: 2, since: day("2026-03-09")))
        #expect(try leak.amount == money("60.00"))
        #expect(leak.minutes == Minutes(90))
        try fixture.charge("2026-03-12", .amount(try money("60.00")), "Changes beyond the agreed: The site")
        #expect(fixture.leaks.leaks.isEmpty)
    }

    @Test("by the hour every round is paid") func roundsByTheHour() throws {
        var fixture = try Fixture(today: "2026-03-30")
        try fixture.agreement(services: [("web", "40/hour")]) { $0.revisions = 0 }
        try fixture.task("site", "The site", service: "web")
        try fixture.changes("2026-03-02", "site", "The site", .refinement)
        try fixture.log("2026-03-05", "2h", "web") { $0.task = 0 }
        #expect(fixture.leaks.leaks.isEmpty)
    }

    @Test("a request beyond the scope") func scope() throws {
        var fixture = try Fixture(today: "2026-03-30")
        try fixture.agreement { $0.fixed = FixedPrice(price: try number("900"), deposit: nil, milestones: []) }
        try fixture.changes("2026-03-02", nil, "The site", .scope)
        #expect(try fixture.leaks.leaks.map(\.what) == [.scope(text: "The site", on: day("2026-03-02"))])
        #expect(fixture.leaks.leaks.map(\.amount) == [nil])
    }

    @Test("a price that rose in the catalogue and not in the agreement: the difference for the hours since")
    func priceRise() throws {
        var fixture = try Fixture(today: "2026-08-31")
        try fixture.service("writing", nil)
        fixture.workspace.services[0].prices = [
            DatedRate(try rate("40/hour")), DatedRate(try rate("45/hour"), from: try day("2026-07-01")),
        ]
        try fixture.agreement(services: [("writing", "40/hour")])
        try fixture.log("2026-06-30", "10h")
        try fixture.log("2026-07-01", "20h")
        try fixture.log("2026-08-01", "10h")
        for draft in fixture.drafts.drafts { fixture.issue(draft) }
        let leak = try #require(fixture.leaks.leaks.first { $0.what.kind == "price-rise" })
        #expect(try leak.amount == money("150.00"))
        #expect(leak.minutes == Minutes(1800))
        #expect(leak.locations.map(\.line) == [2])
        #expect(
            try leak.what
                == .priceRise(
                    service: "writing", agreement: "terms", from: rate("40/hour"), to: rate("45/hour"),
                    since: day("2026-07-01")))
    }

    @Test("a price of its own rises by nothing but a word", arguments: ["38/hour", "45/hour"])
    func ownPrice(_ agreed: String) throws {
        var fixture = try Fixture(today: "2026-08-31")
        try fixture.service("writing", nil)
        fixture.workspace.services[0].prices = [
            DatedRate(try rate("40/hour")), DatedRate(try rate("45/hour"), from: try day("2026-07-01")),
        ]
        try fixture.agreement(services: [("writing", agreed)])
        try fixture.log("2026-08-01", "10h")
        #expect(!fixture.leaks.leaks.contains { $0.what.kind == "price-rise" })
    }

    @Test("an invoice that is overdue, and the interest that may be claimed for it (T59)") func late() throws {
        var ledger = try Ledger(today: "2026-07-25")
        try ledger.invoice("2026-0001", "2026-05-10", "1500.00", due: "2026-06-10")
        ledger.workspace.documents[0].lateInterest = .rate(try number("10"))
        let leaks = leaks(of: ledger.workspace)
        #expect(
            leaks.leaks.map(\.what) == [
                .overdue(number: "2026-0001", days: 45, .noLadder), .lateInterest(number: "2026-0001"),
            ])
        #expect(try leaks.leaks.map(\.amount) == [money("1500.00"), money("18.49")])
        #expect(leaks.leaks.map(\.isOwed) == [true, false])
    }

    @Test(
        "an invoice that is asked for, or soon will be, leaks no more",
        arguments: [
            ("2026-05-02", nil, nil), ("2026-05-04", nil, Leak.Silence.letterDue), ("2026-05-09", "2026-05-08", nil),
            ("2026-05-10", "2026-05-05", .letterDue), ("2026-05-17", "2026-05-09", .letterDue),
        ])
    func reminded(_ today: String, sent: String?, silence: Leak.Silence?) throws {
        var ledger = try Ledger(today: today)
        ledger.workspace.clients = [Client(id: "acme", location: place(1, file: 8), name: "Acme")]
        ledger.workspace.clients[0].reminders = ReminderLadder(days: [-7, 0, 3, 7, 14])
        try ledger.invoice("2026-0001", "2026-04-01", "1000.00", due: "2026-05-01")
        if let sent {
            var message = Message(
                location: place(1, file: 9), client: "acme", at: Moment(try day(sent)), direction: .outgoing, text: "")
            message.about = ["2026-0001"]
            ledger.workspace.messages = [message]
        }
        let found = leaks(of: ledger.workspace).leaks.map(\.what)
        #expect(found == silence.map { [.overdue(number: "2026-0001", days: ledger.overdue, $0)] } ?? [])
    }

    @Test("a task done with no time, unless the log says it in any way") func forgotten() throws {
        var fixture = try Fixture(today: "2026-03-30")
        try fixture.agreement(services: [("web", "40/hour")])
        try fixture.task("site", "The site", service: "web", estimate: 150, done: "2026-03-20")
        #expect(
            try fixture.leaks.leaks.map(\.what) == [
                .forgottenTime(task: "The site", service: "web", on: day("2026-03-20"))
            ])
        #expect(try fixture.leaks.leaks.map(\.amount) == [money("100.00")])
        for (date, change) in [
            ("2026-03-02", { (entry: inout TimeEntry) in entry.task = 0 }),
            ("2026-03-02", { $0.text = "the site, again" }), ("2026-03-20", { _ in }),
        ] {
            var logged = fixture
            try logged.log(date, "10m", "web", change)
            #expect(!logged.leaks.leaks.contains { $0.what.kind == "forgotten-time" })
        }
    }

    @Test("the largest first, by currency, one client's where one is named") func order() throws {
        var fixture = try Fixture(today: "2026-04-10")
        try fixture.service("design", "45/hour")
        for (index, client) in ["bolt", "crane"].enumerated() {
            fixture.workspace.clients.append(Client(id: client, location: place(1, file: 60 + index), name: client))
            try fixture.log("2026-03-02", "\(index + 1)h", "design", client: client)
        }
        try fixture.log("2026-03-02", "90m", "design")
        #expect(fixture.leaks.leaks.map(\.client) == ["crane", "acme", "bolt"])
        #expect(leaks(of: fixture.workspace, client: "bolt").leaks.map(\.client) == ["bolt"])
        #expect(try leaks(of: fixture.workspace, client: "bolt").sums.map(\.amount) == [money("45.00")])
    }

    @Test("each minute and each cent leaks once at most", arguments: 0..<60) func once(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let fixture = try Fixture.leaking(&random)
        let (leaks, drafts) = (fixture.leaks.leaks, fixture.drafts)
        func of(_ kinds: [String]) -> [Leak] { leaks.filter { kinds.contains($0.what.kind) } }
        func sum(_ leaks: [Leak]) throws -> Money { try leaks.compactMap(\.amount).reduce(.zero(code("EUR")), +) }
        // Drafts of periods that are over come to the two kinds that they are parted into.
        let complete = drafts.drafts.filter(\.isComplete)
        #expect(
            try sum(of(["unbilled", "overage"])) == complete.map(\.totals.net).reduce(.zero(code("EUR")), +))
        #expect(
            of(["unbilled", "overage"]).map(\.minutes).total()
                == complete.flatMap(\.lines).map(\.logged).total())
        // No line of the log is behind two leaks of those that go by the line.
        let lines = of(["outside", "after-end", "ambiguous", "no-rate"]).flatMap(\.locations)
        #expect(lines.count == Set(lines).count)
        let billed = Set(drafts.drafts.flatMap(\.lines).flatMap(\.sources))
        #expect(billed.isDisjoint(with: lines))
        // Together they hold no more minutes than were logged.
        let worked = of(["unbilled", "overage", "outside", "after-end", "ambiguous", "no-rate", "rounds"])
        #expect(worked.map(\.minutes).total() <= fixture.workspace.time.map(\.minutes).total())
        let all = fixture.leaks
        #expect(try all.sums.map(\.amount).reduce(.zero(code("EUR")), +) == sum(leaks))
        #expect(
            all.sums.allSatisfy { sum in sum.kinds.map(\.amount).reduce(.zero(sum.amount.currency), +) == sum.amount })
    }
}

private func leaks(of workspace: Workspace, client: String? = nil) -> Leaks {
    let settlement = Settlement(TimeLedger(workspace))
    return Leaks(settlement, DraftInvoices(settlement), Receivables(workspace), client: client)
}

extension Fixture {
    fileprivate var leaks: Leaks { vawsLeaks(workspace) }

    fileprivate mutating func task(
        _ id: String, _ title: String, service: String, estimate: Int? = nil, done: String? = nil
    ) throws {
        var task = Task(
            location: place(workspace.tasks.count + 1, file: 6), client: "acme", title: title,
            state: try done.map { .done(try day($0)) } ?? .open)
        task.id = id
        task.service = service
        task.estimate = estimate.map { Minutes($0) }
        workspace.tasks.append(task)
    }

    fileprivate mutating func changes(
        _ on: String, _ task: String?, _ text: String, _ kind: Deliverable.Request.Kind
    ) throws {
        let line = place(workspace.deliverables.count + 1, file: 7)
        var round = Deliverable(location: line, client: "acme", day: try day(on), step: .changes, text: text)
        round.task = task
        round.requests = [Deliverable.Request(location: line, kind: kind, text: text)]
        workspace.deliverables.append(round)
    }

    /// Work by the hour, on a retainer, after an agreement's end, under two and under none; some of it billed.
    fileprivate static func leaking(_ random: inout SeededGenerator) throws -> Fixture {
        var fixture = try Fixture(today: "2026-04-10")
        for (id, price) in [("design", "45/hour"), ("writing", "52.50/hour"), ("admin", "31/hour"), ("calls", nil)] {
            try fixture.service(id, price)
        }
        try fixture.agreement("old", until: "2026-02-10", services: [("writing", "30/hour")])
        try fixture.agreement("main", services: [("calls", "29/hour")]) {
            $0.retainer = Retainer(
                fee: try rate("200/month"), includes: .hours(Minutes(240)), services: ["admin"], rollover: nil,
                overage: try rate("36.60/hour"))
            $0.cap = Cap(amount: try rate("90/month"), then: .stop)
            $0.discount = .percent(try number("3"))
        }
        if Bool.random(using: &random) { try fixture.agreement("other", services: [("calls", "31/hour")]) }
        let services = ["design", "writing", "admin", "calls"]
        func log(_ months: ClosedRange<Int>, _ random: inout SeededGenerator) throws {
            for _ in 0..<Int.random(in: 5...20, using: &random) {
                let month = Int.random(in: months, using: &random)
                let date = "2026-0\(month)-\(Int.random(in: 10...28, using: &random))"
                let service = services[Int.random(in: 0..<4, using: &random)]
                try fixture.log(date, "\(Int.random(in: 5...150, using: &random))m", service)
            }
        }
        try log(1...2, &random)
        if Bool.random(using: &random) {
            fixture.workspace.today = try day("2026-02-28")
            for draft in fixture.drafts.drafts where draft.isComplete { fixture.issue(draft) }
            fixture.workspace.today = try day("2026-04-10")
            for index in fixture.workspace.documents.indices {
                fixture.workspace.documents[index].due = try day("2026-05-01")
            }
        }
        try log(1...3, &random)
        return fixture
    }
}

extension Ledger {
    fileprivate var overdue: Int { receivables.invoices.first?.daysPastDue ?? 0 }
}

private func vawsLeaks(_ workspace: Workspace) -> Leaks { leaks(of: workspace) }
