import Billing
import Practice
import Records
import Testing
import Values

@Suite struct PipelineTests {
    /// EUR 5,400.00 at 40 % is 2,160.00; USD 1,000.00 at 25 % is 250.00, at 0.5 EUR 125.00; together 2,285.00 of 5,900.00.
    @Test("leads weigh their value times their chance, by currency and together") func weights() throws {
        let office = try Office(
            today: "2026-11-23",
            [
                "clients/osei/client.md": lead("value: EUR 5400.00\nchance: 40%"),
                "clients/lina/client.md": lead("currency: USD\nvalue: 1000.00\nchance: 25%"),
                "clients/rest/client.md": lead("value: EUR 100.00"),
            ])
        let pipeline = Pipeline(office.workspace)
        #expect(pipeline.leads.map(\.client) == ["osei", "lina", "rest"])
        #expect(pipeline.weighted.map(\.description) == ["EUR 2160.00", "USD 250.00"])
        #expect(pipeline.values.map(\.description) == ["EUR 5500.00", "USD 1000.00"])
        #expect(pipeline.weightedTogether?.description == "EUR 2285.00")
        #expect(pipeline.valueTogether?.description == "EUR 6000.00")
        #expect(pipeline.unweighted == 1)
    }

    @Test("without a rate of exchange nothing is added up") func noRate() throws {
        let office = try Office(
            today: "2026-11-23",
            [
                "clients/osei/client.md": lead("value: EUR 5400.00\nchance: 40%"),
                "clients/lina/client.md": lead("value: GBP 1000.00\nchance: 25%"),
            ])
        #expect(Pipeline(office.workspace).weightedTogether == nil)
        #expect(Pipeline(office.workspace).values.map(\.description) == ["EUR 5400.00", "GBP 1000.00"])
    }

    @Test(
        "how far a lead has come is read from what is there",
        arguments: [
            ("notes.md", "", "new"),
            ("meetings/2026-11-26-call.md", "---\ntype: consultation\n---\n", "consultation on 2026-11-26"),
            ("meetings/2026-11-17-call.md", "---\ntype: consultation\n---\n", "spoken to on 2026-11-17"),
            ("proposals/1.md", "---\ntitle: Mail\n---\n", "proposal to send"),
            ("proposals/1.md", "---\ntitle: Mail\nsent: 2026-11-20\n---\n", "proposal sent on 2026-11-20"),
            (
                "proposals/1.md", "---\ntitle: Mail\nsent: 2026-11-02\nvalid-until: 2026-11-22\n---\n",
                "lapsed on 2026-11-22"
            ),
            ("proposals/1.md", "---\ntitle: Mail\ndeclined: 2026-11-22\n---\n", "declined on 2026-11-22"),
            ("agreements/2027.md", "---\nfrom: 2027-01-01\n---\n", "agreed from 2027-01-01"),
        ])
    func stage(path: String, text: String, expected: String) throws {
        let office = try Office(
            today: "2026-11-23", ["clients/osei/client.md": lead(""), "clients/osei/\(path)": text])
        let stages = Pipeline(office.workspace).leads.map { lead in
            switch lead.stage {
            case .new: "new"
            case .consultation(let day): "consultation on \(day)"
            case .spokenTo(let day): "spoken to on \(day)"
            case .proposalWritten: "proposal to send"
            case .proposalSent(let day, _): "proposal sent on \(day)"
            case .proposalLapsed(let day): "lapsed on \(day)"
            case .declined(let day): "declined on \(day)"
            case .agreed(let day): "agreed from \(day)"
            }
        }
        #expect(stages == [expected])
    }

    @Test("the task that is due first is the next step") func next() throws {
        let office = try Office(
            today: "2026-11-23",
            [
                "clients/osei/client.md": lead(""),
                "clients/osei/tasks.md":
                    "- [ ] Later due:2026-12-01\n- [x] Done due:2026-11-20\n- [ ] Propose due:2026-11-25\n",
            ])
        let lead = try #require(Pipeline(office.workspace).leads.first)
        #expect(lead.nextTask.map { office.workspace.tasks[$0].title } == "Propose")
    }

    /// Won: those who are clients now; lost: those who ended without an agreement or an invoice.
    @Test("a win rate is said from five decided leads on", arguments: [(3, 1, nil), (3, 2, "60.0"), (1, 5, "16.7")])
    func winRate(won: Int, lost: Int, expected: String?) throws {
        var files: [String: String] = [:]
        for index in 0..<won { files["clients/w\(index)/client.md"] = "---\nname: W\nsource: fair\n---\n" }
        for index in 0..<lost {
            files["clients/l\(index)/client.md"] = "---\nname: L\nstatus: ended\nchance: 10%\n---\n"
        }
        let pipeline = Pipeline(try Office(today: "2026-11-23", files).workspace)
        #expect([pipeline.won, pipeline.lost] == [won, lost])
        #expect(pipeline.winRate?.percent(digits: 1).description == expected)
    }

    private func lead(_ keys: String) -> String { "---\nname: Somebody\nstatus: lead\n\(keys)\n---\n" }
}

@Suite struct ReferralTests {
    /// Ines sent Acme, who was invoiced 2,600.00, and by `referred-by:` Bolt; she was sent one job.
    @Test("who sent whom, what came of it, and what was sent on") func record() throws {
        let office = try Office(
            today: "2026-12-31",
            [
                "clients/bolt/client.md": "---\nname: Bolt\nstatus: lead\nreferred-by: ines\n---\n",
                "clients/acme/client.md": "---\nname: Acme\nreferred-by: ines\n---\n",
                "growth/contacts.md": "- Ines Roe, translator id:ines\n",
                "growth/referrals.md": """
                - 2026-01-04 received Letters @ines client:acme
                - 2026-02-04 given Half a contract @ines value:"EUR 600.00"
                - 2026-03-04 received A call
                """,
                "invoices/2026-0001.md": Office.invoice(
                    "2026-0001", issued: "2026-11-30", net: "2600.00", tax: "546.00", total: "3146.00"),
            ])
        let records = ReferralRecord.all(office.workspace, IncomeLedger(office.workspace))
        #expect(records.map(\.name) == ["Ines Roe", ""])
        let ines = try #require(records.first)
        #expect([ines.received, ines.given, ines.becameClients] == [2, 1, 1])
        #expect(ines.arrivals.map(\.client) == ["acme", "bolt"])
        #expect(ines.arrivals.map { $0.income?.description } == ["EUR 2600.00", "EUR 0.00"])
        #expect(ines.valueGiven.map(\.description) == ["EUR 600.00"])
    }
}
