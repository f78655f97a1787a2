import Records
import Testing
import Values

@testable import Billing

@Suite struct TaxByRateTests {
    @Test func invoicesLessCreditNotesAddUpByCodeAndVoidedOnesAreLeftOut() throws {
        let documents = [
            try TaxByRateTests.document("2026-0001", .invoice, issued: "2026-10-31", base: "100.00", tax: "21.00"),
            try TaxByRateTests.document("2026-0002", .invoice, issued: "2026-11-02", base: "50.00", tax: "10.50"),
            try TaxByRateTests.document("2026-0003", .invoice, issued: "2026-11-03", base: "900.00", tax: "189.00"),
            try TaxByRateTests.document(
                "CN2026-001", .creditNote(credits: "2026-0001", reason: "goodwill"), issued: "2026-11-04",
                base: "10.00",
                tax: "2.10"),
            try TaxByRateTests.document(
                "V1", .void(voids: "2026-0003", reason: "spoiled"), issued: "2026-11-05", base: "0.00", tax: "0.00"),
            try TaxByRateTests.document("2025-0009", .invoice, issued: "2025-12-31", base: "700.00", tax: "147.00"),
        ]
        let business = Business(location: place(1), currency: try code("EUR"), zone: .utc)
        var workspace = Workspace(today: try day("2026-11-23"), files: [], business: business)
        workspace.documents = documents
        let rows = TaxByRate.all(workspace, in: try period("2026-01-01..2026-11-23"))
        #expect(rows.map(\.code) == ["S21"])
        #expect(rows.first?.base == (try money("140.00")))
        #expect(rows.first?.amount == (try money("29.40")))
        #expect(rows.first?.rate == (try number("21")))
    }

    private static func document(
        _ number: String, _ kind: IssuedDocument.Kind, issued: String, base: String, tax: String
    ) throws -> IssuedDocument {
        var document = IssuedDocument(
            location: place(1), kind: kind, number: number, client: "acme", issued: try day(issued),
            currency: try code("EUR"), total: try money(base) + money(tax))
        document.taxes = [
            IssuedDocument.Tax(
                tax: "S21", category: "S", rate: try BillingTests.number("21"), base: try money(base),
                amount: try money(tax))
        ]
        return document
    }
}
