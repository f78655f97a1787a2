import Diagnostics
import Markdown
import Records
import Testing
import Values

/// Each mistake is told where it stands, with what to write, and costs only its key.
@Suite struct MistakeTests {
    struct Mistake: Sendable, CustomTestStringConvertible {
        let yaml: String
        let findings: [String]
        var testDescription: String { yaml }

        init(_ yaml: String, _ findings: String...) {
            self.yaml = yaml
            self.findings = findings
        }
    }

    @Test(
        "In a client",
        arguments: [
            Mistake("status: active"),
            Mistake("x-colour: blue\naliases: [a]\ncssclasses: wide"),
            Mistake("phone: ~\nemail:"),
            Mistake(
                "status: «activ»",
                "invalid-value: 'status' takes 'lead', 'active' or 'ended', not 'activ' / write `status: active`"),
            Mistake(
                "status: «x»",
                "invalid-value: 'status' takes 'lead', 'active' or 'ended', not 'x' / write one of these"),
            Mistake("«curency»: EUR", "unknown-key: a client has no key 'curency' / did you mean `currency`?"),
            Mistake(
                "«colour»: blue",
                "unknown-key: a client has no key 'colour' / take it out, or write `x-colour` if it is your own"),
            Mistake(
                "since: «2026-02-30»",
                "invalid-date: 'since' takes a date: there is no day '2026-02-30' / write `2026-02-28`"),
            Mistake(
                "since: «2026-2-3»",
                "invalid-date: 'since' takes a date: '2026-2-3' is not a date: month and day have two digits each"
                    + " / write `2026-02-03`"),
            Mistake(
                "since: «soon»",
                "invalid-value: 'since' takes a date: 'soon' is not a date / write the date as `2026-11-23`"),
            Mistake(
                "currency: «EURO»",
                "invalid-value: 'currency' takes a currency of ISO 4217, not 'EURO' / write `EUR`"),
            Mistake(
                "currency: «usd»", "invalid-value: 'currency' takes a currency of ISO 4217, not 'usd' / write `USD`"),
            Mistake(
                "address: {street: Rue Émile 5, «postcod»: 9000}",
                "unknown-key: an address has no key 'postcod' / did you mean `postcode`?"),
            Mistake(
                "contacts: {sam: {name: Sam, email: «sam at acme»}}",
                "invalid-value: 'email' takes an e-mail address, not 'sam at acme'"
                    + " / write it as `email: sam@acme.example`"),
            Mistake(
                "contacts:\n  - {id: sam}\n  - «{»name: Kim}",
                "missing-key: a contact needs 'id' / add `id: sam`"),
            Mistake(
                "payment-terms: «a fortnight»",
                "invalid-value: 'payment-terms' takes a number of days, working days, weeks or months,"
                    + " not 'a fortnight' / write it as `payment-terms: 14 days`"),
            Mistake(
                "timezone: «Europe/Brussel»",
                "invalid-value: 'timezone' takes a time zone of the IANA database, not 'Europe/Brussel'"
                    + " / did you mean `timezone: Europe/Brussels`?"),
            Mistake(
                "hours: {mon: 9:00-12:00, tue: [9:00-12:00, «14:00-13:00»]}",
                "range-ends-before-start: '14:00-13:00' ends before it starts"
                    + " / write `14:00-13:00>` if it ended on the next day"),
            Mistake(
                "hours: {«mob»: 9:00-12:00, tue: 9:00-12:00}",
                "invalid-value: 'mob' is not a day of the week"
                    + " / write `mon`, `tue`, `wed`, `thu`, `fri`, `sat`, `sun`, or days in a row as `mon-thu`"),
            Mistake("name: «[»a, b]", "invalid-value: 'name' takes text, not a list / write it as `name: …`"),
            Mistake(
                "check-in: «now and then»",
                "invalid-value: 'check-in' takes an interval: 'now' in 'now and then' is not understood"
                    + " / write it as `weekly`, `every 2 weeks on tue`, `monthly on the last fri` or `every 3 days`"),
            Mistake(
                "value: «1,000.00»",
                "invalid-value: 'value' takes an amount of money: '1,000.00' has a comma in it"
                    + " / write a point before the decimals and nothing between the thousands: `1250.00`"),
        ])
    func inAClient(mistake: Mistake) {
        expect(mistake, path: "clients/acme/client.md") { Client.read($0, currency: .euro).findings }
    }

    @Test(
        "In a service",
        arguments: [
            Mistake("rate: 40/hour"),
            Mistake("unit: page\nrate: 12"),
            Mistake(
                "rate: «-5/hour»",
                "invalid-value: 'rate' takes a rate from 0 on, not '-5/hour' / write it as `rate: 42/hour`"),
            Mistake(
                "rate: «40»",
                "invalid-value: 'rate' takes a rate: '40' does not say for which unit"
                    + " / write `40/hour`, `40/month` or `40/each`"),
            Mistake(
                "prices: [{rate: 40/hour}, «{»from: 2026-07-01}]",
                "missing-key: a price needs 'rate' / add `rate: 42/hour`"),
            Mistake(
                "prices: [{rate: 40/hour}]\n«rate»: 42/hour",
                "duplicate-key: 'rate' and 'prices' are both there / write the rate as a row of 'prices'"),
        ])
    func inAService(mistake: Mistake) {
        expect(mistake, path: "services/writing.md") { Service.read($0).1 }
    }

