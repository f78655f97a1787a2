public import Practice
public import Records
import Values

/// How soon a client is answered, in a sentence.
public struct ResponseWords: Sendable {
    private let context: PageContext

    public init(_ workspace: Workspace) { context = PageContext(workspace: workspace, format: .markdown) }

    init(in context: PageContext) { self.context = context }

    /// "An answer is promised within 1 working day: 4 of 5 came in time (80 %), half of them within 35m of the client's
    /// hours. 1 message waits, until today, 17:15." Of the last twelve months; nil where there is nothing to say.
    public func sentence(_ times: ResponseTimes) -> String? {
        let year = Period(context.today.adding(months: -12), through: context.today)
        let recent = times.answers(in: year)
        let waiting = [times].toAnswer(in: context.workspace)
        let parts = [answered(recent), waiting.isEmpty ? nil : self.waiting(waiting)].compactMap(\.self)
        guard !parts.isEmpty else {
            return times.promised.map {
                "An answer is promised within \($0); no message asked for one in twelve months."
            }
        }
        return parts.joined(separator: " ")
    }

    private func answered(_ times: ResponseTimes) -> String? {
        guard let median = times.median else { return nil }
        let time = "\(Wording.duration(median)) of the client's hours"
        let half = times.answers.count == 1 ? "after \(time)" : "half of them within \(time)"
        let (count, kept) = times.measured
        let share = times.within.map { " (\($0.percent(digits: 0)) %)" } ?? ""
        guard count > 0 else {
            return "\(Wording.count(times.answers.count, "message was", "messages were")) answered, \(half)."
        }
        let promise = times.promised.map { "An answer is promised within \($0): " } ?? ""
        return "\(promise)\(kept) of \(count) came in time\(share), \(half)."
    }

    private func waiting(_ waiting: [ResponseTimes.Waiting]) -> String {
        let count = Wording.count(waiting.count, "message waits", "messages wait")
        guard let due = waiting.first?.due else { return "\(count) for an answer." }
        let time = due.time.map { ", " + ClockRange.clock($0) } ?? ""
        return "\(count) for an answer, promised by \(context.wording.briefDay(due.date))\(time)."
    }
}
