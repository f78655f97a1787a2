import Foundation
import Testing

@testable import Reports

/// The Markdown pages of a small workspace, word for word as they stand in `Golden/`.
///
/// `VAWS_GOLDEN=write swift test --filter GoldenPage` writes them anew; look at the diff.
@Suite struct GoldenPageTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Golden")
    private static let pages = ((try? SmallWorkspace.studio().pages()) ?? [:]).filter { $0.key.hasSuffix(".md") }

    @Test func thereAreAsManyPagesAsGoldenFiles() throws {
        let names = try FileManager.default.subpathsOfDirectory(atPath: GoldenPageTests.folder.path).filter {
            $0.hasSuffix(".md")
        }
        #expect(GoldenPageTests.pages.keys.sorted() == names.map { "reports/" + $0 }.sorted())
    }

    @Test(arguments: pages.keys.sorted()) func aPageReadsAsItsGoldenFile(path: String) throws {
        let golden = GoldenPageTests.folder.appending(path: String(path.dropFirst("reports/".count)))
        if ProcessInfo.processInfo.environment["VAWS_GOLDEN"] == "write" {
            try GoldenPageTests.pages[path]?.write(to: golden, atomically: true, encoding: .utf8)
        }
        #expect(GoldenPageTests.pages[path] == (try String(contentsOf: golden, encoding: .utf8)))
    }

    @Test func anEmptyWorkspaceSaysWhatToDoFirst() throws {
        let pages = try SmallWorkspace([:]).pages()
        let today = try #require(pages["reports/today.md"])
        #expect(today.hasPrefix("# No tasks yet.\n"))
        #expect(today.contains("Write `- [ ] …` in `clients/NAME/tasks.md`; `vaws new client` makes the folder."))
        let hours = try #require(pages["reports/hours.md"])
        #expect(hours.hasPrefix("# No time logged yet.\n"))
        #expect(
            hours.contains(
                "Write `- 9:00-10:30 …` under the heading `## 2026-11-23` in `clients/NAME/time/2026-11.md`."))
        #expect(
            pages["reports/money.md"]?.hasPrefix("# No work to bill yet, and nothing is overdue.\n") == true)
        let hoursPage = try #require(pages["reports/site/hours.html"])
        #expect(hoursPage.contains("Write <code>- 9:00-10:30 …</code> under the heading <code>## 2026-11-23</code>"))
    }

    @Test func aPromiseForAHolidayNamesNoDayThatItIsNotFor() throws {
        let pages = try SmallWorkspace(
            [
                "vaws.yaml": SmallWorkspace.business + "off: [2026-12-24..2027-01-03]\n",
                "clients/bolt/client.md": "---\nkind: client\nname: Bolt\n---\n",
                "clients/bolt/tasks.md": "- [ ] Price list due:2027-01-01 estimate:8h\n",
            ], today: "2026-12-31"
        ).pages()
        let today = try #require(pages["reports/today.md"])
        #expect(
            today.contains(
                "**8h are promised for a time that has no working hours left.** In it: Price list. To mend it: “Price list”, Bolt: make it due Tue 5 January 2027.\n"
            ))
    }

    @Test func workOutsideEveryAgreementIsNotSaidToBeBilled() throws {
        let pages = try SmallWorkspace([
            "clients/bolt/client.md": "---\nkind: client\nname: Bolt\n---\n",
            "clients/bolt/time/2026-11.md": "## 2026-11-20\n\n- 1h30m Call\n",
        ]).pages()
        let money = try #require(pages["reports/money.md"])
        #expect(money.hasPrefix("# 1h 30m under no agreement, on no draft; nothing is overdue.\n"))
        #expect(money.contains("Nothing is unbilled under an agreement.\n"))
    }

    @Test func aWorkspaceChoosesItsFormats() throws {
        let only = try SmallWorkspace(["vaws.yaml": SmallWorkspace.business + "reports: [html]\n"]).pages()
        #expect(only.keys.filter { !$0.hasPrefix("reports/site/") } == ["reports/calendar.ics"])
        #expect(only.count == 12)
    }
}
