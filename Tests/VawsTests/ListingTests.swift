import Diagnostics
import Foundation
import Testing
import Values

@testable import vaws

struct ListingTests {
    private func json(_ cell: Cell) -> String {
        var bytes: [UInt8] = []
        bytes.append(json: cell)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func csv(_ cell: Cell) -> String {
        var bytes: [UInt8] = []
        bytes.append(csv: cell)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(
        "A value is the same in JSON and in CSV, each in its own way",
        arguments: [
            (Cell.none, "null", ""), (.text("a\"b\\c\n\u{1}é"), #""a\"b\\c\n\u0001é""#, "\"a\"\"b\\c\n\u{1}é\""),
            (.texts(["a", "b"]), #"["a", "b"]"#, "\"a,b\""), (.texts([]), "[]", ""), (.number(-12), "-12", "-12"),
            (.flag(true), "true", "true"), (.minutes(Minutes(-15)), "-15", "-15"), (.clock(545), #""09:05""#, "09:05"),
            (.clock(-30), #""<23:30""#, "<23:30"), (.clock(1455), #""00:15>""#, "00:15>"),
            (.clock(1440), #""24:00""#, "24:00"), (.decimal(DecimalNumber(1050, scale: 2)), #""10.50""#, "10.50"),
            (.text("plain"), "\"plain\"", "plain"), (.text("a,b"), "\"a,b\"", "\"a,b\""),
        ])
    func renders(_ cell: Cell, _ inJSON: String, _ inCSV: String) {
        #expect(json(cell) == inJSON)
        #expect(csv(cell) == inCSV)
    }

    @Test("An amount is text with its currency beside it, in minor units of that currency")
    func amounts() throws {
        let euro = try #require(Currency(code: "EUR"))
        let yen = try #require(Currency(code: "JPY"))
        #expect(json(.amount(Money(minorUnits: -3671, euro))) == "\"-36.71\"")
        #expect(json(.amount(Money(minorUnits: 4166, yen))) == "\"4166\"")
    }

    @Test(
        "A column is as wide as its widest text on a terminal",
        arguments: [("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("👩‍💻", 2), ("⏫", 2), ("", 0), ("📅\u{FE0F}", 2)])
    func widths(_ text: String, _ width: Int) {
        #expect(text.displayWidth == width)
    }

    @Test("A table's cell has nothing in it that acts on the terminal")
    func harmlessCells() {
        var line: [UInt8] = []
        TableCell(.text("a\u{1B}[2J\nb\u{9B}")).append(to: &line, width: 8, alignsRight: false)
        #expect(String(decoding: line, as: UTF8.self) == "a\u{FFFD}[2J b\u{FFFD}")
    }

    @Test("Every kind has a place first, distinct names, and shows columns that it has", arguments: ListKind.allCases)
    func columns(_ kind: ListKind) {
        let names = kind.listing.heads.map(\.name)
        #expect(names.starts(with: ["file", "line"]))
        #expect(Set(names).count == names.count)
        #expect(Set(kind.listing.shown).isSubset(of: names))
        #expect(kind.listing.day.map(names.contains) ?? true)
        for head in kind.listing.heads where head.kind == .amount {
            let currency = head.name == "total" ? "currency" : head.name.replacing("amount", with: "currency")
            #expect(names.contains(currency), "\(head.name) needs its currency beside it")
        }
    }

    @Test("The keys of tasks and time that other programs rely on come first, in this order")
    func promisedKeys() {
        let task =
            "file line client project title done status due start estimate_minutes importance tags people id after repeat"
        #expect(ListKind.tasks.listing.heads.map(\.name).prefix(16).joined(separator: " ") == task)
        let time = "file line client date start end minutes service task billable text tags"
        #expect(ListKind.time.listing.heads.map(\.name).prefix(12).joined(separator: " ") == time)
    }

    /// With `VAWS_GOLDEN=write` the tables are written anew.
    @Test("docs/json.md names each column of each kind and each key of what commands print, with its type and meaning")
    func documentation() throws {
        let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/json.md")
        let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
        let start = try #require(text.firstRange(of: "\n## clients\n")).lowerBound
        let listings = ListKind.allCases.map { ($0.rawValue, $0.listing) } + [("vaws retainer", .retainers([]))]
        let tables =
            listings.map { name, listing in
                let rows = listing.heads.map { "| `\($0.name)` | \($0.kind.rawValue) | \($0.about) |\n" }.joined()
                return "\n## \(name)\n\n| key | type | meaning |\n|---|---|---|\n\(rows)"
            }.joined() + CommandShapes.documentation
        if Golden.isWritten {
            try Data((text[..<start] + tables).utf8).write(to: url)
        }
        #expect(text[start...] == tables)
    }
}
