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
}
