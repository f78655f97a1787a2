import Practice
import Records
import Testing
import Values

/// What changed for a client between two versions of a workspace.
struct WorkspaceDifferenceTests {
    private func difference(_ old: [String: String], _ new: [String: String]) throws -> (WorkspaceDifference, Workspace)
    {
        let newer = try Office(today: "2026-11-23", new).workspace
        return (WorkspaceDifference(of: "acme", from: try Office(today: "2026-11-23", old).workspace, to: newer), newer)
    }

    /// `done: A; new: B; dropped: C; moved: D 2026-11-27 2026-11-30`
    private func told(_ old: String, _ new: String) throws -> String {
        let (difference, workspace) = try difference(
            ["clients/acme/tasks.md": old], ["clients/acme/tasks.md": new])
        let title = { (index: Int) in workspace.tasks[index].title }
        let moved = difference.moved.map { moved in
            ([title(moved.task)] + [moved.from, moved.to].map { $0?.description ?? "-" }).joined(separator: " ")
        }
        let parts = [
            ("done", difference.finished.map(title)), ("new", difference.added.map(title)),
            ("dropped", difference.dropped), ("moved", moved),
        ]
        return parts.filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1.joined(separator: ", "))" }.joined(separator: "; ")
    }

    @Test(
        "Tasks are compared as the client sees them, not line by line",
        arguments: [
            ("- [ ] A\n", "- [x] A done:2026-11-20\n", "done: A"), ("- [ ] A\n", "- [/] A\n", ""),
            ("- [ ] A\n", "- [ ] A\n- [ ] B\n", "new: B"),
            ("- [ ] A\n", "- [-] A cancelled:2026-11-20\n", "dropped: A"),
            ("- [ ] A\n- [ ] B\n", "- [ ] B\n", "dropped: A"), ("- [x] A\n- [ ] B\n", "- [ ] B\n", ""),
            ("- [ ] A due:2026-11-27\n", "- [ ] A due:2026-11-30\n", "moved: A 2026-11-27 2026-11-30"),
            ("- [ ] A\n", "- [ ] A due:2026-11-30\n", "moved: A - 2026-11-30"),
            ("- [ ] A id:a\n", "## Other\n- [ ] A, in other words id:a\n", ""),
            // Two of one name, and one that comes again.
            (
                "- [ ] A due:2026-11-20\n- [ ] A due:2026-11-27\n", "- [x] A due:2026-11-20\n- [ ] A due:2026-11-27\n",
                "done: A"
            ),
            (
                "- [ ] A repeat:weekly due:2026-11-20\n",
                "- [x] A repeat:weekly due:2026-11-20 done:2026-11-20\n- [ ] A repeat:weekly due:2026-11-27\n",
                "done: A"
            ),
            // What is private, and parts of a task.
            ("", "- [ ] Secret #private\n", ""), ("- [ ] A\n", "- [ ] A\n  - [ ] A part\n", ""),
            ("- [ ] A #private\n", "", ""),
        ])
    func tasks(old: String, new: String, expected: String) throws {
        #expect(try told(old, new) == expected)
    }

    @Test("Hours are what was logged more, or less, by service") func hours() throws {
        let (difference, _) = try difference(
            ["clients/acme/time.md": "- 2026-11-12 2h Draft service:writing\n- 2026-11-13 1h Mail\n"],
            [
                "clients/acme/time.md":
                    "- 2026-11-12 2h30m Draft service:writing\n- 2026-11-13 1h Mail\n- 2026-11-02 1h Older service:writing\n"
                    + "- 2026-11-14 1h Secret #private\n- 2026-11-15 1h Own billable:no\n"
            ])
        #expect(difference.hours.map { "\($0.service ?? "") \($0.minutes)" } == ["writing 1h30m"])
    }

    private static func agreement(_ head: String) -> String { "---\nkind: agreement\ntitle: Work\n\(head)\n---\n" }

    @Test(
        "A price is told from the first day on which it is another one",
        arguments: [
            (
                "from: 2026-01-01\nservices: [{service: writing, rate: 55/hour}]",
                "from: 2026-01-01\nservices: [{service: writing, rate: 55/hour}, {service: writing, rate: 58/hour, from: 2026-12-01}]",
                ["writing 55/hour 58/hour 2026-12-01"]
            ),
            (
                "from: 2026-01-01\nservices: [{service: writing, rate: 55/hour}]",
                "from: 2026-01-01\nservices: [{service: writing, rate: 60/hour}]",
                ["writing 55/hour 60/hour 2026-01-01"]
            ),
            (
                "from: 2026-01-01\nretainer: {fee: 400/month, includes: 10h}",
                "from: 2026-01-01\nretainer: {fee: 450/month, includes: 10h}", ["Work 400/month 450/month 2026-01-01"]
            ),
            (
                "from: 2026-01-01\nfixed: {price: 3900}", "from: 2026-01-01\nfixed: {price: 4200}",
                ["Work 3900.00/each 4200.00/each 2026-01-01"]
            ),
            (
                "from: 2026-01-01\nservices: [{service: writing, rate: 55/hour}]",
                "from: 2026-01-01\nnotice: 30 days\nservices: [{service: writing, rate: 55/hour}]", []
            ),
        ])
    func prices(old: String, new: String, expected: [String]) throws {
        let path = "clients/acme/agreements/2026.md"
        let (difference, _) = try difference([path: Self.agreement(old)], [path: Self.agreement(new)])
        let told = difference.prices.map { change in
            let name =
                switch change.what {
                case .service(let name), .retainer(let name), .fixedPrice(let name): name
                }
            return "\(name) \(change.was) \(change.now.map(\.description) ?? "-") \(change.from)"
        }
        #expect(told == expected)
        #expect(difference.agreements.isEmpty)
    }

    @Test("An agreement is told that is new, or ends on another day") func agreements() throws {
        let old = ["clients/acme/agreements/2026.md": Self.agreement("from: 2026-01-01\nuntil: 2026-12-31")]
        let new = [
            "clients/acme/agreements/2026.md": Self.agreement("from: 2026-01-01\nuntil: 2027-03-31"),
            "clients/acme/agreements/2026-11-more.md": Self.agreement("from: 2026-11-01\namends: 2026"),
        ]
        let (difference, _) = try difference(old, new)
        #expect(
            difference.agreements.map(\.what) == [
                .new(from: try PracticeTests.day("2026-11-01")),
                .ends(was: try PracticeTests.day("2026-12-31"), now: try PracticeTests.day("2027-03-31")),
            ])
        #expect(try self.difference(new, new).0.isEmpty)
    }
}
