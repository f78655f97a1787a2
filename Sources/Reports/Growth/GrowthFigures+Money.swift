public import Billing
public import Planning
public import Practice

extension GrowthFigures {
    /// With what the last twelve months brought.
    public init(_ plan: Plan, _ book: AgreementBook, _ money: MoneyFigures) {
        let all = money.performance.last { $0.subject == .all }
        self.init(plan, book, money.income, performance: all, largest: money.largest)
    }
}
