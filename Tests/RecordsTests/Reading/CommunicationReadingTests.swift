import Diagnostics
import Testing
import Values

@testable import Records

@Suite struct CommunicationReadingTests {
    @Test func `messages have a moment, a channel, a direction and what they are about`() {
        let text = WorkspaceText(
            """
            === clients/acme/messages.md
            - 2026-11-20T14:05 email out @sam Sent the draft for review re:news-11
            - 2026-11-21 call in Wants the blue one
            ## 2026-11-22
            - slack decision Blue it is re:news-11,news-12
            - in Thanks
            """)
        #expect(text.findings == [])
        let messages = text.workspace.messages
        #expect(
            messages.map { "\($0.at) \($0.channel ?? "-") \($0.direction.rawValue) \($0.text)" } == [
                "2026-11-20T14:05 email out Sent the draft for review", "2026-11-21 call in Wants the blue one",
                "2026-11-22 slack decision Blue it is", "2026-11-22 - in Thanks",
            ])
        #expect(messages.map(\.about) == [["news-11"], [], ["news-11", "news-12"], []])
        #expect(messages.map(\.people) == [["sam"], [], [], []])
    }

    @Test func `a channel in front matter is that of lines that name none`() {
        let text = WorkspaceText(
            "=== clients/acme/messages.md\n---\nchannel: email\n---\n- 2026-11-20 out A\n- 2026-11-21 call out B")
        #expect(text.findings == [])
        #expect(text.workspace.messages.map(\.channel) == ["email", "call"])
    }

    @Test func `deliverables go round by round, each with the client's requests`() {
        let text = WorkspaceText(
            """
            === clients/acme/tasks.md
            - [ ] Logo id:logo
            === clients/acme/deliverables.md
            - 2026-11-10 submitted [Logo](https://example.com/logo) task:logo review:2026-11-14
            - 2026-11-12 changes Second look task:logo
              - Colours are off type:defect
              - A version for print type:scope
              - Thinner lines
            - 2026-11-16 approved Logo task:logo
            """)
        #expect(text.findings == [])
        let rounds = text.workspace.deliverables
        #expect(rounds.map(\.step) == [.submitted, .changes, .approved])
        #expect(rounds.map(\.text) == ["[Logo](https://example.com/logo)", "Second look", "Logo"])
        #expect(rounds.map { $0.review?.description } == ["2026-11-14", nil, nil])
        #expect(rounds.map(\.task) == ["logo", "logo", "logo"])
        #expect(rounds[1].requests.map(\.kind) == [.defect, .scope, nil])
        #expect(rounds[1].requests.map(\.text) == ["Colours are off", "A version for print", "Thinner lines"])
        #expect(rounds[1].requests.map { Int($0.location.line) } == [3, 4, 5])
    }

    @Test func `feedback is a rating, an answer to a survey or words`() {
        let text = WorkspaceText(
            """
            === clients/acme/feedback.md
            - 2026-11-21 rating:4/5 @sam "Loved the lead story"
            - 2026-11-22 nps:9 csat:4 ces:2
            - 2026-11-23 rating:8.5/10 re:2026-0042
            """)
        #expect(text.findings == [])
        let feedback = text.workspace.feedback
        #expect(feedback.map(\.rating) == [score(4, 5), nil, .init(DecimalNumber(85, scale: 1), outOf: 10)])
        #expect(feedback.map(\.netPromoter) == [nil, 9, nil])
        #expect(feedback[1].satisfaction == score(4, 5))
        #expect(feedback[1].effort == score(2, 7))
        #expect(feedback[0].text == "\"Loved the lead story\"")
        #expect(feedback[2].about == ["2026-0042"])
    }

    private func score(_ value: Int64, _ scale: Int) -> Feedback.Score {
        .init(DecimalNumber(value), outOf: scale)
    }

    @Test func `entrusted access says where the secret is kept`() {
        let text = WorkspaceText(
            """
            === clients/acme/access.md
            - Mailbox account:hello@acme.test ref:"Bitwarden, Acme, mailbox" granted:2026-01-05
            - Shop granted:2026-01-05 revoked:2026-09-30
            """)
        #expect(text.findings == [])
        let access = text.workspace.access
        #expect(access.map(\.system) == ["Mailbox", "Shop"])
        #expect(access.map(\.account) == ["hello@acme.test", nil])
        #expect(access.map(\.reference) == ["Bitwarden, Acme, mailbox", nil])
        #expect(access.map { $0.granted?.description } == ["2026-01-05", "2026-01-05"])
        #expect(access.map { $0.revoked?.description } == [nil, "2026-09-30"])
    }

    @Test(arguments: [
        ("messages", "- email out Hello", "1:3 no-date"),
        ("messages", "- 2026-02-30T14:05 email out Hello", "1:3 invalid-date"),
        ("messages", "- 2026-11-20T25:05 email out Hello", "1:3 unreadable-entry"),
        ("messages", "- 2026-11-20 email sent Hello", "1:14 unreadable-entry"),
        ("messages", "- 2026-11-20 email out @nobody Hello", "1:24 unknown-person"),
        ("messages", "- 2026-11-20 email out Hello client:bolt", "1:37 client-mismatch"),
        ("messages", "- 2026-12-20 email out Hello", "1:3 future-entry"),
        ("deliverables", "- 2026-11-20 sent Logo", "1:14 unreadable-entry"),
        ("deliverables", "- 2026-11-20 submitted Logo task:nope", "1:34 unknown-task"),
        ("deliverables", "- 2026-11-20 submitted Logo review:soon", "1:36 invalid-value"),
        ("deliverables", "- 2026-11-20 changes Logo\n  - Off type:bug", "2:14 invalid-value"),
        ("feedback", "- rating:5/5 Good", "1:3 no-date"),
        ("feedback", "- 2026-11-20 rating:6/5 Good", "1:21 invalid-value"),
        ("feedback", "- 2026-11-20 rating:-1/5 Good", "1:21 invalid-value"),
        ("feedback", "- 2026-11-20 rating:5/0 Good", "1:21 invalid-value"),
        ("feedback", "- 2026-11-20 rating:0/0 Good", "1:21 invalid-value"),
        ("feedback", "- 2026-11-20 nps:11 Good", "1:18 invalid-value"),
        ("feedback", "- 2026-11-20 csat:good Good", "1:19 invalid-value"),
        ("feedback", "- 2026-11-20 ratng:5/5 Good", "1:14 misspelt-field"),
        ("access", "- Mailbox granted:yesterday", "1:19 invalid-value"),
        ("access", "- Mailbox granted:2026-02-30", "1:19 invalid-date"),
        ("access", "- Mailbox ref:", "1:11 invalid-value"),
    ])
    func `each mistake is found at its place and costs only itself`(kind: String, line: String, place: String) {
        let after = kind == "messages" ? "2026-11-06 in after it" : "2026-11-06 submitted after it"
        let next = ["messages", "deliverables"].contains(kind) ? after : "2026-11-06 after it"
        let text = WorkspaceText("=== clients/acme/\(kind).md\n\(line)\n- \(kind == "access" ? "after it" : next)")
        #expect(text.places == ["clients/acme/\(kind).md:" + place])
        let workspace = text.workspace
        let texts =
            workspace.messages.map(\.text) + workspace.deliverables.map(\.text) + workspace.feedback.map(\.text)
            + workspace.access.map(\.system)
        #expect(texts.last == "after it")
    }
}
