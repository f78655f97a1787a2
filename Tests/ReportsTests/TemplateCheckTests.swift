import Diagnostics
import Records
import Testing

@testable import Reports

/// A workspace's own template, with `«…»` around the place that is told.
@Suite struct TemplateCheckTests {
    @Test(arguments: [
        ("today.md.mustache", "# {{«anwser»}}\n", "unknown name 'anwser'", "did you mean 'answer'?"),
        (
            "today.md.mustache", "é {{#people}}\n{{#tasks}}{{«titel»}}{{/tasks}}{{/people}}", "unknown name 'titel'",
            "did you mean 'title'?"
        ),
        ("money.html.mustache", "{{#«unbiled»}}{{/unbiled}}", "unknown name 'unbiled'", "did you mean 'unbilled'?"),
        ("client.html.mustache", "{{>«hed»}}", "unknown partial 'hed'", "did you mean 'head'?"),
    ]) func anUnknownNameIsToldAtItsPlace(file: String, marked: String, message: String, fix: String) throws {
        let found = try TemplateCheckTests.finding(in: marked, named: file)
        #expect(found.diagnostic.id == .templateUnknownName)
        #expect(found.diagnostic.message == message)
        #expect(found.diagnostic.fix == fix)
        #expect(found.diagnostic.span == found.place)
    }

    @Test(arguments: [
        ("# {{answer}}\n{{! about\nthis }}«{{»answer}\n{{kicker}}", "this '{{' is not closed on its line"),
        ("{{#«people»}}", "section 'people' is never closed"),
        ("{{#people}}{{/«tasks»}}", "section 'people' is open here"),
        ("{{/«people»}}", "section 'people' was not opened"),
        ("{{{«answer»}}}", "'answer' is text, which must be escaped"),
        ("{{&«answer»}}", "'answer' is text, which must be escaped"),
        ("{{«stylesheet»}}", "'stylesheet' is made markup"),
        ("{{«people»}}", "'people' has no text of its own"),
        ("<a href=\"{{«answer»}}\">", "'answer' is text and cannot be the target of a link"),
        ("«{{=»<% %>=}}", "'{{=' is not read in templates of a workspace"),
        ("«{{%» CONTENT_TYPE: TEXT}}", "'{{%' is not read in templates of a workspace"),
        ("{{«uppercased(answer)»}}", "'uppercased(answer)' is no name"),
    ]) func whatWouldPrintWrongIsToldAtItsPlace(marked: String, message: String) throws {
        let found = try TemplateCheckTests.finding(in: marked, named: "today.html.mustache")
        #expect(found.diagnostic.id == .templateNotReadable)
        #expect(found.diagnostic.message == message)
        #expect(found.diagnostic.span == found.place)
        #expect(found.diagnostic.fix != nil)
    }

    @Test func aTemplateOfAPageThatIsNotThereIsTold() {
        let file = SourceFile(id: FileID(7), path: "templates/tody.md.mustache", bytes: [])
        let found = PageTemplates.load(overrides: [file]).diagnostics
        #expect(found.map(\.message) == ["no page uses the template 'tody.md.mustache'"])
        #expect(found.first?.fix == "did you mean 'today.md.mustache'?")
    }

    @Test func theBuiltInTemplatesUseOnlyDeclaredNames() {
        let files = TemplateFiles(overrides: [])
        for page in PageKind.allCases {
            for format in page.formats {
                let view = View(["answer": "said"])
                let text = PageTemplates.load(overrides: []).templates.render(page, as: format, view)
                #expect(!text.isEmpty, "\(page) as \(format)")
                #expect(files.candidates(for: page.rawValue + format.templateEnding).count == 1)
            }
        }
    }

    @Test func aTemplateWithAMistakeLeavesTheBuiltInOneInItsPlace() {
        let broken = TemplateCheckTests.source("{{nobody}}", named: "today.md.mustache")
        let good = TemplateCheckTests.source("Own: {{answer}}", named: "hours.md.mustache")
        let (templates, diagnostics) = PageTemplates.load(overrides: [broken, good])
        #expect(diagnostics.count == 1)
        #expect(diagnostics.first?.notes.map(\.message) == ["the built-in template is used until this is mended"])
        let view = View(["answer": "1 * 2"])
        #expect(templates.render(.today, as: .markdown, view).hasPrefix("# 1 \\* 2\n"))
        #expect(templates.render(.hours, as: .markdown, view) == "Own: 1 \\* 2")
    }

    private static func source(_ text: String, named name: String) -> SourceFile {
        SourceFile(id: FileID(3), path: "templates/" + name, bytes: Array(text.utf8))
    }

    private static func finding(in marked: String, named name: String) throws -> (
        diagnostic: Diagnostic, place: SourceSpan
    ) {
        let plain = marked.replacing("«", with: "").replacing("»", with: "")
        let before = try #require(marked.split(separator: "«", omittingEmptySubsequences: false).first)
        let length = try #require(marked.firstIndex(of: "»")).encodedOffset(from: before.endIndex, in: marked) - 1
        let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
        let start = Location(file: FileID(3), line: lines.count, column: (lines.last?.unicodeScalars.count ?? 0) + 1)
        let found = PageTemplates.load(overrides: [source(plain, named: name)]).diagnostics
        return (try #require(found.first), SourceSpan(start, length: length))
    }
}

extension String.Index {
    /// Unicode scalars from `start` to here.
    fileprivate func encodedOffset(from start: String.Index, in text: String) -> Int {
        text.unicodeScalars.distance(from: start, to: self)
    }
}
