public import Diagnostics
public import Records
public import Values

/// The term of an agreement that runs on a day: when it ends, whether it goes on, and by when one may give notice.
///
/// Until 2026-12-31, renewed for 12 months, notice of 30 days: the last day to give notice is 2026-12-01.
public struct AgreementTerm: Hashable, Sendable {
    public let client: String
    /// The agreement's id.
    public let agreement: String
    public let title: String
    public let location: Location
    /// The last day of the running term.
    public let end: CalendarDate
    /// For how long it goes on then; nil where it ends.
    public let renews: DayCount?
    /// The last day to give notice; nil where no notice was agreed.
    public let lastNotice: CalendarDate?

    /// The day on which the next term begins, or would.
    public var next: CalendarDate { end.adding(days: 1) }
}

extension AgreementFamily {
    /// Nil where it names no end, or is not in force that day.
    public func term(on day: CalendarDate, _ calendar: WorkingCalendar) -> AgreementTerm? {
        guard let until, period.contains(day) else { return nil }
        let end = renews.map { until.term(holding: day, renewedBy: $0) } ?? until
        let notice = terms(on: day).notice
        return AgreementTerm(
            client: client, agreement: id, title: title, location: location, end: end, renews: renews,
            lastNotice: notice.map { end.subtracting($0, on: calendar) })
    }
}

extension AgreementTerm {
    /// Of active clients' agreements that are in force today, in the order of their files.
    public static func all(_ book: AgreementBook, _ workspace: Workspace) -> [AgreementTerm] {
        let active = Set(workspace.clients.filter { $0.status == .active }.map(\.id))
        let calendar = workspace.business.calendar
        return book.families.filter { active.contains($0.client) }.compactMap {
            $0.term(on: workspace.today, calendar)
        }
    }
}

extension CalendarDate {
    /// The last day of the term that holds a day, where the first ended here and each after it is as long.
    fileprivate func term(holding day: CalendarDate, renewedBy length: DayCount) -> CalendarDate {
        let first = adding(days: 1)
        var (end, count) = (self, 0)
        while end < day {
            count += 1
            let terms = DayCount(length.count * count, length.unit)
            end = first.adding(terms).adding(days: -1)
        }
        return end
    }
}
