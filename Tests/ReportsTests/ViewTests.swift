import Diagnostics
import Records
import Testing

@testable import Reports

@Suite struct ViewTests {
    @Test(arguments: [ReportFormat.markdown, .html]) func everyViewHasTheNamesThatItsPageDeclares(format: ReportFormat)
        throws
    {
        let small = try SmallWorkspace.studio()
        let writer = PageWriter(
            results: ReportResults(small.workspace), findings: FindingCount(small.findings),
            templates: PageTemplates.load(overrides: []).templates,
            context: PageContext(workspace: small.workspace, format: format))
        let pages = writer.viewedPages()
        #expect(Set(pages.map(\.kind)).count == (format == .html ? 15 : 14))
        for page in pages {
            #expect(page.view.departures(from: page.kind.names(in: .html)) == [], "\(page.name)")
        }
    }

    @Test func aViewThatLacksANameOrHasOneTooManyIsSeen() {
        let names: ViewShape.Names = ["title": .text, "rows": .list(["name": .text])]
        let view = View(["titel": "x", "rows": .list([View(["name": .flag(true)])])])
        #expect(
            view.departures(from: names) == [
                "titel is not declared", "title is missing", "rows.name has another shape",
            ])
    }

    @Test func anEmptyTextIsAbsentAndHasNoNamesWithin() throws {
        let template = try #require(
            PageTemplates.load(overrides: [
                SmallWorkspace.template(
                    "{{#kicker}}[{{kicker}}]{{/kicker}}{{^kicker}}none{{/kicker}}", named: "hours.md.mustache")
            ]).templates as PageTemplates?)
        #expect(template.render(.hours, as: .markdown, View(["kicker": "", "answer": "a"])) == "none")
        #expect(template.render(.hours, as: .markdown, View(["kicker": "said", "answer": "a"])) == "[said]")
    }
}
