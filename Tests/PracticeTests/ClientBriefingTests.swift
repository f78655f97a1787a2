import Planning
import Practice
import Records
import Testing
import Values

/// What a client is told of their work.
struct ClientBriefingTests {
    private static let client = """
        ---
        name: Acme
        contacts: {sam: {name: Sam Bolt, email: sam@acme.example}}
        check-in: every 2 weeks on tue
        since: 2026-11-10
        ---

        """

    private func briefing(_ files: [String: String], from: String = "2026-11-10", on day: String = "2026-11-24") throws
        -> (ClientBriefing, Workspace)
    {
        let all = ["clients/acme/client.md": Self.client].merging(files) { _, own in own }
        let workspace = try Office(today: "2026-11-23", all).workspace
        let client = try #require(workspace.client("acme"))
        let briefing = ClientBriefing(
            of: client, from: try PracticeTests.day(from), on: try PracticeTests.day(day), includesDay: false,
            in: workspace)
        return (briefing, workspace)
    }

    private func titles(_ indices: [Int], _ workspace: Workspace) -> [String] {
        indices.map { workspace.tasks[$0].title }
    }

    private static let tasks = """
        - [x] Done before done:2026-11-09
        - [x] Done on the last check-in's day done:2026-11-10
        - [x] Done yesterday done:2026-11-23
        - [x] Done on the day itself done:2026-11-24
        - [x] Secret done:2026-11-20 #private
        - [/] Under way due:2026-12-20
        - [ ] In own review status:review
        - [ ] Theirs @sam due:2026-11-26
        - [ ] Submitted status:submitted since:2026-11-19 id:draft
        - [ ] Elsewhere status:waiting since:2026-11-18
        - [ ] Stopped after:draft due:2026-11-30
        - [ ] Stopped, and far after:draft due:2027-02-01
        - [ ] This week due:2026-11-27
        - [ ] Planned on:2026-11-30
        - [ ] Overdue due:2026-11-20
        - [ ] Far due:2026-12-24
        - [ ] Print 400 or 600 copies? #decision id:copies
        - [ ] Old logo or new? #decision id:logo
        - [-] Gone cancelled:2026-11-20

        """

    @Test("Each task is told once, by how it stands; what is private is not") func tasks() throws {
        let (briefing, workspace) = try briefing([
            "clients/acme/tasks.md": Self.tasks,
            "clients/acme/messages.md": """
            - 2026-11-12 email out Which colour? #decision id:m1
            - 2026-11-13 email out Which paper? #decision id:m2
            - 2026-11-14 call decision Grey paper re:m2
            - 2026-11-15 call decision The new one re:logo
            - 2026-11-16 email out A secret? #decision #private

            """,
        ])
        #expect(titles(briefing.done, workspace) == ["Done yesterday", "Done on the last check-in's day"])
        #expect(titles(briefing.inProgress, workspace) == ["Under way", "In own review"])
        #expect(titles(briefing.waiting, workspace) == ["Theirs", "Submitted"])
        #expect(titles(briefing.blocked.map(\.task), workspace) == ["Elsewhere", "Stopped"])
        #expect(titles(briefing.blocked.flatMap(\.after), workspace) == ["Submitted"])
        #expect(titles(briefing.next, workspace) == ["Overdue", "This week", "Planned"])
        let decisions = briefing.decisions.map { decision in
            switch decision {
            case .task(let index): workspace.tasks[index].title
            case .message(let index): workspace.messages[index].text
            }
        }
        #expect(decisions == ["Print 400 or 600 copies?", "Which colour?"])
    }

