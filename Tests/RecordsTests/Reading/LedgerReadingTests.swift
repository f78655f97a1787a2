import Diagnostics
import Testing
import Values

@testable import Records

@Suite struct LedgerReadingTests {
    @Test func `expenses hold what was paid, and what is said of it on the line or in front matter`() {
        let text = WorkspaceText(
            """
            === clients/acme/expenses.md
            ---
            supplier: Pixel House
            markup: 5%
            ---
            - 2026-11-05 EUR 12.90 Stock photo tax:S21 receipt:receipts/0511.pdf #photo
            ## 2026-11-06
            - 40.00 Train to Gent service:admin billable:no supplier:SNCB
            - USD 20.00 Fonts markup:10% as:"EUR 18.40"
            """)
        #expect(text.findings == [])
        let expenses = text.workspace.expenses
        #expect(
            expenses.map { "\($0.day) \($0.amount) \($0.text)" } == [
                "2026-11-05 EUR 12.90 Stock photo", "2026-11-06 EUR 40.00 Train to Gent", "2026-11-06 USD 20.00 Fonts",
            ])
        #expect(expenses.map(\.supplier) == ["Pixel House", "SNCB", "Pixel House"])
        #expect(expenses.map { $0.markup?.description } == ["5", "5", "10"])
        #expect(expenses.map(\.isBillable) == [true, false, true])
        #expect(expenses.map(\.tax) == ["S21", nil, nil])
        #expect(expenses.map(\.receipt) == ["receipts/0511.pdf", nil, nil])
        #expect(expenses.map(\.tags) == [["photo"], [], []])
        #expect(expenses[2].bookedAs?.description == "EUR 18.40")
        #expect(expenses.allSatisfy { $0.client == "acme" })
    }

    @Test func `an expense of the business's own has no client, and one may be named`() {
        let text = WorkspaceText(
            """
            === me/expenses.md
            - 2026-11-05 12.90 Domain
            - 2026-11-06 8.00 Stamps client:bolt
            """)
        #expect(text.findings == [])
        #expect(text.workspace.expenses.map(\.client) == [nil, "bolt"])
    }

    @Test(arguments: [
        ("2026-11-12 EUR 150.00 Set-up service:admin", Charge.What.amount(Money(minorUnits: 15_000, .euro)), "Set-up"),
        ("2026-11-12 150.00 Set-up", .amount(Money(minorUnits: 15_000, .euro)), "Set-up"),
        ("2026-11-12 EUR -20.00 Refund of a fee", .amount(Money(minorUnits: -2_000, .euro)), "Refund of a fee"),
        ("2026-11-12 qty:3 Newsletters service:writing", .quantity(DecimalNumber(3)), "Newsletters"),
        ("2026-11-12 Newsletters qty:3 service:writing", .quantity(DecimalNumber(3)), "Newsletters"),
        ("2026-11-30 -10% Goodwill for the late start", .percent(DecimalNumber(-10)), "Goodwill for the late start"),
        ("2026-11-30 note Thank you", .note, "Thank you"),
    ])
    func `a charge is an amount, pieces, a share or a remark`(line: String, what: Charge.What, words: String) {
        let text = WorkspaceText("=== clients/acme/charges.md\n- \(line)")
        #expect(text.findings == [])
        #expect(text.workspace.charges.map(\.what) == [what])
        #expect(text.workspace.charges.map(\.text) == [words])
    }

    @Test func `a package that was bought has its hours`() {
        let text = WorkspaceText("=== clients/acme/charges.md\n- 2026-11-12 qty:2 Hours package:10h project:Move")
        #expect(text.findings == [])
        #expect(text.workspace.charges.map(\.package) == [Minutes(600)])
        #expect(text.workspace.charges.map(\.project) == ["Move"])
    }

    @Test func `payments come in, go back and are written off`() {
        let text = WorkspaceText(
            """
            === clients/acme/payments.md
            - 2026-11-10 EUR 1063.29 invoice:2026-0042,2026-0041 via:bank
            - 2026-11-12 EUR 985.00 invoice:2026-0042 fee:"EUR 15.00"
            - 2026-11-13 EUR -36.71 invoice:2026-0041 type:refund
            - 2026-11-14 USD 1000.00 as:"EUR 950.00" Advance
            - 2026-11-15 EUR 5.00 type:write-off
            \(LedgerReadingTests.invoice("2026-0041"))
            \(LedgerReadingTests.invoice("2026-0042"))
            """)
        #expect(text.places == [])
        let payments = text.workspace.payments
        #expect(payments.map(\.kind) == [.payment, .payment, .refund, .payment, .writeOff])
        #expect(payments.map(\.invoices) == [["2026-0042", "2026-0041"], ["2026-0042"], ["2026-0041"], [], []])
        #expect(payments.map { $0.fee?.description } == [nil, "EUR 15.00", nil, nil, nil])
        #expect(payments[3].receivedAs?.description == "EUR 950.00")
        #expect(payments.map(\.via) == ["bank", nil, nil, nil, nil])
    }

    private static func invoice(_ number: String) -> String {
        """
        === invoices/\(number).md
        ---
        kind: invoice
        number: \(number)
        client: acme
        issued: 2026-10-31
        currency: EUR
        seller: {name: Robin Vale}
        buyer: {name: Acme}
        lines: []
        taxes: []
        total: 0.00
        ---
        """
    }

    @Test(arguments: [
        ("expenses", "- EUR 12.90 Photo", "1:3 no-date"),
        ("expenses", "- 2026-02-30 EUR 12.90 Photo", "1:3 invalid-date"),
        ("expenses", "- 2026-11-05 Photo EUR 12.90", "1:14 unreadable-entry"),
        ("expenses", "- 2026-11-05 EUR 12.905 Photo", "1:14 unreadable-entry"),
        ("expenses", "- 2026-11-05 EUR 12.90 Photo tax:S20", "1:34 unknown-tax-code"),
        ("expenses", "- 2026-11-05 EUR 12.90 Photo service:admn", "1:38 unknown-service"),
        ("expenses", "- 2026-11-05 EUR 12.90 Photo markup:ten", "1:37 invalid-value"),
        ("expenses", "- 2026-11-05 EUR 12.90 Photo billable:perhaps", "1:39 invalid-value"),
        ("expenses", "- 2026-11-05 EUR 12.90 Photo as:18", "1:33 invalid-value"),
        ("expenses", "- 2026-11-05 EUR 12.90 Photo supplier:", "1:30 invalid-value"),
        ("expenses", "- 2026-11-05 EUR 12.90 Photo tax:S21 tax:S21", "1:38 duplicate-field"),
        ("expenses", "- 2026-11-05 EUR 12.90 Photo recept:a.pdf", "1:30 misspelt-field"),
        ("expenses", "- 2026-11-05 EUR 12.90 Photo client:bolt", "1:37 client-mismatch"),
        ("expenses", "- 2026-12-05 EUR 12.90 Photo", "1:3 future-entry"),
        ("charges", "- 2026-11-12 Newsletters", "1:14 unreadable-entry"),
        ("charges", "- 2026-11-12 qty:three Newsletters", "1:18 invalid-value"),
        ("charges", "- 2026-11-12 qty:1 Hours package:ten", "1:34 invalid-value"),
        ("payments", "- 2026-11-12 EUR 5.00 invoice:2026-0099", "1:31 unknown-invoice"),
        ("payments", "- 2026-11-12 EUR 5.00 type:gift", "1:28 invalid-value"),
        ("payments", "- 2026-11-12 EUR 5.00 fee:much", "1:27 invalid-value"),
    ])
    func `each mistake is found at its place and costs only itself`(kind: String, line: String, place: String) {
        let text = WorkspaceText(
            "=== clients/acme/\(kind).md\n\(line)\n- 2026-11-06 EUR 1.00 after it")
        #expect(text.places == ["clients/acme/\(kind).md:" + place])
        let workspace = text.workspace
        let texts = workspace.expenses.map(\.text) + workspace.charges.map(\.text) + workspace.payments.map(\.text)
        #expect(texts.last == "after it")
    }
}
