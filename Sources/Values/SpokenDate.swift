extension CalendarDate {
    /// A day as one says it to a command, seen from `today`: `today`, `tomorrow`, `yesterday`, `fri`, `next mon`,
    /// `last fri`, `+3d`, `-2w`, `+1m`, or an ISO date.
    ///
    /// `fri` is the first Friday from today on, `next fri` the Friday of next week (weeks begin on Monday), `last fri`
    /// the latest Friday before today. Of what is over (`isPast`), `fri` is the latest Friday up to today.
    public init?(spoken text: some StringProtocol, today: CalendarDate, isPast: Bool = false) {
        let words = text.lowercased().split(whereSeparator: { $0 == " " || $0 == "\t" })
        guard let first = words.first, let last = words.last, words.count <= 2 else { return nil }
        if words.count == 2 {
            guard let weekday = Weekday(last), let day = weekday.day(said: first, today: today) else { return nil }
            self = day
        } else if let day = CalendarDate.oneWord(first, today: today, isPast: isPast) {
            self = day
        } else {
            return nil
        }
    }

    private static func oneWord(_ word: Substring, today: CalendarDate, isPast: Bool) -> CalendarDate? {
        switch word {
        case "today": today
        case "tomorrow": today.adding(days: 1)
        case "yesterday": today.adding(days: -1)
        default:
            Weekday(word).map { isPast ? today.onOrBefore($0) : today.onOrAfter($0) } ?? shifted(word, from: today)
                ?? CalendarDate(word)
        }
    }

    /// `+3d`, `-2w`, `+1m`, `+1y`, up to 999.
    private static func shifted(_ word: Substring, from today: CalendarDate) -> CalendarDate? {
        guard let sign = word.first, sign == "+" || sign == "-", let unit = word.last, word.utf8.count <= 5,
            let number = Int(word.dropFirst().dropLast()), number >= 0
        else { return nil }
        let count = sign == "-" ? -number : number
        return switch unit {
        case "d": today.adding(days: count)
        case "w": today.adding(days: 7 * count)
        case "m": today.adding(months: count)
        case "y": today.adding(months: 12 * count)
        default: nil
        }
    }

    /// The first such weekday from this day on.
    public func onOrAfter(_ weekday: Weekday) -> CalendarDate {
        adding(days: (weekday.rawValue - self.weekday.rawValue + 7) % 7)
    }

    /// The latest such weekday up to this day.
    public func onOrBefore(_ weekday: Weekday) -> CalendarDate {
        adding(days: -((self.weekday.rawValue - weekday.rawValue + 7) % 7))
    }
}

extension Weekday {
    fileprivate func day(said word: Substring, today: CalendarDate) -> CalendarDate? {
        switch word {
        case "next": today.startOfWeek(startingOn: .monday).adding(days: 7).onOrAfter(self)
        case "last": today.adding(days: -1).onOrBefore(self)
        case "this": today.startOfWeek(startingOn: .monday).onOrAfter(self)
        default: nil
        }
    }
}

extension Period {
    /// Days as one says them to a command: `this month`, `last week`, `next month`, a month `2026-11`, a span or a spoken day.
    public init?(spoken text: some StringProtocol, today: CalendarDate, weekStart: Weekday = .monday) {
        let words = text.lowercased().split(whereSeparator: { $0 == " " || $0 == "\t" })
        let steps = ["last": -1, "this": 0, "next": 1]
        if words.count == 2, let step = steps[String(words[0])] {
            if words[1] == "month" {
                self.init(monthOf: today.startOfMonth.adding(months: step))
                return
            } else if words[1] == "week" {
                let start = today.startOfWeek(startingOn: weekStart).adding(days: 7 * step)
                self.init(start, through: start.adding(days: 6))
                return
            }
        }
        if let period = Period(text) {
            self = period
        } else if let day = CalendarDate(spoken: text, today: today) {
            self.init(day, through: day)
        } else {
            return nil
        }
    }
}
