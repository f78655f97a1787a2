public import Billing
public import Planning
public import Records
public import Values

/// What a service of the catalogue brings in, who wants it, and whether its promises are kept.
///
/// Writing: 31h worked, 24h of them by the hour, EUR 1,344.00 charged: EUR 56.00 for each of them; agreed with two clients,
/// asked for by one; 7 of 8 due dates kept; three working days promised, two taken in the middle of 6 tasks.
public struct ServiceFigures: Sendable {
    public let service: Service
    /// Of today; nil where the catalogue says none.
    public let price: Rate?
    /// The one that follows it.
    public let nextPrice: DatedRate?
    /// In the span, as logged.
    public let worked: Minutes
    /// Of them what no fee, fixed price, price by piece or package covers.
    public let byTheHour: Minutes
    /// Of lines that name the service, in the span, without tax: invoiced and received, by currency.
    public let income: [IncomeAmounts]
    /// The same in the workspace's currency; nil where `exchange:` lacks a rate for some of it.
    public let together: IncomeAmounts?
    /// Clients with it in an agreement that is in force today, by their ids.
    public let agreedBy: [String]
    /// Clients with it in a proposal without an answer.
    public let offeredTo: [String]
    /// Who asked for it in messages, feedback or reviews; clients' ids.
    public let askedBy: [String]
    /// Ideas in `growth/` about it.
    public let ideas: Int
    /// Of its tasks with a due date and a `done` date, whenever they were.
    public let onTime: EstimateReport.OnTime
    public let turnaround: Turnaround

    /// Below so many tasks no percentage is shown.
    public static let fewest = 5

    /// What was invoiced for each hour by the hour; nil where there is none, or no exchange rate.
    public var effectiveRate: Money? { together?.invoiced.perHour(of: byTheHour) }

    /// In percent; nil below five tasks.
    public var onTimeShare: Ratio? {
        onTime.tasks < ServiceFigures.fewest ? nil : Ratio(Int64(onTime.kept), of: Int64(onTime.tasks))
    }
}

/// How long a service takes: from the day on which a task was written down, or was to begin, to the day it was done.
public struct Turnaround: Hashable, Sendable {
    public let promised: DayCount?
    /// In working days where the promise is in working days, else in days; the longer of two in the middle.
    ///
    /// Nil of no task. What is done on the day itself took 0 days.
    public let median: Int?
    /// Finished tasks that say both days.
    public let tasks: Int
    public let isInWorkingDays: Bool

    init(promised: DayCount?, begunAndDone: [(begun: CalendarDate, done: CalendarDate)], _ calendar: WorkingCalendar) {
        self.promised = promised
        let isInWorkingDays = promised?.unit == .workingDays
        let lengths = begunAndDone.filter { $0.begun <= $0.done }.map { begun, done in
            isInWorkingDays
                ? calendar.workingDays(from: begun.adding(days: 1), to: done) : Int(done.days(since: begun))
        }
        (self.isInWorkingDays, tasks) = (isInWorkingDays, lengths.count)
        median = lengths.isEmpty ? nil : lengths.sorted()[lengths.count / 2]
    }
}
