import Diagnostics
import Testing
import Values

@testable import Records

/// Numbers, seals and their chain; billing rules T49 to T52 by their numbers.
@Suite struct IssuedCheckTests {
    /// Documents written one after the other, each as a file of its own.
    struct Shelf {
        var files: [String: String] = [:]
        var settings = ""
        var seals: [String: String] = [:]

        /// `previous` and a seal where `after` is given; empty for the first of a series.
        mutating func add(
            _ number: String, _ issued: String, kind: String = "kind: invoice", after: String? = nil,
            name: String? = nil
        ) {
            var lines = ["---", kind, "number: \(number)", "client: acme", "issued: \(issued)", "currency: EUR"]
            lines += ["total: 0.00"]
            if let after, !after.isEmpty { lines.append("previous: \(seals[after] ?? after)") }
            let open = lines.joined(separator: "\n") + "\n---\nThe page.\n"
            let seal = SHA256.hexDigest(of: Array(open.utf8))
            if after != nil { lines.append("seal: \(seal)") }
            seals[number] = seal
            files["invoices/\(name ?? number).md"] = lines.joined(separator: "\n") + "\n---\nThe page.\n"
        }

        mutating func change(_ number: String, _ old: String, _ new: String) {
            files["invoices/\(number).md"] = files["invoices/\(number).md"]?.replacing(old, with: new)
        }

        /// `2026-0004: gap 2026-0003 [number-gap]`, by the name of the file.
        var findings: [String] {
            var texts = WorkspaceText.basis
            texts["vaws.yaml", default: ""] += "\n\(settings)\n"
            texts.merge(files) { $1 }
            let paths = texts.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            let sources = paths.enumerated().map {
                SourceFile(id: FileID($0.offset), path: $0.element, bytes: Array((texts[$0.element] ?? "").utf8))
            }
            let text = WorkspaceText(files: sources, today: CalendarDate(dayNumber: 20_780))
            let all = text.diagnostics + IssuedCheck(text.workspace).diagnostics()
            return all.map { finding in
                let path = finding.span.map { text.workspace.path(of: $0.start) } ?? ""
                return "\(path.split(separator: "/").last ?? ""): \(finding.message) [\(finding.id.rawValue)]"
            }
        }
    }

    private func shelf(_ numbers: [String], settings: String = "") -> Shelf {
        var shelf = Shelf()
        shelf.settings = settings
        for number in numbers { shelf.add(number, "2026-01-31") }
        return shelf
    }

    @Test("T49: a gap is told until a void with a reason closes it") func gapAndVoid() {
        var shelf = shelf(["2026-0001", "2026-0002", "2026-0004"])
        #expect(shelf.findings == ["2026-0004.md: gap 2026-0003 [number-gap]"])
        shelf.files["invoices/2026-0003-void.md"] =
            "---\nkind: void\nvoids: 2026-0003\nreason: Printed badly\nissued: 2026-01-31\n---\n"
        #expect(shelf.findings == [])
    }

