import Billing
import Practice
import Records
import Testing
import Values

@Suite struct LargestClientTests {
    @Test(
        "who brings more than half is told as beyond the limit, half itself is not",
        arguments: [
            (["600.00", "126.00", "726.00"], ["400.00", "84.00", "484.00"], "60.0", true),
            (["500.00", "105.00", "605.00"], ["500.00", "105.00", "605.00"], "50.0", false),
            (["499.00", "104.79", "603.79"], ["501.00", "105.21", "606.21"], "50.1", true),
            (["-20.00", "-4.20", "-24.20"], ["100.00", "21.00", "121.00"], nil, false),
        ] as [([String], [String], String?, Bool)])
    func share(acme: [String], bolt: [String], percent: String?, isBeyond: Bool) throws {
        func file(_ number: String, _ client: String, _ figures: [String]) -> String {
            Office.invoice(number, issued: "2026-11-30", net: figures[0], tax: figures[1], total: figures[2])
                .replacing("client: acme", with: "client: \(client)")
        }
        let office = try Office(
            today: "2026-12-31",
            [
                "clients/bolt/client.md": "---\nname: Bolt\n---\n",
                "invoices/2026-0001.md": file("2026-0001", "acme", acme),
                "invoices/2026-0002.md": file("2026-0002", "bolt", bolt),
            ])
        let rows = IncomeLedger(office.workspace).rows(by: .client, in: .euro)
        let largest = LargestClient(rows)
        #expect(largest?.share.percent(digits: 1).description == percent)
        #expect((largest?.isBeyondLimit ?? false) == isBeyond)
    }
}
