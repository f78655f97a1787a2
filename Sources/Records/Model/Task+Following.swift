public import Values

extension Task {
    /// The date from which it comes again: `due`, else `on`, else `start` (as Obsidian Tasks has it).
    public var recurrenceDate: CalendarDate? { due?.date ?? plannedOn ?? start?.date }

    /// The same task on another date: each of its dates keeps its distance to the one from which it comes again. A task
    /// without a date is then due on that day.
    public func moved(to date: CalendarDate) -> Task {
        var task = self
        guard let from = recurrenceDate else {
            task.due = Moment(date)
            return task
        }
        let days = date.days(since: from)
        task.due = due?.adding(days: days)
        task.start = start?.adding(days: days)
        task.plannedOn = plannedOn?.adding(days: days)
        return task
    }

    /// What follows when this occurrence was done on `done`: the next one, open, on its date and with the rule to write.
    ///
    /// It has no `id`, `after`, `re`, `status`, `since`, `created`, no checks and no end, as they belong to one occurrence. Where `done` is not known the task
    /// counts as done on its date; with no date either, the next one has none. Nil where it does not repeat or the rule
    /// has ended.
    public func following(done: CalendarDate?) -> Task? {
        guard let repeats else { return nil }
        var next = self
        if let date = recurrenceDate ?? done {
            guard let (day, rule) = repeats.following(due: date, done: done ?? date) else { return nil }
            next = moved(to: day)
            next.repeats = rule
        }
        next.state = .open
        next.status = nil
        next.since = nil
        next.created = nil
        next.id = nil
        next.after = []
        next.afterNames = []
        next.about = []
        next.checks = []
        return next
    }
}

extension Moment {
    fileprivate func adding(days: Int) -> Moment { Moment(date.adding(days: days), time: time, offset: offset) }
}
