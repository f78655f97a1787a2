import Records
import Values

/// Puts a ladder on the calendar of one invoice, and finds what became of each step.
struct ReminderCourse {
    private(set) var steps: [ReminderStep] = []
    private(set) var due: CalendarDate
    private let invoice: InvoiceStanding
    private let facts: ReminderFacts
    private let today: CalendarDate

    init(
        _ invoice: InvoiceStanding, _ ladder: ReminderLadder, _ facts: ReminderFacts, today: CalendarDate
    ) {
        (self.invoice, self.facts, self.today) = (invoice, facts, today)
        due = invoice.due
        if let grants = ladder.grants { takeTurns(ladder, grants) } else { takeDays(ladder) }
    }

    /// Each step has its day, and the next one's ends it.
    private mutating func takeDays(_ ladder: ReminderLadder) {
        let days = ladder.days.map { invoice.due.adding(days: $0) }
        for index in days.indices {
            let next = index + 1 < days.count ? days[index + 1] : nil
            let isCurrent = days[index] <= today && next.map { $0 > today } ?? true
            add(ladder, index, on: days[index], before: next, else: isCurrent ? .offered : .missed)
        }
    }

    /// Each letter waits for the one before it and for the day after what that one granted.
    private mutating func takeTurns(_ ladder: ReminderLadder, _ grants: Int) {
        var (earliest, isReady) = (CalendarDate(dayNumber: 0), true)
        for index in ladder.days.indices {
            let day = max(invoice.due.adding(days: ladder.days[index]), earliest)
            add(ladder, index, on: day, before: nil, else: isReady ? .offered : .coming)
            var granted = day
            switch steps[index].fate {
            case .sent(let on, _):
                granted = on
                due = on.adding(days: grants)
            case .dropped: break
            case .drafted, .missed, .offered, .coming: isReady = false
            }
            earliest = granted.adding(days: grants + 1)
        }
    }

    private mutating func add(
        _ ladder: ReminderLadder, _ index: Int, on day: CalendarDate, before end: CalendarDate?,
        else fate: ReminderStep.Fate
    ) {
        let first = ladder.days.firstIndex { $0 > 0 } ?? ladder.days.count
        let tone = ReminderTone(
            offset: ladder.days[index], index: index - first, of: ladder.days.count - first, written: written)
        let name = "\(day)-\(invoice.client)-reminder-\(index + 1)-\(invoice.number.asPartOfName)"
        steps.append(
            ReminderStep(
                number: index + 1, offset: ladder.days[index], day: day, tone: tone,
                fate: self.fate(name, day, end, else: fate), name: name))
    }

    /// Reminders after the due date that were sent, or will have been.
    private var written: Int {
        steps.count { step in
            switch step.fate {
            case .sent, .drafted, .offered, .coming: step.offset > 0
            case .dropped, .missed: false
            }
        }
    }

    private func fate(_ name: String, _ day: CalendarDate, _ end: CalendarDate?, else fate: ReminderStep.Fate)
        -> ReminderStep.Fate
    {
        let known = facts.outbox[name]
        if case .sent(let on, let place) = known { return .sent(on: on, place) }
        if case .dropped(let on, let place) = known { return .dropped(on: on, place) }
        if day <= today, let message = facts.sent(about: invoice.number, from: day, before: end) {
            return .sent(on: message.at.date, message.location)
        }
        if case .lies(let place) = known { return .drafted(place) }
        if day > today { return .coming }
        return fate
    }
}

extension String {
    /// A number may have characters that no name of a file has: `2026/0042` becomes `2026-0042`.
    fileprivate var asPartOfName: String {
        String(map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "_") ? $0 : "-" })
    }
}
