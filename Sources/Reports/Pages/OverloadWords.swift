import Planning
import Records
import Values

/// Where promises exceed what can be done, in a sentence.
enum OverloadWords {
    /// Tasks by name where an overload is told among other things.
    static let namedBriefly = 3

    /// "From Mon 23 November to Fri 27 November 31h are promised, 22h 30m are there: 8h 30m too much."
    static func sentence(_ overload: Overload, in context: PageContext) -> String {
        guard !overload.isOverdue else {
            return "\(Wording.duration(overload.promised)) of promised work is overdue."
        }
        guard !overload.isDueBeforeItBegins else {
            return "\(Wording.duration(overload.promised)) of promised work is due before it can begin."
        }
        guard overload.available > .zero else {
            return "\(Wording.duration(overload.promised)) are promised for a time that has no working hours left."
        }
        let (from, through) = (context.wording.day(overload.from), context.wording.day(overload.through))
        let span = overload.from == overload.through ? "On \(from)" : "From \(from) to \(through)"
        return "\(span) \(Wording.duration(overload.promised)) are promised, "
            + "\(Wording.duration(overload.available)) are there: \(Wording.duration(overload.deficit)) too much."
    }

    /// "In it: Planting guide, Board books and 9 more."
    static func tasks(_ overload: Overload, naming most: Int = 6, in context: PageContext) -> String {
        let later = overload.occurrences.map {
            "\(context.title(ofTask: $0.task)) of \(context.wording.briefDate($0.date))"
        }
        let all = overload.tasks.map(context.title(ofTask:)) + later
        let names = Array(all.prefix(most))
        let rest = all.count - names.count
        return "In it: \(Wording.list(names + (rest > 0 ? ["\(rest) more"] : [])))."
    }
}
