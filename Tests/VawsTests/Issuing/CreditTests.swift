import Foundation
import Testing

/// `vaws invoice credit` and `vaws invoice void`, by the billing rules they follow.
struct CreditTests {
    static let files = [
        "vaws.yaml": """
        business: {name: Robin Vale, country: BE, vat-id: BE0123456749}
        currency: EUR
        timezone: Europe/Brussels
        tax: {default: Z, codes: {Z: {category: Z}, S15: {category: S, rate: 15%}}}
        numbering: {credit-note: "CN-{seq:4}"}

        """,
        "services/admin.md": "---\nname: Admin\n---\n",
        "services/page.md": "---\nname: Page\nunit: each\n---\n",
        "clients/acme/client.md": "---\nname: Acme\npayment-terms: 14 days\n---\n",
        "clients/acme/agreements/2026.md":
            "---\nfrom: 2026-01-01\nservices: [{service: admin, rate: 30/hour}, {service: page, rate: 30.75/each}]\n---\n",
        "clients/acme/time/2026.md": "- 2026-10-05 8h Inbox service:admin\n",
    ]

    private func run(_ line: String, in folder: ScratchFolder) -> Call {
        Call(line.split(separator: " ").map { String($0).replacing("_", with: " ") }, in: folder.path)
    }

    private func balance(_ number: String, in folder: ScratchFolder) throws -> String {
        let shown = run("invoice show \(number) --format json", in: folder).output
        let line = shown.split(separator: "\n").first { $0.contains("\"balance\"") }
        return try #require(line).filter { $0.isNumber || $0 == "." || $0 == "-" }
    }

    private func thousand(_ number: String = "2026-0001", day: String = "2026-10-01") -> String {
        """
        ---
        kind: invoice
        number: \(number)
        client: acme
        issued: \(day)
        currency: EUR
        lines: [{text: Work, quantity: "1", unit: each, price: 1000.00, amount: 1000.00, tax: Z}]
        taxes: [{tax: Z, category: Z, base: 1000.00, amount: 0.00}]
        total: 1000.00
        ---

        """
    }

    @Test("T45: an invoice was paid, is credited, and half goes back: 500.00 are left for the next one") func t45()
        throws
    {
        var files = Self.files
        files["invoices/2026-0001.md"] = thousand()
        files["clients/acme/time/2026.md"] = "- 2026-10-05 20h Inbox service:admin\n"
        let folder = try ScratchFolder(files)
        #expect(run("pay 2026-0001 1000 --on 2026-10-20", in: folder).status == 0)
        let credit = run("invoice credit 2026-0001 --reason Goodwill", in: folder)
        #expect(credit.output.contains("EUR 1000.00 is left for the next invoice of 'acme', or to give back."))
        #expect(run("pay 2026-0001 500 --type refund", in: folder).status == 0)
        #expect(run("receivables", in: folder).output.contains("500.00"))
        #expect(run("invoice issue acme --today 2026-11-30", in: folder).status == 0)
        #expect(try balance("2026-0002 --today 2026-11-30", in: folder) == "100.00")
    }

    @Test("T46: of a credit of 100.00, of which 10.00 are used, the next invoice takes 90.00") func t46() throws {
        var files = Self.files
        files["invoices/2026-0001.md"] = thousand()
        files["invoices/2026-0002.md"] = thousand("2026-0002", day: "2026-10-02").replacing("1000.00", with: "10.00")
        files["clients/acme/time/2026.md"] = "- 2026-10-05 6h40m Inbox service:admin\n"
        files["clients/acme/payments.md"] = "- 2026-10-02 EUR 1000.00 invoice:2026-0001\n"
        let folder = try ScratchFolder(files)
        #expect(run("invoice credit 2026-0001 --lines 1=100.00 --reason Goodwill", in: folder).status == 0)
        #expect(try balance("2026-0002", in: folder) == "0.00")
        #expect(run("invoice issue acme", in: folder).output.contains("EUR 200.00"))
        #expect(try balance("2026-0003", in: folder) == "110.00")
    }

