import Diagnostics
import Testing
import Values

@testable import Records

@Suite struct QualityReadingTests {
    @Test func `a defect says how bad it is, who found it, why, and when it was fixed`() throws {
        let text = WorkspaceText(
            """
            === clients/acme/tasks.md
            - [ ] Calendar id:cal
            === clients/acme/defects.md
            - 2026-11-13 Double booking severity:major found:client task:cal cause:"calendar not synced" fixed:2026-11-14 id:db
            - 2026-11-14 Wrong year found:self
            - 2026-11-15 Typo found:@kim severity:high
            """)
        #expect(text.findings.count == 1)
        #expect(text.findings.first?.contains("'high' is no value of 'severity'") == true)
        let defects = text.workspace.defects
        #expect(defects.map(\.severity) == [.major, nil, nil])
        #expect(defects.map { $0.foundBy?.text } == ["client", "self", "@kim"])
        #expect(defects.map(\.cause) == ["calendar not synced", nil, nil])
        #expect(defects.map { $0.fixed?.description } == ["2026-11-14", nil, nil])
    }

    @Test func `a check below a task belongs to it and is no task`() {
        let text = WorkspaceText(
            """
            === clients/acme/tasks.md
            - [ ] Issue
              - [x] Links opened #check
              - [ ] Write the lead
              - [-] Printed #check
              - [ ] Read aloud. #check
            - [ ] Bank #check
            """)
        #expect(text.findings == [])
        #expect(text.workspace.tasks.map(\.title) == ["Issue", "Write the lead", "Bank"])
        let issue = text.workspace.tasks[0]
        #expect(issue.checks.map(\.isSettled) == [true, true, false])
        #expect(issue.unsettledChecks.map(\.text) == ["Read aloud."])
        #expect(issue.missing(of: ["links  Opened", "Read aloud", "Sent"]) == ["Sent"])
    }

    @Test func `the checks of a task that is a file stand in its notes`() {
        let text = WorkspaceText(
            """
            === clients/acme/tasks/guide.md
            ---
            kind: task
            ---
            # Guide

            - [ ] Spell check #check
            - [ ] Winter
            """)
        #expect(text.workspace.tasks.map(\.title) == ["Guide", "Winter"])
        #expect(text.workspace.tasks[0].checks.map(\.text) == ["Spell check"])
    }

    @Test(arguments: [
        ("reviewed: 2026-04-01\nevery: 6 months", "2026-10-01"), ("review: 2026-12-01", "2026-12-01"),
        ("reviewed: 2026-04-01", "-"), ("title: A", "-"),
    ])
    func `a procedure is due on its day, or so long after it was looked at`(front: String, due: String) {
        let text = WorkspaceText("=== procedures/mail.md\n---\n\(front)\n---\n1. First")
        #expect(text.workspace.procedures.map { $0.dueForReview?.description ?? "-" } == [due])
    }

    @Test func `a deliverable's words are its title, and its link the first address`() {
        let text = WorkspaceText(
            "=== clients/acme/deliverables.md\n- 2026-11-10 submitted [Draft two](https://a.example/2) version:2 file:w/a.pdf hash:ab"
        )
        let line = text.workspace.deliverables.first
        #expect(line?.title == "Draft two")
        #expect(line?.link == "https://a.example/2")
        #expect((line?.version, line?.file, line?.hash) == (2, "w/a.pdf", "ab"))
    }
}
