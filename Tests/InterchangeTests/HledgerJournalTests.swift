import Interchange
import Records
import Testing
import Values

/// Documents, payments and expenses as a journal: each balances, and what is owed is what `vaws receivables` says.
@Suite struct HledgerJournalTests {
    private static func invoice(
        _ number: String, _ client: String, _ currency: String, net: String, tax: String, total: String,
        kind: String = "kind: invoice", code: String = "S21"
    ) -> String {
        """
        ---
        \(kind)
        number: \(number)
        client: \(client)
        issued: 2026-11-02
        due: 2026-11-16
        currency: \(currency)
        seller: {name: Robin}
        buyer: {name: Client}
        lines: [{text: Work, quantity: "1", unit: each, price: \(net), amount: \(net), tax: \(code)}]
        taxes: [{tax: \(code), category: \(code == "Z" ? "Z" : "S, rate: 21%"), base: \(net), amount: \(tax)}]
        total: \(total)
        ---

        """
    }

    private static func files() -> [String: String] {
        [
            "clients/acme/client.md": "---\nname: Acme; Sons | Co\n---\n",
            "clients/bolt/client.md": "---\nname: Bolt\ncurrency: USD\n---\n",
            "invoices/2026-0001.md": invoice(
                "2026-0001", "acme", "EUR", net: "1000.00", tax: "210.00", total: "1210.00"),
            "invoices/2026-0002.md": invoice(
                "2026-0002", "bolt", "USD", net: "1000.00", tax: "0.00", total: "1000.00", code: "Z"),
            "clients/acme/payments.md": """
            - 2026-11-10 EUR 585.00 First part invoice:2026-0001 fee:"EUR 15.00"
            - 2026-11-11 EUR 10.00 Given up invoice:2026-0001 type:write-off
            """,
            "clients/bolt/payments.md": "- 2026-11-12 USD 1000.00 invoice:2026-0002 as:\"EUR 950.00\"\n",
            "clients/acme/expenses.md": "- 2026-11-05 EUR 12.10 Stock photo supplier:Pix tax:S21 receipt:r/1.pdf\n",
            "me/expenses.md": "- 2026-11-06 USD 20.00 Tool as:\"EUR 18.40\"\n",
        ]
    }

    @Test func `the journal is as its readers write it`() throws {
        let exported = HledgerJournal.text(ExportRequest(try workspace(Self.files())))
        #expect(
            exported.text == """
                commodity EUR 1000.00
                commodity USD 1000.00

                account assets:bank
                account assets:receivable:acme
                account assets:receivable:bolt
                account expenses:bad debts
                account expenses:bank fees
                account expenses:business
                account expenses:clients:acme
                account liabilities:tax:S21
                account revenues:acme
                account revenues:bolt

                2026-11-02 (2026-0001) Acme, Sons / Co | Invoice  ; due:2026-11-16
                    assets:receivable:acme  EUR 1210.00
                    revenues:acme  EUR -1000.00
                    liabilities:tax:S21  EUR -210.00

                2026-11-02 (2026-0002) Bolt | Invoice  ; due:2026-11-16
                    assets:receivable:bolt  USD 1000.00
                    revenues:bolt  USD -1000.00

                2026-11-05 Pix | Stock photo  ; receipt:r/1.pdf, tax:S21
                    expenses:clients:acme  EUR 12.10
                    assets:bank  EUR -12.10

                2026-11-06 Tool
                    expenses:business  USD 20.00 @@ EUR 18.40
                    assets:bank  EUR -18.40

                2026-11-10 Acme, Sons / Co | Payment for 2026-0001: First part
                    assets:bank  EUR 585.00
                    expenses:bank fees  EUR 15.00
                    assets:receivable:acme  EUR -600.00

                2026-11-11 Acme, Sons / Co | Written off for 2026-0001: Given up
                    expenses:bad debts  EUR 10.00
                    assets:receivable:acme  EUR -10.00

                2026-11-12 Bolt | Payment for 2026-0002
                    assets:bank  EUR 950.00
                    assets:receivable:bolt  USD -1000.00 @@ EUR 950.00

                """)
        #expect(exported.notes.count == 3)
    }

    @Test func `a void turns its document round, a credit note takes off with its tax`() throws {
        var files = Self.files()
        files["invoices/2026-0003.md"] = """
            ---
            kind: void
            number: 2026-0003
            client: bolt
            issued: 2026-11-20
            voids: 2026-0002
            reason: Wrong client
            ---
            """
        files["invoices/CN2026-001.md"] = Self.invoice(
            "CN2026-001", "acme", "EUR", net: "-100.00", tax: "-21.00", total: "-121.00",
            kind: "kind: credit-note\ncredits: 2026-0001\nreason: Goodwill")
        files["clients/bolt/payments.md"] = nil
        let text = HledgerJournal.text(ExportRequest(try workspace(files))).text
        #expect(
            text.contains(
                """
                    assets:receivable:bolt  USD -1000.00
                    revenues:bolt  USD 1000.00
                """))
        #expect(
            text.contains(
                """
                2026-11-02 (CN2026-001) Acme, Sons / Co | Credit note for 2026-0001
                    assets:receivable:acme  EUR -121.00
                    revenues:acme  EUR 100.00
                    liabilities:tax:S21  EUR 21.00
                """))
    }

    @Test func `the span and the client are kept to, and what came before is told`() throws {
        let request = ExportRequest(
            try workspace(Self.files()), client: "acme", from: try day(11, 11), to: try day(11, 30))
        let exported = HledgerJournal.text(request)
        #expect(exported.text.contains("2026-11-11 Acme"))
        #expect(!exported.text.contains("2026-11-10") && !exported.text.contains("bolt"))
        #expect(exported.notes.contains("What was owed before the first day is not in it."))
    }
}
