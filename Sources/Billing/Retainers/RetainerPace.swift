import Records
public import Values

/// How fast the running period of a retainer is used, and when it is used up if that goes on.
///
/// Blocks of hours alone have none: they are for no period. Hours brought along in blocks count as there.
/// 12h24m of 20h used on day 9 is 62 %, and the hours last through the 14th.
public struct RetainerPace: Hashable, Sendable {
    /// Of what there is, in whole percent, rounded half up; more than 100 where work is beyond it.
    public let percent: Int
    /// Days of the period up to today, today included.
    public let day: Int
    /// The last day that is covered in full at this pace; nil where it lasts to the period's end, or is used up already.
    public let outOn: CalendarDate?

    init?(_ period: RetainerPeriod, on today: CalendarDate) {
        let money = period.money.map { ($0.worked.minorUnits, $0.available.minorUnits) }
        let hours = period.hours.flatMap { hours in
            hours.included > .zero ? (Int64(hours.worked.count), Int64(hours.available.count)) : nil
        }
        guard let (worked, available) = money ?? hours, available > 0 else { return nil }
        day = today.days(since: period.period.start) + 1
        percent = Int((Int128(worked) * 200 / Int128(available) + 1) / 2)
        guard worked > 0, worked <= available else {
            outOn = nil
            return
        }
        let days = Int128(available) * Int128(day) / Int128(worked)
        let last = period.period.start.adding(days: Int(min(days, 100_000)) - 1)
        outOn = period.period.end.map { last < $0 } ?? true ? last : nil
    }

    /// What will have been used by the end of a running period at today's pace; nil while its end is more than fourteen
    /// days off, or where it is that short as a whole.
    static func projected(_ worked: Int64, in days: Period, on today: CalendarDate) -> Int64? {
        guard let length = days.dayCount, let end = days.end, length > RetainerLapse.noticeDays else { return nil }
        guard RetainerLapse.isSoon(end, on: today) else { return nil }
        let elapsed = Int128(today.days(since: days.start) + 1)
        return Int64(clamping: dividedHalfAwayFromZero(Int128(worked) * Int128(length), by: elapsed))
    }
}

/// What lapses soon if nobody uses it.
public struct RetainerLapse: Hashable, Sendable {
    public enum Amount: Hashable, Sendable {
        case hours(Minutes)
        case money(Money)
    }

    public let amount: Amount
    /// The last day on which it may be used.
    public let lastDay: CalendarDate
    /// Whether it is what the running period will leave at today's pace; else what is left of a block that was bought.
    public let isAtThisPace: Bool

    /// How long before it lapses it is told (billing rule T17).
    static let noticeDays = 14

    /// Whether what lapses on the day after `last` is to be told.
    static func isSoon(_ last: CalendarDate, on today: CalendarDate) -> Bool {
        last >= today && last.adding(days: 1).days(since: today) <= noticeDays
    }
}

extension HourBlocks {
    /// Blocks with something left that lapse soon.
    func lapses(on today: CalendarDate) -> [RetainerLapse] {
        blocks.compactMap { block in
            guard block.left > .zero, let last = block.days.end, RetainerLapse.isSoon(last, on: today) else {
                return nil
            }
            return RetainerLapse(amount: .hours(block.left), lastDay: last, isAtThisPace: false)
        }
    }
}
