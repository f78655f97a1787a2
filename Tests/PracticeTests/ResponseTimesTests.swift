import Billing
import Diagnostics
import Practice
import Records
import Testing
import Values

/// How soon messages are answered, in the client's business hours.
struct ResponseTimesTests {
    private static let agreement =
        "---\nkind: agreement\nfrom: 2026-01-01\nservices: [{service: writing}]\nresponse: 1 working day\n---\n"

    /// The hours of the workspace are Monday to Friday, 9:00 to 17:00, in UTC.
    private func times(
        _ messages: String, client: String = "name: Acme", today: String = "2026-11-23", more: [String: String] = [:]
    ) throws -> ResponseTimes {
        let files = [
            "clients/acme/client.md": "---\n\(client)\n---\n", "clients/acme/agreements/2026.md": Self.agreement,
            "clients/acme/messages.md": messages,
        ]
        let office = try Office(today: today, files.merging(more) { _, own in own })
        return try #require(
            ResponseTimes.all(office.workspace, AgreementBook(office.workspace)).first { $0.client == "acme" })
    }

    @Test(
        "An answer takes the business hours between the message and it",
        arguments: [
            // Monday morning to noon; over the night; over the weekend; what comes at night counts from the morning.
            ("2026-11-16T10:00", "2026-11-16T12:30", "2h30m", true),
            ("2026-11-16T16:00", "2026-11-17T10:00", "2h", true),
            ("2026-11-13T16:00", "2026-11-16T10:00", "2h", true),
            ("2026-11-13T16:00", "2026-11-16T16:01", "8h1m", false),
            ("2026-11-14T22:00", "2026-11-17T09:00", "8h", true),
            ("2026-11-14T22:00", "2026-11-17T09:01", "8h1m", false),
            ("2026-11-16T20:00", "2026-11-16T21:00", "0m", true),
            // Without a time the days decide.
            ("2026-11-16", "2026-11-16", "0m", true), ("2026-11-16", "2026-11-17", "8h", true),
            ("2026-11-16", "2026-11-18", "16h", false), ("2026-11-16T15:00", "2026-11-17", "2h", true),
        ])
    func took(asked: String, answered: String, took: String, isWithin: Bool) throws {
        let times = try times("- \(asked) email in Where is it?\n- \(answered) email out Here\n")
        #expect(times.answers.map { "\($0.took)" } == [took])
        #expect(times.answers.map(\.isWithin) == [isWithin])
        #expect(times.waiting.isEmpty)
    }

    @Test("The client's hours, holidays and time zone count, where their file says them") func ofTheClient() throws {
        let client = """
            name: Acme
            timezone: America/Chicago
            hours: {mon-fri: 8:30-17:30}
            holidays: [2026-11-26]
            """
        // Wednesday 16:30 in Chicago; Thursday is a holiday; Friday 9:30.
        let times = try times(
            "- 2026-11-25T22:30 email in Where?\n- 2026-11-27T15:30 email out Here\n", client: client,
            today: "2026-11-30")
        #expect(times.answers.map { "\($0.took)" } == ["2h"])
        #expect(times.answers.map(\.isWithin) == [true])
    }

    @Test("An answer is about the same thing, or about nothing that is named") func sameThing() throws {
        let times = try times(
            """
            - 2026-11-16T09:00 email in The roof? re:roof
            - 2026-11-16T10:00 email in The door?
            - 2026-11-16T11:00 email out Invoice 2026-0001 is due re:2026-0001 draft:2026-11-16-acme-reminder-1-2026-0001
            - 2026-11-16T12:00 email out The door is green re:door
            - 2026-11-16T14:00 email out The roof is red re:roof

            """)
        #expect(times.answers.map { "\($0.took)" } == ["5h", "2h"])
    }

    @Test("A decision or a meeting on the day answers what is named, and any later word ends the waiting")
    func otherWords() throws {
        let decided = try times(
            "- 2026-11-16T09:00 email in Print it? re:flyer\n- 2026-11-16T10:00 call decision 400 copies\n")
        #expect(decided.answers.map { "\($0.took)" } == ["1h"])
        let met = try times(
            "- 2026-11-16T09:00 email in Print it? re:flyer\n",
            more: ["clients/acme/meetings/2026-11-16-call.md": "---\nat: 2026-11-16T11:00\n---\n"])
        #expect(met.answers.map { "\($0.took)" } == ["2h"])
        let other = try times(
            "- 2026-11-16T09:00 email in Print it? re:flyer\n- 2026-11-17T09:00 email out The roof re:roof\n")
        #expect(other.answers.count == 1 && other.waiting.isEmpty)
    }

    @Test("Calls and what owes no answer wait for none; what was not answered waits until its promise")
    func waiting() throws {
        let times = try times(
            """
            - 2026-11-19T10:00 call in She is glad
            - 2026-11-19T11:00 email in Thanks #no-reply
            - 2026-11-19T12:00 email in Where is it?
            - 2026-11-20T16:00 email in And the flyer?

            """)
        let today = try day("2026-11-23")
        #expect(times.waiting.map { $0.isOverdue(on: today) } == [true, false])
    }

    @Test("No share below five answers; the median of an even number is between the two in the middle")
    func figures() throws {
        func lines(_ count: Int) -> String {
            (0..<count).map { index in
                "- 2026-11-\(16 + index % 5)T09:00 email in Q\(index)\n- 2026-11-\(16 + index % 5)T1\(index % 5):00 email out A\n"
            }.joined()
        }
        let few = try times(lines(4))
        #expect(few.within == nil && few.measured == (4, 4))
        #expect(few.median.map { "\($0)" } == "2h30m")
        #expect(try times(lines(5)).within?.percent(digits: 0).description == "100")
        #expect(few.answers(in: try #require(Period("2026-11-16..2026-11-17"))).measured.count == 2)
    }

    @Test("Only messages of the last thirty days are told, the earliest promise first") func told() throws {
        let times = try times(
            "- 2026-10-01T09:00 email in Old\n- 2026-11-19T12:00 email in Late\n- 2026-11-20T09:00 email in Next\n")
        let office = try Office(
            today: "2026-11-23",
            [
                "clients/acme/agreements/2026.md": Self.agreement,
                "clients/acme/messages.md":
                    "- 2026-10-01T09:00 email in Old\n- 2026-11-19T12:00 email in Late\n- 2026-11-20T09:00 email in Next\n",
            ])
        let told = [times].toAnswer(in: office.workspace).map { office.workspace.messages[$0.message].text }
        #expect(told == ["Late", "Next"])
        let findings = ResponseChecks([times], office.workspace).diagnostics
        #expect(findings.map(\.id) == [.answerOverdue])
        #expect(findings.first?.message.contains("'Late' was to be answered by 2026-11-20T12:00") == true)
    }
}
