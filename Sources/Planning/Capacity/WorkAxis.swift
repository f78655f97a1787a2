import Values

/// Working capacity as whole numbers along one axis from now: the coordinate of an instant is the capacity until then.
///
/// Counted in fractions of a minute small enough to make focus exact: at 75% a free minute is 75 of the 100 units of a
/// minute. So sums are exact, and only a printed figure is rounded down. Instants between which nothing can be done have
/// the same coordinate; a coordinate below 0 is work that would have had to be done before now.
struct WorkAxis: Sendable {
    /// Units of one minute of work.
    let unit: Int
    /// Units that one free minute yields.
    let share: Int
    /// What was logged today, in units: the beginning of today that is gone.
    let logged: Int
    /// The coordinate of the end of each day from today on.
    let ends: [Int]

    init(free: [Int], focus: DecimalNumber, logged minutes: Int) {
        unit = (0..<focus.scale).reduce(100) { power, _ in power * 10 }
        share = max(Int(focus.mantissa), 0)
        logged = minutes * unit
        var ends: [Int] = []
        ends.reserveCapacity(free.count)
        for (index, minutes) in free.enumerated() {
            let today = minutes * share
            ends.append(index == 0 ? max(today - logged, 0) : ends[index - 1] + today)
        }
        self.ends = ends
    }

    /// The coordinate of the end of a day, counted from today; 0 for days gone by.
    func end(of day: Int) -> Int {
        day < 0 || ends.isEmpty ? 0 : ends[min(day, ends.count - 1)]
    }

    /// The coordinate after so many free minutes of a day.
    func coordinate(day: Int, freeMinutes: Int) -> Int {
        if day < 0 { return 0 }
        if day == 0 { return max(freeMinutes * share - logged, 0) }
        return day < ends.count ? ends[day - 1] + freeMinutes * share : end(of: day)
    }

    /// How many free minutes of a day it takes to reach a coordinate that lies on it; what was logged today counts.
    func freeMinutes(of day: Int, reaching coordinate: Int) -> Int {
        let units = day == 0 ? coordinate + logged : coordinate - end(of: day - 1)
        return (units + share - 1) / share
    }

    /// Units as minutes, rounded down, so that a slack of −1 unit is one of −1 minute.
    func minutes(_ units: Int) -> Minutes {
        let quotient = units / unit
        return Minutes(units % unit < 0 ? quotient - 1 : quotient)
    }

    /// The first day at whose end so much can be done; nil beyond the days known.
    func day(reaching coordinate: Int) -> Int? {
        let day = ends.firstIndex(atLeast: coordinate)
        return day < ends.count ? day : nil
    }

    /// The day on which work goes on at a coordinate; nil beyond the days known.
    func day(after coordinate: Int) -> Int? { day(reaching: coordinate + 1) }
}

extension [Int] {
    /// The index of the first element that is `value` or more, of an array in ascending order; the count where none is.
    func firstIndex(atLeast value: Int) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
