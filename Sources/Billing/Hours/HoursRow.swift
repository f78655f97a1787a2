public import Values

/// By what hours are summed.
public enum HoursGrouping: Hashable, Sendable {
    case client, service, task, person, project, day, week, month
}

/// What a row of hours is about; nil stands for entries that name none (no client: the business's own).
public enum HoursKey: Hashable, Sendable {
    /// A client's, service's, person's or project's id.
    case name(String?)
    /// An index in `Workspace.tasks`.
    case task(Int?)
    /// A day, the first day of a week, or the first day of a month.
    case day(CalendarDate)
}

/// The hours of one row: worked = billable + not billable.
public struct HoursRow: Hashable, Sendable {
    /// One key for each grouping asked for, in that order.
    public let keys: [HoursKey]
    /// As logged, with negative entries taken off.
    public let worked: Minutes
    /// Of the worked minutes, those of a client that are not marked `billable:no`.
    public let billable: Minutes
    /// Billable minutes after rounding as agreed, where a rate or a retainer applies. Rounding by line or invoice works
    /// on the document only, so there these are the logged minutes.
    public let billed: Minutes
    /// What the billed minutes cost at their own rates, by currency; hours in a retainer or a fixed price cost nothing.
    public let value: [Money]
    public let entries: Int

    public var notBillable: Minutes { worked - billable }
}
