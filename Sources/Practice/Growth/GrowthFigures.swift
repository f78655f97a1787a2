public import Billing
public import Planning
import Records
public import Values

/// Where the business may go next: who asks, what is paid elsewhere, who to call, and how full the weeks ahead are.
public struct GrowthFigures: Sendable {
    public let pipeline: Pipeline
    public let contacts: [KeptContact]
    public let ahead: CapacityAhead
    public let ideas: [IdeaScore]
    /// Words that `#asked` marks, and new scope, without a service; the newest first.
    public let unnamedAsks: [Ask]
    public let market: MarketView
    public let referrals: [ReferralRecord]
    /// Nil where fewer than two clients brought something in the last twelve months.
    public let largest: LargestClient?
    /// What an hour brings in the last twelve months, in the workspace's currency.
    public let hour: Money?
    /// What was invoiced for an hour in them, in the workspace's currency.
    public let invoicedHour: Money?

    /// - Parameter performance: of all work of the last twelve months.
    public init(
        _ plan: Plan, _ book: AgreementBook, _ income: IncomeLedger, performance: Performance?, largest: LargestClient?
    ) {
        let workspace = plan.workspace
        pipeline = Pipeline(workspace)
        contacts = KeptContact.all(workspace)
        ahead = CapacityAhead(plan, book)
        let market = MarketView(workspace)
        self.market = market
        ideas = IdeaScore.all(workspace, market, hour: performance?.effectiveRate)
        unnamedAsks = Ask.all(workspace).filter { $0.service == nil }.reversed()
        referrals = ReferralRecord.all(workspace, income)
        self.largest = largest
        (hour, invoicedHour) = (performance?.effectiveRate, performance?.invoicedPerHour)
    }
}
