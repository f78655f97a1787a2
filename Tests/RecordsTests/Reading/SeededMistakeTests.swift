import Testing

@testable import Records

/// Mistakes as a person makes them, each alone in its line: told once, where it stands, and nothing beside it.
///
/// `§` stands before the place that is told.
@Suite struct SeededMistakeTests {
    @Test(arguments: [
        "- [ ] A id:§bad/id", "- [ ] A id:\"§two words\"", "- [ ] A estimate:§-1h",
        "- [ ] (A) B §importance:low", "- [ ] A start:2026-11-24 §t:2026-11-25", "- [ ] A repeat:weekly §rec:1w",
        "- [ ] A [§deu:: 2026-11-27]", "- [ ] A (§schedule:: 2026-11-27)", "- [ ] A [§prioity:: high]",
        "- [ ] A §due: 2026-11-27", "- [ ] A §due:", "- [ ] A [due:: §2026-02-30]", "- [ ] A 📅 §2026-02-30",
        "- [ ] 日本語 👩‍👩‍👧 é due:§2026-02-30", "-\t[ ] Tab due:§2026-02-30",
    ])
    func `on a task`(line: String) {
        expectOne(line, in: "clients/acme/tasks/a.md")
    }

    @Test(arguments: [
        "- 2026-11-20§", "- §1h-2h Mail service:admin", "- §10:00-11:00-12:00 Mail service:admin",
        "## §2026-02-30\n\n- 1h Mail service:admin", "# Day §2026/11/31\n\n## Mail\n\n- 1h Mail service:admin",
    ])
    func `in a log`(text: String) {
        expectOne(text, in: "clients/acme/time/2026-11-20.md")
    }

    @Test(arguments: [
        ("charges", "- 2026-11-20 qty:§x News service:admin"), ("charges", "- 2026-11-20 §words only"),
        ("charges", "- 2026-11-20 §10 % off"), ("expenses", "- 2026-11-20 EUR 5.00 A §supplir:\"Type Co.\""),
        ("deliverables", "- 2026-11-20 §Draft two"), ("messages", "- 2026-11-20 §email outt Hello"),
        ("access", "- Box §acount:a@acme.example"),
        ("meetings/2026-11-20-a", "---\npeople: [sam, §nobody]\n---"),
        ("time/2026-11-20", "---\ntask: §nope\n---"),
        ("time/2026-11-20", "---\nservice: admin\nagreement: §nope\n---\n- 1h Mail"),
        ("payments", "---\ninvoice: §2026-0009\n---\n- 2026-11-20 EUR 5.00"),
        (
            "agreements/b",
            "---\nfrom: 2026-01-01\nproject: P\nfixed: {price: 9, milestones: [{task: §nope, share: 40%}]}\n---"
        ),
    ])
    func `in a client's files`(name: String, text: String) {
        expectOne(text, in: "clients/acme/\(name).md")
    }

    @Test(arguments: [
        ("growth/market.md", "- 2026-11-20 §EUR 5,00 Price"), ("growth/ideas.md", "- §EUR 5,00 Price"),
        ("growth/contacts.md", "- Dana email:§nobody"),
        ("invoices/v.md", "---\nkind: void\nissued: 2026-11-01\nvoids: §2026-0009\nreason: Wrong\n---"),
        (
            "vaws.yaml",
            "currency: EUR\ntax: {default: S21, codes: {S21: {category: §Q, rate: 21%}}}"
        ),
        ("vaws.yaml", "currency: EUR\n§---\ncurrency: USD"),
    ])
    func `elsewhere`(path: String, text: String) {
        expectOne(text, in: path)
    }

    @Test(arguments: [
        "Shop §password: hunter2!x", "**§Password:** hunter2!x", "**§Password**: hunter2!x", "§PIN=a12345",
    ])
    func `a secret`(line: String) {
        expectOne(line, in: "clients/acme/notes.md")
    }

    @Test(arguments: [
        "password: see Bitwarden", "**Password:** in the safe", "The token is Sam's",
        "Password reset: https://x.example/1",
    ])
    func `words about secrets are none`(line: String) {
        #expect(WorkspaceText("=== clients/acme/notes.md\n" + line).findings == [])
    }

    @Test(arguments: [
        "- [ ] Ask re: the invoice; on: what day?", "- [ ] Agenda start: at noon, status of the loan",
        "- [ ] See [docs](https://x.example/a_(b)#c \"due:x #no\") and a`due:2026-02-30`b",
        "- [ ] Call +32 9 123, ratio 3:4, std::vector, a [b:: c], mail a@b.c",
    ])
    func `words that only look like fields are words`(line: String) {
        let text = WorkspaceText("=== clients/acme/tasks/a.md\n" + line)
        #expect(text.findings == [])
        #expect(text.workspace.tasks.first?.tags == [])
        #expect(text.workspace.tasks.first?.title == String(line.dropFirst(6)))
    }

    @Test func `a service that the front matter misspells is told there, not on each line`() {
        let text = WorkspaceText(
            "=== clients/acme/tasks/a.md\n---\nservice: nope\n---\n- [ ] One\n- [ ] Two service:nope")
        #expect(
            text.places == [
                "clients/acme/tasks/a.md:2:10 unknown-service", "clients/acme/tasks/a.md:5:19 unknown-service",
            ])
    }

    @Test func `a settled service that nothing bears is told, and a void is of its invoice's client`() {
        let invoice = """
            === invoices/2026-0001.md
            ---
            kind: invoice
            number: 2026-0001
            client: acme
            issued: 2026-10-31
            currency: EUR
            lines: [{text: A, amount: 10.00}]
            total: 10.00
            settles: [{service: adminn, day: 2026-10-02, logged: 1h, counted: 1h}]
            ---
            === invoices/void-2026-0001.md
            ---
            kind: void
            voids: 2026-0001
            reason: Wrong
            issued: 2026-11-01
            ---
            """
        let text = WorkspaceText(invoice)
        #expect(text.places == ["invoices/2026-0001.md:9:21 unknown-service"])
        #expect(text.workspace.documents.map(\.client) == ["acme", "acme"])
    }

    private func expectOne(_ marked: String, in path: String) {
        var place = ""
        for (number, line) in marked.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard let mark = line.unicodeScalars.firstIndex(of: "§") else { continue }
            let column = line.unicodeScalars.distance(from: line.unicodeScalars.startIndex, to: mark) + 1
            place = "\(path):\(number + 1):\(column) "
        }
        let text = marked.unicodeScalars.filter { $0 != "§" }.reduce(into: "") { $0.unicodeScalars.append($1) }
        let read = WorkspaceText("=== \(path)\n\(text)")
        #expect(read.diagnostics.count == 1, "\(read.findings)")
        #expect(read.places.first?.hasPrefix(place) == true, "\(read.findings)")
    }
}
