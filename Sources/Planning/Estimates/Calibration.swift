/// By how much a person's estimates are off, from their own finished tasks.
///
/// Of five finished tasks whose actual ÷ estimate was 0.5, 0.8, 1, 1.2 and 2, half were done within 1 times their estimate
/// (P50, the third) and four of five within 1.2 times (P80, the fourth).
public struct Calibration: Hashable, Sendable {
    /// What the factors rest on.
    public enum Basis: Hashable, Sendable {
        /// So many finished tasks of one service, at least five.
        case service(String, tasks: Int)
        /// So many finished tasks of all services, at least five; those of the service are fewer.
        case all(tasks: Int)
        /// Fewer than five in all: P50 is 1, P80 a quarter more.
        case none
    }

    public let basis: Basis
    /// Half of the finished tasks took no more than this times their estimate.
    public let p50: Factor
    /// Four of five took no more.
    public let p80: Factor

    static let noHistory = Calibration(basis: .none, p50: .one, p80: .quarterMore)

    /// From so many finished tasks on they say more than a guess.
    static let fewestTasks = 5
}

/// The places of P50 and P80 in a list of `count` factors in ascending order: ⌈q·n⌉, counted from 1.
enum Percentile {
    static func p50(of count: Int) -> Int { (count + 1) / 2 }
    static func p80(of count: Int) -> Int { (4 * count + 4) / 5 }
}

extension Calibration {
    /// Nil for fewer than five.
    init?(_ finished: [FinishedTask], basis: Basis) {
        guard finished.count >= Calibration.fewestTasks else { return nil }
        let factors = finished.map(\.factor).sorted()
        self.basis = basis
        p50 = factors[Percentile.p50(of: factors.count) - 1]
        p80 = factors[Percentile.p80(of: factors.count) - 1]
    }
}

/// Everyone's calibration, by service.
struct Calibrations: Sendable {
    private struct Key: Hashable {
        let person: Int
        let service: String
    }

    private let byService: [Key: Calibration]
    /// By person, over all their services.
    private let overall: [Calibration]

    init(_ finished: [FinishedTask], people: Int) {
        var services: [Key: [FinishedTask]] = [:]
        var everything = [[FinishedTask]](repeating: [], count: people)
        for task in finished {
            everything[task.person].append(task)
            if let service = task.service {
                services[Key(person: task.person, service: service), default: []].append(task)
            }
        }
        overall = everything.map { Calibration($0, basis: .all(tasks: $0.count)) ?? .noHistory }
        var byService: [Key: Calibration] = [:]
        for (key, tasks) in services {
            byService[key] = Calibration(tasks, basis: .service(key.service, tasks: tasks.count))
        }
        self.byService = byService
    }

    /// Of the service from five finished tasks on, else of all that the person finished, from five on.
    func of(person: Int, service: String?) -> Calibration {
        service.flatMap { byService[Key(person: person, service: $0)] } ?? overall[person]
    }
}
