/// A time zone of the IANA database as a list of changes, so that look-ups are pure and fast: one binary search each.
///
/// It knows the changes of the years 1990 to 2060; before and after them the nearest offset holds.
public struct Zone: Hashable, Sendable {
    /// `Europe/Brussels`.
    public let identifier: String
    /// Seconds since 1970 in UTC from which an offset holds, ascending; and that offset in minutes east of UTC.
    let changes: [Change]
    let firstOffset: Int

    struct Change: Hashable, Sendable {
        let instant: Int64
        let offset: Int
    }

    public static let utc = Zone(identifier: "UTC", changes: [], firstOffset: 0)
}

extension Zone {
    /// Minutes east of UTC at an instant, in seconds since 1970.
    public func offset(at instant: Int64) -> Int {
        let index = changesUpTo(instant)
        return index == 0 ? firstOffset : changes[index - 1].offset
    }

    /// The instant, in seconds since 1970, of `minute` minutes on the clock from the midnight at which `day` begins;
    /// it may be negative or over 1440.
    ///
    /// A time that a change skips counts as if the clock had not been put forward (02:30 is 03:30 then); of a time
    /// that comes twice the first is meant (RFC 5545 §3.3.5).
    public func instant(_ day: CalendarDate, minute: Int = 0) -> Int64 {
        let local = Int64(day.dayNumber) * 86_400 + Int64(minute) * 60
        // A day around the change is enough: no offset is a day or more.
        let index = changesUpTo(local - 86_400)
        var offset = index == 0 ? firstOffset : changes[index - 1].offset
        for change in changes[index...] {
            guard local - Int64(offset) * 60 >= change.instant else { break }
            offset = local - Int64(change.offset) * 60 >= change.instant ? change.offset : offset
        }
        return local - Int64(offset) * 60
    }

    /// The instant of a moment; its own offset wins over this zone. A moment without a time is the midnight at which its day begins.
    public func instant(_ moment: Moment) -> Int64 {
        guard let offset = moment.offset else { return instant(moment.date, minute: moment.time ?? 0) }
        return Int64(moment.date.dayNumber) * 86_400 + Int64((moment.time ?? 0) - offset) * 60
    }

    /// The day and the minutes since its midnight that clocks here show at an instant.
    public func local(_ instant: Int64) -> (date: CalendarDate, minute: Int) {
        let local = instant + Int64(offset(at: instant)) * 60
        let day = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
        return (CalendarDate(dayNumber: Int(day)), Int(local - day * 86_400) / 60)
    }

    /// Minutes that pass during a range written under `day`; an open range has none.
    ///
    /// Where the clock changes meanwhile, what elapsed counts: 0:30-4:30 is 180 minutes when an hour is skipped in it.
    public func minutes(elapsed range: ClockRange, on day: CalendarDate) -> Minutes {
        guard let end = range.end else { return .zero }
        guard !isSteady(around: day) else { return Minutes(end - range.start) }
        let seconds = instant(day, minute: end) - instant(day, minute: range.start)
        return Minutes(max(Int(seconds / 60), 0))
    }

    /// Whether no change is near: a range reaches from the day before to the day after.
    private func isSteady(around day: CalendarDate) -> Bool {
        let midnight = Int64(day.dayNumber) * 86_400
        let index = changesUpTo(midnight - 2 * 86_400)
        return index == changes.count || changes[index].instant > midnight + 4 * 86_400
    }

    /// How many changes there were by that instant.
    private func changesUpTo(_ instant: Int64) -> Int {
        var (low, high) = (0, changes.count)
        while low < high {
            let middle = (low + high) / 2
            if changes[middle].instant <= instant { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
