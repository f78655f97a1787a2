import Diagnostics
import Records
import Testing
import Values

@Suite struct ProposalTests {
    private func read(_ yaml: String) -> (Proposal?, [Diagnostic]) {
        let (proposal, findings) = Proposal.read(
            head(yaml, path: "clients/osei/proposals/2026-11-24.md"), currency: .euro)
        return (proposal, findings)
    }

    @Test("Its terms are read as an agreement's, beside what only an offer has") func whole() throws {
        let (read, findings) = read(
            """
            kind: proposal
            client: osei
            title: Ten hours a month
            from: 2027-01-04
            services: [{service: admin, rate: 42/hour}]
            estimate: [{service: admin, quantity: 10h}, {service: newsletter, quantity: 3, text: Three issues}]
            revisions: 2
            notice: 30 days
            valid-until: 2026-12-24
            sent: 2026-11-24
            declined: 2026-11-30
            reason: Too dear
            """)
        #expect(findings.map(\.message) == [])
        let proposal = try #require(read)
        #expect(proposal.estimate.map(\.quantity) == [.time(Minutes(600)), .pieces(DecimalNumber(3))])
        #expect(proposal.estimate.map(\.text) == [nil, "Three issues"])
        #expect(proposal.terms.notice == DayCount(30, .days))
        #expect(proposal.state == .declined(try day("2026-11-30")))
        let agreement = proposal.agreement(id: "2027", from: try day("2026-12-01"))
        #expect(agreement.from == (try day("2027-01-04")))
        #expect(agreement.terms.services.map(\.service) == ["admin"])
    }

    @Test(
        "What cannot be meant is told",
        arguments: [
            ("accepted: 2026-11-24\ndeclined: 2026-11-25", "a proposal is accepted or declined, not both"),
            (
                "estimate: [{service: admin, quantity: some}]",
                "'quantity' takes a duration or a number of pieces, not 'some'"
            ),
            ("valid-til: 2026-12-24", "a proposal has no key 'valid-til'"),
        ])
    func mistakes(yaml: String, message: String) {
        #expect(read("kind: proposal\nclient: osei\n" + yaml).1.map(\.message) == [message])
    }

    @Test(
        "It lapses the day after the last one, unless somebody answered",
        arguments: [("2026-11-23", false), ("2026-11-24", true)])
    func lapse(today: String, hasLapsed: Bool) throws {
        let open = try #require(read("client: osei\nvalid-until: 2026-11-23").0)
        #expect(open.hasLapsed(on: try day(today)) == hasLapsed)
        let answered = try #require(read("client: osei\nvalid-until: 2026-11-23\naccepted: 2026-11-20").0)
        #expect(!answered.hasLapsed(on: try day(today)))
    }

    private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }
}
