import Testing

@testable import Reports

/// What the pages say about the plan: forecast, overload, schedule, board, estimates.
@Suite struct PlanPagesTests {
    private static let hours = """
        currency: EUR
        timezone: Europe/Brussels
        hours: {mon-fri: 9:00-13:00}
        focus: 100%

        """

    /// Four hours a day, from Monday 23 November 2026 on.
    private func page(
        _ name: String, tasks: String, business: String = hours, more: [String: String] = [:]
    ) throws -> String {
        let files = [
            "vaws.yaml": business, "clients/acme/client.md": "---\nname: Acme\n---\n", "clients/acme/tasks.md": tasks,
        ]
        let pages = try SmallWorkspace(files.merging(more) { _, new in new }).pages()
        return try #require(pages["reports/" + name])
    }

    @Test func aTaskSaysWhenItWillBeDoneAndWhenIfItTakesLonger() throws {
        let tasks = """
            - [ ] Long due:2026-11-26 estimate:7h
            - [ ] Short due:2026-11-23 estimate:1h
            """
        let deadlines = try page("deadlines.md", tasks: tasks)
        // A quarter more of 8h are 10h: four on Monday, four on Tuesday, the rest on Wednesday.
        #expect(deadlines.contains("| 8h to spare | safe | finishes tomorrow, Wed 25 Nov if it takes longer |"))
        #expect(deadlines.contains("| 3h to spare | safe | finishes today |"))
        #expect(try page("today.md", tasks: tasks).contains("finishes tomorrow, Wed 25 Nov if it takes longer"))
        #expect(try page("clients/acme.md", tasks: tasks).contains("finishes tomorrow, Wed 25 Nov if it takes longer"))
    }

