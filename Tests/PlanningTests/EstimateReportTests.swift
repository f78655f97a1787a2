import Records
import Testing
import Values

@testable import Planning

/// The page `estimates`.
@Suite struct EstimateReportTests {
    @Test func `estimate against actual, by service and in all`() throws {
        var office = try Office()
        try CalibrationTests.finish(&office, ["30m", "1h", "1h30m", "2h"], service: "writing")
        try CalibrationTests.finish(&office, ["1h15m"], service: "admin")
        try CalibrationTests.finish(&office, ["3h"], service: nil)
        let report = EstimateReport(office.plan)
        let own = try #require(report.people.first)
        #expect(report.people.count == 1)
        #expect(own.tasks.map(\.actual.count) == [30, 60, 90, 120, 75, 180])
        #expect(own.all.tasks == 6)
        #expect([own.all.estimated, own.all.actual].map(\.description) == ["6h", "9h15m"])
        #expect(own.all.median == Factor(75, 60))
        #expect(own.all.calibration == Calibration(basis: .all(tasks: 6), p50: Factor(5, 4), p80: Factor(2, 1)))
        #expect(own.services.map(\.service) == ["admin", "writing"])
        #expect(own.services.map(\.record.tasks) == [1, 4])
        #expect(own.services.map(\.record.median) == [Factor(5, 4), .one])
        #expect(own.services.map(\.record.calibration.basis) == [.all(tasks: 6), .all(tasks: 6)])
    }

    @Test(arguments: [
        (due: "2026-11-20" as String?, done: "2026-11-20" as String?, kept: 1, tasks: 1),
        (due: "2026-11-20", done: "2026-11-19", kept: 1, tasks: 1),
        (due: "2026-11-20", done: "2026-11-21", kept: 0, tasks: 1),
        // 22:00 in New York is the next day in UTC.
        (due: "2026-11-20T22:00", done: "2026-11-21", kept: 1, tasks: 1),
        (due: "2026-11-20", done: nil, kept: 0, tasks: 0), (due: nil, done: "2026-11-20", kept: 0, tasks: 0),
    ])
    func `a promise is kept on the due day or before`(due: String?, done: String?, kept: Int, tasks: Int) throws {
        var office = try Office()
        try office.addClient("acme", zone: "America/New_York")
        try office.add("Text", due: due, state: .done(try done.map { try day($0) }), service: "writing")
        let record = try #require(EstimateReport(office.plan).people.first).all
        #expect([record.onTime.tasks, record.onTime.kept] == [tasks, kept])
        #expect(record.tasks == 0)
        #expect(record.median == nil)
    }

    @Test func `the on-time rate stands for each person and service, with how many it is of`() throws {
        var office = try TeamTests.office()
        for (service, done, people) in [
            ("writing", "2026-11-19", ["kim"]), ("writing", "2026-11-21", ["kim"]), ("admin", "2026-11-20", ["kim"]),
            ("writing", "2026-11-30", ["robin"]),
        ] {
            try office.add(
                "Text", due: "2026-11-20", state: .done(try day(done)), people: people, service: service)
        }
        let report = EstimateReport(office.plan)
        #expect(report.people.map(\.all.onTime.percent) == [0, 67])
        #expect(report.people.map(\.all.onTime.tasks) == [1, 3])
        #expect(report.people[1].services.map(\.service) == ["admin", "writing"])
        #expect(report.people[1].services.map(\.record.onTime.percent) == [100, 50])
        #expect(EstimateReport.OnTime().percent == nil)
    }
}
