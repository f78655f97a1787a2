import Foundation
import Testing

/// `vaws practice` and its page, on disk.
struct PracticeCommandTests {
    private static func folder() throws -> ScratchFolder {
        try ScratchFolder([
            "vaws.yaml": "business: {name: Robin Vale}\ncurrency: EUR\n",
            "clients/acme/client.md": "---\nname: Acme | Sons\n---\n",
            "clients/acme/time.md": "- 2026-11-12 2h Newsletter\n- 2026-08-12 3h Mail\n",
            "clients/acme/feedback.md": "- 2026-11-12 csat:2 \"Late | again\"\n",
            "me/goals.md": "- Hours <b>| more measure:hours target:10h every:month\n",
            "me/evaluations/2026-q2.md": "---\nperiod: 2026-q2\n---\n## What went *well*?\n\nThe <i>spring</i>.\n",
        ])
    }

    private static func unwrapped(_ call: Call) -> String { call.output.replacing("\n", with: " ") }

    @Test("The command and the page say the same, in Markdown and HTML, with the person's words as they stand")
    func page()
        throws
    {
        let folder = try Self.folder()
        #expect(Call(["sync", "--today", "2026-11-23"], in: folder.path).status == 0)
        let (page, site) = (try folder.text("reports/practice.md"), try folder.text("reports/site/practice.html"))
        let screen = Self.unwrapped(Call(["practice", "--today", "2026-11-23"], in: folder.path))
        for text in [page, site, screen] {
            #expect(text.contains("November so far: 2h worked, 100.0 % of them billable; 1 goal is behind."))
            #expect(text.contains("mean 2.00 of 5 (n = 1)"))
            #expect(text.contains("2026-q3"))
            #expect(text.contains("vaws new evaluation 2026-q3"))
        }
        #expect(page.contains("csat 2/5, “Late \\| again”"))
        #expect(site.contains("<blockquote>The &lt;i&gt;spring&lt;/i&gt;.</blockquote>"))
        #expect(!site.contains("<svg"))
    }

    @Test("A period stands beside the one before it, with what was written on it", arguments: ["2026-q2", "2026-Q2"])
    func period(name: String) throws {
        let folder = try Self.folder()
        let call = Call(["practice", "--period", name, "--today", "2026-11-23"], in: folder.path)
        #expect(call.status == 0)
        #expect(call.output.contains("Your own words on 2026-q2 (me/evaluations/2026-q2.md)"))
        let later = Call(["practice", "--period", "2026-q3", "--today", "2026-11-23"], in: folder.path).output
        #expect(later.hasPrefix("2026-q3: 3h worked, 100.0 % of them billable.\n"))
        #expect(later.contains("Worked          3h                –"))
        #expect(!later.contains("Your own words"))
        let wrong = Call(["practice", "--period", "spring", "--today", "2026-11-23"], in: folder.path)
        #expect(wrong.errors.contains("'spring' is no period"))
    }

    @Test("Three quarters with answers are a chart, with the mean on each bar") func chart() throws {
        let folder = try Self.folder()
        try folder.write(
            "- 2026-11-12 csat:2\n- 2026-08-12 csat:4\n- 2026-08-13 csat:5\n- 2026-05-12 rating:3\n",
            to: "clients/acme/feedback.md")
        #expect(Call(["sync", "--today", "2026-11-23"], in: folder.path).status == 0)
        let site = try folder.text("reports/site/practice.html")
        #expect(site.contains("2026-q2: 3.00 of 5, from 1; 2026-q3: 4.50 of 5, from 2; 2026-q4: 2.00 of 5, from 1"))
    }

    @Test("As JSON each span has its figures") func json() throws {
        let folder = try Self.folder()
        let call = Call(["practice", "--format", "json", "--today", "2026-11-23"], in: folder.path)
        #expect(call.status == 0)
        let object = try #require(JSONSerialization.jsonObject(with: Data(call.output.utf8)) as? [String: Any])
        let spans = try #require(object["spans"] as? [[String: Any]])
        #expect(spans.map { $0["period"] as? String } == ["2026-11", "2026-10", "2026-q4", "2026-q3"])
        #expect(spans.map { $0["worked_minutes"] as? Int } == [120, 0, 120, 180])
        #expect(object["unwritten"] as? String == "2026-q3")
        #expect((object["goals"] as? [[String: Any]])?.first?["state"] as? String == "behind")
    }

    @Test("A new evaluation that is called by a quarter is about it") func newEvaluation() throws {
        let folder = try Self.folder()
        #expect(Call(["new", "evaluation", "2026-q3", "--today", "2026-11-23"], in: folder.path).status == 0)
        let text = try folder.text("me/evaluations/2026-q3.md")
        #expect(text.contains("period: 2026-q3\n"))
        #expect(text.contains("reports/practice.md"))
        // The template alone is no word of the person's.
        let screen = Self.unwrapped(Call(["practice", "--today", "2026-11-23"], in: folder.path))
        #expect(screen.contains("vaws new evaluation 2026-q3"))
    }
}
