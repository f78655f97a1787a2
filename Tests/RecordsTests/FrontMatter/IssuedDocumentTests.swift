import Diagnostics
import Markdown
import Records
import Testing
import Values

@Suite struct IssuedDocumentTests {
    static let seal = String(repeating: "3f9c", count: 16)
    static let example = """
        kind: invoice
        number: 2026-0042
        client: acme
        issued: 2026-11-30
        due: 2026-12-14
        period: 2026-11-01..2026-11-30
        currency: EUR
        seller: {name: Robin Vale, vat-id: BE0123456749, address: {street: Korenmarkt 5, city: Gent}}
        buyer: {name: Acme, vat-id: BE0987654321, address: Rue Émile 5}
        lines:
          - {text: Content writing, quantity: "3:15", unit: hour, price: 55.00, amount: 178.75, tax: S21}
        taxes: [{tax: S21, category: S, rate: 21%, base: 178.75, amount: 37.54}]
        total: 216.29
        settles:
          - {service: writing, day: 2026-11-03, logged: 1h30m, counted: 1h30m}
          - {service: writing, project: News, day: 2026-11-12, logged: 1h40m, counted: 1h45m}
          - {day: 2026-11-05, tax: S21, amount: 10.66}
          - {day: 2026-11-12, service: setup, amount: 150.00}
          - {day: 2026-11-12, service: newsletter, pieces: 3}
          - {day: 2026-11-13, of: charge, amount: 20}
          - {day: 2026-11-14, of: charge}
        previous: \(seal)
        seal: \(seal)
        """

    private func read(_ yaml: String) -> (IssuedDocument?, [Diagnostic]) {
        let (document, findings) = IssuedDocument.read(head(yaml, path: "invoices/2026-0042.md"))
        return (document, findings)
    }

    @Test("The format's example is read whole") func example() throws {
        let (read, findings) = read(IssuedDocumentTests.example)
        let invoice = try #require(read)
        #expect(findings.map(said) == [])
        #expect(invoice.kind == .invoice)
        #expect(invoice.number == "2026-0042")
        #expect(invoice.client == "acme")
        #expect(invoice.issued.description == "2026-11-30")
        #expect(invoice.due?.description == "2026-12-14")
        #expect(invoice.period?.description == "2026-11-01..2026-11-30")
        #expect(invoice.seller.map(\.value) == ["Robin Vale", "BE0123456749", "Korenmarkt 5", "Gent"])
        #expect(invoice.seller.map(\.name) == ["name", "vat-id", "address.street", "address.city"])
        #expect(invoice.lines.map(\.amount.description) == ["EUR 178.75"])
        #expect(invoice.lines.first?.quantity == "3:15")
        #expect(invoice.taxes.map { "\($0.tax) \($0.rate?.description ?? "-") \($0.amount)" } == ["S21 21 EUR 37.54"])
        #expect(invoice.total.description == "EUR 216.29")
        #expect(invoice.seal == IssuedDocumentTests.seal)
    }

