import Diagnostics
import Records
import Testing

@testable import Reports

/// What is found in a page, whatever markup, case or accents stand in the way, and what is none of anybody's.
@Suite struct DisclosureSearchTests {
    @Test(arguments: [
        ("Hollis", "<p>Call Hollis</p>"), ("Hollis", "<p>call HOLLIS now</p>"), ("Hollis", "<p>Hol<b>lis</b></p>"),
        ("Hollis", "<p>Acme<small>Hollis</small></p>"), ("Hollis", "<p>H&ouml;llis</p>"),
        ("Höllis", "<p>hollis</p>"), ("Höllis", "<p>Ho\u{308}llis</p>"), ("Hollis", "<p>Hol\u{AD}lis, Hol&shy;lis</p>"),
        ("Hollis", "<p>&#72;ollis</p>"), ("Hollis", "<p>&#x48;ollis</p>"),
        ("Hollis", "<a href=\"x/hollis.html\">x</a>"),
        ("Höllis", "<a href=\"x/H%C3%B6llis.html\">x</a>"), ("Hollis", "<img alt='By Hollis'>"),
        ("Hollis", "<!-- ask Hollis -->"), ("Hollis", "<style>.hollis { color: red }</style>"),
        ("Hollis", "<svg><text>Hol<tspan>lis</tspan></text></svg>"), ("Hollis", "<p>Hollis' and Hollis's</p>"),
        ("Hollis", "<p>HollisBakery_2026.pdf</p>"), ("Fenwick", "<p>Fenwicks Rechnung</p>"),
        ("Hollis Bakery", "<p>hollis-bakery</p>"), ("Hollis Bakery", "<p>HollisBakery</p>"),
        ("Hollis Bakery", "<td>Hollis</td><td>Bakery</td>"), ("Hollis Bakery", "<p>Hollis<br>bakery</p>"),
        ("Hollis Bakery", "<p>Hollis&nbsp;Bakery</p>"), ("Northlight", "<p>North-Light</p>"),
        ("Straße GmbH", "<p>STRASSE GMBH</p>"), ("Łódź", "<p>lodz</p>"), ("Ørsted", "<p>orsted</p>"),
        ("Ελλάς", "<p>ΕΛΛΑΣ</p>"), ("株式会社", "<p>明日株式会社へ</p>"), ("Đặng", "<p>Dang</p>"),
        ("sam@hollis.example", "<a href=\"mailto:Sam@Hollis.example\">x</a>"),
        ("Main Street 12", "<p>main street 12, Bath</p>"),
    ])
    func `a text is found`(_ term: String, _ page: String) throws {
        #expect(try !DisclosureSearchTests.finds(term, in: page).isEmpty)
    }

    @Test(arguments: [
        ("Hollis", "<p>Hollister</p>"), ("Hollis", "<p>Chollis</p>"), ("Hollis Bakery", "<p>Hollis and a bakery</p>"),
        ("Nowhere", "<p>now here</p>"), ("Cards", "<table class=\"cards\"></table>"), ("Total", "<hollis>x</hollis>"),
        ("Table", "<table><tr><td>x</td></tr></table>"), ("May", "<p>you may call</p>"), ("May", "<p>5 May 2026</p>"),
        ("May", "<p>May 2026</p>"), ("Mayo", "<p>5 de Mayo de 2026</p>"), ("Web", "<p>the web site</p>"),
        ("Web", "<p>Web design</p>"),
        ("KI", "<p>a skill, ki</p>"),
    ])
    func `a word of every day and a part of a word are none`(_ term: String, _ page: String) throws {
        #expect(try DisclosureSearchTests.finds(term, in: page) == [])
    }

    @Test(arguments: [("May", "<p>Call with May</p>"), ("Web", "<p>An offer for Web</p>"), ("KI", "<p>for KI</p>")])
    func `a name that is a word of every day is known by its capitals`(_ term: String, _ page: String) throws {
        #expect(try DisclosureSearchTests.finds(term, in: page).count == 1)
    }

    @Test(arguments: [
        ("BE 0987.654.394", "<p>VAT BE0987654394</p>", true), ("BE0987654394", "<p>0987.654.394</p>", true),
        ("+32 9 555 01 77", "<p>+3295550177</p>", true), ("2026-0042", "<p>see 20260042</p>", true),
        ("2026-0042", "<td>2026</td><td>0042</td>", false), ("2026-0042", "<p>2026-00421</p>", false),
    ])
    func `a number is found whatever parts its digits`(_ number: String, _ page: String, _ isFound: Bool) throws {
        let found = try DisclosureSearchTests.finds(number, in: page, as: .number)
        #expect(found.isEmpty != isFound)
    }

    @Test func `the place is told, and the longest name that stands there`() throws {
        let file = Location(file: FileID(0), line: 1, column: 1)
        let terms = try ["Hollis", "Hollis Bakery", "Bakery"].map {
            try #require(ProtectedTerm($0, "a name", at: file))
        }
        let parts = PageReader.parts(of: "<p>\n\n<b>Hollis</b> Bakery</p>\n<i title='Bakery'></i>", passingOver: [])
        let found = parts.flatMap { DisclosureSearch(terms).finds(in: $0) }
        #expect(found.map(\.term.text) == ["Hollis Bakery", "Bakery"])
        #expect(found.map(\.line) == [3, 4])
        #expect(found.map(\.around) == ["Hollis Bakery", "Bakery"])
        #expect(found.map(\.part) == ["text", "attribute title"])
    }

    @Test func `what is allowed may stand, and nothing beside it`() throws {
        let file = Location(file: FileID(0), line: 1, column: 1)
        let term = try #require(ProtectedTerm("Hollis", "a name", at: file))
        let allowed = try #require(ProtectedTerm("Hollis Square", "allowed", at: file))
        let search = DisclosureSearch([term], allowed: [allowed])
        let text = OutputPart(what: "text", text: "Shop at Hollis Square\nby Hollis")
        #expect(search.finds(in: text).map(\.line) == [2])
    }

    /// With `Web design` among the services; the fixed text is that of every page.
    private static func finds(
        _ text: String, in page: String, as manner: ProtectedTerm.Manner? = nil
    ) throws -> [String] {
        let file = Location(file: FileID(0), line: 1, column: 1)
        let own = manner ?? ProtectedTerm.manner(ofName: text)
        let phrase = try #require(ProtectedTerm("Web design", "a service", at: file))
        var terms = [try #require(ProtectedTerm(text, "a name", at: file, as: own))]
        if own == .number, let tail = ProtectedTerm(String(text.dropFirst(2)), "a name", at: file, as: own) {
            if tail.plain.count >= 8 { terms.append(tail) }
        }
        let search = DisclosureSearch(terms, phrases: [phrase])
        return PageReader.parts(of: page, passingOver: FixedText.all).flatMap { search.finds(in: $0) }.map(\.written)
    }
}
