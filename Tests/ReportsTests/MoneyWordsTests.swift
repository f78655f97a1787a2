import Testing

@testable import Reports

/// What an assistant and a client read about money, in the cases that the golden pages have not.
@Suite struct MoneyWordsTests {
    private static let files = [
        "vaws.yaml": "currency: EUR\n",
        "services/writing.md": "---\nname: Writing\n---\n",
        "clients/acme/client.md": "---\nname: Acme\npayment-terms: 14 days\n---\n",
        "clients/acme/agreements/2026.md": """
        ---
        from: 2026-11-01
        services: [{service: writing, rate: 60/hour}]
        early-payment: 2% within 10 days
        ---
        """,
    ]

    private func pages(_ files: [String: String], today: String = "2026-11-30") throws -> [String: String] {
        try SmallWorkspace(MoneyWordsTests.files.merging(files) { $1 }, today: today).pages()
    }

    @Test func `what was billed and left the log stands first, with the row for the credit note`() throws {
        let pages = try pages([
            "invoices/2026-0001.md": """
            ---
            number: 2026-0001
            client: acme
            issued: 2026-11-10
            due: 2026-12-10
            currency: EUR
            lines: [{text: Writing, quantity: "1:30", unit: hour, price: 60.00, amount: 90.00}]
            total: 90.00
            settles: [{service: writing, day: 2026-11-03, logged: 1h30m, counted: 1h30m}]
            ---
            """
        ])
        let money = try #require(pages["reports/money.md"])
        #expect(money.hasPrefix("# EUR 90 billed too much; nothing unbilled, nothing overdue.\n"))
        #expect(
            money.contains(
                "- 1h 30m of Writing for Acme on Tue 3 November, EUR 90.00 ([invoices/2026-0001.md:1](../invoices/2026-0001.md)): vaws invoice credit 2026-0001 --correction\n"
            ))
        #expect(pages["reports/clients/acme.md"]?.contains("All that was worked is billed") == false)
    }

    @Test func `a draft says when and how to pay where no account is known`() throws {
        let pages = try pages([
            "clients/acme/time/2026-11.md": "---\nservice: writing\n---\n## 2026-11-03\n\n- 1h Letters\n"
        ])
        let draft = try #require(pages["reports/drafts/acme-2026-11.md"])
        #expect(draft.contains("Please pay by Monday 14 December 2026.\n"))
        #expect(draft.contains("- 2 % off if paid by 10 December 2026: EUR 58.80.\n"))
    }

    @Test func `a draft is paid from what lies there, and the client's page says how much of a deposit is left`() throws
    {
        let text = "---\nfrom: 2026-01-01\nservices: [{service: writing, rate: 60/hour}]\ndeposit: 500.00\n---\n"
        let files = [
            "clients/acme/agreements/2026.md": text,
            "clients/acme/time/2026-11.md": "---\nservice: writing\n---\n## 2026-11-03\n\n- 1h Letters\n",
        ]
        let asked = try pages(files)
        #expect(
            asked["reports/clients/acme.md"]?.contains(
                "- EUR 500.00 of the deposit of EUR 500.00 has not come in (clients/acme/agreements/2026.md:1).\n")
                == true)
        let paid = try pages(
            files.merging(["clients/acme/payments.md": "- 2026-10-20 EUR 500.00\n"]) { first, _ in first })
        let draft = try #require(paid["reports/drafts/acme-2026-11.md"])
        #expect(draft.contains("| Paid in advance | | | | -60.00 |\n"))
        #expect(draft.contains("Nothing is left to pay: it was paid in advance.\n"))
        #expect(
            paid["reports/clients/acme.md"]?.contains("- EUR 500.00 left of the deposit of EUR 500.00.\n") == true)
    }

    @Test func `what may be claimed for late money stands on the page of money, with how it was worked out`() throws {
        let pages = try pages([
            "clients/acme/agreements/2026.md": "---\nfrom: 2026-01-01\nlate-interest: 10%\n---\n",
            "invoices/2026-0001.md":
                "---\nkind: invoice\nnumber: 2026-0001\nclient: acme\nissued: 2026-11-01\ndue: 2026-11-25\ncurrency: EUR\ntotal: 1000.00\n---\n",
        ])
        let money = try #require(pages["reports/money.md"])
        #expect(
            money.contains(
                "- [2026-0001](../invoices/2026-0001.md), Acme: EUR 1.37 (5 days on EUR 1,000.00 at 10 %: EUR 1.37)\n"))
        #expect(money.contains("It is not charged, and changes no balance."))
    }

    @Test func `a remark on a draft has neither tax nor amount`() throws {
        let pages = try pages([
            "vaws.yaml": "currency: EUR\ntax: {default: S, codes: {S: {category: S, rate: 21%}}}\n",
            "clients/acme/charges.md": "- 2026-11-03 EUR 10.00 Stamps\n- 2026-11-30 note Monthly from January\n",
        ])
        let draft = try #require(pages["reports/drafts/acme-2026-11.md"])
        #expect(draft.contains("| Monthly from January |  |  |  |  |  |\n"))
        #expect(draft.contains("- Monthly from January: clients/acme/charges.md:2\n"))
        #expect(
            pages["reports/today.md"]?.contains("- Unbilled: [EUR 10](money.md#unbilled), fees and costs\n") == true)
    }

    @Test func `an agreement without a currency is in the client's`() throws {
        let pages = try pages([
            "clients/acme/client.md": "---\nname: Acme\ncurrency: USD\n---\n",
            "clients/acme/agreements/2026.md": """
            ---
            from: 2026-11-01
            services: [{service: writing, rate: 120/each}]
            retainer: {fee: 1000/month, includes: 10h}
            rounding: {step: 15m, mode: up, scope: day}
            notice: 30 days
            ---
            """,
        ])
        let page = try #require(pages["reports/clients/acme.md"])
        #expect(
            page.contains(
                """
                - Writing: USD 120 each
                - Retainer USD 1,000 a month for 10h
                - Time is rounded up to 15m, day by day
                - Notice of 30 days

                """))
    }
}