    @Test("T50: a deleted document leaves a gap") func deleted() {
        let settings = "numbering: {invoice: \"{seq:3}\"}"
        #expect(
            shelf(["001", "003", "004"], settings: settings).findings == ["003.md: gap 002 [number-gap]"])
        #expect(
            shelf(["001", "005"], settings: settings).findings == ["005.md: gap 002 to 004 [number-gap]"])
    }

    @Test("A void of a number beyond all is of no document") func voidOfNothing() {
        var shelf = shelf(["2026-0001"])
        shelf.files["invoices/v.md"] = "---\nkind: void\nvoids: 2026-0031\nreason: x\nissued: 2026-01-31\n---\n"
        #expect(shelf.findings.contains("v.md: there is no invoice '2026-0031' [unknown-invoice]"))
    }

    @Test(
        "Numbers begin where the business did, or where it says; a new year begins with 1 or goes on",
        arguments: [
            (["2026-0031", "2026-0032"], "", []),
            (["2026-0031", "2026-0042"], "numbering: {next: {invoice: 2026-0042}}", []),
            (["2026-0043"], "numbering: {next: {invoice: 2026-0042}}", ["2026-0043.md: gap 2026-0042 [number-gap]"]),
            (["2025-0017", "2026-0001"], "", []), (["2025-0017", "2026-0018"], "", []),
            (["2025-0017", "2026-0002"], "", ["2026-0002.md: gap 2026-0001 [number-gap]"]),
            (["2026-1", "A-7"], "", []),
        ] as [([String], String, [String])])
    func beginnings(numbers: [String], settings: String, findings: [String]) {
        #expect(shelf(numbers, settings: settings).findings == findings)
    }

    @Test("A file that cannot be read as a document still bears its number") func unreadable() {
        var shelf = shelf(["2026-0001", "2026-0003"])
        shelf.files["invoices/2026-0002.md"] = "---\nnumber: 2026-0002\nclient: acme\nissued: 2026-13-01\n---\n"
        #expect(!shelf.findings.contains { $0.contains("[number-gap]") })
        #expect(!shelf.findings.isEmpty)
    }

    @Test("T51: the count begins anew with the year that the pattern names; by month without the year is refused")
    func yearly() throws {
        let pattern = try NumberPattern("{year}-{seq:3}")
        let day = try #require(CalendarDate("2026-01-05"))
        #expect(pattern.number(at: pattern.place(on: day, sequence: 1)) == "2026-001")
        #expect(pattern.place(of: "2025-017").map { $0 < pattern.place(on: day, sequence: 1) } == true)
        #expect(throws: NumberPattern.Problem.monthWithoutYear) { try NumberPattern("{month}-{seq:3}") }
        let told = shelf([], settings: "numbering: {invoice: \"{month}-{seq}\"}").findings
        #expect(told.count == 1)
        #expect(told.first?.hasSuffix("next year's numbers would be this year's [invalid-value]") == true)
    }

    @Test("T52: number order and date order differ; doubles are an error") func order() {
        var shelf = Shelf()
        shelf.add("2026-0007", "2026-03-10")
        shelf.add("2026-0008", "2026-03-05")
        shelf.add("CN2026-001", "2026-03-01", kind: "kind: credit-note\ncredits: 2026-0007\nreason: typo")
        #expect(
            shelf.findings == [
                "2026-0008.md: number order and date order differ: '2026-0008' is of 2026-03-05, '2026-0007' of "
                    + "2026-03-10 [number-order]"
            ])
        shelf.add("2026-0008", "2026-03-11", name: "again")
        #expect(
            shelf.findings.contains("again.md: two documents bear the number '2026-0008' [duplicate-id]")
                || shelf.findings.contains("2026-0008.md: two documents bear the number '2026-0008' [duplicate-id]"))
    }

    private func chain() -> Shelf {
        var shelf = Shelf()
        shelf.add("2025-0009", "2025-12-31", after: "")
        shelf.add("2026-0001", "2026-01-31", after: "2025-0009")
        shelf.add("2026-0002", "2026-02-28")
        shelf.add("2026-0003", "2026-03-31", after: "2026-0001")
        return shelf
    }

    @Test("A chain of seals holds over the year, and over a document written by hand") func chainHolds() {
        #expect(chain().findings == [])
    }

    @Test("One byte breaks the seal; sealed anew, it breaks the chain behind it") func changedAndSealedAnew() throws {
        var shelf = chain()
        shelf.change("2026-0001", "The page.", "The Page.")
        #expect(
            shelf.findings == [
                "2026-0001.md: '2026-0001' is not as it was issued: its text does not make this seal [seal-broken]"
            ])
        shelf.change(
            "2026-0001", try #require(shelf.seals["2026-0001"]),
            SHA256.hexDigest(
                of: Array(
                    try #require(shelf.files["invoices/2026-0001.md"]).replacing(/seal: \w+\n/, with: "").utf8)))
        #expect(
            shelf.findings == [
                "2026-0003.md: this is not the seal of '2026-0001', the number before it [chain-broken]"
            ])
    }

    @Test("A document that is gone, or names none before it, breaks the chain") func brokenChain() {
        var shelf = chain()
        shelf.files["invoices/2025-0009.md"] = nil
        #expect(
            shelf.findings == ["2026-0001.md: no document before '2026-0001' is here [chain-broken]"])
        shelf = chain()
        shelf.add("2026-0004", "2026-04-30", after: "")
        #expect(
            shelf.findings == [
                "2026-0004.md: '2026-0004' does not name '2026-0003', the number before it [chain-broken]"
            ])
    }

    @Test("Two documents with one before them are a fork, and either may be followed") func fork() {
        var shelf = chain()
        shelf.add("2026-0004", "2026-04-30", after: "2026-0001")
        #expect(
            shelf.findings == [
                "2026-0004.md: '2026-0004' and '2026-0003' both follow the same document [chain-forks]"
            ])
    }
}