    @Test("T47: 292.12 and 66.50 with 15 %, by line: the credit note is exactly -412.42") func t47() throws {
        var files = Self.files
        files["clients/acme/time/2026.md"] = nil
        files["clients/acme/charges.md"] = """
            - 2026-10-05 qty:10 Pages service:page discount:5% tax:S15
            - 2026-10-06 EUR 70.00 Set-up discount:5% tax:S15

            """
        let agreement = "clients/acme/agreements/2026.md"
        let terms = files[agreement] ?? ""
        files[agreement] = terms.replacing("\nservices", with: "\ninvoice: {tax: per-line}\nservices")
        let folder = try ScratchFolder(files)
        #expect(run("invoice issue acme", in: folder).output.contains("EUR 412.42"))
        let invoice = try folder.text("invoices/2026-0001.md")
        #expect(invoice.contains("price: 30.75, discount: 15.38, amount: 292.12"))
        #expect(invoice.contains("base: 358.62, amount: 53.80"))
        try folder.write(terms, to: agreement)
        #expect(run("invoice credit 2026-0001 --reason Goodwill", in: folder).output.contains("EUR -412.42"))
        let note = try folder.text("invoices/CN-0001.md")
        #expect(
            note.contains(
                "quantity: \"-10\", unit: each, unit-code: C62, price: 30.75, discount: -15.38, amount: -292.12"))
        #expect(note.contains("base: -358.62, amount: -53.80"))
        #expect(run("verify", in: folder).status == 0)
    }

    @Test("T67: 12 h at 30.00, of which 8 h are invoiced; voiding releases all 12 h") func t67() throws {
        let folder = try ScratchFolder(Self.files)
        #expect(run("invoice issue acme", in: folder).output.contains("EUR 240.00"))
        try folder.write(
            "- 2026-10-05 8h Inbox service:admin\n- 2026-10-06 4h Inbox service:admin\n",
            to: "clients/acme/time/2026.md")
        #expect(run("invoice draft acme", in: folder).output.contains("EUR 120.00"))
        let void = run("invoice void 2026-0001 --reason Wrong_address", in: folder)
        #expect(void.status == 0)
        #expect(void.errors.contains("all that it billed is open again"))
        #expect(run("invoice draft acme", in: folder).output.contains("EUR 360.00"))
        #expect(run("verify", in: folder).status == 0)
        #expect(run("invoice issue acme", in: folder).output.contains("Issued 2026-0002 to acme: EUR 360.00"))
        #expect(run("verify", in: folder).output.hasPrefix("3 documents: 3 as sealed. Nothing is wrong."))
    }

    @Test("T49: a gap is told until a void says why, which bears a seal of its own") func t49() throws {
        var files = Self.files
        for number in ["2026-0001", "2026-0002", "2026-0004"] {
            files["invoices/\(number).md"] = thousand(number)
        }
        let folder = try ScratchFolder(files)
        #expect(run("check", in: folder).errors.contains("gap 2026-0003"))
        #expect(run("invoice void 2026-0003 --reason Spoiled", in: folder).status == 0)
        #expect(!run("check", in: folder).screen.contains("gap"))
        #expect(run("verify", in: folder).status == 0)
        #expect(run("invoice issue acme", in: folder).output.contains("Issued 2026-0005"))
        #expect(run("verify", in: folder).status == 0)
    }

    @Test("A void and a credit note that were changed by one byte are found") func changed() throws {
        let folder = try ScratchFolder(Self.files)
        #expect(run("invoice issue acme", in: folder).status == 0)
        #expect(run("invoice credit 2026-0001 --lines 1=1h --reason Goodwill", in: folder).status == 0)
        #expect(run("invoice credit 2026-0001 --lines 1=2h --reason Goodwill", in: folder).status == 0)
        #expect(run("verify", in: folder).output.hasPrefix("3 documents: 3 as sealed. Nothing is wrong."))
        let first = try folder.text("invoices/CN-0001.md")
        try folder.write(first.replacing("Goodwill", with: "Goodwall"), to: "invoices/CN-0001.md")
        #expect(run("verify", in: folder).errors.contains("[seal-broken]"))
        try folder.write(first, to: "invoices/CN-0001.md")
        let second = try folder.text("invoices/CN-0002.md")
        let previous = try #require(second.split(separator: "\n").first { $0.hasPrefix("previous: ") })
        #expect(first.contains("seal: \(previous.dropFirst(10))"))
    }

    @Test("Voiding a credit note brings its invoice's balance back, and its rows") func voidedNote() throws {
        let folder = try ScratchFolder(Self.files)
        #expect(run("invoice issue acme", in: folder).status == 0)
        #expect(run("invoice credit 2026-0001 --rebill --reason Again", in: folder).status == 0)
        #expect(try balance("2026-0001", in: folder) == "0.00")
        #expect(run("invoice draft acme", in: folder).output.contains("EUR 240.00"))
        #expect(run("invoice void CN-0001 --reason Not_sent", in: folder).status == 0)
        #expect(try balance("2026-0001", in: folder) == "240.00")
        #expect(run("invoice draft acme", in: folder).status == 1)
        #expect(run("invoice credit 2026-0001 --rebill --reason Again", in: folder).output.contains("CN-0002"))
        #expect(run("invoice issue acme", in: folder).status == 0)
        let late = run("invoice void CN-0002 --reason Not_sent", in: folder)
        #expect(late.status == 1)
        #expect(late.errors.contains("what it billed is on later documents as well"))
    }
}
