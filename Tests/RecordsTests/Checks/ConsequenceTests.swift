import Testing

@testable import Records

/// One mistake is told once: what merely follows from it is not told as well.
@Suite struct ConsequenceTests {
    @Test(arguments: [
        // People and tax codes of a vaws.yaml that cannot be read.
        """
        === vaws.yaml
        currency: EUR
        people: {kim: Kim}
        tax: {codes: {S21: {category: S, rate: 21%}}}
        hours: @x
        === clients/acme/tasks.md
        - [ ] Draft @kim
        === clients/acme/expenses.md
        - 2026-11-20 EUR 5.00 Photo tax:S21
        """,
        // Contacts of a client whose front matter cannot be read.
        """
        === clients/acme/client.md
        ---
        name: Acme: the firm
        contacts: [lee]
        ---
        === clients/acme/tasks.md
        - [ ] Send it @lee
        """,
        // A task whose checkbox cannot be read, and those that name it.
        """
        === clients/acme/tasks.md
        - [y] Draft id:news-1
        - [ ] Send after:news-1
        === clients/acme/time/2026-11-20.md
        - 1h Mail service:admin task:news-1
        """,
        // A document that cannot be read, and its payment.
        """
        === invoices/2026-0007.md
        ---
        kind: invoice
        number: 2026-0007
        client: acme
        issued: 2026-02-30
        currency: EUR
        total: 5.00
        ---
        === clients/acme/payments.md
        - 2026-11-20 EUR 5.00 invoice:2026-0007
        """,
        // A negative duration below an entry that cannot be read.
        """
        === clients/acme/time/2026-11-20.md
        - 1h75m Mail service:admin
        - -15m Coffee
        """,
        // Both versions of a line stand in a file with conflict markers.
        """
        === clients/acme/tasks.md
        <<<<<<< HEAD
        - [ ] Draft id:a
        =======
        - [ ] Draft it id:a
        >>>>>>> laptop
        """,
    ])
    func `one mistake is told once`(text: String) {
        let read = WorkspaceText(text)
        #expect(read.diagnostics.count == 1, "\(read.findings)")
    }

    @Test func `a name that stands nowhere is told beside another mistake`() {
        let read = WorkspaceText(
            """
            === clients/acme/client.md
            ---
            name: Acme: the firm
            contacts: [lee]
            ---
            === clients/acme/tasks.md
            - [y] Draft id:news-1
            - [ ] Send it @lea after:news-2
            """)
        #expect(
            read.places == [
                "clients/acme/client.md:2:11 front-matter-not-yaml", "clients/acme/tasks.md:1:4 unreadable-entry",
                "clients/acme/tasks.md:2:15 unknown-person", "clients/acme/tasks.md:2:26 unknown-task",
            ])
    }
}
