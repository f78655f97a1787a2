import Practice
import Records
import Testing
import Values

@Suite struct KeptContactTests {
    /// 2026-10-07 and six weeks are 2026-11-18; and 90 days are 2027-01-05, so the day after is overdue.
    @Test(
        "a contact is due when `every` comes again, and overdue when `max` has passed",
        arguments: [
            ("every:\"every 6 weeks\" max:\"90 days\" last:2026-10-07", "2026-11-17", "fine until 2026-11-18"),
            ("every:\"every 6 weeks\" max:\"90 days\" last:2026-10-07", "2026-11-18", "due since 2026-11-18"),
            ("every:\"every 6 weeks\" max:\"90 days\" last:2026-10-07", "2027-01-05", "due since 2026-11-18"),
            ("every:\"every 6 weeks\" max:\"90 days\" last:2026-10-07", "2027-01-06", "overdue since 2027-01-06"),
            ("every:monthly last:2026-10-31", "2026-11-29", "fine until 2026-11-30"),
            ("max:\"2 months\" last:2026-10-07", "2026-12-07", "fine until 2026-12-08"),
            ("max:\"2 months\" last:2026-10-07", "2026-12-08", "overdue since 2026-12-08"),
            ("every:monthly", "2026-11-23", "never yet"), ("last:2026-10-07", "2026-11-23", "free"),
            ("every:monthly last:2027-01-01", "2026-11-23", "never yet"),
        ])
    func state(fields: String, today: String, expected: String) throws {
        let office = try Office(today: today, ["growth/contacts.md": "- Ines Roe \(fields)\n"])
        #expect(KeptContact.all(office.workspace).map { words($0.state) } == [expected])
    }

    @Test("any logged contact resets it: a dated line below, a message or a meeting that names it") func resets() throws
    {
        let files = [
            ("growth/contacts.md", "- Ines Roe id:ines every:monthly last:2026-06-01\n", "2026-06-01"),
            (
                "growth/contacts.md", "- Ines Roe id:ines every:monthly last:2026-06-01\n  - 2026-07-02 Coffee\n",
                "2026-07-02"
            ),
            ("growth/messages.md", "- 2026-08-03T10:00 call in @ines A job\n", "2026-08-03"),
            ("clients/acme/messages.md", "- 2026-09-04T10:00 email out @ines Shared the draft\n", "2026-09-04"),
            ("me/meetings/2026-10-05-fair.md", "---\npeople: [ines]\n---\n# The fair\n", "2026-10-05"),
            ("growth/messages.md", "- 2027-01-03T10:00 call in @ines Still to come\n", "2026-06-01"),
        ]
        for (path, text, expected) in files {
            var all = ["growth/contacts.md": "- Ines Roe id:ines every:monthly last:2026-06-01\n"]
            all[path] = text
            let office = try Office(today: "2026-11-23", all)
            #expect(KeptContact.all(office.workspace).map { $0.last?.day } == [try day(expected)], "\(path)")
        }
    }

    @Test("a client's contact of the same name is somebody else") func theirs() throws {
        let office = try Office(
            today: "2026-11-23",
            [
                "clients/acme/client.md": "---\nname: Acme\ncontacts: {ines: Ines Bolt}\n---\n",
                "clients/acme/messages.md": "- 2026-11-04T10:00 email out @ines The draft\n",
                "growth/contacts.md": "- Ines Roe id:ines every:monthly last:2026-06-01\n",
            ])
        #expect(KeptContact.all(office.workspace).map { $0.last?.day } == [try day("2026-06-01")])
    }

    @Test("who is overdue longest comes first, who has no interval last") func order() throws {
        let office = try Office(
            today: "2026-11-23",
            [
                "growth/contacts.md": """
                - Free
                - Fine every:monthly last:2026-11-20
                - Due every:monthly last:2026-10-20
                - Never every:monthly
                - Later max:"30 days" last:2026-10-20
                - Overdue max:"30 days" last:2026-09-20
                """
            ])
        #expect(
            KeptContact.all(office.workspace).map(\.contact.name) == [
                "Overdue", "Later", "Never", "Due", "Fine", "Free",
            ])
    }

    private func words(_ state: KeptContact.State) -> String {
        switch state {
        case .fine(let day): "fine until \(day)"
        case .due(let day): "due since \(day)"
        case .overdue(let day): "overdue since \(day)"
        case .neverYet: "never yet"
        case .free: "free"
        }
    }
}
