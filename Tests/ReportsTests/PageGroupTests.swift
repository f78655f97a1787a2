import Testing
import Values

@testable import Reports

@Suite struct PageGroupTests {
    /// Pages of one record, and what goes to clients, are reached from others.
    private static let reachedOtherwise: Set<PageKind> = [.client, .draft, .invoice]

    @Test func `every page that stands for itself is found from the head, once`() {
        let listed = PageGroup.all.flatMap(\.pages).map(\.kind)
        #expect(Set(listed).count == listed.count)
        let own = PageKind.allCases.filter { !$0.isForClients && !PageGroupTests.reachedOtherwise.contains($0) }
        #expect(Set(listed) == Set(own))
    }

    @Test(arguments: [
        ("{mon-fri: 8:30-17:30}", "Mon to Fri 8:30-17:30"),
        (
            "{mon-thu: [9:00-12:30, 13:30-17:00], fri: 9:00-13:00}",
            "Mon to Thu 9:00-12:30 and 13:30-17:00, Fri 9:00-13:00"
        ),
        ("{mon: 9:00-12:00, wed: 9:00-12:00}", "Mon 9:00-12:00, Wed 9:00-12:00"),
    ])
    func `hours are said by runs of days`(written: String, words: String) throws {
        let files = ["clients/bolt/client.md": "---\nkind: client\nname: Bolt\nhours: \(written)\n---\n"]
        let page = try #require(try SmallWorkspace(files).pages()["reports/clients/bolt.md"])
        #expect(page.contains("- Hours: \(words)\n"))
    }
}
