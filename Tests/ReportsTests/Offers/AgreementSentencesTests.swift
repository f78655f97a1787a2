import Diagnostics
import Records
import Testing
import Values

@testable import Reports

/// Text and terms cannot differ: each key of an agreement says something in each language.
@Suite struct AgreementSentencesTests {
    /// Every key with a value, as a person writes it.
    private static let written: [(TermKey, String)] = [
        (.currency, "USD"), (.services, "[{service: writing, rate: 55/hour}]"),
        (.retainer, "{fee: 700/month, includes: 20h}"), (.fixed, "{price: 3000, deposit: 30%}"),
        (.package, "{hours: 10h, price: 380, valid: 70 days}"), (.deposit, "500.00"),
        (.cap, "{amount: 2000/month, then: stop}"), (.minimum, "50.00"), (.discount, "10%"),
        (.rounding, "{step: 15m, mode: up, scope: entry}"), (.expenses, "at cost + 10%"),
        (.invoice, "{every: month, lines: service, timesheet: yes}"), (.tax, "S21"), (.paymentTerms, "14 days"),
        (.earlyPayment, "2% within 10 days"), (.instalments, "3"), (.cashRounding, "0.05"),
        (.allocation, "principal-first"), (.lateInterest, "statutory"), (.revisions, "2"),
        (.response, "1 working day"), (.clientResponse, "5 working days"),
        (.acceptance, "5 working days"), (.notice, "30 days"), (.renews, "no"),
    ]

    private static let languages = ["en", "de", "fr", "es", "nl"]

    private func sentences(_ yaml: String, in tag: String) throws -> AgreementSentences {
        let workspace = try SmallWorkspace([
            "clients/acme/client.md": "---\nname: Acme\nlanguage: \(tag)\n---\n",
            "clients/acme/agreements/2026.md": "---\nfrom: 2026-01-01\nuntil: 2026-12-31\n\(yaml)\n---\n",
            "clients/acme/tasks.md": "- [ ] Design the pages id:design\n",
            "services/writing.md":
                "---\nname: Writing\nprices: [{rate: 52/hour}, {rate: 56/hour, from: 2026-10-01}]\n---\n",
            "services/admin.md": "---\nname: Office\nrate: 40/hour\n---\n",
        ])
        #expect(workspace.findings.filter { $0.severity == .error }.map(\.message) == [])
        let languages = Languages.load(overrides: []).languages
        let agreement = try #require(workspace.workspace.agreements.first)
        return AgreementSentences(
            agreement, language: languages.language(tag),
            letter: Letters.load(overrides: []).letters.letter(.agreement, in: tag), in: workspace.workspace)
    }

    @Test func `the table has every key`() { #expect(AgreementSentencesTests.written.map(\.0) == TermKey.allCases) }

    @Test(arguments: written, languages)
    func `each key says something in each language`(written: (TermKey, String), tag: String) throws {
        let text = try sentences("\(written.0.rawValue): \(written.1)", in: tag)
        let said = text.sentences(written.0)
        #expect(!said.isEmpty)
        #expect(said.allSatisfy { !$0.contains("{") && !$0.contains("}") && $0.hasSuffix(".") })
        #expect(TermKey.allCases.filter { !text.sentences($0).isEmpty } == [written.0])
    }

    @Test(arguments: [
        (
            "services: [{service: writing, rate: 55/hour}, {service: writing, rate: 58/hour, from: 2026-07-01}]",
            ["Writing: EUR 55.00 per hour.", "Writing: EUR 58.00 per hour from 1 July 2026 on."]
        ),
        (
            "services: [writing]",
            ["Writing: EUR 52.00 per hour.", "Writing: EUR 56.00 per hour from 1 October 2026 on."]
        ),
        ("services: [{service: admin, rate: 95/each}]", ["Office: EUR 95.00 each."]),
        (
            "retainer: {fee: 700/month, includes: 20h, services: [admin], rollover: {periods: 1, cap: 10h}, overage: 42/hour}",
            [
                "A fee of EUR 700.00 per month includes 20 hours in each period.", "It covers: Office.",
                "What is not used in a period can be used in the next one.",
                "At most this is carried over together: 10 hours.", "What was carried over is used first.",
                "Work beyond it costs EUR 42.00 per hour.",
            ]
        ),
        ("retainer: {fee: 700/month}", ["A fee of EUR 700.00 per month is charged."]),
        (
            "fixed: {price: 3000, milestones: [{task: design, share: 40%}]}",
            [
                "The price for the whole is EUR 3,000.00.",
                "Of it, 40 % (EUR 1,200.00) is due when this is done: Design the pages.",
            ]
        ),
        (
            "rounding: {step: 6m, mode: nearest, scope: day}",
            ["Time is rounded to the nearest step of 6 minutes, for each kind of work on a day."]
        ),
        (
            "payment-terms: 30 days end of month",
            ["Invoices are to be paid within 30 days, then up to the end of the month of their date."]
        ),
        (
            "renews: yearly\nnotice: 2 months",
            [
                "Either side can end it with notice of 2 months.",
                "When a term ends, it goes on for 12 months at a time, unless one side has given notice.",
            ]
        ),
    ])
    func `a term is a plain sentence`(yaml: String, said: [String]) throws {
        let text = try sentences(yaml, in: "en")
        #expect(Array(text.all.dropFirst(2)) == said)
        #expect(text.all.prefix(2) == ["It begins on 1 January 2026.", "It runs until 31 December 2026."])
    }

    @Test func `a client reads German in German`() throws {
        let text = try sentences("services: [{service: writing, rate: 55/hour}]\nnotice: 1 working day", in: "de")
        #expect(
            text.all == [
                "Beginn: 1. Januar 2026.", "Ende: 31. Dezember 2026.", "Writing: 55,00\u{A0}€ je Stunde.",
                "Kündigungsfrist für beide Seiten: 1 Arbeitstag.",
            ])
    }
}
