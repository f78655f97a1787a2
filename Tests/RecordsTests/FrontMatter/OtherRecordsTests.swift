import Diagnostics
import Records
import Markdown
import Testing
import Values

@Suite struct OtherRecordsTests {
    @Test("A meeting is when `at` says, else on the day in its file's name") func meetings() throws {
        let path = "clients/acme/meetings/2026-11-20-check-in.md"
        let (stated, findings) = Meeting.read(
            head(
                """
                at: 2026-11-21T14:00-05:00
                length: 45m
                repeat: every 2 weeks
                until: 2026-12-31
                people: [sam, kim]
                type: check-in
                link: https://meet.example/1
                project: Newsletter
                """, path: path), title: "Check-in with Sam")
        let meeting = try #require(stated)
        #expect(findings.map(said) == [])
        #expect(meeting.at.description == "2026-11-21T14:00-05:00")
        #expect(meeting.title == "Check-in with Sam")
        #expect(meeting.length == Minutes(45))
        #expect(meeting.repeats?.text == "every 2 weeks")
        #expect(meeting.people == ["sam", "kim"])
        #expect(meeting.kind == .checkIn)
        let named = Meeting.read(head("length: 1h", path: path), title: nil).meeting
        #expect(named?.at.description == "2026-11-20")
        #expect(named?.title == "check in")
        let (none, missing) = Meeting.read(head("length: 1h", path: "clients/acme/meetings/kick-off.md"), title: nil)
        #expect(none == nil)
        #expect(missing.map(said) == ["missing-key: a meeting needs 'at' / add `at: 2026-11-23T17:00`"])
    }

    @Test("A task of its own has a task line's fields as keys") func task() {
        let (task, findings) = Task.read(
            head(
                """
                kind: task
                due: 2026-11-27T17:00
                start: 2026-11-24
                on: 2026-11-25
                estimate: 3h
                importance: high
                id: news-11
                after: news-10, news-9
                repeat: monthly on the last fri when done
                service: writing
                project: Newsletter
                status: review
                since: 2026-11-20
                created: 2026-11-01
                tags: [social, area/sub]
                person: kim
                """, path: "clients/acme/newsletter.md"), title: "November issue")
        #expect(findings.map(said) == [])
        #expect(task.title == "November issue")
        #expect(task.due?.description == "2026-11-27T17:00")
        #expect(task.plannedOn?.description == "2026-11-25")
        #expect(task.estimate == Minutes(180))
        #expect(task.importance == .high)
        #expect(task.id == "news-11")
        #expect(task.afterNames == ["news-10", "news-9"])
        #expect(task.repeats?.mode == .whenDone)
        #expect(task.status == .review)
        #expect(task.tags == ["social", "area/sub"])
        #expect(task.people == ["kim"])
        #expect(task.state == .open)
        let done = Task.read(head("kind: task\ndone: 2026-11-20", path: "clients/acme/x.md"), title: nil).task
        #expect(done.title == "x")
        #expect(!done.isOpen)
    }

    @Test("A drafted message and an evaluation") func draftAndEvaluation() {
        let (draft, findings) = MessageDraft.read(
            head("client: acme\nto: sam, kim\nchannel: email\nsubject: The draft\nre: news-11", path: "outbox/1.md"))
        #expect(findings.isEmpty)
        #expect(draft.client == "acme")
        #expect(draft.recipients == ["sam", "kim"])
        #expect(draft.subject == "The draft")
        #expect(draft.about == ["news-11"])
        let file = SourceFile(
            id: FileID(0), path: "me/evaluations/q4.md",
            bytes: Array("---\nperiod: 2026-10-01..2026-12-31\n---\nGood.\n".utf8))
        let document = MarkdownDocument.read(file).0
        let (evaluation, none) = Evaluation.read(FileHead.read(document).0, of: document)
        #expect(evaluation.hasWords)
        #expect(evaluation.period?.description == "2026-10-01..2026-12-31")
        #expect(none.isEmpty)
    }

    @Test("Defaults of a file of tasks") func taskDefaults() {
        let (defaults, findings) = FileDefaults.read(
            head("project: Newsletter\nservice: writing\nimportance: high\nestimate: 30m", path: "me/tasks.md"))
        #expect(findings.isEmpty)
        #expect(defaults.project == "Newsletter")
        #expect(defaults.service == "writing")
        #expect(defaults.importance == .high)
        #expect(defaults.estimate == Minutes(30))
    }

    @Test(
        "Files of entries take their kind's fields as keys",
        arguments: [
            ("clients/acme/time.md", "task: t\nagreement: a\nrate: EUR 42/hour\nbillable: no\nperson: kim"),
            (
                "clients/acme/expenses.md",
                "supplier: S\nservice: s\ntax: S21\nreceipt: r.pdf\nbillable: yes\nmarkup: 10%"
            ),
            ("clients/acme/charges.md", "service: s\ntax: S21\npackage: 10h\nproject: p"),
            ("clients/acme/payments.md", "invoice: 2026-0042\nvia: bank\ntype: refund\ncurrency: USD"),
            ("clients/acme/messages.md", "channel: email\nre: news-11"),
            ("clients/acme/deliverables.md", "task: t\nreview: 2026-11-30"),
            ("clients/acme/feedback.md", "task: t\nre: r"),
            ("clients/acme/access.md", "account: a\nref: r\ngranted: 2026-11-01\nrevoked: 2026-11-30"),
            ("growth/contacts.md", "email: a@b.example\nevery: monthly\nmax: 90 days"),
            ("growth/market.md", "source: s\ndemand: d\nservice: s"),
            ("me/skills.md", "level: l\ntarget: t\nevidence: e"),
            ("me/goals.md", "measure: m\nby: 2026-12-31"),
        ])
    func defaults(path: String, yaml: String) {
        #expect(FileDefaults.read(head(yaml, path: path)).1.map(said) == [])
    }
}
