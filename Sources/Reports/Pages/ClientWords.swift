import Records
import Values

/// What the client said: feedback, and the last messages and meetings.
enum ClientWords {
    static let shown = 5

    static func view(_ records: ClientRecords, in context: PageContext) -> [String: ViewValue] {
        let feedback = newest(records.feedback) { ($0.day, 0) }
        let messages = newest(records.messages) { ($0.at.date, $0.at.time ?? 0) }
        let meetings = newest(records.meetings.filter { $0.at.date <= context.today }) { ($0.at.date, $0.at.time ?? 0) }
        return [
            "feedback": .list(feedback.map { self.feedback($0, in: context) }), "hasFeedback": .flag(!feedback.isEmpty),
            "messages": .list(messages.map { message($0, in: context) }), "hasMessages": .flag(!messages.isEmpty),
            "meetings": .list(meetings.map { meeting($0, in: context) }), "hasMeetings": .flag(!meetings.isEmpty),
        ]
    }

    /// The newest first; of one moment, the later in the file.
    private static func newest<Item>(_ items: [Item], by moment: (Item) -> (CalendarDate, Int)) -> [Item] {
        let ordered = items.enumerated().sorted { left, right in
            let (a, b) = (moment(left.element), moment(right.element))
            return (a.0, a.1, left.offset) > (b.0, b.1, right.offset)
        }
        return ordered.prefix(shown).map(\.element)
    }

    private static func feedback(_ feedback: Feedback, in context: PageContext) -> View {
        let scores = [
            feedback.rating.map { "\($0.value) of \($0.outOf)" },
            feedback.netPromoter.map { "would recommend \($0) of 10" },
            feedback.satisfaction.map { "satisfied \($0.value) of \($0.outOf)" },
            feedback.effort.map { "effort \($0.value) of \($0.outOf)" },
        ]
        return View([
            "day": .text(context.wording.day(feedback.day)),
            "score": .text(scores.compactMap { $0 }.joined(separator: ", ")),
            "text": .text(feedback.text), "place": .text(context.place(feedback.location)),
            "source": .link(context.source(feedback.location)),
        ])
    }

    private static func message(_ message: Message, in context: PageContext) -> View {
        let direction: String
        switch message.direction {
        case .incoming: direction = "from them"
        case .outgoing: direction = "to them"
        case .decision: direction = "decided"
        }
        return View([
            "day": .text(context.wording.day(message.at.date)),
            "how": .text([message.channel, direction].compactMap { $0 }.joined(separator: ", ")),
            "text": .text(message.text),
            "place": .text(context.place(message.location)), "source": .link(context.source(message.location)),
        ])
    }

    private static func meeting(_ meeting: Meeting, in context: PageContext) -> View {
        View([
            "day": .text(context.wording.day(meeting.at.date)), "title": .text(meeting.title),
            "place": .text(context.place(meeting.location)), "source": .link(context.source(meeting.location)),
        ])
    }
}