    @Test("Hours are billable ones of the span, less what comes off; what is private or later is left out")
    func hours() throws {
        let time = """
            - 2026-11-09 1h Before service:writing
            - 2026-11-10 1h On the day service:writing
            - 2026-11-12 2h Draft service:writing
            - 2026-11-12 -30m Coffee
            - 2026-11-13 1h Mail service:admin
            - 2026-11-14 3h Secret service:writing #private
            - 2026-11-15 1h Redo service:writing billable:no
            - 2026-11-23 15m Mail service:admin
            - 2026-11-24 1h Later service:admin

            """
        let files = [
            "clients/acme/time/2026-11.md": time, "services/admin.md": "---\nname: Admin\nrate: 40/hour\n---\n",
            "clients/acme/agreements/2026.md":
                "---\nkind: agreement\ntitle: Retainer\nfrom: 2026-01-01\nretainer: {fee: 400/month, includes: 10h}\n---\n",
        ]
        let (briefing, _) = try briefing(files)
        #expect(briefing.hours.map { "\($0.service ?? "") \($0.minutes)" } == ["writing 2h30m", "admin 1h15m"])
        // What is private is worked all the same.
        let left = briefing.retainers.map(\.amount)
        #expect(left == [.hours(left: Minutes(135), of: Minutes(600))])
        let fixed = files.merging([
            "clients/acme/agreements/2026.md": "---\nkind: agreement\nfrom: 2026-01-01\nfixed: {price: 400}\n---\n"
        ]) { _, own in own }
        #expect(try self.briefing(fixed).0.hours.isEmpty)
    }

    @Test("The same facts are told on whatever day it is made") func sameOnEachDay() throws {
        let files = [
            "clients/acme/client.md": Self.client, "clients/acme/tasks.md": Self.tasks,
            "clients/acme/time/2026-11.md": "- 2026-11-12 2h Draft service:writing\n",
        ]
        let told = try ["2026-11-23", "2026-11-24", "2026-11-26"].map { today in
            let workspace = try Office(today: today, files).workspace
            let turn = try #require(CheckInTurn.near(workspace).first)
            let client = try #require(workspace.client(turn.client))
            let briefing = ClientBriefing(
                of: client, from: turn.since, on: turn.day, includesDay: false, in: workspace)
            return "\(briefing.span) \(briefing.done) \(briefing.next) \(briefing.hours.map(\.minutes))"
        }
        #expect(Set(told) == ["2026-11-10..2026-11-23 [2, 1] [14, 12, 13] [2h]"])
    }

    @Test(
        "A check-in is prepared from the working day before, until it was held, and for five working days",
        arguments: [
            // Every second Tuesday from 10 November on.
            ("2026-11-20", nil, nil), ("2026-11-23", nil, "2026-11-24"), ("2026-11-24", nil, "2026-11-24"),
            ("2026-11-27", nil, "2026-11-24"), ("2026-12-02", nil, nil), ("2026-12-07", nil, "2026-12-08"),
            // Held a day late; held today; planned for another day.
            ("2026-11-27", "at: 2026-11-25\ntype: check-in", nil),
            ("2026-11-24", "at: 2026-11-24\ntype: check-in\nheld: yes", nil),
            ("2026-11-24", "at: 2026-11-24\ntype: check-in", "2026-11-24"),
            ("2026-11-27", "at: 2026-11-25\ntype: check-in\nheld: no", "2026-11-24"),
            ("2026-11-24", "at: 2026-11-26\ntype: check-in", nil),
            ("2026-11-25", "at: 2026-11-26\ntype: check-in", "2026-11-26"),
            // Of another kind, and of the time before.
            ("2026-11-27", "at: 2026-11-25\ntype: review", "2026-11-24"),
            ("2026-11-27", "at: 2026-11-13\ntype: check-in", "2026-11-24"),
        ] as [(String, String?, String?)])
    func turns(today: String, meeting: String?, expected: String?) throws {
        var files = ["clients/acme/client.md": Self.client]
        if let meeting { files["clients/acme/meetings/check-in.md"] = "---\n\(meeting)\n---\n" }
        let workspace = try Office(today: today, files).workspace
        #expect(CheckInTurn.near(workspace).map(\.day.description) == [expected].compactMap { $0 })
    }

    @Test("Work is told since the last check-in that is written down, else since the interval's last day")
    func since() throws {
        let workspace = try Office(today: "2026-11-23", ["clients/acme/client.md": Self.client]).workspace
        #expect(CheckInTurn.near(workspace).map(\.since.description) == ["2026-11-10"])
        let met = try Office(
            today: "2026-11-23",
            [
                "clients/acme/client.md": Self.client,
                "clients/acme/meetings/2026-11-12-call.md": "---\ntype: check-in\n---\n",
            ]
        ).workspace
        #expect(CheckInTurn.near(met).map(\.since.description) == ["2026-11-12"])
    }
}
