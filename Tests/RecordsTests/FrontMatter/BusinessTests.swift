import Diagnostics
import Markdown
import Records
import Testing
import Values

@Suite struct BusinessTests {
    static let example = """
        business:
          name: Robin Vale Virtual Assistance
          address: {street: Korenmarkt 5, postcode: 9000, city: Gent}
          country: BE
          email: robin@example.com
          vat-id: BE0123456749
          pay-to: {EUR: {iban: BE68 5390 0754 7034}, USD: {account: 8310001234, routing: 026073150}}
        currency: EUR
        timezone: Europe/Brussels
        language: en
        week-starts: monday
        hours: {mon-thu: [9:00-12:30, 13:30-17:00], fri: 9:00-13:00}
        focus: 75%
        holidays: [2026-12-25, 2027-01-01, holidays.ics]
        off: [2026-12-21..2026-12-31]
        default-estimate: 1h
        numbering:
          invoice: "{year}-{seq:4}"
          credit-note: "CN{year}-{seq:3}"
          next: {invoice: 2026-0042}        # when moving in: used until a file bears it
        tax:
          default: S21
          codes: {S21: {category: S, rate: 21%}, AE: {category: AE, note: Reverse charge}}
        books-closed: 2026-09-30             # up to here all is settled (when moving in)
        exchange: {USD: [{from: 2026-11-01, rate: 0.92}]}     # one USD in the workspace's currency
        people: {robin: {name: Robin Vale}, kim: {name: Kim Roe, hours: {tue: 9:00-12:00}}}
        reports: [markdown, html]
        """

    private func read(_ yaml: String) -> (Business, [HolidayFile], [Diagnostic]) {
        let file = SourceFile(id: FileID(0), path: "vaws.yaml", bytes: Array(yaml.utf8))
        let (document, unread) = YAMLDocument.read(file)
        let (business, holidays, findings) = Business.read(document)
        return (business, holidays, unread + findings)
    }

    @Test("The format's example is read whole") func example() throws {
        let (business, files, findings) = read(BusinessTests.example)
        let usd = try #require(Currency(code: "USD"))
        #expect(findings.map(said) == [])
        #expect(business.name == "Robin Vale Virtual Assistance")
        #expect(business.address.lines == ["Korenmarkt 5", "9000 Gent"])
        #expect(business.country == "BE")
        #expect(business.email == "robin@example.com")
        #expect(business.vatID == "BE0123456749")
        #expect(business.payTo[.euro] == [Detail(name: "iban", value: "BE68 5390 0754 7034")])
        #expect(business.payTo[usd]?.map(\.value) == ["8310001234", "026073150"])
        #expect(business.currency == .euro)
        #expect(business.zone.identifier == "Europe/Brussels")
        #expect(business.weekStart == .monday)
        #expect(business.hours.minutes(on: .thursday) == Minutes(420))
        #expect(business.hours.minutes(on: .friday) == Minutes(240))
        #expect(business.focus == DecimalNumber(75))
        #expect(business.holidays.map(\.period.description) == ["2026-12-25..2026-12-25", "2027-01-01..2027-01-01"])
        #expect(files.map(\.name) == ["holidays.ics"])
        #expect(files.first?.span == SourceSpan(Location(file: FileID(0), line: 14, column: 36), length: 12))
        #expect(business.timeOff.map(\.description) == ["2026-12-21..2026-12-31"])
        #expect(business.defaultEstimate == Minutes(60))
        #expect(business.booksClosed?.description == "2026-09-30")
        #expect(business.exchangeRates.map { "\($0.currency) \($0.from) \($0.rate)" } == ["USD 2026-11-01 0.92"])
        #expect(business.people.map(\.name) == ["Robin Vale", "Kim Roe"])
        #expect(business.people.last?.hours?.minutes(on: .tuesday) == Minutes(180))
        #expect(business.reportFormats == [.markdown, .html])
    }

    @Test("Numbers and taxes of the format's example") func numbersAndTaxes() {
        let (business, _, _) = read(BusinessTests.example)
        #expect(business.numbering.invoice == "{year}-{seq:4}")
        #expect(business.numbering.creditNote == "CN{year}-{seq:3}")
        #expect(business.numbering.nextInvoice == "2026-0042")
        #expect(business.defaultTax == "S21")
        #expect(business.taxCode("S21")?.rate == DecimalNumber(21))
        #expect(business.taxCode("AE")?.note == "Reverse charge")
        #expect(business.taxCode("AE")?.rate == nil)
    }

