public import Values

/// Hours of a ledger by client, service, task, person, project, day, week and month, in any combination.
public struct HoursReport: Sendable {
    private let ledger: TimeLedger

    public init(_ ledger: TimeLedger) {
        self.ledger = ledger
    }

    /// One row for each combination of keys that has an entry, in the order of the keys: names by their letters with
    /// "none" last, tasks by their place, days by the calendar. No grouping gives one row for all, if there is any entry.
    public func rows(
        by groupings: [HoursGrouping], client: String? = nil, in period: Period? = nil
    ) -> [HoursRow] {
        let dimensions = groupings.map { HoursDimension($0, of: ledger) }
        var sums = HoursSums(ledger, dimensions)
        let wanted = ledger.contexts.map { client == nil || $0.client == client }
        for index in ledger.entries.indices where wanted[ledger.entries[index].context] {
            if let period, !period.contains(ledger.entries[index].day) { continue }
            sums.add(index)
        }
        return sums.rows
    }

    /// The sum over everything asked for.
    public func total(client: String? = nil, in period: Period? = nil) -> HoursRow {
        rows(by: [], client: client, in: period).first
            ?? HoursRow(keys: [], worked: .zero, billable: .zero, billed: .zero, value: [], entries: 0)
    }
}
