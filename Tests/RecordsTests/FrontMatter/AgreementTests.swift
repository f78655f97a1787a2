import Diagnostics
import Records
import Testing
import Values

@Suite struct AgreementTests {
    private func read(_ yaml: String, currency: Currency? = .euro) -> (Agreement?, [Diagnostic]) {
        let (agreement, findings) = Agreement.read(
            head(yaml, path: "clients/acme/agreements/2026.md"), currency: currency)
        return (agreement, findings)
    }

    @Test("The format's example is read whole") func example() throws {
        let (read, findings) = read(
            """
            kind: agreement
            client: acme
            title: Retainer 2026
            signed: 2025-12-18
            from: 2026-01-01
            until: 2026-12-31
            currency: EUR
            payment-terms: 14 days
            services:
              - {service: writing, rate: 55/hour}
              - {service: writing, rate: 58/hour, from: 2026-07-01}
              - {service: newsletter, rate: 120/each}
            retainer: {fee: 700/month, includes: 20h, services: [admin], rollover: {periods: 1, cap: 10h, order: oldest-first}, overage: 42/hour, opening: 6h30m}
            cap: {amount: 2000/month, then: warn}        # or then: stop
            rounding: {step: 15m, mode: up, scope: entry}
            invoice: {every: month, lines: service, fee: in advance, tax: per-rate, timesheet: yes, po: PO-8812}
            expenses: at cost                            # or: at cost + 10%, included
            revisions: 2
            response: 1 working day
            late-interest: statutory
            notice: 30 days
            """)
        let agreement = try #require(read)
        let terms = agreement.terms
        #expect(findings.map(said) == [])
        #expect(agreement.id == "2026")
        #expect(agreement.client == "acme")
        #expect(agreement.title == "Retainer 2026")
        #expect(agreement.period.description == "2026-01-01..2026-12-31")
        #expect(terms.currency == .euro)
        #expect(
            terms.services.map { "\($0.service) \($0.rate?.description ?? "-") \($0.from?.description ?? "-")" }
                == ["writing 55/hour -", "writing 58/hour 2026-07-01", "newsletter 120/each -"])
        #expect(terms.services.map(\.location.line) == [11, 12, 13])
        #expect(terms.cap == Cap(amount: Rate(DecimalNumber(2000), per: .month), then: .warn))
        #expect(terms.rounding == TimeRounding(step: 15, mode: .up, scope: .entry))
        #expect(terms.expenses == .atCost(markup: .zero))
        #expect(terms.revisions == 2)
        #expect(terms.response == DayCount(1, .workingDays))
        #expect(terms.lateInterest == .statutory)
        #expect(terms.notice == DayCount(30, .days))
        let retainer = try #require(terms.retainer)
        #expect(retainer.fee == Rate(DecimalNumber(700), per: .month))
        #expect(retainer.includes == .hours(Minutes(1200)))
        #expect(retainer.services == ["admin"])
        #expect(retainer.rollover == Retainer.Rollover(periods: 1, cap: .hours(Minutes(600)), order: .oldestFirst))
        #expect(retainer.overage == Rate(DecimalNumber(42), per: .hour))
        #expect(retainer.opening == .hours(Minutes(390)))
        let invoice = try #require(terms.invoice)
        #expect(invoice.fee == .inAdvance)
        #expect(invoice.timesheet)
        #expect(invoice.purchaseOrder == "PO-8812")
    }

    @Test("A fixed price has a deposit and milestones") func fixedPrice() throws {
        let fixed = try #require(
            read(
                """
                from: 2026-01-01
                fixed: {price: 3000, deposit: 30%, milestones: [{task: design, share: 40%}, {task: launch, share: 60%}]}
                """
            ).0?.terms.fixed)
        #expect(fixed.price == DecimalNumber(3000))
        #expect(fixed.deposit == DecimalNumber(30))
        #expect(fixed.milestones.map { "\($0.task) \($0.share)" } == ["design 40", "launch 60"])
    }

    @Test("The further terms") func furtherTerms() throws {
        let (read, findings) = read(
            """
            from: 2026-02-01
            amends: 2026
            project: Website
            package: {hours: 10h, price: 380, valid: 70 days}
            deposit: 5000.00
            minimum: EUR 100
            early-payment: 2% within 10 days
            instalments: 7
            cash-rounding: 0.05
            allocation: costs-interest-principal
            tax: AE
            """)
        let agreement = try #require(read)
        let terms = agreement.terms
        #expect(findings.map(said) == [])
        #expect(agreement.amends == "2026")
        #expect(agreement.project == "Website")
        #expect(terms.package?.hours == Minutes(600))
        #expect(terms.package?.valid == DayCount(70, .days))
        #expect(terms.deposit == DecimalNumber(5000))
        #expect(terms.minimum == DecimalNumber(100))
        #expect(terms.earlyPayment == EarlyPayment(percent: DecimalNumber(2), within: DayCount(10, .days)))
        #expect(terms.instalments == 7)
        #expect(terms.cashRounding == DecimalNumber(5, scale: 2))
        #expect(terms.allocation == .costsInterestPrincipal)
        #expect(terms.tax == "AE")
        #expect(terms.services.isEmpty)
    }

    @Test(
        "Terms that may be written in several ways",
        arguments: [
            ("expenses: at cost + 10%", "atCost 10"), ("expenses: at cost", "atCost 0"),
            ("expenses: included", "included"),
            ("discount: 10%", "percent 10"), ("discount: 33.33", "amount 33.33"),
            ("retainer: {fee: 500/month, includes: 1000}", "money 1000.00"),
            ("retainer: {fee: 500/month, includes: 12.5h}", "hours 12h30m"),
            ("retainer: {fee: 500/month, rollover: {periods: 2, cap: 50%}}", "share 50"),
            ("rounding: none", "step 1"), ("rounding: {step: 1h, mode: nearest}", "step 60"),
            ("services: [admin, writing]", "admin writing"),
        ])
    func variants(yaml: String, expected: String) throws {
        let (agreement, findings) = read("from: 2026-01-01\n" + yaml)
        #expect(findings.map(said) == [])
        #expect(words(for: try #require(agreement).terms) == expected)
    }

    private func words(for terms: Terms) -> String {
        switch (terms.expenses, terms.discount, terms.retainer, terms.rounding) {
        case (.atCost(let markup)?, _, _, _): "atCost \(markup)"
        case (.included?, _, _, _): "included"
        case (_, .percent(let share)?, _, _): "percent \(share)"
        case (_, .amount(let amount)?, _, _): "amount \(amount)"
        case (_, _, let retainer?, _): words(for: retainer)
        case (_, _, _, let rounding?): "step \(rounding.step)"
        default: terms.services.map(\.service).joined(separator: " ")
        }
    }

    private func words(for retainer: Retainer) -> String {
        if case .share(let share)? = retainer.rollover?.cap { return "share \(share)" }
        switch retainer.includes {
        case .money(let amount)?: return "money \(amount)"
        case .hours(let minutes)?: return "hours \(minutes)"
        case nil: return "-"
        }
    }

    @Test("Amounts are in the agreement's own currency, else the client's") func currencies() {
        #expect(read("from: 2026-01-01\ncurrency: USD\ndeposit: USD 100").1.isEmpty)
        #expect(read("from: 2026-01-01\ndeposit: USD 100").1.map(\.id) == [.mixedCurrencies])
        #expect(read("from: 2026-01-01\ndeposit: USD 100", currency: nil).1.isEmpty)
    }

    @Test("An agreement that is no client's is not one") func noClient() {
        let (agreement, findings) = Agreement.read(
            head("kind: agreement\nfrom: 2026-01-01", path: "notes/2026.md"), currency: nil)
        #expect(agreement == nil)
        #expect(findings.map(said) == ["missing-key: an agreement needs 'client' / add `client: acme`"])
    }
}
