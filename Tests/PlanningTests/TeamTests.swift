import Records
import Testing
import Values

@testable import Planning

/// Several people in one workspace.
@Suite struct TeamTests {
    static func office() throws -> Office {
        var office = try Office()
        var kim = Person(id: "kim", name: "Kim")
        kim.hours = try WeeklyHours(rows: [(days: "tue", ranges: ["9:00-12:00"])])
        office.workspace.business.people = [Person(id: "robin", name: "Robin"), kim]
        return office
    }

    @Test(arguments: [
        (people: [], person: 0), (people: ["kim"], person: 1), (people: ["stranger", "kim", "robin"], person: 1),
        (people: ["stranger"], person: 0),
    ])
    func `a task belongs to its first name among them, else to the first of them`(people: [String], person: Int) throws
    {
        var office = try TeamTests.office()
        try office.add("A", "1h", people: people)
        #expect(office.plan.assessments[0].person == person)
    }

    @Test func `each works in their own hours`() throws {
        var office = try TeamTests.office()
        let robin = try office.add("A", "1h", due: "2026-11-25")
        let kim = try office.add("B", "1h", due: "2026-11-25", people: ["kim"])
        try office.meet("Call", at: "2026-11-24T09:00", "30m", people: ["kim"])
        try office.log("2h", on: "2026-11-23", person: "robin")
        #expect(office.plan.assessment(of: robin)?.slack?.description == "9h")
        #expect(office.plan.assessment(of: kim)?.slack?.description == "1h30m")
    }

    @Test func `what one needs from the other is needed before they begin`() throws {
        var office = try TeamTests.office()
        // Kim needs 2h before Tuesday 12:00, so Robin has until Tuesday 10:00: 4h and 1h.
        let draft = try office.add("Draft", "1h", people: ["robin"])
        let review = try office.add("Review", "2h", due: "2026-11-24", after: [draft], people: ["kim"])
        #expect(office.plan.assessment(of: draft)?.slack?.description == "4h")
        #expect(office.plan.assessment(of: draft)?.neededBy?.description == "2026-11-24")
        #expect(office.plan.assessment(of: review)?.slack?.description == "1h")
        // A draft of 5h30m is done on Tuesday at 10:30, which leaves 1h30m for the review.
        office.workspace.tasks[draft].estimate = try minutes("5h30m")
        #expect(office.plan.assessment(of: draft)?.slack?.description == "-30m")
        #expect(office.plan.assessment(of: review)?.slack?.description == "-30m")
    }
}
