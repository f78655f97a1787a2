import Planning
import Records
import Values

/// When open tasks are due: the day, or the moment where a time was promised; of a repeating one also its later dates.
struct DueEvents {
    let context: PageContext
    let names: EventNames

    func events(_ tasks: [TaskAssessment]) -> [CalendarEvent] {
        tasks.flatMap { assessment -> [CalendarEvent] in
            let task = context.workspace.tasks[assessment.task]
            guard let due = task.due else { return [] }
            return [event(assessment, task, due, notes: words(assessment), on: nil)]
                + later(task, after: due.date).map { day in
                    let next = Moment(day, time: due.time, offset: due.offset)
                    let notes = ["Comes again: \(task.repeats?.description ?? "")"]
                    return event(assessment, task, next, notes: notes, on: day)
                }
        }
    }

    private func event(
        _ assessment: TaskAssessment, _ task: Task, _ due: Moment, notes: [String],
        on occurrence: CalendarDate?
    ) -> CalendarEvent {
        CalendarEvent(
            kind: .due, uid: names.uid(.due, ofTask: assessment.task, occurrence: occurrence),
            time: time(due, of: task),
            summary: "Due: " + context.named(task.title, for: task.client),
            notes: notes + [context.place(task.location)], categories: context.categories(client: task.client))
    }

    /// A time is meant on the client's clock. It gets a quarter of an hour to be seen: left to themselves, programs make
    /// an hour of a moment.
    private func time(_ due: Moment, of task: Task) -> CalendarEvent.Time {
        guard due.time != nil else { return .allDay(due.date) }
        let zone = task.client.flatMap { context.workspace.client($0)?.zone } ?? context.workspace.business.zone
        let instant = zone.instant(due)
        return .span(instant, instant + 900)
    }

    /// Dates that are counted from the day of completion are not known ahead.
    private func later(_ task: Task, after due: CalendarDate) -> [CalendarDate] {
        guard let repeats = task.repeats, repeats.mode != .whenDone else { return [] }
        let last = context.today.adding(days: CalendarFile.daysAhead)
        let first = max(due, context.today).adding(days: 1)
        return first <= last ? repeats.dates(from: due, in: Period(first, through: last)) : []
    }

    /// `tight, 1h 30m left, 45m to spare`
    private func words(_ assessment: TaskAssessment) -> [String] {
        let parts = [
            assessment.verdict?.words ?? "", assessment.asksCapacity ? "\(TaskRow.left(assessment)) left" : "",
            assessment.slack.map(TaskRow.slack) ?? "",
        ]
        return [parts.filter { !$0.isEmpty }.joined(separator: ", ")].filter { !$0.isEmpty }
    }
}

extension PageContext {
    /// `Draft the price list (Acme)`; own work is named alone.
    func named(_ title: String, for client: String?) -> String {
        client == nil ? title : "\(title) (\(name(ofClient: client)))"
    }

    func categories(client: String?) -> [String] {
        client == nil ? [] : [name(ofClient: client)]
    }
}
