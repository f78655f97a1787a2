import Records
import Testing
import Values

@testable import Planning

/// How much longer work takes than estimated.
@Suite struct CalibrationTests {
    /// Adds finished tasks of 1h each that took the given times.
    static func finish(
        _ office: inout Office, _ times: [String], service: String?, people: [String] = []
    ) throws {
        for time in times {
            let done = try office.add("Done", "1h", state: .done(nil), people: people, service: service)
            try office.log(time, on: "2026-11-02", task: done)
        }
    }

    @Test(arguments: [
        (minutes: 60, factor: Factor(5, 4), times: 75), (minutes: 10, factor: Factor(5, 4), times: 13),
        (minutes: 7, factor: .one, times: 7), (minutes: 0, factor: Factor(9, 2), times: 0),
        (minutes: 100, factor: Factor(1, 3), times: 34), (minutes: 3, factor: Factor(2, 3), times: 2),
        (minutes: 60_000_000, factor: Factor(60_000_000, 1), times: 60_000_000),
    ])
    func `remaining times factor is rounded up to whole minutes`(minutes: Int, factor: Factor, times: Int) {
        #expect(factor.times(minutes) == times)
    }

    @Test(arguments: [
        (factor: Factor(150, 120), text: "1.25"), (factor: Factor(1, 3), text: "0.33"), (factor: .one, text: "1.00"),
        (factor: Factor(2, 3), text: "0.67"), (factor: Factor(1201, 100), text: "12.01"),
        (factor: Factor(1, 0), text: "1.00"),
        (factor: Factor(1, 200), text: "0.01"),
    ])
    func `a factor is exact, and shown with two digits`(factor: Factor, text: String) {
        #expect(factor.description == text)
        #expect(Factor(factor.numerator * 7, factor.denominator * 7) == factor)
    }

    @Test(arguments: [
        (count: 5, p50: 3, p80: 4), (count: 6, p50: 3, p80: 5), (count: 7, p50: 4, p80: 6), (count: 9, p50: 5, p80: 8),
        (count: 10, p50: 5, p80: 8), (count: 11, p50: 6, p80: 9), (count: 100, p50: 50, p80: 80),
    ])
    func `P50 and P80 are at rank ⌈q·n⌉`(count: Int, p50: Int, p80: Int) throws {
        var office = try Office()
        try CalibrationTests.finish(&office, (1...count).reversed().map { "\($0)m" }, service: "writing")
        let next = try office.add("Next", "1h", service: "writing")
        let calibration = office.plan.calibration(of: try #require(office.plan.assessment(of: next)))
        #expect(calibration.basis == .service("writing", tasks: count))
        #expect(calibration.p50 == Factor(p50, 60))
        #expect(calibration.p80 == Factor(p80, 60))
    }

    @Test func `from five tasks of the service on they count, else from five of all services, else nothing`() throws {
        var office = try Office()
        let next = try office.add("Next", "1h", service: "writing")
        let plain = try office.add("Plain", "1h")
        func calibration(_ task: Int) throws -> Calibration {
            office.plan.calibration(of: try #require(office.plan.assessment(of: task)))
        }
        try CalibrationTests.finish(&office, ["2h", "2h"], service: "admin")
        try CalibrationTests.finish(&office, ["2h"], service: nil)
        try CalibrationTests.finish(&office, ["30m"], service: "writing")
        #expect(try calibration(next) == .noHistory)
        #expect(Calibration.noHistory.p50 == .one)
        #expect(Calibration.noHistory.p80 == Factor(5, 4))
        try CalibrationTests.finish(&office, ["30m"], service: "writing")
        #expect(try calibration(next) == Calibration(basis: .all(tasks: 5), p50: Factor(2, 1), p80: Factor(2, 1)))
        try CalibrationTests.finish(&office, ["30m", "30m", "1h"], service: "writing")
        let own = Calibration(basis: .service("writing", tasks: 5), p50: Factor(1, 2), p80: Factor(1, 2))
        #expect(try calibration(next) == own)
        #expect(try calibration(plain).basis == .all(tasks: 8))
    }

    @Test func `only what is done, was estimated and has time logged counts, with the time of its parts`() throws {
        var office = try Office()
        let cancelled = try office.add("Cancelled", "1h", state: .cancelled(nil))
        let open = try office.add("Open", "1h")
        let noEstimate = try office.add("No estimate", state: .done(nil))
        let whole = try office.add("Whole", "2h", state: .done(nil))
        let part = try office.add("Part", in: whole, state: .done(nil))
        let nothing = try office.add("Nothing estimated", "0m", state: .done(nil))
        try office.add("Never logged", "1h", state: .done(nil))
        for task in [cancelled, open, noEstimate, whole, part, nothing] {
            try office.log("1h30m", on: "2026-11-02", task: task)
        }
        let finished = office.plan.finished
        #expect(finished.map(\.task) == [whole])
        #expect(finished.map(\.actual.description) == ["3h"])
        #expect(finished.map(\.factor) == [Factor(3, 2)])
    }

    @Test func `everyone has their own, and what the client had to do is nobody's`() throws {
        var office = try TeamTests.office()
        try office.addClient("acme", contacts: ["sam"])
        try CalibrationTests.finish(&office, ["2h", "2h", "2h", "2h", "2h"], service: "writing", people: ["kim"])
        try CalibrationTests.finish(&office, ["3h", "3h", "3h", "3h", "3h"], service: "writing", people: ["sam"])
        let robin = try office.add("A", "1h", people: ["robin"], service: "writing")
        let kim = try office.add("B", "1h", people: ["kim"], service: "writing")
        let plan = office.plan
        let calibrations = try [robin, kim].map { plan.calibration(of: try #require(plan.assessment(of: $0))) }
        #expect(calibrations.map(\.basis) == [.none, .service("writing", tasks: 5)])
        #expect(calibrations.map(\.p50) == [.one, Factor(2, 1)])
    }
}
