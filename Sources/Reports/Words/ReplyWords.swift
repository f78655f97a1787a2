public import Practice
public import Records
import Values

/// Messages that wait for an answer, in words.
public struct ReplyWords: Sendable {
    private let context: PageContext

    public init(_ workspace: Workspace) { context = PageContext(workspace: workspace, format: .markdown) }

    init(in context: PageContext) { self.context = context }

    /// `@dana, Fri 20 November, 17:15`, as far as it is known.
    public func from(_ message: Message) -> String {
        let people = message.people.map { "@\($0)" }
        let time = message.at.time.map { ", " + ClockRange.clock($0) } ?? ""
        return (people + [context.wording.day(message.at.date) + time]).joined(separator: ", ")
    }

    /// `promised by today, 17:15`, `promised by Fri 20 November: overdue`, `nothing promised`.
    public func promise(_ waiting: ResponseTimes.Waiting) -> String {
        guard let due = waiting.due else { return "no time promised" }
        let time = due.time.map { ", " + ClockRange.clock($0) } ?? ""
        let late = waiting.isOverdue(on: context.today) ? ", which has passed" : ""
        return "promised by \(context.wording.briefDay(due.date))\(time)\(late)"
    }

    /// `“Use the new logo, please”, Hollis & Crane LLC, @dana, Fri 20 November, 17:15; promised by today, 17:15 (…)`
    public func line(_ waiting: ResponseTimes.Waiting) -> String {
        let message = context.workspace.messages[waiting.message]
        return "“\(message.text)”, \(context.name(ofClient: message.client)), \(from(message)); \(promise(waiting)) "
            + "(\(context.place(message.location)))"
    }
}
