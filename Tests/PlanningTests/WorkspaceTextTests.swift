import Diagnostics
import Records
import Testing
import Values

@testable import Planning

/// From files as a person writes them to the day's list.
@Suite struct WorkspaceText {
    static let texts = [
        "clients/acme/client.md": """
        ---
        name: Acme
        since: 2026-09-07
        timezone: America/New_York
        contacts: {sam: {name: Sam Hill}}
        check-in: every 2 weeks
        ---
        """,
        "clients/acme/meetings/2026-11-16-weekly.md": """
        ---
        kind: meeting
        at: 2026-11-16T09:30
        length: 30m
        repeat: weekly on mon
        ---
        - [ ] Send the minutes due:2026-11-23 estimate:15m
        """,
        "clients/acme/tasks.md": """
        ---
        kind: tasks
        service: writing
        ---
        ## November issue

        - [ ] Draft the November issue due:2026-11-27 estimate:3h importance:high id:news-11
          - [x] Collect the links done:2026-11-20
          - [/] Write the lead story
        - [ ] Send it out after:news-11 due:2026-11-30T09:00 estimate:20m
        - [ ] Send us the logo @sam due:2026-11-25
        - [ ] Old promise ⏫ 📅 2026-11-20 id:old
        - [-] Print run cancelled:2026-11-12
        """,
        "clients/acme/time/2026-11.md": """
        ## 2026-11-20

        - 1h30m Draft task:news-11
        - -15m Coffee

        ## 2026-11-23

        - 9:00-9:30 Mail
        - 14:00 - ? Call
        """,
        "services/writing.md": """
        ---
        name: Content writing
        ---
        """,
        "vaws.yaml": """
        business: {name: Robin Vale}
        currency: EUR
        timezone: Europe/Brussels
        hours: {mon-fri: 9:00-13:00}
        focus: 75%
        default-estimate: 2h
        """,
    ]

    static func agenda() throws -> (Agenda, Plan) {
        let files = texts.sorted { $0.key < $1.key }.enumerated().map {
            SourceFile(id: FileID($0), path: $1.key, bytes: Array($1.value.utf8))
        }
        let (workspace, diagnostics) = WorkspaceReader.read(files: files, today: try day("2026-11-23"))
        #expect(diagnostics.map(\.message) == [])
        let plan = Plan(workspace)
        return (Agenda(plan), plan)
    }

    @Test func `the day is listed with its verdicts`() throws {
        let (agenda, plan) = try WorkspaceText.agenda()
        let day = agenda.days[0]
        // Of 4h on Monday 30m are a meeting; 75% of the rest is 2h37m30s, and 30m of it is gone.
        #expect(day.capacity.description == "2h7m")
        #expect(day.order == .score)
        #expect(
            day.items.map { "\(plan.task($0.assessment).title): \($0.assessment.verdict?.words ?? "")" } == [
                "Old promise: overdue 3 days", "Send the minutes: late", "Draft the November issue: safe",
                "Write the lead story: safe",
            ])
        #expect(agenda.waiting.map { plan.task($0).title } == ["Send us the logo"])
        #expect(agenda.blocked.map { plan.task($0).title } == ["Send it out"])
        #expect(agenda.checkIns.map(\.next?.description) == ["2026-11-30"])
        #expect(agenda.meetings.map(\.start) == [570])
        #expect(agenda.running.count == 1)
    }
}
