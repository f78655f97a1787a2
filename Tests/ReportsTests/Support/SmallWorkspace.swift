import Diagnostics
import Records
import Testing
import Values

@testable import Reports

/// A workspace of a few lines, read as any other, and its pages.
struct SmallWorkspace {
    let workspace: Workspace
    let findings: [Diagnostic]

    /// `files` by path; `vaws.yaml` is given where they have none.
    init(_ files: [String: String], today: String = "2026-11-23") throws {
        var files = files
        if files["vaws.yaml"] == nil { files["vaws.yaml"] = SmallWorkspace.business }
        let paths = files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let sources = paths.enumerated().map { index, path in
            SourceFile(id: FileID(index), path: path, bytes: Array((files[path] ?? "").utf8))
        }
        let parts = today.split(separator: "-").compactMap { Int($0) }
        let day = try #require(CalendarDate(year: parts[0], month: parts[1], day: parts[2]))
        (workspace, findings) = WorkspaceReader.read(files: sources, today: day)
    }

    /// The text of every page by its path.
    func pages(templates: [SourceFile] = []) -> [String: String] {
        let results = ReportResults(workspace)
        let pages = ReportSet.render(workspace, results, findings: findings, templates: templates).pages
        return Dictionary(pages.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
    }

    static func template(_ text: String, named name: String) -> SourceFile {
        SourceFile(id: FileID(1000), path: "templates/" + name, bytes: Array(text.utf8))
    }

    static let business = """
        business:
          name: Robin Vale
          address: {street: Korenmarkt 5, postcode: 9000, city: Gent}
          country: BE
          vat-id: BE0123456749
          pay-to: {EUR: {iban: BE68 5390 0754 7034}}
        currency: EUR
        timezone: Europe/Brussels
        hours: {mon-fri: 9:00-17:00}
        tax:
          default: S21
          codes: {S21: {category: S, rate: 21%}}

        """

    /// One client with an agreement, tasks, three weeks of time, and an invoice that is overdue.
    static func studio() throws -> SmallWorkspace {
        try SmallWorkspace([
            "services/writing.md": "---\nname: Writing\nunit: hour\nrate: 50/hour\n---\n",
            "clients/acme/client.md": """
            ---
            name: Acme & Sons
            address: {street: Dock Road 1, postcode: 2000, city: Antwerpen}
            country: BE
            vat-id: BE0999999922
            contacts: {sam: {name: Sam Poe, email: sam@acme.example}}
            check-in: every 2 weeks on mon
            ---
            """,
            "clients/acme/agreements/2026.md": """
            ---
            title: By the hour
            from: 2026-01-01
            payment-terms: 14 days
            services:
              - {service: writing, rate: 55/hour}
            rounding: {step: 15m, mode: up, scope: entry}
            invoice: {every: month, lines: service, timesheet: yes}
            ---
            """,
            "clients/acme/tasks.md": """
            ---
            service: writing
            ---
            - [ ] Draft the price list due:2026-11-24 estimate:3h importance:high
            - [ ] Choose the pictures @sam due:2026-11-26
            - [ ] Send last month's figures due:2026-11-20 estimate:30m
            - [ ] Tidy the archive
            - [x] Collect the links done:2026-11-20
            """,
            "clients/acme/time/2026-11.md": """
            ---
            service: writing
            ---
            ## 2026-11-09
            - 2h Outline
            ## 2026-11-16
            - 9:00-10:30 First draft
            - 20m Call
            ## 2026-11-23
            - 1h Second draft
            - 30m Redo the export billable:no
            """,
            "clients/acme/messages.md": "- 2026-11-20T14:05 email in @sam Can we have it by Tuesday?\n",
            "clients/acme/feedback.md": "- 2026-11-18 rating:5/5 @sam Loved the outline\n",
            "clients/acme/payments.md": "- 2026-11-10 EUR 100.00 invoice:2026-0001 via:bank\n",
            "invoices/2026-0001.md": """
            ---
            kind: invoice
            number: 2026-0001
            client: acme
            issued: 2026-10-31
            due: 2026-11-14
            period: 2026-10-01..2026-10-31
            currency: EUR
            seller: {name: Robin Vale, vat-id: BE0123456749, address: {street: Korenmarkt 5, postcode: 9000, city: Gent}}
            buyer: {name: Acme & Sons, address: {street: Dock Road 1, postcode: 2000, city: Antwerpen}}
            lines:
              - {text: Writing, quantity: "4:00", unit: hour, price: 55.00, amount: 220.00, tax: S21}
            taxes: [{tax: S21, category: S, rate: 21%, base: 220.00, amount: 46.20}]
            total: 266.20
            seal: 3f9c0000aaaa1111bbbb2222cccc3333dddd4444eeee5555ffff666600001111
            ---
            """,
        ])
    }
}
