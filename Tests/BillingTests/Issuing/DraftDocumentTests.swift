import Billing
import Diagnostics
import Records
import Testing
import Values

/// A draft, written as a document and read again, is the same document, and leaves nothing of it to bill.
@Suite("Drafts as documents") struct DraftDocumentTests {
    /// A workspace in which something of each kind is billed.
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        var agreement = "services: [{service: admin, rate: 42/hour}]"
        var client = ""
        var business = ""
        var files: [String: String] = [:]
        var testDescription: String { name }

        var texts: [String: String] {
            var texts = [
                "vaws.yaml":
                    "business:\n  name: \"Robin: Vale & Co\"\n  vat-id: BE0123456749\n  country: BE\n"
                    + "  address: {street: Korenmarkt 5, postcode: 9000, city: Gent}\n"
                    + "  pay-to: {EUR: {iban: BE68 5390 0754 7034, bic: KREDBEBB}}\ncurrency: EUR\ntimezone: UTC\n"
                    + (business.isEmpty ? "tax: {default: S21, codes: {S21: {category: S, rate: 21%}}}\n" : business),
                "services/admin.md": "---\nkind: service\nname: Office work\n---\n",
                "services/page.md": "---\nkind: service\nname: \"Pages, all told\"\n---\n",
                "clients/acme/client.md":
                    "---\nkind: client\nname: Acme \"Ltd\"\naddress: {street: Rue Émile 5, city: Liège}\n\(client)\n---\n",
                "clients/acme/agreements/2026.md":
                    "---\nkind: agreement\nfrom: 2026-01-01\npayment-terms: 14 days\n\(agreement)\n---\n",
            ]
            texts.merge(files) { $1 }
            return texts
        }
    }

    static let time = """
        - 2026-02-02 2h20m Inbox service:admin
        - 2026-02-03 1h5m Inbox service:admin project:"The move: part 1"
        - 2026-02-03 -5m Coffee
        - 2026-02-04 35m Redo service:admin billable:no

        """
    private static let charges = """
        - 2026-02-05 EUR 150.00 Set-up, "quick" #1 service:page
        - 2026-02-06 qty:3 Pages service:page
        - 2026-02-07 -10% Goodwill

        """
    private static let expenses = "- 2026-02-08 EUR 12.10 Stock photo: a duck tax:S21\n"
    private static let log = ["clients/acme/time/2026-02.md": time]

    static let cases: [Case] = [
        Case(name: "hours", files: log),
        Case(
            name: "hours, charges, expenses, a percentage",
            agreement: "services: [{service: admin, rate: 42.50/hour}, {service: page, rate: 30.75/each}]",
            files: log.merging(["clients/acme/charges.md": charges, "clients/acme/expenses.md": expenses]) { $1 }),
        Case(
            name: "rounding by the day, decimal hours, a discount, early payment, coins",
            agreement: "services: [{service: admin, rate: 42.37/hour}]\nrounding: {step: 15m, mode: up, scope: day}\n"
                + "invoice: {quantity: decimal}\ndiscount: 7.5%\nearly-payment: 2% within 10 days\ncash-rounding: 0.05",
            files: log),
        Case(
            name: "a retainer with overage, in two months",
            agreement: "retainer: {fee: 600/month, includes: 2h, services: [admin], overage: 36/hour}", files: log),
        Case(
            name: "a retainer paid in advance",
            agreement: "retainer: {fee: 600/month, includes: 20h, services: [admin]}\ninvoice: {fee: in advance}",
            files: log),
        Case(
            name: "a fixed price with a deposit and a milestone",
            agreement: "signed: 2026-01-02\nfixed: {price: 3000, deposit: 30%, milestones: [{task: m1, share: 40%}, "
                + "{task: m2, share: 60%}]}",
            files: ["clients/acme/tasks.md": "- [x] First part: done done:2026-02-01 id:m1\n- [ ] Second id:m2\n"]),
        Case(
            name: "a package of hours",
            agreement: "services: [{service: admin, rate: 42/hour}]\npackage: {hours: 2h, price: 80, valid: 70 days}",
            files: log.merging(["clients/acme/charges.md": "- 2026-02-01 qty:1 package:2h\n"]) { $1 }),
        Case(
            name: "a cap that stops",
            agreement: "services: [{service: admin, rate: 42/hour}]\ncap: {amount: 100/month, then: stop}", files: log),
        Case(
            name: "a rate by the month and a minimum",
            agreement: "services: [{service: page, rate: 40/month}, {service: admin, rate: 1/hour}]\nminimum: 100",
            files: log),
        Case(
            name: "reverse charge with its words",
            business: "tax: {default: AE, codes: {AE: {category: AE, note: \"Reverse charge: article 196\"}}}\n",
            files: log),
        Case(
            name: "a preset that says why there is no tax",
            business: "tax: {default: AE, codes: {AE: reverse-charge}}\n", files: log),
        Case(
            name: "what an electronic invoice needs: references, instalments, a timesheet",
            agreement:
                "title: \"Office: 2026, and more\"\nservices: [{service: admin, rate: 42/hour}]\ninstalments: 3\n"
                + "invoice: {timesheet: yes, po: \"PO: 8812\"}",
            client: "buyer-reference: \"04011000-1234512345-06\"\nregistration: HRB 12345\ncountry: BE\n"
                + "endpoint: \"0208:0987654394\"\nvat-id: BE0987654394", files: log),
        Case(
            name: "two taxes on a line, per line",
            agreement: "services: [{service: admin, rate: 42.37/hour}]\ninvoice: {tax: per-line, lines: entry}",
            business: "tax: {default: QST, codes: {GST: {category: S, rate: 5%}, "
                + "QST: {category: S, rate: 9.975%, with: GST}}}\n", files: log),
        Case(
            name: "prices that hold the tax",
            business: "tax: {default: IN, codes: {IN: {category: S, rate: 21%, included: yes}}}\n", files: log),
        Case(name: "no tax at all", business: "tax: {}\n", files: log),
    ]

    @Test("What is written is read back the same, adds up, and is billed no more", arguments: cases)
    func roundTrip(_ example: Case) throws {
        var texts = example.texts
        var (workspace, findings) = try read(texts)
        #expect(findings.filter { $0.severity == .error }.map(\.message) == [])
        let drafts = DraftInvoices(workspace).drafts.filter(\.isComplete)
        #expect(!drafts.isEmpty)
        var previous: String?
        for (index, draft) in drafts.enumerated() {
            let number = "2026-000\(index + 1)"
            let written = try document(draft, number, previous, workspace)
            let (bytes, seal) = IssuedText(
                written.document, seller: written.seller, buyer: written.buyer, page: "# The page\n\n- [ ] no task\n"
            ).sealed
            texts["invoices/\(number).md"] = String(decoding: bytes, as: UTF8.self)
            previous = seal
            (workspace, findings) = try read(texts)
            #expect(findings.filter { $0.severity == .error }.map(\.message) == [])
            #expect(IssuedCheck(workspace).diagnostics().map(\.message) == [])
            let again = try #require(workspace.documents.last)
            expectSame(again, written.document)
            #expect(again.seal == seal)
        }
        let left = DraftInvoices(workspace)
        #expect(left.drafts.filter(\.isComplete).flatMap(\.lines).map(\.text) == [])
        #expect(left.overbilled.isEmpty)
        #expect(try read(texts).0.documents.count == drafts.count)
    }

    private func document(
        _ draft: DraftInvoice, _ number: String, _ previous: String?, _ workspace: Workspace
    ) throws -> DraftDocument {
        DraftDocument(
            draft, number: number, previous: previous, client: try #require(workspace.client(draft.client)),
            in: workspace, at: place(1),
            words: DocumentWords(language: "nl-BE", line: \.text, adjustment: \.text, reason: \.rawValue))
    }

    private func expectSame(_ read: IssuedDocument, _ written: IssuedDocument) {
        #expect(read.kind == written.kind && read.number == written.number && read.client == written.client)
        #expect(read.issued == written.issued && read.due == written.due && read.period == written.period)
        #expect(read.currency == written.currency && read.total == written.total)
        #expect(read.earlyPayment == written.earlyPayment && read.cashRounding == written.cashRounding)
        #expect(read.seller == written.seller && read.buyer == written.buyer)
        #expect(read.lines == written.lines)
        #expect(read.taxes == written.taxes)
        #expect(read.settles == written.settles && read.linesOfRows == written.linesOfRows)
        #expect(read.language == written.language && read.paymentTerms == written.paymentTerms)
        #expect(read.references == written.references && read.payment == written.payment)
        #expect(read.prepaid == written.prepaid && read.instalments == written.instalments)
        #expect(read.hasTimesheet == written.hasTimesheet)
        #expect(read.previous == written.previous)
    }

    /// Files by path, read as on 31 March 2026.
    private func read(_ texts: [String: String]) throws -> (Workspace, [Diagnostic]) {
        let files = texts.sorted { $0.key < $1.key }.enumerated().map { index, file in
            SourceFile(id: FileID(index), path: file.key, bytes: Array(file.value.utf8))
        }
        return WorkspaceReader.read(files: files, today: try day("2026-03-31"))
    }
}
