import Practice
import Records
import Testing
import Values

@testable import Reports

/// What goes into a pack, and what stays at home.
@Suite struct ClientPackTests {
    private static let files: [String: String] = [
        "services/writing.md": "---\nname: Writing\nrate: 50/hour\n---\n",
        "clients/acme/client.md": "---\nname: Acme & Sons\ncontacts: {ann: {name: Ann Poe}}\n---\n",
        "clients/acme/tasks.md": """
        - [x] Welcome letter done:2026-11-03
        - [x] Last year's letter done:2025-11-03
        - [/] Newsletter due:2026-11-30 estimate:3h importance:high
          - [ ] Collect the links
        - [ ] Choose the pictures @ann due:2026-11-27
        - [ ] Text of the flyer status:submitted
        - [ ] Send it out due:2026-12-01
        - [ ] Thank the printer
        - [ ] Raise the price #private
          - [ ] Ask what others pay @ann
        - [-] Print run cancelled:2026-11-12
        """,
        "clients/acme/time/2026-11.md": """
        ---
        service: writing
        ---
        - 2026-11-03 1h30m Welcome letter project:Letters
        - 2026-11-03 -15m Coffee
        - 2026-11-04 30m Redo the export billable:no
        - 2026-11-05 20m Thought about the price #private
        - 2025-11-05 20m Last year
        """,
        "clients/acme/messages.md": "- 2026-11-02T10:00 email in @ann Too slow, please\n",
    ]

    @Test func `the timesheet has billable work with what comes off it, and nothing private`() throws {
        let pack = try PlantedTextTests.pack(SmallWorkspace(Self.files), templates: [])
        #expect(pack.contents.timesheet.map(\.minutes) == [Minutes(75)])
        #expect(pack.privateEntries == 1)
        #expect(pack.privateMinutes == Minutes(20))
        let page = try #require(pack.files.first { $0.name == "timesheet.html" }).text
        #expect(page.contains("<td>Writing</td><td>Letters</td><td>Welcome letter</td><td class=\"n\">1:15</td>"))
        for word in ["Coffee", "Redo", "price", "Last year", "50.00", "EUR"] {
            #expect(!page.contains(word), "\(word)")
        }
    }

    @Test func `a voided invoice never left the house, and does not now`() throws {
        var files = Self.files
        let invoice = """
            kind: invoice
            client: acme
            issued: 2026-11-05
            currency: EUR
            lines: [{text: Letter, quantity: "1", amount: 50.00}]
            total: 50.00
            ---

            """
        files["invoices/2026-0001.md"] = "---\nnumber: 2026-0001\n\(invoice)"
        files["invoices/2026-0002.md"] = "---\nnumber: 2026-0002\n\(invoice)"
        files["invoices/2026-0001-void.md"] = """
            ---
            kind: void
            voids: 2026-0001
            reason: wrong client
            client: acme
            issued: 2026-11-06
            ---

            """
        let pack = try PlantedTextTests.pack(SmallWorkspace(files), templates: [])
        #expect(pack.contents.documents.map(\.number) == ["2026-0002"])
    }

    @Test func `progress is what was done in the span, what is under way, what waits for them, what comes next`() throws
    {
        let small = try SmallWorkspace(Self.files)
        let progress = try PlantedTextTests.pack(small, templates: []).contents.progress
        let titles = { (tasks: [Int]) in tasks.map { small.workspace.tasks[$0].title } }
        #expect(titles(progress.done) == ["Welcome letter"])
        #expect(titles(progress.inProgress) == ["Newsletter"])
        #expect(titles(progress.waiting) == ["Choose the pictures", "Text of the flyer"])
        #expect(titles(progress.next) == ["Send it out", "Thank the printer"])
    }

    @Test func `no page says what only the business needs to know`() throws {
        let pack = try PlantedTextTests.pack(SmallWorkspace(Self.files), templates: [])
        for file in pack.files {
            let text = HTMLOutline(file.text)
            #expect(text.faults == [], "\(file.name)")
            for word in [
                "slack", "estimate", "urgen", "importance", "Too slow", ".md:", "clients/", "Raise", "Ask what",
            ] {
                #expect(!file.text.contains(word), "\(file.name): \(word)")
            }
        }
    }

    @Test func `every link leads to a page of the pack`() throws {
        let pack = try PlantedTextTests.pack(PackWorkspace(seed: 3).plain(), templates: [])
        let names = Set(pack.files.map(\.name))
        #expect(
            names == ["index.html", "statement.html", "timesheet.html", "progress.html", "invoices/2026-0001.html"])
        for file in pack.files {
            for link in HTMLOutline(file.text).values(of: "href") where !link.hasPrefix("#") {
                let target = link.hasPrefix("../") ? String(link.dropFirst(3)) : link
                #expect(names.contains(target), "\(link) in \(file.name)")
            }
        }
    }

    @Test func `an empty pack is a statement with nothing in it`() throws {
        let files = ["clients/acme/client.md": "---\nname: Acme\n---\n"]
        let pack = try PlantedTextTests.pack(SmallWorkspace(files), templates: [])
        #expect(pack.files.map(\.name) == ["index.html", "statement.html"])
        #expect(pack.search().disclosures == [])
    }
}
