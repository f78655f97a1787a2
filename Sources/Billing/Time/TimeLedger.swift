public import Records
public import Values

/// A time entry, or the part of it that falls into one billing period, as worked and as counted.
public struct LedgerEntry: Hashable, Sendable {
    /// The index in `Workspace.time`.
    public let entry: Int
    /// The day to which the minutes belong.
    public let day: CalendarDate
    /// With negative entries below it taken off.
    public let worked: Minutes
    /// After rounding by entry or day. Where rounding is by line or invoice, the worked minutes.
    public internal(set) var counted: Minutes
    /// The index in `TimeLedger.contexts`.
    public let context: Int
}

/// Every time entry in file order: split at an edge of its agreement's billing period, with its rate and rounding.
public struct TimeLedger: Sendable {
    public let workspace: Workspace
    public let book: AgreementBook
    public let contexts: [WorkContext]
    public let entries: [LedgerEntry]

    public init(_ workspace: Workspace, book: AgreementBook? = nil) {
        let book = book ?? AgreementBook(workspace)
        var writer = LedgerWriter(workspace, book)
        writer.readEntries()
        writer.countDays()
        self.workspace = workspace
        self.book = book
        contexts = writer.contexts.contexts
        entries = writer.entries
    }
}

extension TimeLedger {
    init(workspace: Workspace, book: AgreementBook, contexts: [WorkContext], entries: [LedgerEntry]) {
        self.workspace = workspace
        self.book = book
        self.contexts = contexts
        self.entries = entries
    }
}

extension [LedgerEntry] {
    /// From the first day with an entry to the last.
    var days: ClosedRange<CalendarDate>? {
        guard var first = first?.day else { return nil }
        var last = first
        for entry in self {
            first = Swift.min(first, entry.day)
            last = Swift.max(last, entry.day)
        }
        return first...last
    }
}

/// Fills a ledger.
private struct LedgerWriter {
    let workspace: Workspace
    let cycles: [[BillingCycle]]
    var contexts: ContextTable
    var entries: [LedgerEntry] = []

    init(_ workspace: Workspace, _ book: AgreementBook) {
        self.workspace = workspace
        contexts = ContextTable(book)
        let weekStart = workspace.business.weekStart
        cycles = book.families.map { $0.cycles(weekStart: weekStart) }
        entries.reserveCapacity(workspace.time.count)
    }

    mutating func readEntries() {
        let taken = takenOff()
        // Fields are read in place: a copy of each entry would cost more than all that is done with it.
        workspace.time.withUnsafeBufferPointer { time in
            for index in time.indices where time[index].comesOff == nil {
                add(index, time, time[index].minutes + taken[index])
            }
        }
    }

    /// Negative minutes by the entry from which they come off; an array, since a look-up for each entry costs more.
    private func takenOff() -> [Minutes] {
        var taken = [Minutes](repeating: .zero, count: workspace.time.count)
        for index in workspace.time.indices {
            guard let target = workspace.time[index].comesOff else { continue }
            taken[target] += workspace.time[index].minutes
        }
        return taken
    }

    private mutating func add(_ index: Int, _ time: UnsafeBufferPointer<TimeEntry>, _ minutes: Minutes) {
        let day = time[index].day
        let context = contexts.index(of: time, at: index, on: day)
        guard let edge = edge(of: time[index].range, on: day, context) else {
            return append(index, day, minutes, context)
        }
        // What comes off is taken from the longer piece, so that neither falls below zero while the other has minutes.
        let (before, after) = edge.pieces(of: time[index].minutes)
        let off = minutes - time[index].minutes
        let offAfter = after >= before ? max(off, -after) : off - max(off, -before)
        for (day, minutes) in [
            (edge.firstDay, before + off - offAfter), (edge.firstDay.adding(days: 1), after + offAfter),
        ] {
            append(index, day, minutes, contexts.index(of: time, at: index, on: day))
        }
    }

    private mutating func append(_ index: Int, _ day: CalendarDate, _ minutes: Minutes, _ context: Int) {
        let rounding = contexts.contexts[context].rounding
        let counted = rounding.scope == .entry ? rounding.rounded(minutes) : minutes
        entries.append(LedgerEntry(entry: index, day: day, worked: minutes, counted: counted, context: context))
    }

    /// The edge of a billing period that the entry runs across.
    private func edge(of range: ClockRange?, on day: CalendarDate, _ context: Int) -> PeriodEdge? {
        guard let range, let end = range.end, range.start < 0 || end > 1440 else { return nil }
        guard let agreement = contexts.contexts[context].agreement else { return nil }
        let firstDay = range.start < 0 ? day.adding(days: -1) : day
        let midnight = firstDay.adding(days: 1)
        guard cycles[agreement].contains(where: { $0.beginsPeriod(on: midnight) }) else { return nil }
        let clockBefore = range.start < 0 ? -range.start : 1440 - range.start
        return PeriodEdge(firstDay: firstDay, clockBefore: Minutes(clockBefore))
    }

    /// Rounds what is rounded by day: a service and project on a day together, the difference going to the last entry.
    mutating func countDays() {
        let isByDay = contexts.contexts.map { $0.rounding.scope == .day }
        guard isByDay.contains(true) else { return }
        var table = RowTable(subjects: isByDay.count, days: entries.days)
        var days: [(minutes: Minutes, last: Int)] = []
        for index in entries.indices where isByDay[entries[index].context] {
            let id = RowID(entries[index].context, entries[index].day)
            let place = table[id] ?? days.count
            if place == days.count {
                days.append((.zero, index))
                table[id] = place
            }
            days[place] = (days[place].minutes + entries[index].worked, index)
        }
        for day in days {
            let rounded = contexts.contexts[entries[day.last].context].rounding.rounded(day.minutes)
            entries[day.last].counted += rounded - day.minutes
        }
    }
}

/// A midnight inside an entry at which one billing period ends.
private struct PeriodEdge {
    let firstDay: CalendarDate
    let clockBefore: Minutes

    /// The elapsed minutes before and after; clocks change after midnight, so those before it are as on the clock.
    func pieces(of minutes: Minutes) -> (before: Minutes, after: Minutes) {
        let before = min(clockBefore, minutes)
        return (before, minutes - before)
    }
}

extension AgreementFamily {
    /// The cycles at whose edges this agreement's work is split: its invoices', and its retainer's.
    func cycles(weekStart: Weekday) -> [BillingCycle] {
        versions.flatMap { version in
            let invoice = BillingCycle(version.terms.invoice?.every ?? .month, weekStart: weekStart)
            let retainer = version.terms.retainer.flatMap { BillingCycle($0.fee.unit, weekStart: weekStart) }
            return [invoice] + (retainer.map { [$0] } ?? [])
        }
    }
}
