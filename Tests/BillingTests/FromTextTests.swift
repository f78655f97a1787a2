import Billing
import Diagnostics
import Records
import Testing
import Values

@Suite("From text to draft") struct FromTextTests {
    @Test("a client, an agreement and a journal become a draft whose lines point at the journal") func draft() throws {
        let (workspace, findings) = try read([
            "clients/acme/agreements/2026.md": """
            ---
            kind: agreement
            from: 2026-01-01
            payment-terms: 14 days
            services:
              - {service: writing, rate: 30/hour}
              - {service: writing, rate: 35/hour, from: 2026-03-01}
            retainer: {fee: 600/month, includes: 20h, services: [admin], overage: 36/hour}
            rounding: {step: 15m, mode: up, scope: day}
            ---
            """,
            "clients/acme/client.md": "---\nkind: client\nname: Acme\nvat-id: DE123456789\n---\n",
            "clients/acme/expenses.md": "- 2026-03-05 EUR 12.10 Stock photo tax:S21\n",
            "clients/acme/time/2026-03.md": """
            ---
            kind: time
            service: writing
            ---
            ## 2026-02-27

            - 2h20m Draft
            - 30m billable:no Redo

            ## 2026-03-02

            - 9:00-10:40 Second draft
            - -15m Coffee
            - 23h30m Calendar service:admin
            """,
            "services/admin.md": "---\nkind: service\nname: Office work\n---\n",
            "services/writing.md": "---\nkind: service\nname: Writing\nrate: 40/hour\n---\n",
            "vaws.yaml": """
            business: {name: Robin, vat-id: BE0123456749}
            currency: EUR
            timezone: UTC
            books-closed: 2026-01-31
            tax: {default: S21, codes: {S21: {category: S, rate: 21%}}}
            """,
        ])
        #expect(findings.map(\.message).isEmpty)
        #expect(BillingChecks.diagnostics(workspace).map(\.message).isEmpty)
        let draft = try #require(DraftInvoices(workspace).drafts.first)
        let printed = draft.lines.map { "\($0.text) \($0.quantity?.printed ?? "-") \($0.amount.amount)" }
        #expect(
            printed == [
                "Retainer 1 600.00", "Retainer 1 600.00", "Retainer: beyond the hours included 3:30 126.00",
                "Writing 2:30 75.00", "Writing 1:30 52.50", "Stock photo - 10.00",
                "Retainer: 23:30 of 20:00 used - 0.00",
            ])
        #expect(try draft.totals.net == money("1463.50"))
        #expect(try draft.totals.payable == money("1770.84"))
        #expect(try draft.due == day("2026-04-14"))
        let time = draft.lines.filter { $0.kind == .time }.flatMap(\.sources)
        #expect(
            time.map { workspace.path(of: $0) + ":\($0.line)" } == [
                "clients/acme/time/2026-03.md:7", "clients/acme/time/2026-03.md:12",
            ])
    }

    @Test(
        "T9: the night the clock changes is billed as it elapsed",
        arguments: [("2026-03-29", 180), ("2026-10-25", 300)])
    func t9(_ date: String, minutes: Int) throws {
        let (workspace, _) = try read([
            "clients/acme/agreements/2026.md":
                "---\nkind: agreement\nfrom: 2026-01-01\nservices: [{service: admin, rate: 60/hour}]\n---\n",
            "clients/acme/client.md": "---\nkind: client\nname: Acme\n---\n",
            "clients/acme/time/2026.md": "---\nkind: time\nservice: admin\n---\n- \(date) 0:30-4:30 Night watch\n",
            "services/admin.md": "---\nkind: service\nname: Office work\n---\n",
            "vaws.yaml": "business: {name: Robin}\ncurrency: EUR\ntimezone: Europe/Paris\n",
        ])
        #expect(TimeLedger(workspace).entries.map(\.counted) == [Minutes(minutes)])
    }

    /// Files by path, read as on 31 March 2026.
    private func read(_ texts: [String: String]) throws -> (Workspace, [Diagnostic]) {
        let files = texts.sorted { $0.key < $1.key }.enumerated().map { index, file in
            SourceFile(id: FileID(index), path: file.key, bytes: Array(file.value.utf8))
        }
        return WorkspaceReader.read(files: files, today: try day("2026-03-31"))
    }
}
