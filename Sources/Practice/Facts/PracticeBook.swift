public import Billing
public import Planning
public import Records
public import Values

/// What all figures of a practice are taken from, made once.
public struct PracticeBook: Sendable {
    public let workspace: Workspace
    let finished: [FinishedTask]
    let settlement: Settlement
    let income: IncomeLedger
    let responses: [ResponseTimes]
    let stages: WorkStages

    public init(_ plan: Plan, _ settlement: Settlement, _ income: IncomeLedger, _ responses: [ResponseTimes]) {
        workspace = plan.workspace
        finished = plan.finished
        (self.settlement, self.income, self.responses) = (settlement, income, responses)
        stages = WorkStages(plan.workspace)
    }

    public var agreements: AgreementBook { settlement.ledger.book }

    /// Days to come have nothing in them.
    public func facts(in period: Period) -> PracticeFacts {
        PracticeFacts(
            period: period, onTime: OnTimeRate(workspace, in: period), estimates: estimates(in: period),
            performance: performance(in: period), responses: responses.map { $0.answers(in: period) },
            stages: stages.minutes(in: period), satisfaction: Satisfaction(workspace.feedback, in: period))
    }

    func estimates(in period: Period, service: String? = nil) -> EstimateFactor {
        EstimateFactor(finished, workspace.tasks, in: period, service: service)
    }

    func performance(in period: Period) -> Performance? {
        let rows = Performance.all(settlement, income, in: period)
        return rows.last { $0.subject == .all } ?? rows.last
    }
}

extension PracticeBook {
    /// This month and this quarter up to today, each beside the whole one before it.
    public func spans() -> (month: PracticeComparison, quarter: PracticeComparison) {
        (comparison(of: Period(monthOf: workspace.today)), comparison(of: Period(quarterOf: workspace.today)))
    }

    /// A span and the one before it; of one that is not over, what there is of it.
    public func comparison(of period: Period) -> PracticeComparison {
        PracticeComparison(now: facts(in: period), before: facts(in: period.before))
    }
}

/// A span beside the one before it.
public struct PracticeComparison: Sendable {
    public let now: PracticeFacts
    public let before: PracticeFacts
}
