import Diagnostics
import Practice
import Records
import Testing
import Values

/// Friday 27 November 2026; Acme has Monday off.
@Suite struct InformationTests {
    static let lines: [(line: String, state: InformationStanding.State, days: Int?)] = [
        ("- Logo files", .notAsked, nil),
        ("- Logo files asked:2026-11-27", .asked, 0),
        ("- Logo files asked:2026-11-20", .asked, 4),
        ("- Logo files asked:2026-11-19", .asked, 5),
        ("- Logo files asked:2026-11-18", .late, 6),
        ("- Logo files asked:2026-11-02 due:2026-12-01", .asked, 18),
        ("- Logo files asked:2026-11-26 due:2026-11-26", .late, 1),
        ("- Logo files due:2026-11-26", .late, nil),
        ("- Logo files asked:2026-11-02 due:2026-11-03 received:2026-11-24", .received, nil),
    ]

    @Test(arguments: lines)
    func `where a thing stands that was asked for`(
        line: String, state: InformationStanding.State, days: Int?
    ) throws {
        let all = InformationStanding.all(try InformationTests.office(line).workspace)
        #expect(all.map(\.state) == [state])
        #expect(all.first?.waitingDays == days)
        #expect(all.first?.item.text == "Logo files")
    }

    @Test func `what was agreed with the client comes before what the workspace says`() throws {
        let agreed = [
            "clients/acme/agreements/2027.md": "---\nfrom: 2026-11-01\nclient-response: 2 working days\n---\n"
        ]
        let strict = try InformationTests.office("- Logo files asked:2026-11-23", agreed)
        #expect(InformationStanding.all(strict.workspace).map(\.state) == [.late])
        let lax = ["clients/acme/agreements/2027.md": "---\nfrom: 2026-11-01\nclient-response: 30 days\n---\n"]
        let patient = try InformationTests.office("- Logo files asked:2026-11-02", lax)
        #expect(InformationStanding.all(patient.workspace).map(\.state) == [.asked])
    }

    @Test func `what is late is told with who owes it and what was agreed`() throws {
        let office = try InformationTests.office("- VAT number @sam asked:2026-11-02")
        let told = WorkflowChecks(office.workspace).diagnostics
        #expect(
            told.map(\.message) == [
                "'VAT number' is asked of Sam Bolt since 2026-11-02, longer than 5 working days"
            ])
        #expect(told.first?.id == .waitingTooLong)
        #expect(told.first?.span?.start.line == 1)
    }

    private static func office(_ line: String, _ files: [String: String] = [:]) throws -> Office {
        var texts = files
        texts["clients/acme/information.md"] = line + "\n"
        texts["clients/acme/client.md"] =
            "---\nname: Acme\ncontacts: {sam: {name: Sam Bolt}}\nholidays: [2026-11-23]\n---\n"
        return try Office(today: "2026-11-27", texts)
    }
}
