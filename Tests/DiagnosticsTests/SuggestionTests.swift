import Testing

@testable import Diagnostics

@Suite struct SuggestionTests {
    static let keys = ["currency", "client", "country", "contacts", "payment-terms", "tax", "title", "until", "due"]

    @Test(arguments: [
        ("curency", "currency"), ("cleint", "client"), ("payment-term", "payment-terms"), ("Currency", "currency"),
        ("untill", "until"), ("deu", "due"), ("tax-", "tax"), ("contact", "contacts"),
    ])
    func aMisspeltTextMeansTheNearest(text: String, meant: String) {
        #expect(nearest(to: text, among: Self.keys) == meant)
    }

    @Test(arguments: ["colour", "x", "", "invoice-number", "ab"])
    func whatIsNearNothingMeansNothing(text: String) {
        #expect(nearest(to: text, among: Self.keys) == nil)
    }

    @Test func ofEquallyNearOnesTheFirstInTheAlphabetIsMeant() {
        #expect(nearest(to: "kam", among: ["kim", "sam", "cam"]) == "cam")
        #expect(nearest(to: "kam", among: ["cam", "sam", "kim"]) == "cam")
    }

    @Test(arguments: [
        ("due", "due", 0), ("deu", "due", 1), ("du", "due", 1), ("duee", "due", 1), ("dux", "due", 1), ("", "due", 3),
        ("kitten", "sitting", 3), ("ca", "abc", 3),
    ])
    func theDistanceCountsEdits(left: String, right: String, distance: Int) {
        #expect(editDistance(Array(left.utf8), Array(right.utf8)) == distance)
    }

    @Test func oneEditIsADistanceOfOne() {
        let words = [
            "due", "deu", "du", "duee", "dux", "eud", "d", "", "ude", "xdue", "dxue", "de", "duxe", "done", "on",
        ]
        for left in words {
            for right in words {
                let distance = editDistance(Array(left.utf8), Array(right.utf8))
                #expect(isOneEditApart(left.utf8.span, right.utf8.span) == (distance == 1), "\(left) \(right)")
            }
        }
    }
}
