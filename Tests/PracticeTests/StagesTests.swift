import Diagnostics
import Practice
import Records
import Testing
import Values

/// One client, file by file from the first word to goodbye; today is Friday 27 November 2026.
@Suite struct StagesTests {
    private static let lead = ["clients/bolt/client.md": "---\nname: Bolt Ltd\nstatus: lead\n---\n"]
    private static let planned = ["clients/bolt/meetings/2026-11-30-consultation.md": "---\ntype: consultation\n---\n"]
    private static let held = ["clients/bolt/meetings/2026-11-20-consultation.md": "---\ntype: consultation\n---\n"]
    private static let quoted = ["clients/bolt/proposals/2026-11-21.md": "---\nservices: [{service: writing}]\n---\n"]
    private static let offered = [
        "clients/bolt/proposals/2026-11-21.md":
            "---\nsent: 2026-11-22\nvalid-until: 2026-12-20\nservices: [{service: writing}]\n---\n"
    ]
    private static let declined = [
        "clients/bolt/proposals/2026-11-21.md":
            "---\nsent: 2026-11-22\ndeclined: 2026-11-25\nservices: [{service: writing}]\n---\n"
    ]
    private static let agreed = [
        "clients/bolt/agreements/2026.md": "---\nfrom: 2026-11-01\nservices: [{service: writing, rate: 50/hour}]\n---\n"
    ]
    private static let signed = [
        "clients/bolt/agreements/2026.md":
            "---\nfrom: 2026-11-01\nsigned: 2026-11-24\nservices: [{service: writing, rate: 50/hour}]\n---\n"
    ]
    private static let worked = ["clients/bolt/time/2026-11.md": "## 2026-11-25\n\n- 2h Letters service:writing\n"]
    private static let asked = [
        "clients/bolt/information.md": "- VAT number asked:2026-11-25\n- Logo received:2026-11-26\n"
    ]
    private static let invoiced = [
        "invoices/2026-0001.md": Office.invoice(
            "2026-0001", issued: "2026-11-26", net: "100.00", tax: "21.00", total: "121.00"
        ).replacing("client: acme", with: "client: bolt").replacing("due: 2026-11-26", with: "due: 2026-12-26")
    ]
    private static let overdue = [
        "invoices/2026-0001.md": Office.invoice(
            "2026-0001", issued: "2026-11-20", net: "100.00", tax: "21.00", total: "121.00"
        ).replacing("client: acme", with: "client: bolt")
    ]
    private static let leaving = ["clients/bolt/client.md": "---\nname: Bolt Ltd\nuntil: 2026-12-31\n---\n"]
    private static let ended = [
        "clients/bolt/client.md": "---\nname: Bolt Ltd\nstatus: ended\nuntil: 2026-11-20\n---\n"
    ]

    static let ways: [(files: [[String: String]], stage: Stage, next: String?)] = [
        ([lead], .lead, "plan a consultation"),
        ([lead, planned], .consultation, "hold the consultation and write its notes"),
        ([lead, held], .consultation, "send a proposal"),
        ([lead, held, quoted], .consultation, "send the proposal"),
        ([lead, held, offered], .proposal, "get their answer to the proposal"),
        ([lead, held, declined], .consultation, "offer something else, or end the client"),
        ([lead, held, offered, agreed], .agreement, "ask for the signed agreement"),
        ([lead, held, agreed], .agreement, "ask for the signed agreement"),
        ([lead, signed, asked], .onboarding, "get “VAT number”"),
        ([lead, signed], .working, nil),
        ([lead, agreed, worked], .working, "ask for the signed agreement"),
        ([lead, agreed, invoiced], .working, nil),
        ([lead, signed, asked, invoiced], .working, "get “VAT number”"),
        ([lead, signed, overdue], .invoicing, "ask for the payment of 2026-0001, overdue 7 days"),
        ([leaving, signed], .offboarding, "end the agreement"),
        ([ended], .ended, nil),
        ([ended, overdue], .offboarding, "wait for the payment of 2026-0001"),
        ([ended, ["clients/bolt/access.md": "- Shop ref:Bitwarden\n"]], .offboarding, "have “Shop” taken back"),
    ]