    @Test("What is left out has a plain default") func defaults() {
        let (business, _, findings) = read("currency: USD\n")
        #expect(findings.isEmpty)
        #expect(business.zone == .utc)
        #expect(business.hours.minutes(on: .wednesday) == Minutes(480))
        #expect(business.hours.minutes(on: .sunday) == .zero)
        #expect(business.focus == DecimalNumber(75))
        #expect(business.people.isEmpty)
    }

    @Test("A file that is no YAML gives the defaults, and only that is told") func unreadable() {
        let (business, _, findings) = read("currency: [USD\n")
        #expect(business.currency == .euro)
        #expect(findings.map(\.id) == [.frontMatterNotYAML])
    }

    @Test(
        "A mistake is told where it stands and costs only its key",
        arguments: [
            ("language: en", "missing-key: the workspace needs 'currency' / add `currency: EUR`"),
            (
                "currency: EUR\n«holiday»: [2026-12-25]",
                "unknown-key: the workspace has no key 'holiday' / did you mean `holidays`?"
            ),
            (
                "currency: EUR\nholidays: [«2026-02-29»]",
                "invalid-date: 'holidays' takes a day or a span of days: there is no day '2026-02-29' / write `2026-02-28`"
            ),
            (
                "currency: EUR\noff: [«2026-12-21..»]",
                "invalid-value: 'off' takes a day, or a span of days with an end, not '2026-12-21..'"
                    + " / write it as `off: 2026-12-21..2026-12-31`"
            ),
            (
                "currency: EUR\nfocus: «75»",
                "invalid-value: 'focus' takes a percentage from 0% to 100%, not '75' / write it as `focus: 75%`"
            ),
            (
                "currency: EUR\nbusiness: {pay-to: {«EUX»: {iban: x}}}",
                "invalid-value: 'pay-to' takes a currency of ISO 4217, not 'EUX' / write `EUR`"
            ),
            (
                "currency: EUR\nnumbering: {invoice: «\"{year}\"»}",
                "invalid-value: 'invoice' takes a pattern: '{year}' has no '{seq}', so that two documents would bear"
                    + " one number / write it as `\"{year}-{seq:4}\"`"
            ),
            (
                "currency: EUR\nnumbering: {invoice: «\"{yeer}-{seq}\"»}",
                "invalid-value: 'invoice' takes a pattern: there is no placeholder '{yeer}'"
                    + " / write '{year}', '{month}', '{seq}' or '{seq:4}'"
            ),
            (
                "currency: EUR\nnumbering: {next: {invoice: «42»}}",
                "invalid-value: 'invoice' takes a number written as '{year}-{seq:4}', not '42'"
                    + " / write it as `invoice: 2026-0042`"
            ),
            (
                "currency: EUR\ntax: {default: «S12», codes: {S21: {category: S, rate: 21%}}}",
                "unknown-tax-code: there is no tax code 'S12' / did you mean `S21`?"
            ),
            (
                "currency: CAD\ntax: {«codes»: {GST: {category: S, rate: 5%}, QST: {category: S, rate: 9.975%, with: GTS}}}",
                "unknown-tax-code: 'QST' is to go with 'GTS', which is no other tax code / did you mean `GST`?"
            ),
            (
                "currency: CAD\ntax: {«codes»: {A: {category: S, rate: 5%, included: yes}, B: {category: S, rate: 9%, with: A}}}",
                "invalid-value: 'B' cannot go with 'A' / two codes at most go together, and neither says `included: yes`"
            ),
            (
                "currency: EUR\ntax: {codes: {S21: {category: «X», rate: 21%}}}",
                "invalid-value: 'category' takes 'S', 'Z', 'E', 'AE', 'G', 'O', 'K', 'L' or 'M', not 'X'"
                    + " / write one of these"
            ),
            (
                "currency: EUR\ntax: {codes: {S21: «{»category: S}}}",
                "missing-key: a tax code needs 'rate' / add `rate: 21%`"
            ),
            (
                "currency: EUR\nexchange: {USD: [{from: 2026-11-01, rate: «0»}]}",
                "invalid-value: 'rate' takes a number above 0, not '0' / write it as `rate: 0.92`"
            ),
            (
                "currency: EUR\nreports: [markdown, «pdf»]",
                "invalid-value: 'reports' takes 'markdown' or 'html', not 'pdf' / write one of these"
            ),
        ])
    func mistakes(yaml: String, finding: String) {
        let marked = MarkedText(yaml, path: "vaws.yaml")
        let findings = Business.read(YAMLDocument.read(marked.file).0).findings
        #expect(findings.map(said) == [finding])
        if !marked.spans.isEmpty { #expect(findings.map(\.span) == marked.spans) }
    }
}
