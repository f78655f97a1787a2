public import Billing
public import Planning
public import Records
public import Values

/// The figures of every service on offer, each sum made in one pass for all.
public struct ServiceBook: Sendable {
    /// In the order of their files.
    public let services: [ServiceFigures]
    /// In which hours and income are.
    public let period: Period
    /// Hours in the span of services that are not in the catalogue, or of none.
    public let otherHours: Minutes

    /// - Parameters:
    ///   - income: of the span, by service.
    ///   - estimates: for the due dates that were kept.
    public init(
        _ ledger: TimeLedger, income: [IncomeRow], _ estimates: EstimateReport, in period: Period
    ) {
        let workspace = ledger.workspace
        let (hours, demand) = (ServiceHours(ledger, in: period), ServiceDemand(workspace, ledger.book))
        let money = Dictionary(income.map { ($0.key, $0) }) { first, _ in first }
        let finished = FinishedWork(workspace)
        self.period = period
        otherHours = hours.all - workspace.services.map { hours.worked[$0.id] ?? .zero }.total()
        services = workspace.services.map { service in
            let row = money[.name(service.id)]
            return ServiceFigures(
                service: service, price: service.price(on: workspace.today),
                nextPrice: service.prices.first { $0.from.map { $0 > workspace.today } ?? false },
                worked: hours.worked[service.id] ?? .zero, byTheHour: hours.byTheHour[service.id] ?? .zero,
                income: row?.amounts ?? [], together: row?.together,
                agreedBy: demand.agreed[service.id, default: []].sorted(),
                offeredTo: demand.offered[service.id, default: []].sorted(),
                askedBy: demand.asked[service.id, default: []].sorted(),
                ideas: demand.ideas[service.id] ?? 0,
                onTime: estimates.onTime(of: Set([service.id] + service.formerly)),
                turnaround: Turnaround(
                    promised: service.turnaround, begunAndDone: finished.days[service.id] ?? [],
                    workspace.business.calendar))
        }
    }

    /// Works out all that it needs, over the last twelve months up to today.
    public init(_ workspace: Workspace) {
        let period = Period(workspace.today.startOfMonth.adding(months: -11), through: workspace.today)
        let income = IncomeLedger(workspace).rows(by: .service, in: workspace.business.currency, period: period)
        self.init(TimeLedger(workspace), income: income, EstimateReport(Plan(workspace)), in: period)
    }
}

extension EstimateReport {
    fileprivate func onTime(of names: Set<String>) -> OnTime {
        return people.flatMap(\.services).filter { names.contains($0.service) }.reduce(into: OnTime()) { sum, one in
            sum.tasks += one.record.onTime.tasks
            sum.kept += one.record.onTime.kept
        }
    }
}

/// The hours of a span by service.
private struct ServiceHours {
    private(set) var worked: [String: Minutes] = [:]
    private(set) var byTheHour: [String: Minutes] = [:]
    private(set) var all = Minutes.zero

    init(_ ledger: TimeLedger, in period: Period) {
        // By context first, so that no name is looked up for each entry.
        var sums = [Minutes](repeating: .zero, count: ledger.contexts.count)
        for entry in ledger.entries where period.contains(entry.day) { sums[entry.context] += entry.worked }
        for (context, sum) in zip(ledger.contexts, sums) {
            all += sum
            guard let service = context.service else { continue }
            worked[service, default: .zero] += sum
            switch context.standing {
            case .retainer, .included, .package: break
            case .hourly, .notBillable, .outside, .ambiguous, .missingRate: byTheHour[service, default: .zero] += sum
            }
        }
    }
}

/// The days of finished tasks by service.
private struct FinishedWork {
    private(set) var days: [String: [(begun: CalendarDate, done: CalendarDate)]] = [:]

    init(_ workspace: Workspace) {
        let names = ServiceNamesNow(workspace)
        for task in workspace.tasks {
            guard case .done(let done?) = task.state, let service = task.service,
                let begun = task.created ?? task.start?.date
            else { continue }
            days[names.now(service), default: []].append((begun, done))
        }
    }
}