    @Test(arguments: ways.indices)
    func `a client stands where its files say, with the one next step`(way: Int) throws {
        let (files, stage, next) = StagesTests.ways[way]
        let office = try Office(
            today: "2026-11-27", files.reduce(into: [:]) { $0.merge($1) { _, later in later } })
        let bolt = try #require(Stages(office.workspace)["bolt"])
        #expect(bolt.stage == stage)
        #expect(bolt.next?.action == next)
    }

    @Test func `a step waits for the one before it, and is passed over once a later one is done`() throws {
        let fresh = try #require(Stages(try Office(today: "2026-11-27", StagesTests.lead).workspace)["bolt"])
        #expect(fresh.onboarding[.agreement]?.state == .blocked(by: .proposal))
        #expect(fresh.onboarding[.firstInvoice]?.state == .blocked(by: .signature))
        #expect(fresh.onboarding.steps.count { $0.state == .open } == 1)
        let old = try #require(
            Stages(
                try Office(today: "2026-11-27", StagesTests.lead.merging(StagesTests.invoiced) { first, _ in first })
                    .workspace)["bolt"])
        #expect(old.onboarding.isComplete)
        #expect(old.onboarding[.signature]?.state == .skipped)
    }

    @Test func `a meeting of today counts once it says that it was held`() throws {
        let today = "clients/bolt/meetings/2026-11-27-consultation.md"
        for (held, expected) in [("", WorkflowStep.State.open), ("held: yes\n", .done), ("held: no\n", .open)] {
            let files = StagesTests.lead.merging([today: "---\ntype: consultation\n\(held)---\n"]) { first, _ in first }
            let bolt = try #require(Stages(try Office(today: "2026-11-27", files).workspace)["bolt"])
            #expect(bolt.onboarding[.consultation]?.state == expected)
        }
    }

    @Test func `nobody can go while something is open, and what is open is named`() throws {
        let files = [
            "clients/bolt/tasks.md": "- [ ] Last letter\n",
            "clients/bolt/time/2026-11.md": "## 2026-11-25\n\n- 2h Letters service:writing\n",
            "clients/bolt/access.md": "- Shop granted:2026-01-02\n- Drive granted:2026-01-02 revoked:2026-11-20\n",
        ].merging(StagesTests.lead.merging(StagesTests.signed) { first, _ in first }) { first, _ in first }
        let bolt = try #require(Stages(try Office(today: "2026-11-27", files).workspace)["bolt"])
        let open = bolt.offboarding.steps.filter { $0.state == .open }.map(\.name)
        #expect(open == [.term, .work, .billed, .revoked, .handOver, .farewell])
        #expect(bolt.offboarding[.paid]?.state == .blocked(by: .billed))
        #expect(bolt.offboarding[.ended]?.state == .blocked(by: .term))
        #expect(bolt.offboarding[.billed]?.facts == "EUR 100.00 unbilled")
        #expect(bolt.offboarding[.revoked]?.facts == "open: Shop")
    }

    @Test func `clients stand in the order of the way, whatever the order of their folders`() throws {
        let files = [
            "clients/zeta/client.md": "---\nname: Zeta\nstatus: lead\n---\n",
            "clients/aaron/client.md": "---\nname: Aaron\nstatus: ended\n---\n",
            "clients/acme/time/2026-11.md": "## 2026-11-25\n\n- 2h Letters service:writing\n",
        ]
        let stages = Stages(try Office(today: "2026-11-27", files).workspace)
        #expect(stages.clients.map(\.client.id) == ["zeta", "acme", "aaron"])
        #expect(stages.count(\.isWork) == 1)
    }
}
