import Billing
import Planning
import Practice
import Records
import Testing
import Values

@Suite struct ServiceBookTests {
    private static let log =
        "---\nkind: time\nservice: writing\n---\n## 2026-11-02\n\n- 10h Draft\n- 1h Talk billable:no\n"

    private func writing(_ files: [String: String]) throws -> ServiceFigures {
        let service = """
            ---
            name: Writing
            formerly: [text]
            prices: [{rate: 52/hour}, {rate: 56/hour, from: 2027-01-01}]
            turnaround: 3 working days
            ---

            """
        let texts = ["services/writing.md": service].merging(files) { _, given in given }
        let office = try Office(today: "2026-11-23", texts)
        return try #require(ServiceBook(office.workspace).services.first { $0.service.id == "writing" })
    }

    @Test("The effective rate is of the hours that no fee covers, billed or not")
    func rate() throws {
        let figures = try writing([
            "clients/acme/time/2026-11.md": ServiceBookTests.log,
            "invoices/2026-0001.md": Office.invoice(
                "2026-0001", issued: "2026-11-20", net: "550.00", tax: "115.50", total: "665.50"),
        ])
        #expect(figures.worked == Minutes(660))
        #expect(figures.byTheHour == Minutes(660))
        #expect(figures.together?.invoiced == (try money("550.00")))
        #expect(figures.effectiveRate == (try money("50.00")))
        #expect(figures.price?.description == "52/hour")
        #expect(figures.nextPrice?.from == (try day("2027-01-01")))
    }

    @Test("Hours that a retainer covers are worked, and no part of the effective rate")
    func covered() throws {
        let figures = try writing([
            "clients/acme/time/2026-11.md": ServiceBookTests.log,
            "clients/acme/agreements/2026.md":
                "---\nfrom: 2026-01-01\nretainer: {fee: 700/month, includes: 20h, services: [text]}\n---\n",
        ])
        #expect(figures.worked == Minutes(660))
        #expect(figures.byTheHour == Minutes(60))
        #expect(figures.agreedBy == ["acme"])
    }

    @Test("Demand is who has it, to whom it is offered, and who asked for it")
    func demand() throws {
        let figures = try writing([
            "clients/osei/client.md": "---\nname: Osei\nstatus: lead\n---\n",
            "clients/osei/proposals/a.md": "---\nservices: [writing]\n---\n",
            "clients/osei/messages.md": "- 2026-11-20T10:00 email in Do you write? service:text\n",
            "growth/ideas.md": "- 2026-11-01 Case studies service:writing\n",
        ])
        #expect(figures.agreedBy == ["acme"])
        #expect(figures.offeredTo == ["osei"])
        #expect(figures.askedBy == ["osei"])
        #expect(figures.ideas == 1)
    }

    @Test("Turnaround is in working days from the day after it was written down, and no share is said below five")
    func turnaround() throws {
        let figures = try writing([
            "clients/acme/tasks.md": """
            - [x] One service:writing created:2026-11-06 due:2026-11-10 done:2026-11-09
            - [x] Two service:writing created:2026-11-02 due:2026-11-04 done:2026-11-05
            - [x] Three service:writing start:2026-11-02 done:2026-11-02
            - [x] Four service:writing done:2026-11-03

            """
        ])
        #expect(figures.turnaround.tasks == 3)
        #expect(figures.turnaround.median == 1)
        #expect(figures.turnaround.isInWorkingDays)
        #expect((figures.onTime.kept, figures.onTime.tasks) == (1, 2))
        #expect(figures.onTimeShare == nil)
    }
}

@Suite struct OfferEstimateTests {
    @Test(
        "Each part costs its own rate, else the catalogue's; what cannot be priced leaves no sum",
        arguments: [
            ("services: [{service: writing, rate: 60/hour}]\nestimate: [{service: writing, quantity: 1h30m}]", "90.00"),
            ("services: [writing]\nestimate: [{service: writing, quantity: 2h}]", "220.00"),
            ("services: [writing]\nestimate: [{service: writing, quantity: 2}]", "220.00"),
            ("services: [{service: writing, rate: 95/each}]\nestimate: [{service: writing, quantity: 2h}]", nil),
            ("currency: USD\nservices: [writing]\nestimate: [{service: writing, quantity: 2h}]", nil),
        ] as [(String, String?)])
    func total(yaml: String, total: String?) throws {
        let office = try Office(today: "2026-11-23", ["clients/acme/proposals/a.md": "---\n\(yaml)\n---\n"])
        let proposal = try #require(office.workspace.proposals.first)
        let estimate = OfferEstimate(proposal, in: office.workspace, from: try day("2026-11-23"))
        #expect(estimate.total == (try total.map(money)))
    }
}
