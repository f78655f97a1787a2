import Diagnostics
import Testing

@testable import Records

@Suite struct ParallelReadingTests {
    /// Something of every kind, with mistakes, so that findings are compared too.
    static let text = """
        === clients/acme/tasks.md
        - [ ] Draft the issue due:2026-11-27 estimate:3h id:news-11 service:writing @sam
          - [/] Lead story 📅 2026-11-25 ⏫
        - [ ] Send it [due:: 2026-11-30] after:news-11, news-9
        - [ ] (A) 2026-11-01 Call +Move @phone t:2026-11-24
        === clients/acme/time/2026-11.md
        ## 2026-11-20
        - 9:00-10:30 Mail service:admin #inbox
        - 1h15m Draft task:news-11
        - -15m Coffee
        - 10:00-11:00 Call sevice:admin
        === clients/acme/expenses.md
        - 2026-11-05 EUR 12.90 Photo tax:S21
        - 2026-02-30 EUR 1.00 Fonts
        === clients/acme/messages.md
        - 2026-11-20T14:05 email out @sam Sent `a:b` <https://example.com> re:news-11
        === clients/bolt/time/2026-11-20.md
        - 9:30-10:00 Books
        === growth/market.md
        - 2026-11-02 EUR 48.00 Calendars service:admin
        """

    /// All that was read, written out by Swift itself, so that no field is forgotten.
    private static func written() -> String {
        let read = WorkspaceText(text)
        let records = read.workspace
        return "\(records.tasks)\n\(records.time)\n\(records.expenses)\n\(records.messages)\n\(records.market)\n"
            + "\(records.agreements)\n\(records.clients.map(\.id))\n\(read.findings)"
    }

    @Test func `one text read a thousand times on all cores gives the same records and findings`() async {
        let expected = Self.written()
        #expect(expected.contains("news-11") && expected.contains("sold-twice"))
        let readings = await withTaskGroup(of: Bool.self, returning: [Bool].self) { group in
            for _ in 0..<1000 { group.addTask { Self.written() == expected } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(readings.count == 1000)
        #expect(readings.allSatisfy { $0 })
    }
}
