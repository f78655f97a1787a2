import Records
import Values

/// Minutes that draw on a retainer or a package, in the order of the log.
struct DrawnTime {
    let day: CalendarDate
    /// The index in `Settlement.contexts`.
    let context: Int
    /// The index in `Settlement.rows`.
    let row: Int
    /// The index in the ledger's entries; nil for a row that documents settled.
    var entry: Int?
    var minutes: Minutes
}

extension Settlement {
    /// What draws on an agreement's retainer or package: as it stands today, and as documents hold it.
    func drawn(on agreement: Int, as standing: WorkContext.Standing) -> (now: [DrawnTime], held: [DrawnTime]) {
        var (now, held): ([DrawnTime], [DrawnTime]) = ([], [])
        for index in rowsOfAgreement[agreement] ?? [] {
            let row = rows[index]
            guard !row.isMixed else {
                let (own, before) = drawnOfMixed(index, on: agreement, as: standing)
                now += own
                held += before
                continue
            }
            guard contexts[row.context].standing == standing else { continue }
            let before = DrawnTime(day: row.id.day, context: row.context, row: index, minutes: row.billedBefore)
            if before.minutes != .zero { held.append(before) }
            guard !row.isSettled else {
                now.append(DrawnTime(day: row.id.day, context: row.context, row: index, minutes: row.effective))
                continue
            }
            now += entryOrder[row.entries].map { place in
                let entry = ledger.entries[place]
                return DrawnTime(
                    day: entry.day, context: entry.context, row: index, entry: place, minutes: entry.counted)
            }
        }
        return (now, held)
    }

    /// Of a row whose entries fall under different terms, those that draw; what is held is of the first entries.
    private func drawnOfMixed(_ index: Int, on agreement: Int, as standing: WorkContext.Standing) -> (
        now: [DrawnTime], held: [DrawnTime]
    ) {
        var (now, held): ([DrawnTime], [DrawnTime]) = ([], [])
        let row = rows[index]
        var left = row.billedBefore
        for place in entryOrder[row.entries] {
            let entry = ledger.entries[place]
            let taken = min(max(left, .zero), max(entry.counted, .zero))
            left -= taken
            guard contexts[entry.context].standing == standing, contexts[entry.context].agreement == agreement else {
                continue
            }
            func drawn(_ minutes: Minutes) -> DrawnTime {
                DrawnTime(day: entry.day, context: entry.context, row: index, entry: place, minutes: minutes)
            }
            if taken != .zero { held.append(drawn(taken)) }
            now.append(drawn(row.isSettled ? taken : entry.counted))
        }
        return (now, held)
    }
}

extension [DrawnTime] {
    /// Those of a period; the days are in order.
    func within(_ period: Period) -> [DrawnTime] {
        let start = place(of: period.start)
        let end = period.end.map { place(of: $0.adding(days: 1)) } ?? count
        return Array(self[start..<Swift.max(start, end)])
    }

    /// The first that is not before a day.
    private func place(of day: CalendarDate) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].day < day { low = middle + 1 } else { high = middle }
        }
        return low
    }

    var total: Minutes { map(\.minutes).total() }

    /// What goes beyond the available minutes, in order: the log says who came too late (billing rule T16).
    func beyond(_ available: Minutes) -> [DrawnTime] {
        var left = available
        return compactMap { time in
            let covered = Swift.min(Swift.max(left, .zero), time.minutes)
            left -= covered
            var over = time
            over.minutes = time.minutes - covered
            return over.minutes > .zero ? over : nil
        }
    }
}

/// Work beyond what was included, that is printed as one line.
struct OverageKey: Hashable {
    let amount: DecimalNumber
    let currency: Currency
    let service: String?
    let project: String?
}

/// Work beyond a retainer or a package, by its rate: what is so today less what was so on documents.
struct Overage {
    /// By key, in order of the days.
    private(set) var open: [(key: OverageKey, time: [DrawnTime])] = []
    /// What was billed and is not beyond it any more, by key.
    private(set) var billedTooMuch: [(key: OverageKey, minutes: Minutes)] = []
    /// Days of work that has no rate.
    private(set) var withoutRate: [CalendarDate] = []

    /// `rate` gives what an hour of a context costs beyond; nil where nothing does.
    init(_ now: [DrawnTime], held: [DrawnTime], key: (Int) -> OverageKey?) {
        var left: [OverageKey: Minutes] = [:]
        for time in held {
            if let key = key(time.context) { left[key, default: .zero] += time.minutes }
        }
        var places: [OverageKey: Int] = [:]
        for time in now {
            guard let key = key(time.context) else {
                withoutRate.append(time.day)
                continue
            }
            let billed = min(left[key] ?? .zero, time.minutes)
            left[key]? -= billed
            guard time.minutes > billed else { continue }
            let place = places[key] ?? open.count
            if place == open.count { open.append((key, [])) }
            places[key] = place
            var rest = time
            rest.minutes = time.minutes - billed
            open[place].time.append(rest)
        }
        billedTooMuch = left.filter { $0.value > .zero }.map { (key: $0.key, minutes: $0.value) }
            .sorted {
                ($0.key.service ?? "", $0.key.project ?? "", $0.minutes) < (
                    $1.key.service ?? "", $1.key.project ?? "", $1.minutes
                )
            }
    }

    var tooMuch: Minutes { billedTooMuch.map(\.minutes).total() }
}