    @Test("Settled rows are time, expenses and charges") func settledRows() throws {
        let days = try #require(read(IssuedDocumentTests.example).0).settles
        let setup = Money(minorUnits: 15_000, .euro)
        let day = try #require(CalendarDate("2026-11-12"))
        #expect(days.count == 7)
        #expect(days[6] == .charge(day: day.adding(days: 2), service: nil, amount: nil, pieces: nil))
        #expect(
            days[1] == .time(service: "writing", project: "News", day: day, logged: Minutes(100), counted: Minutes(105))
        )
        #expect(days[2] == .expense(day: day.adding(days: -7), tax: "S21", amount: Money(minorUnits: 1066, .euro)))
        #expect(days[3] == .charge(day: day, service: "setup", amount: setup, pieces: nil))
        #expect(days[4] == .charge(day: day, service: "newsletter", amount: nil, pieces: DecimalNumber(3)))
        #expect(
            days[5]
                == .charge(day: day.adding(days: 1), service: nil, amount: Money(minorUnits: 2000, .euro), pieces: nil))
    }

    @Test("A credit note and a void name their document and the reason") func creditNoteAndVoid() throws {
        let credit = try #require(
            read(
                """
                kind: credit-note
                credits: 2026-0042
                reason: An hour too much
                number: CN2026-001
                client: acme
                issued: 2026-12-01
                currency: EUR
                lines: [{text: Content writing, quantity: "-1:00", unit: hour, price: 55.00, amount: -55.00, tax: S21}]
                taxes: [{tax: S21, category: S, rate: 21%, base: -55.00, amount: -11.55}]
                total: -66.55
                settles: [{service: writing, day: 2026-11-03, logged: -1h, counted: -1h}]
                """
            ).0)
        #expect(credit.kind == .creditNote(credits: "2026-0042", reason: "An hour too much"))
        #expect(credit.total.description == "EUR -66.55")
        let (void, findings) = read("kind: void\nvoids: 2026-0042\nreason: Sent twice\nissued: 2026-12-01")
        #expect(findings.map(said) == [])
        #expect(void?.kind == .void(voids: "2026-0042", reason: "Sent twice"))
        #expect(void?.number == "2026-0042")
        let (none, missing) = read("kind: void\nissued: 2026-12-01")
        #expect(none == nil)
        #expect(missing.map(\.message) == ["a void needs 'voids'", "a void needs 'reason'"])
    }

    struct Figures: Sendable, CustomTestStringConvertible {
        let text: String
        let mistake: String?
        var testDescription: String { text }

        init(_ text: String, _ mistake: String? = nil) {
            self.text = text
            self.mistake = mistake
        }
    }

    @Test(
        "A figure that does not follow from those above it is told where it stands",
        arguments: [
            Figures("lines: [{text: a, quantity: 2.5, price: 10, amount: 25.00}]\ntotal: 25.00"),
            Figures(
                "lines: [{text: a, quantity: \"3:15\", price: 55, amount: «178.70»}]\ntotal: 178.70",
                "3:15 × 55 is 178.75, not 178.70"),
            Figures(
                "lines: [{text: a, amount: 100, tax: S}]\n"
                    + "taxes: [{tax: S, category: S, rate: 21%, base: «90», amount: 18.90}]\ntotal: 118.90",
                "the lines with tax 'S' add up to 100.00, not 90.00"),
            Figures(
                "lines: [{text: a, amount: 178.75, tax: S}]\n"
                    + "taxes: [{tax: S, category: S, rate: 21%, base: 178.75, amount: «37.55»}]\ntotal: 216.30",
                "21% of 178.75 is 37.54, not 37.55"),
            Figures(
                "lines: [{text: a, amount: 100, tax: AE}]\n"
                    + "taxes: [{tax: AE, category: AE, base: 100, amount: «21»}]\ntotal: 121",
                "a tax without a rate is 0, not 21.00"),
            Figures("lines: [{text: a, amount: 100}]\ntotal: «121»", "lines and taxes add up to 100.00, not 121.00"),
            // T20 line by line, T29 with the tax in the price, T32 with cash rounding.
            Figures(
                "lines: [{text: a, amount: 10.33, tax: S}, {text: b, amount: 10.33, tax: S}, {text: c, amount: 10.34, tax: S}]\n"
                    + "taxes: [{tax: S, category: S, rate: 10%, base: 31.00, amount: 3.09}]\ntotal: 34.09"),
            Figures(
                "lines: [{text: a, amount: 300.00, tax: [GST, QST]}]\n"
                    + "taxes: [{tax: GST, category: S, rate: 5%, base: 300.00, amount: 15.00}, "
                    + "{tax: QST, category: S, rate: 9.975%, base: 300.00, amount: 29.93}]\ntotal: 344.93"),
            Figures(
                "lines: [{text: whole, amount: 0.06, tax: S}, {text: less the deposit, amount: -0.03, tax: S}]\n"
                    + "taxes: [{tax: S, category: S, rate: 20%, base: 0.03, amount: 0.00}]\ntotal: 0.03"),
            Figures(
                "lines: [{text: a, amount: 82.64, tax: S}]\n"
                    + "taxes: [{tax: S, category: S, rate: 21%, base: 82.64, amount: 17.36}]\ntotal: 100.00"),
            Figures(
                "lines: [{text: a, amount: 60, tax: S}, {text: b, amount: 40, tax: S}]\n"
                    + "taxes: [{tax: S, category: S, rate: 21%, base: 82.64, amount: 17.36}]\ntotal: 100.00"),
            Figures(
                "lines: [{text: a, amount: 100, tax: S}]\n"
                    + "taxes: [{tax: S, category: S, rate: 21%, base: 82.64, amount: 17.36}]\ntotal: «117.36»",
                "lines and taxes add up to 100.00, not 117.36"),
            Figures("lines: [{text: a, amount: 1051.75}]\nrounding: 0.25\ntotal: 1052.00"),
        ])
    func arithmetic(figures: Figures) {
        let marked = MarkedText(
            "---\nnumber: 1\nclient: acme\nissued: 2026-11-30\ncurrency: EUR\n\(figures.text)\n---\n",
            path: "invoices/1.md")
        let (document, findings) = IssuedDocument.read(FileHead.read(MarkdownDocument.read(marked.file).0).0)
        #expect(document != nil)
        #expect(findings.map(\.message) == [figures.mistake].compactMap { $0 })
        #expect(findings.allSatisfy { $0.id == .invoiceDoesNotAddUp })
        #expect(findings.map(\.span) == marked.spans)
    }

    @Test("Figures are not added up where one cannot be read") func incomplete() {
        let (_, findings) = read(
            "number: 1\nclient: acme\nissued: 2026-11-30\ncurrency: EUR\nlines: [{text: a, amount: 1,5}]\ntotal: 5.00")
        #expect(!findings.isEmpty)
        #expect(!findings.contains { $0.id == .invoiceDoesNotAddUp })
    }
}
