import Diagnostics
import Records
import Values

extension Plan {
    /// When it has to begin, when it will be done, and by how much its estimate is taken to be off.
    func forecastTerms(_ assessment: TaskAssessment, _ place: Int) -> [Term] {
        startTerms(assessment, place) + finishTerms(assessment) + verdictTerms(assessment)
    }

    private func startTerms(_ assessment: TaskAssessment, _ place: Int) -> [Term] {
        guard assessment.asksCapacity, let deadline = demand.windows[place].deadline else { return [] }
        let left = assessment.remaining.minutes
        guard let start = assessment.latestStart else {
            return [
                Term(.latestStart, .word("past"), "the capacity until it is needed is below the \(left) left of it")
            ]
        }
        let instant = people[assessment.person].capacity.instant(notBeyond: deadline - demand.units[place])
        let clock = left > .zero ? instant.map { "from \(ClockRange.clock($0.minute)) on" } : nil
        return [
            Term(
                .latestStart, .day(start),
                "\(clock ?? "from then on") the capacity until it is needed is the \(left) left of it")
        ]
    }

    private func finishTerms(_ assessment: TaskAssessment) -> [Term] {
        guard let forecast = assessment.forecast else { return [] }
        let calibration = calibration(of: assessment)
        let left = assessment.remaining.minutes
        func reason(_ factor: Factor) -> String {
            "every task times its factor, this one \(left) × \(factor) = \(Minutes(factor.times(left.count)))"
        }
        return [
            Term(.plannedFinish, day(assessment.plannedFinish), "by the earliest deadline, as estimated"),
            factorTerm(.factorP50, calibration.p50, calibration, assessment, rank: Percentile.p50, "half"),
            factorTerm(.factorP80, calibration.p80, calibration, assessment, rank: Percentile.p80, "four of five"),
            Term(.forecastP50, day(forecast.p50), reason(calibration.p50)),
            Term(.forecastP80, day(forecast.p80), reason(calibration.p80)),
        ]
    }

    private func day(_ day: CalendarDate?) -> Term.Value { day.map { .day($0) } ?? .word("beyond the days planned") }

    /// The finished task that decides it stands first among the lines.
    private func factorTerm(
        _ name: Term.Name, _ factor: Factor, _ calibration: Calibration, _ assessment: TaskAssessment,
        rank: (Int) -> Int, _ share: String
    ) -> Term {
        let ground = ground(of: calibration, person: assessment.person)
        guard !ground.isEmpty else {
            return Term(name, .factor(factor), "fewer than five finished tasks with an estimate and time logged")
        }
        let place = rank(ground.count)
        let decisive = ground[place - 1]
        let others = ground.filter { $0 != decisive }.sorted { $0.task < $1.task }.suffix(Term.mostLines - 1)
        let reason =
            "\(share) of \(ground.count) finished tasks\(calibration.basis.words) took at most that times their estimate: "
            + "number \(place), '\(workspace.tasks[decisive.task].title)', took \(decisive.actual) of \(decisive.estimate)"
        return Term(
            name, .factor(factor), reason, at: [location(decisive.task)] + others.map { location($0.task) })
    }

    /// The finished tasks that a calibration rests on, the least factor first, then in file order.
    private func ground(of calibration: Calibration, person: Int) -> [FinishedTask] {
        let own = finished.filter { $0.person == person }
        switch calibration.basis {
        case .none: return []
        case .all: return own.sorted(on: \.factor)
        case .service(let service, _): return own.filter { $0.service == service }.sorted(on: \.factor)
        }
    }

    private func verdictTerms(_ assessment: TaskAssessment) -> [Term] {
        guard let verdict = assessment.verdict else { return [] }
        return [Term(.verdict, .word(verdict.words), verdict.reason(slack: assessment.slack))]
    }
}

extension Calibration.Basis {
    fileprivate var words: String {
        switch self {
        case .service(let service, _): " of '\(service)'"
        case .all: " of all services"
        case .none: ""
        }
    }
}

extension Verdict {
    fileprivate func reason(slack: Minutes?) -> String {
        switch self {
        case .safe: "in time at P80, and there is room for every promise until then"
        case .tight where (slack ?? .zero) < .zero: "in time at P50, but only if another promise gives way"
        case .tight: "in time at P50, not at P80"
        case .late: "not in time at P50"
        case .overdue: "the due date has passed"
        case .waiting: "in someone else's hands"
        }
    }
}