    @Test(
        "In an agreement",
        arguments: [
            Mistake("from: 2026-01-01"),
            Mistake("title: None\n", "missing-key: an agreement needs 'from' / add `from: 2026-01-01`"),
            Mistake(
                "«form»: 2026-01-01",
                "missing-key: an agreement needs 'from', and has no key 'form' / did you mean `from`?"),
            Mistake(
                "from: 2026-01-01\nuntil: «2025-12-31»",
                "invalid-value: the agreement ends on 2025-12-31, before it begins on 2026-01-01"
                    + " / write the later day behind `until`"),
            Mistake("from: 2026-01-01\nuntil: 2026-12-31\nrenews: yearly"),
            Mistake("from: 2026-01-01\namends: other\nrenews: 18 months"),
            Mistake(
                "from: 2026-01-01\n«renews»: yearly",
                "invalid-value: `renews` says nothing where no `until` says when the first term ends"
                    + " / write `until:`, or leave `renews` out"),
            Mistake(
                "from: 2026-01-01\nuntil: 2026-12-31\nrenews: «3 working days»",
                "invalid-value: 'renews' takes 'yearly', 'quarterly', 'monthly', '6 months' or 'no', not '3 working days'"
                    + " / write one of these"),
            Mistake(
                "from: 2026-01-01\nservices:\n  - {service: writing, rate: «USD 55/hour»}\n  - «{»rate: 55/hour}",
                "mixed-currencies: 'rate' is in USD, where all else is in EUR"
                    + " / write the amount in EUR, or make an agreement of its own in USD",
                "missing-key: a service's row needs 'service' / add `service: admin`"),
            Mistake(
                "from: 2026-01-01\nretainer: {fee: «700/hour», includes: «soon»}",
                "invalid-value: 'fee' takes an amount a week, month or year, not '700/hour' / write it as `fee: 700/month`",
                "invalid-value: 'includes' takes a duration such as '20h' or an amount of money, not 'soon'"
                    + " / write it as `includes: 20h`"),
            Mistake(
                "from: 2026-01-01\nrounding: {step: «7m», mode: up}",
                "invalid-value: 'step' takes '1m', '5m', '6m', '10m', '12m', '15m', '30m' or '1h', not '7m'"
                    + " / write `step: 1m`"),
            Mistake(
                "from: 2026-01-01\nrounding: «{»step: 15m}",
                "missing-key: a rounding needs 'mode' / add `mode: up`"),
            Mistake(
                "from: 2026-01-01\ninvoice: {every: «months», «timeshet»: yes}",
                "invalid-value: 'every' takes 'week', 'month', 'quarter', 'year' or 'once', not 'months'"
                    + " / write `every: month`",
                "unknown-key: the invoicing has no key 'timeshet' / did you mean `timesheet`?"),
            Mistake(
                "from: 2026-01-01\nfixed: {price: 3000, «milestones»: [{task: a, share: 60%}, {task: b, share: 50%}]}",
                "invalid-value: the shares of the milestones are more than 100% together"
                    + " / write shares that add up to 100%"),
            Mistake(
                "from: 2026-01-01\nexpenses: «cost»",
                "invalid-value: 'expenses' takes 'at cost', 'at cost + 10%' or 'included', not 'cost'"
                    + " / write one of these"),
            Mistake(
                "from: 2026-01-01\nearly-payment: «2%»",
                "invalid-value: 'early-payment' takes a percentage and a number of days, not '2%'"
                    + " / write it as `early-payment: 2% within 10 days`"),
            Mistake(
                "from: 2026-01-01\ndiscount: «101%»",
                "invalid-value: 'discount' takes a percentage from 0% to 100%, not '101%'"
                    + " / write it as `discount: 10%`"),
            Mistake(
                "from: 2026-01-01\ndeposit: «5000.001»",
                "invalid-value: 'deposit' takes an amount of money: '5000.001' has more decimals than EUR has: 2"
                    + " / write at most 2 digits after the point"),
            Mistake(
                "from: 2026-01-01\nlate-interest: «statutry»",
                "invalid-value: 'late-interest' takes 'statutory', 'none' or '8%', not 'statutry'"
                    + " / write `late-interest: statutory`"),
        ])
    func inAnAgreement(mistake: Mistake) {
        expect(mistake, path: "clients/acme/agreements/2026.md") { Agreement.read($0, currency: .euro).findings }
    }

    @Test(
        "In a file of entries",
        arguments: [
            Mistake("service: admin\nbillable: no\nrate: 42/hour"),
            Mistake("«sevice»: admin", "unknown-key: a file of time has no key 'sevice' / did you mean `service`?"),
            Mistake(
                "rate: «42»",
                "invalid-value: 'rate' takes a rate: '42' does not say for which unit"
                    + " / write `42/hour`, `42/month` or `42/each`"),
        ])
    func inAFileOfTime(mistake: Mistake) {
        expect(mistake, path: "clients/acme/time/2026-11.md") { FileDefaults.read($0).1 }
    }

    @Test(
        "In prose all keys are the person's own, but near misses are told",
        arguments: [
            Mistake("author: Robin\ndate: 2026-11-23"),
            Mistake("tag: idea\nprojects: [a]\nclients: [b]"),
            Mistake("«servic»: admin", "unknown-key: this file has no key 'servic' / did you mean `service`?"),
        ])
    func inProse(mistake: Mistake) {
        expect(mistake, path: "clients/acme/notes.md") { FileDefaults.read($0).1 }
    }

    /// The findings say what is expected, where the marks are.
    private func expect(_ mistake: Mistake, path: String, _ read: (FileHead) -> [Diagnostic]) {
        let marked = MarkedText("---\n\(mistake.yaml)\n---\n", path: path)
        let (document, unread) = MarkdownDocument.read(marked.file)
        #expect(unread.isEmpty)
        let (head, findings) = FileHead.read(document)
        let all = (findings + read(head)).inFileOrder()
        #expect(all.map(said) == mistake.findings)
        if !marked.spans.isEmpty { #expect(all.map(\.span) == marked.spans) }
    }
}
