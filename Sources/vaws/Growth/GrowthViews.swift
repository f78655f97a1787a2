import Billing
import Planning
import Practice
import Records
import Reports
import Values

/// What `vaws contacts` shows.
struct ContactsView: Sendable {
    let workspace: Workspace
    /// Those asked for.
    let contacts: [KeptContact]
    let all: [KeptContact]
}

/// What `vaws growth` shows.
struct GrowthView: Sendable {
    let workspace: Workspace
    let growth: GrowthFigures

    init(_ workspace: Workspace) {
        let settlement = Settlement(TimeLedger(workspace))
        self.workspace = workspace
        growth = GrowthFigures(
            Plan(workspace), settlement.ledger.book, MoneyFigures(settlement, Receivables(workspace)))
    }
}

/// What `vaws try` shows: the test, and what it stands beside.
struct TryView: Sendable {
    let workspace: Workspace
    let test: IncomeTest
    let growth: GrowthFigures
    let ranges: [PriceRange]
    let idea: IdeaScore?

    init(_ question: IncomeTest.Question, weeks: DecimalNumber, in workspace: Workspace) {
        self.workspace = workspace
        test = IncomeTest(question, weeks: weeks)
        growth = GrowthView(workspace).growth
        ranges = growth.market.ranges(of: question.service).filter {
            $0.unit == question.unit && $0.currency == question.currency
        }
        idea = growth.ideas.first { $0.service == question.service }
    }

    /// The mean of the free time of the weeks ahead.
    var freeWeekly: Minutes {
        let weeks = growth.ahead.weeks.filter { $0.capacity > .zero }
        return weeks.isEmpty ? .zero : Minutes(weeks.map(\.free).total().count / weeks.count)
    }

    /// The first week from which on every week has room for it; nil where the last has not.
    var firstFitting: CapacityAhead.Week? {
        guard let weekly = test.weekly else { return nil }
        let weeks = growth.ahead.weeks.filter { $0.capacity > .zero }
        let lastFull = weeks.lastIndex { $0.free < weekly }
        return weeks.dropFirst(lastFull.map { $0 + 1 } ?? 0).first
    }
}
