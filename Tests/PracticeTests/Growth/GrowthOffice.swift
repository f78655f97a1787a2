import Billing
import Planning
import Records
import Testing
import Values

@testable import Practice

/// The office of the other tests, seen from growth.
extension Office {
    func ahead() -> CapacityAhead {
        CapacityAhead(Plan(workspace), TimeLedger(workspace).book)
    }

    var ideas: [IdeaScore] { IdeaScore.all(workspace, MarketView(workspace), hour: nil) }

    /// `vaws.yaml` of one who works 8h on each weekday, all of it for clients.
    static let fullDays = """
        business: {name: Robin Vale}
        currency: EUR
        timezone: UTC
        hours: {mon-fri: 9:00-17:00}
        focus: 100%
        exchange: {USD: [{from: 2026-01-01, rate: 0.5}]}

        """
}
