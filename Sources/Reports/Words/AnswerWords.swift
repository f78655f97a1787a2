public import Planning
import Records
import Values

/// Whether new work can be promised.
extension PlanWords {
    /// "Yes: 8h by Fri 27 November can be promised.", "No: 8h by Fri 27 November cannot be kept."
    public func sentence(_ answer: CanAnswer) -> String {
        let work = duration(answer.question.duration)
        guard let by = answer.question.by else { return earliest(answer, work) }
        let moment = day(by.date) + (by.time.map { ", " + ClockRange.clock($0) } ?? "")
        switch answer.reply {
        case .yes: return "Yes: \(work) by \(moment) can be promised."
        case .tight:
            return "Tight: \(work) by \(moment) can be kept if everything takes as long as it likely does, not if it "
                + "takes longer."
        case .no, nil: return "No: \(work) by \(moment) cannot be kept."
        }
    }

    /// What was there, and the earliest honest dates.
    public func proof(_ answer: CanAnswer) -> [String] {
        let span = taken(answer) + (answer.span.map { [self.span($0)] } ?? [])
        guard answer.question.by != nil else { return span }
        return span + [earliest(answer, duration(answer.question.duration))]
    }

    private func earliest(_ answer: CanAnswer, _ work: String) -> String {
        guard let likely = answer.earliest else { return "There is no honest date for \(work) in the days planned." }
        guard let safe = answer.earliestSafe else {
            return "The earliest honest date is \(soon(likely)), and not a safe one."
        }
        if likely == safe { return "The earliest honest date is \(soon(safe)), also if it takes longer." }
        return "The earliest honest date is \(soon(likely)); \(soon(safe)) if it takes longer."
    }

    /// "By your finished tasks 8h take 7h 10m in half of all cases, and 8h 48m in four of five."; none without a history.
    private func taken(_ answer: CanAnswer) -> [String] {
        guard answer.likely != answer.question.duration else { return [] }
        return [
            "By your finished tasks \(duration(answer.question.duration)) take \(duration(answer.likely)) in half of all "
                + "cases, and \(duration(answer.cautious)) in four of five."
        ]
    }

    /// `tomorrow, Tue 24 November`.
    private func soon(_ day: CalendarDate) -> String { context.wording.dueDay(day) }

    /// "From Mon 23 to Fri 27 November 22h 30m are there, 14h are promised, 8h are asked: 30m are left."
    private func span(_ span: CanAnswer.Span) -> String {
        let name = span.from == span.through ? "On \(day(span.from))" : "From \(day(span.from)) to \(day(span.through))"
        let rest = span.left < .zero ? "\(duration(-span.left)) too much" : TaskRow.slack(span.left)
        return "\(name) \(duration(span.available)) are there, \(duration(span.promised)) are promised, "
            + "\(duration(span.asked)) are asked: \(rest)."
    }
}