    @Test func anOverloadNamesTheSmallestMoveOfEachTaskThatMendsIt() throws {
        let tasks = """
            - [ ] One due:2026-11-24 estimate:5h
            - [ ] Two due:2026-11-24 estimate:5h importance:low
            """
        let deadlines = try page("deadlines.md", tasks: tasks)
        #expect(
            deadlines.contains(
                "**From Mon 23 November to Tue 24 November 10h are promised, 8h are there: 2h too much.** In it: One and Two."
            ))
        #expect(
            deadlines.contains(
                "- Two, [Acme](clients/acme.md#open): make it due Wed 25 November, or do 2h less of it ("))
        #expect(
            deadlines.contains(
                "- One, [Acme](clients/acme.md#open): make it due Wed 25 November, or do 2h less of it ("))
        #expect(
            try page("today.md", tasks: tasks).contains("to mend it: make it due Wed 25 November, or do 2h less of it"))
    }

    @Test func inAnOverloadThereIsOneListByScoreThatSaysWhatEachChoiceBreaks() throws {
        let tasks = """
            - [ ] Small due:2026-11-23 estimate:2h
            - [ ] Big due:2026-11-24 estimate:7h importance:high
            """
        let today = try page("today.md", tasks: tasks)
        #expect(
            today.contains(
                "1h too much.** In it: Small and Big. To mend it: “Small”, Acme: make it due Wed 25 November, or do 1h less of it.\n"
            ))
        #expect(today.contains("\n1. Big, [Acme]"))
        #expect(today.contains("\n   1h too little, breaks “Small”; finishes Wed 25 Nov"))
        #expect(today.contains("\n2. Small, [Acme]"))
        #expect(!today.contains("### Then"))
        #expect(!today.contains(" today, 2h left"))
        let site = try page("site/index.html", tasks: tasks)
        #expect(site.contains("<caption>By urgency × importance</caption>"))
        #expect(!site.contains("<h3>Then</h3>"))
    }

    @Test func freeCapacitySaysWhatOfItHasNoDueDate() throws {
        let tasks = "- [ ] Someday estimate:3h\n"
        #expect(
            try page("schedule.md", tasks: tasks).hasPrefix(
                "# Free capacity from Mon 23 November: 20h that week, 3h of it planned for work without a due date.\n"))
        #expect(
            try page("schedule.md", tasks: "- [ ] Someday estimate:300h\n").contains(
                "20h that week, all of it planned for work without a due date."))
    }

    @Test func whatWaitsHasNothingToSpare() throws {
        let deadlines = try page("deadlines.md", tasks: "- [ ] Theirs due:2026-11-27 status:waiting\n")
        #expect(deadlines.contains("| Fri 27 November |  |  | waiting |"))
    }

    @Test func whereNothingIsOpenTheDayIsFree() throws {
        #expect(
            try page("today.md", tasks: "- [x] Done done:2026-11-20\n").hasPrefix(
                "# Nothing is open; 4h are free today.\n"))
    }

    @Test func aLinkInMarkdownLeadsToAHeadingThatIsThere() throws {
        let tasks = "- [ ] One due:2026-11-27\n"
        let more = ["clients/acme/time/2026-11.md": "## 2026-11-20\n\n- 1h Work\n"]
        let client = try page("clients/acme.md", tasks: tasks, more: more)
        #expect(try page("deadlines.md", tasks: tasks).contains("(clients/acme.md#open)"))
        #expect(client.contains("\n## Open\n"))
        #expect(try page("hours.md", tasks: tasks, more: more).contains("(clients/acme.md#hours-in-november)"))
        #expect(client.contains("\n## Hours in November\n"))
        #expect(try page("site/deadlines.html", tasks: tasks).contains("clients/acme.html#tasks"))
    }

    @Test func whereNoTaskAloneMendsAnOverloadItSaysWhatIsMost() throws {
        let tasks = (1...3).map { "- [ ] Job \($0) due:2026-11-23 estimate:\($0)h30m\n" }.joined()
        let deadlines = try page("deadlines.md", tasks: tasks + "- [ ] More due:2026-11-23 estimate:3h\n")
        #expect(
            deadlines.contains(
                "No task alone mends it. Most is gained without “Job 3” (3h 30m), “More” (3h) and “Job 2” (2h 30m)."))
    }

    @Test func whoHasRoomIsNamed() throws {
        let team = PlanPagesTests.hours + "people:\n  kim: {name: Kim Lee}\n  lou: {name: Lou Ray}\n"
        let tasks = "- [ ] One @kim due:2026-11-23 estimate:3h\n- [ ] Two @kim due:2026-11-23 estimate:3h\n"
        let deadlines = try page("deadlines.md", tasks: tasks, business: team)
        #expect(deadlines.contains("**Kim Lee: On Mon 23 November 6h are promised, 4h are there: 2h too much.**"))
        #expect(deadlines.contains("or hand it to Lou Ray"))
        let schedule = try page("schedule.md", tasks: tasks, business: team)
        #expect(
            schedule.hasPrefix(
                "# Kim Lee has free capacity from Tue 24 November; Lou Ray has free capacity from Mon 23 November.\n"))
        #expect(schedule.contains("## Kim Lee: The next four weeks\n"))
        #expect(schedule.contains("## Lou Ray: Day by day\n"))
    }

    @Test func theScheduleBeginsWithTheFirstFreeDayAndShowsWorkOnTheQuarterOfAnHour() throws {
        let schedule = try page(
            "schedule.md", tasks: "- [ ] One due:2026-11-24 estimate:4h10m\n- [ ] Tiny due:2026-11-24 estimate:5m\n",
            business: PlanPagesTests.hours + "off: [2026-11-26]\n",
            more: ["clients/acme/meetings/call.md": "---\ntitle: Call\nat: 2026-11-24T09:00\nlength: 30m\n---\n"])
        #expect(schedule.hasPrefix("# Free capacity from Tue 24 November: "))
        #expect(schedule.contains("### Today, Mon 23 November\n\n4h of 4h planned\n"))
        #expect(schedule.contains("- 9:00-13:00 **One**, [Acme](clients/acme.md#open), 4h ("))
        #expect(schedule.contains("- 9:00-9:30 Meeting: Call, [Acme](clients/acme.md), 30m ("))
        #expect(schedule.contains("### Thu 26 November\n\ntime off\n"))
        #expect(schedule.contains("| Thu 26 time off |"))
    }

    @Test func theBoardCountsWhatIsOpenAndWhatWasDone() throws {
        let board = try page(
            "board.md",
            tasks: """
                - [ ] One due:2026-11-27
                - [/] Two
                - [ ] Three status:submitted since:2026-11-20
                - [x] Four done:2026-11-23
                - [x] Five done:2026-11-20
                """)
        #expect(board.hasPrefix("# 3 tasks are open: 1 not begun, 1 under way, 1 submitted; 1 done this week.\n"))
        #expect(board.contains("## Doing: 1\n\n- **Two**, [Acme](clients/acme.md#open) ("))
        #expect(board.contains("- **Three**, [Acme](clients/acme.md#open), submitted since Fri 20 November ("))
        #expect(board.contains("- **Four**, [Acme](clients/acme.md#open), done today ("))
        #expect(!board.contains("Five"))
        #expect(board.contains("## Changes: 0\n\nnone\n"))
    }

    @Test func aLongColumnSaysHowManyMoreThereAre() throws {
        let board = try page("board.md", tasks: (1...20).map { "- [ ] Task \($0)\n" }.joined())
        #expect(board.contains("and 8 more on the clients’ pages\n"))
        #expect(board.contains("**Task 12**"))
        #expect(!board.contains("**Task 13**"))
    }

    @Test func estimatesAreHeldAgainstWhatItTook() throws {
        let ratios = [(60, 30), (60, 60), (60, 60), (60, 90), (60, 120)]
        let tasks = ratios.enumerated().map { index, pair in
            "- [x] Job \(index) service:admin estimate:\(pair.0)m due:2026-11-20 done:2026-11-\(19 + index % 3) id:j\(index)\n"
        }
        let log = ratios.enumerated().map { "- \($1.1)m Work task:j\($0)\n" }.joined()
        let more = [
            "services/admin.md": "---\nname: Admin\nunit: hour\nrate: 50/hour\n---\n",
            "clients/acme/time/2026-11.md": "## 2026-11-19\n\n" + log,
        ]
        let estimates = try page("estimates.md", tasks: tasks.joined(), more: more)
        #expect(
            estimates.hasPrefix(
                "# Half of 5 finished tasks took 1.00 times their estimate or less, four of five 1.50 times or less.\n")
        )
        #expect(estimates.contains("| Admin | 5 | 5h | 6h | 1.00 | 1.00 | 1.50 | from its own tasks | 80 % of 5 |"))
        #expect(estimates.contains("| Job 4 | [Acme](clients/acme.md) | Admin | Fri 20 November | 1h | 2h | 2.00 |"))
        let site = try page("site/estimates.html", tasks: tasks.joined(), more: more)
        #expect(site.contains("<title>Job 4: 1h estimated, took 2h</title>"))
    }

    @Test func fewFinishedTasksAreASentenceAndNoChart() throws {
        let none = try page("estimates.md", tasks: "- [ ] One\n")
        #expect(none.hasPrefix("# No finished task has an estimate and time logged yet.\n"))
        #expect(none.contains("Write `estimate:1h` on a task's line"))
        let more = ["clients/acme/time/2026-11.md": "## 2026-11-19\n\n- 2h Work task:j1\n"]
        let tasks = "- [x] One estimate:1h done:2026-11-20 id:j1\n"
        #expect(
            try page("estimates.md", tasks: tasks, more: more)
                .hasPrefix("# 1 finished task: in the middle 2.00 times what was estimated, too few to plan by.\n"))
        let site = try page("site/estimates.html", tasks: tasks, more: more)
        #expect(site.contains("Fewer than three finished tasks, so there is nothing to draw yet."))
        #expect(!site.contains("<figure"))
    }
}
