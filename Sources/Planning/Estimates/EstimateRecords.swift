import Records
import Values

extension EstimateReport {
    public init(_ plan: Plan) {
        let kept = KeptDates(plan.workspace)
        people = plan.people.indices.map { person in
            let tasks = plan.finished.filter { $0.person == person }
            let byService = Dictionary(grouping: tasks) { $0.service }
            let services = Set(tasks.compactMap(\.service)).union(kept.services(of: person)).sorted()
            func record(_ tasks: [FinishedTask], _ service: String?, _ onTime: OnTime) -> Record {
                Record(tasks, calibration: plan.calibrations.of(person: person, service: service), onTime: onTime)
            }
            return Estimates(
                person: person, all: record(tasks, nil, kept.all(of: person)),
                services: services.map { service in
                    Service(
                        service: service,
                        record: record(byService[service] ?? [], service, kept.of(service, person: person)))
                },
                tasks: tasks)
        }
    }
}

extension EstimateReport.Record {
    fileprivate init(_ finished: [FinishedTask], calibration: Calibration, onTime: EstimateReport.OnTime) {
        let factors = finished.map(\.factor).sorted()
        tasks = finished.count
        estimated = finished.map(\.estimate).total()
        actual = finished.map(\.actual).total()
        median = factors.isEmpty ? nil : factors[Percentile.p50(of: factors.count) - 1]
        self.calibration = calibration
        self.onTime = onTime
    }
}

/// Which due dates were kept, by person and service, with or without an estimate.
private struct KeptDates {
    private var byPerson: [[String?: EstimateReport.OnTime]]

    init(_ workspace: Workspace) {
        let team = Team(workspace)
        let clock = LocalClock(workspace)
        byPerson = team.people.map { _ in [:] }
        for task in workspace.tasks {
            guard case .done(let done?) = task.state, task.due != nil, team.contact(for: task) == nil else { continue }
            guard let due = TaskDates(task, clock: clock).due?.date else { continue }
            byPerson[team.performer(of: task)][task.service, default: .init()].count(done <= due)
        }
    }

    func services(of person: Int) -> [String] { byPerson[person].keys.compactMap { $0 } }

    func of(_ service: String, person: Int) -> EstimateReport.OnTime { byPerson[person][service] ?? .init() }

    func all(of person: Int) -> EstimateReport.OnTime {
        byPerson[person].values.reduce(into: .init()) { sum, one in
            sum.tasks += one.tasks
            sum.kept += one.kept
        }
    }
}

extension EstimateReport.OnTime {
    fileprivate mutating func count(_ isKept: Bool) {
        tasks += 1
        kept += isKept ? 1 : 0
    }
}
