import Testing

@testable import Reports

/// What holds for every page of the site.
@Suite struct SiteTests {
    private static let pages = (try? SmallWorkspace.studio().pages()) ?? [:]
    private static let site = pages.filter { $0.key.hasPrefix("reports/site/") }

    @Test func theSiteHasAPageForEachQuestionClientDraftAndInvoice() {
        #expect(
            SiteTests.site.keys.sorted() == [
                "reports/site/agreements/acme-2026.html", "reports/site/board.html", "reports/site/clients/acme.html",
                "reports/site/deadlines.html",
                "reports/site/drafts/acme-2026-11.html", "reports/site/estimates.html",
                "reports/site/growth.html",
                "reports/site/hours.html", "reports/site/index.html", "reports/site/invoices/2026-0001.html",
                "reports/site/money.html", "reports/site/practice.html", "reports/site/quality.html",
                "reports/site/schedule.html",
                "reports/site/services.html", "reports/site/stages.html",
            ])
    }

    @Test(arguments: site.keys.sorted()) func aPageIsWellFormedAndHasOneHeading(path: String) throws {
        let outline = HTMLOutline(try #require(SiteTests.site[path]))
        #expect(outline.faults == [])
        #expect(outline.tags.count { $0.name == "h1" } == 1)
        #expect(outline.tags.count { $0.name == "main" } == 1)
        #expect(outline.tags.first { $0.name == "html" }?.attributes["lang"] == "en")
        let tables = outline.tags.count { $0.name == "table" }
        #expect(outline.tags.count { $0.name == "caption" } == tables)
        let ids = outline.values(of: "id")
        #expect(Set(ids).count == ids.count)
        #expect(outline.tags.filter { $0.name == "th" }.allSatisfy { $0.attributes["scope"] != nil })
    }

    @Test(arguments: site.keys.sorted()) func aPageLoadsNothingAndRunsNothing(path: String) throws {
        let text = try #require(SiteTests.site[path])
        let outline = HTMLOutline(text)
        #expect(outline.tags.allSatisfy { !["script", "link", "img", "iframe", "object"].contains($0.name) })
        #expect(outline.values(of: "src").isEmpty)
        #expect(!text.contains("@import"))
        #expect(!text.contains("url(http"))
        #expect(outline.tags.allSatisfy { $0.attributes.keys.allSatisfy { !$0.hasPrefix("on") } })
    }

    @Test(arguments: site.keys.sorted()) func everyLinkLeadsToAPlaceInTheSite(path: String) throws {
        let folder = path.split(separator: "/").dropLast()
        for link in HTMLOutline(try #require(SiteTests.site[path])).values(of: "href") where !link.hasPrefix("mailto:")
        {
            let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
            var target = Array(folder)
            for step in parts[0].split(separator: "/") {
                if step == ".." { target.removeLast() } else { target.append(step) }
            }
            let page = parts[0].isEmpty ? path : target.joined(separator: "/")
            let text = try #require(SiteTests.site[page], "\(link) on \(path)")
            guard parts.count > 1 else { continue }
            #expect(HTMLOutline(text).values(of: "id").contains(String(parts[1])), "\(link) on \(path)")
        }
    }

    @Test(arguments: pages.keys.sorted()) func everyPageIsSealed(path: String) throws {
        let text = try #require(SiteTests.pages[path])
        #expect(GeneratedPage.state(of: Array(text.utf8)) == .untouched)
    }

    @Test func theStylesheetIsShort() {
        let style = TemplateFiles(overrides: []).stylesheet
        #expect(style.split(separator: "\n", omittingEmptySubsequences: false).count < 300)
        #expect(style.contains("prefers-color-scheme: dark"))
        #expect(style.contains("@media print"))
    }

    @Test func theSameFilesGiveTheSameBytes() throws {
        #expect(try SmallWorkspace.studio().pages() == SiteTests.pages)
    }
}
