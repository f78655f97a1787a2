import Diagnostics
import Markdown
import Testing
import Values

@testable import Records

/// Where a new line of money goes, and how it looks: `«` and `»` stand around what is written, and are not in the file before.
@Suite struct PaymentPlaceTests {
    private static let line = PaymentLine(
        client: "acme", day: day("2026-11-10"), amount: Money(minorUnits: 5_000, .euro), via: "bank")

    private func expect(
        _ marked: String, in path: String = "clients/acme/payments.md", line: PaymentLine = PaymentPlaceTests.line,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let both = WrittenText(marked)
        let workspace = WorkspaceText("=== \(path)\n\(both.before)").workspace
        let change = try PaymentBook(workspace).change(adding: line)
        let old = try #require(change.file.map { workspace.files[Int($0.index)].bytes }, sourceLocation: sourceLocation)
        let new = try #require(TextEdit.apply(change.edits, to: old), sourceLocation: sourceLocation)
        // The reader of the texts ends each file with a line feed.
        #expect(String(decoding: new, as: UTF8.self) == both.after + "\n", sourceLocation: sourceLocation)
        #expect(change.path == path, sourceLocation: sourceLocation)
    }

    @Test func `in the order of the days, behind the notes of the line before`() throws {
        try expect(
            """
            - 2026-11-01 EUR 10.00
              They said sorry.
            «- 2026-11-10 EUR 50.00 via:bank
            »- 2026-11-12 EUR 30.00
            """)
    }

    @Test func `where the newest comes first`() throws {
        try expect(
            """
            # Payments
            - 2026-11-12 30.00
            «- 2026-11-10 50.00 via:bank
            »- 2026-11-01 10.00
            """)
    }

    @Test func `with blank lines between, where all lines have them`() throws {
        try expect(
            """
            + 2026/11/01 EUR 10.00

            + 2026/11/08 EUR 20.00
            «
            + 2026/11/10 EUR 50.00 via:bank
            »
            Prose.
            """)
    }

    @Test func `under a heading of its day, where days are headings`() throws {
        try expect(
            """
            ## 2026-11-01

            - EUR 10.00
            «
            ## 2026-11-10

            - EUR 50.00 via:bank
            »
            ## 2026-11-12

            - EUR 30.00
            """)
    }

    @Test func `without what the front matter says`() throws {
        try expect(
            """
            ---
            via: bank
            ---«

            - 2026-11-10 EUR 50.00»
            """)
    }

    @Test func `with its client in a file for all`() throws {
        try expect(
            """
            ---
            kind: payments
            ---
            - 2026-11-01 EUR 10.00 client:acme
            «- 2026-11-10 EUR 50.00 via:bank client:acme
            »- 2026-11-12 EUR 30.00 client:bolt
            """, in: "payments.md")
    }

    @Test func `behind what is explained in a file that has no payment yet`() throws {
        try expect(
            """
            ---
            kind: payments
            ---

            ```
            - 2026-12-10 EUR 1063.29 invoice:2026-0042
            ```«

            - 2026-11-10 EUR 50.00 via:bank»
            """)
    }

    @Test(arguments: [
        ("=== clients/acme/payments/2026-10.md\n- 2026-10-01 EUR 1.00", "clients/acme/payments/2026-11.md"),
        ("=== clients/acme/payments/bank.md\n- 2026-10-01 EUR 1.00", "clients/acme/payments/bank.md"),
        ("=== clients/acme/payments/bank.md\nNone yet.", "clients/acme/payments/bank.md"),
        ("=== clients/bolt/payments.md\n- 2026-10-01 EUR 1.00", "clients/acme/payments.md"),
        ("=== payments/2026.md\n---\nkind: payments\n---\n- 2026-10-01 EUR 1.00 client:bolt", "payments/2026.md"),
        ("=== clients/acme/tasks.md\n- [ ] Draft", "clients/acme/payments.md"),
    ])
    func `which file it goes into`(text: String, path: String) throws {
        let workspace = WorkspaceText(text).workspace
        #expect(try PaymentBook(workspace).change(adding: PaymentPlaceTests.line).path == path)
    }

