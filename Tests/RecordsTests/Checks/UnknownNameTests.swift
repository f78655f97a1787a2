import Diagnostics
import Testing

@testable import Records

/// `NameCheck` looks at front matter, `ReferenceCheck` at what records refer to across files.
@Suite struct UnknownNameTests {
    @Test(arguments: [
        ("clients/acme/time/2026-11.md", "service: admn", "unknown-service", "did you mean `admin`?"),
        ("clients/acme/time/2026-11.md", "person: kimm", "unknown-person", nil),
        ("clients/acme/expenses.md", "tax: S2", "unknown-tax-code", "did you mean `S21`?"),
        ("notes.md", "client: acmee", "unknown-client", "did you mean `acme`?"),
    ])
    func `a name in front matter that nothing bears is told at its value`(
        path: String, line: String, id: String, fix: String?
    ) {
        let text = WorkspaceText("=== \(path)\n---\n\(line)\n---\n")
        let column = line.prefix { $0 != " " }.count + 2
        #expect(text.places == ["\(path):2:\(column) \(id)"])
        if let fix { #expect(text.diagnostics.first?.fix == fix) }
    }

    @Test func `services of agreements, also in retainers, are known ones`() {
        let text = WorkspaceText(
            """
            === clients/acme/agreements/2026.md
            ---
            kind: agreement
            from: 2026-01-01
            services: [{service: admn, rate: 42/hour}]
            retainer: {fee: 700/month, includes: 20h, services: [writng]}
            ---
            """)
        #expect(
            text.places == [
                "clients/acme/agreements/2026.md:4:22 unknown-service",
                "clients/acme/agreements/2026.md:5:54 unknown-service",
            ])
    }

    @Test func `a folder without client is told once, at its first file`() {
        let text = WorkspaceText(
            "=== clients/cole/notes.md\nHello\n=== clients/cole/tasks.md\n- [ ] A\n=== clients/acmee/tasks.md\n- [ ] B")
        #expect(
            text.places == ["clients/acmee/tasks.md:1:1 unknown-client", "clients/cole/notes.md:1:1 unknown-client"])
        #expect(
            text.diagnostics.map(\.fix) == [
                "did you mean the folder of `acme`?", "write it with `vaws new client cole`",
            ])
    }

    @Test func `an agreement is looked for within the client`() {
        let text = WorkspaceText(
            """
            === clients/bolt/agreements/spring.md
            ---
            kind: agreement
            from: 2026-03-01
            amends: 2025
            ---
            === clients/acme/time/2026-11-20.md
            - 1h Mail service:admin agreement:spring
            - 1h Mail service:admin agreement:2026
            """)
        #expect(
            text.places == [
                "clients/acme/time/2026-11-20.md:1:35 unknown-agreement",
                "clients/bolt/agreements/spring.md:4:9 unknown-agreement",
            ])
    }

    @Test(arguments: [
        (
            "credit-note", "credits",
            "currency: EUR\nlines: []\ntaxes: []\ntotal: 0.00\nseller: {name: Robin}\nbuyer: {name: Acme}\n"
        ),
        ("void", "voids", ""),
    ])
    func `a document that takes another back names one that is there`(kind: String, key: String, rest: String) {
        let text = WorkspaceText(
            """
            === invoices/CN1.md
            ---
            kind: \(kind)
            number: CN1
            client: acme
            issued: 2026-10-31
            \(key): 2026-0099
            reason: typo
            \(rest)---
            """)
        #expect(text.places == ["invoices/CN1.md:6:\(key.count + 3) unknown-invoice"])
    }
}
