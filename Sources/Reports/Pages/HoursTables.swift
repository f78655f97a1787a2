public import Billing
import Records
import Values

/// The sums of hours that the pages print, each made in one pass over the ledger.
public struct HoursTables: Sendable {
    /// By week and client, in the order of the weeks.
    let weeks: [HoursRow]
    /// By month and client.
    let months: [HoursRow]
    /// By client, month and service.
    let clientMonths: [HoursRow]
    /// This month's, by service, person and task; and the last two weeks by day.
    let services: [HoursRow]
    let people: [HoursRow]
    let tasks: [HoursRow]
    let days: [HoursRow]
    let thisWeek: HoursRow
    let thisMonth: HoursRow
    let all: HoursRow

    /// What documents hold counts as they were issued, the rest by today's terms.
    public init(_ settlement: Settlement) {
        let ledger = settlement.asBilled
        let (report, today) = (HoursReport(ledger), ledger.workspace.today)
        let weekStart = ledger.workspace.business.weekStart
        let month = Period(today.startOfMonth, through: today)
        let week = Period(today.startOfWeek(startingOn: weekStart), through: today)
        weeks = report.rows(by: [.week, .client], in: Period(week.start.adding(days: -7 * 7), through: today))
        months = report.rows(by: [.month, .client])
        clientMonths = report.rows(by: [.client, .month, .service])
        services = report.rows(by: [.service], in: month)
        people = report.rows(by: [.person], in: month)
        tasks = report.rows(by: [.task], in: month)
        days = report.rows(by: [.day], in: Period(today.adding(days: -13), through: today))
        thisWeek = report.total(in: week)
        thisMonth = report.total(in: month)
        all = report.total()
    }
}

extension HoursRow {
    /// The name behind a key, where it is one.
    func name(_ index: Int) -> String? {
        if keys.indices.contains(index), case .name(let name) = keys[index] { name } else { nil }
    }

    func day(_ index: Int) -> CalendarDate? {
        if keys.indices.contains(index), case .day(let day) = keys[index] { day } else { nil }
    }

    func task(_ index: Int) -> Int? {
        if keys.indices.contains(index), case .task(let task) = keys[index] { task } else { nil }
    }
}