    @Test func `a file with conflict markers is left alone`() throws {
        let workspace = WorkspaceText(
            "=== clients/acme/payments.md\n<<<<<<< ours\n- 2026-11-01 EUR 1.00\n=======\n>>>>>>> theirs"
        ).workspace
        let problem = #expect(throws: EditProblem.self) {
            try PaymentBook(workspace).change(adding: PaymentPlaceTests.line)
        }
        #expect(problem?.message == "'clients/acme/payments.md' has git conflict markers")
    }
}

/// Random files of payments in many styles, each written into.
@Suite struct RandomPaymentTests {
    @Test(arguments: 0..<300)
    func `a line is added that reads as meant, and nothing else changes`(seed: Int) throws {
        var dice = Dice(seed: UInt64(seed))
        let text = Self.file(&dice)
        let path = dice.pick(["clients/acme/payments.md", "clients/acme/payments/2026.md"])
        let before = Self.read([path: text])
        try #require(before.diagnostics.isEmpty, "\(String(decoding: text, as: UTF8.self))")
        let line = PaymentLine(
            client: "acme", day: day("2026-10-01").adding(days: dice.roll(50)),
            amount: Money(minorUnits: Int64(1 + dice.roll(99_999)), .euro),
            via: dice.flip() ? nil : dice.pick(["bank", "by hand", "#7", "a:b"]),
            fee: dice.flip() ? nil : Money(minorUnits: 150, .euro))
        let change = try PaymentBook(before.workspace).change(adding: line)
        let new = try #require(TextEdit.apply(change.edits, to: text))
        #expect(change.path == path && change.edits.count == 1 && change.edits[0].range.isEmpty)
        let after = Self.read([path: new])
        #expect(after.diagnostics.isEmpty, "\(String(decoding: new, as: UTF8.self))")
        var payments = after.workspace.payments
        let added = try #require(payments.firstIndex { Int($0.location.line) == change.newLine })
        #expect(line.isRead(as: payments.remove(at: added)), "\(String(decoding: new, as: UTF8.self))")
        #expect(payments.map(Self.said) == before.workspace.payments.map(Self.said))
        let isEmpty = text.allSatisfy { $0 > 0x7F }
        #expect(isEmpty || (new.last == 10) == (text.last == 10), "the last line feed")
        #expect(!text.contains(13) || new.count { $0 == 13 } == new.count { $0 == 10 }, "line ends")
    }

    private static func said(_ payment: Payment) -> String {
        "\(payment.client ?? "") \(payment.day) \(payment.amount) \(payment.via ?? "") \(payment.text)"
    }

    private static func file(_ dice: inout Dice) -> [UInt8] {
        let marker = dice.pick(["- ", "* ", "+ ", "1. ", "-   "])
        let (code, isLoose, runsDown, byHeading) = (dice.flip(), dice.flip(), dice.flip(), dice.roll(4) == 0)
        var days = (0..<dice.roll(6)).map { _ in day("2026-10-01").adding(days: dice.roll(50)) }.sorted()
        if runsDown { days.reverse() }
        if byHeading { days = days.reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
        var lines = dice.flip() ? ["---", "kind: payments", "client: acme", "---", ""] : []
        if dice.flip() { lines += ["# Payments", ""] }
        for day in days {
            if byHeading { lines += ["## \(day)", ""] }
            lines.append(
                "\(marker)\(byHeading ? "" : "\(day) ")\(code ? "EUR " : "")\(1 + dice.roll(900)).00 some words")
            if dice.roll(3) == 0 { lines.append("\(String(repeating: " ", count: marker.count))A note.") }
            if isLoose || byHeading { lines.append("") }
        }
        if dice.flip() { lines += ["", "Prose at the end."] }
        let ending = dice.flip() ? "\n" : "\r\n"
        let text = lines.joined(separator: ending) + (dice.flip() ? ending : "")
        return (dice.roll(4) == 0 ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
    }

    private static func read(_ files: [String: [UInt8]]) -> WorkspaceText {
        let basis = [
            "vaws.yaml": Array("currency: EUR\n".utf8), "clients/acme/client.md": Array("---\nname: Acme\n---\n".utf8),
        ]
        let all = files.merging(basis) { first, _ in first }.sorted { $0.key < $1.key }
        let read = all.enumerated().map {
            SourceFile(id: FileID($0.offset), path: $0.element.key, bytes: $0.element.value)
        }
        return WorkspaceText(files: read, today: day("2026-11-23"))
    }
}
