import Planning
import Records
import Values

/// Planned work on the clock. The first stretch of a task keeps its name when it moves, and so does the second.
struct BlockEvents {
    let context: PageContext
    let names: EventNames
    let people: [PersonPlan]

    func events(_ schedules: [Schedule]) -> [CalendarEvent] {
        var counts: [Piece: Int] = [:]
        return schedules.flatMap(\.days).flatMap(\.blocks).map { block in
            let piece = Piece(task: block.task, occurrence: block.occurrence)
            counts[piece, default: 0] += 1
            return event(block, ordinal: counts[piece] ?? 1)
        }
    }

    /// A task, or one of its dates to come, whose stretches are counted.
    private struct Piece: Hashable {
        let task: Int
        let occurrence: CalendarDate?
    }

    private func event(_ block: ScheduledBlock, ordinal: Int) -> CalendarEvent {
        let task = context.workspace.tasks[block.task]
        let person = people[block.person].person?.name
        let who = person.map { "\($0): " } ?? ""
        return CalendarEvent(
            kind: .block, uid: names.uid(.block, ofTask: block.task, occurrence: block.occurrence, ordinal: ordinal),
            time: time(block),
            summary: who + context.named(task.title, for: task.client),
            notes: ["\(Wording.duration(block.minutes)) of work; may move.", context.place(task.location)],
            categories: context.categories(client: task.client) + [person].compactMap { $0 })
    }

    /// On the quarter of an hour; what is shorter than one, as it is.
    private func time(_ block: ScheduledBlock) -> CalendarEvent.Time {
        let range = block.drawn.isEmpty ? block.start..<block.end : block.drawn
        let zone = context.workspace.business.zone
        return .span(
            zone.instant(block.day, minute: range.lowerBound), zone.instant(block.day, minute: range.upperBound))
    }
}
