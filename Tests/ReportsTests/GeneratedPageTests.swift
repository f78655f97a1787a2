import Formats
import Testing

@testable import Reports

@Suite struct GeneratedPageTests {
    private static let page = GeneratedPage.seal("# Today\n\nNothing to do.\n")

    @Test func aPageEndsInACommentWithTheHashOfWhatPrecedesIt() {
        let digest = "afca42c10b8280b7360117e1b66cefbea2c04430d9df1b1b81800dcfed402bad"
        #expect(GeneratedPageTests.page == "# Today\n\nNothing to do.\n<!-- vaws:\(digest) -->\n")
    }

    @Test func aTextWithoutAFinalNewlineGetsOneBeforeItsSeal() {
        #expect(GeneratedPage.seal("a") == GeneratedPage.seal("a\n"))
    }

    @Test(arguments: [
        ("as it was generated", page, GeneratedPage.State.untouched),
        ("checked out with CRLF", page.replacing("\n", with: "\r\n"), .untouched),
        ("a word changed", page.replacing("Nothing", with: "Something"), .edited),
        ("a line added below", page + "more\n", .edited),
        ("the seal cut off", "# Today\n\nNothing to do.\n", .edited),
        ("an empty file", "", .edited),
        ("another page's seal", GeneratedPage.seal("other\n").replacing("other", with: "mine"), .edited),
        ("a merge that failed", "<<<<<<< HEAD\n" + page + "=======\n" + page + ">>>>>>> theirs\n", .conflicted),
        ("marks within a line", GeneratedPage.seal("about <<<<<<< marks\n"), .untouched),
    ]) func whatBecameOfAPageIsSeenFromItsBytes(what: String, text: String, state: GeneratedPage.State) {
        #expect(GeneratedPage.state(of: Array(text.utf8)) == state, "\(what)")
    }

    private static let calendar = GeneratedPage(
        path: "reports/calendar.ics",
        sealing: CalendarComponent(
            "VCALENDAR", [ContentLine("VERSION", value: "2.0")],
            components: [CalendarComponent("VEVENT", [ContentLine("SUMMARY", text: "Due: draft")])])
    ).text

    @Test func aCalendarIsSealedInAPropertyOfItsHead() {
        let lines = GeneratedPageTests.calendar.split(separator: "\r\n").map(String.init)
        #expect(lines.map { $0.hasPrefix("X-VAWS:") } == [false, false, true, false, false, false, false])
        #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    }

    @Test(arguments: [
        ("as it was generated", calendar, GeneratedPage.State.untouched),
        ("with LF, as git may check it out", calendar.replacing("\r\n", with: "\n"), .untouched),
        ("a word changed", calendar.replacing("draft", with: "drift"), .edited),
        (
            "an event taken out", calendar.replacing("BEGIN:VEVENT\r\nSUMMARY:Due: draft\r\nEND:VEVENT\r\n", with: ""),
            .edited
        ),
        ("the seal taken out", calendar.replacing("X-VAWS", with: "X-OTHER"), .edited),
        ("a calendar of another program", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", .edited),
        ("a merge that failed", "<<<<<<< HEAD\n" + calendar, .conflicted),
    ]) func whatBecameOfACalendarIsSeenFromItsBytes(what: String, text: String, state: GeneratedPage.State) {
        #expect(GeneratedPage.state(of: Array(text.utf8)) == state, "\(what)")
    }
}
