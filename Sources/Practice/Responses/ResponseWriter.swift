import Billing
import Records
import Values

/// Finds the answer to each message of one client.
struct ResponseWriter {
    private let client: Client
    private let talk: ClientTalk
    private let workspace: Workspace
    private let book: AgreementBook
    private let hours: BusinessHours

    init(_ client: Client, _ talk: ClientTalk, _ workspace: Workspace, _ book: AgreementBook) {
        (self.client, self.talk, self.workspace, self.book) = (client, talk, workspace, book)
        hours = BusinessHours(of: client, workspace.business)
    }

    func times(promised: DayCount?) -> ResponseTimes {
        var (answers, waiting) = ([ResponseTimes.Answer](), [ResponseTimes.Waiting]())
        let replies = Replies(talk, workspace.messages)
        for (place, event) in talk.events.enumerated() {
            guard let index = event.message, asksForAnswer(workspace.messages[index]) else { continue }
            if let reply = replies.reply(to: workspace.messages[index], at: place) {
                answers.append(answer(index, event, talk.events[reply]))
            } else {
                waiting.append(self.waiting(index, event))
            }
        }
        return ResponseTimes(client: client.id, promised: promised, answers: answers, waiting: waiting)
    }

    /// What is said in person is answered there.
    private func asksForAnswer(_ message: Message) -> Bool {
        message.direction == .incoming && !message.tags.contains("no-reply")
            && message.channel != "call" && message.channel != "meeting"
    }

    private func answer(_ message: Int, _ asked: ClientTalk.Event, _ reply: ClientTalk.Event) -> ResponseTimes.Answer {
        let end = reply.at.time == nil ? hours.opening(from: reply.instant) : reply.instant
        let took = hours.minutes(from: hours.opening(from: asked.instant), to: end)
        return ResponseTimes.Answer(
            message: message, day: asked.at.date, took: took,
            isWithin: book.promisedResponse(to: client.id, on: asked.at.date).map { isKept($0, asked, reply) })
    }

    /// Where one of the two has no time, the days decide.
    private func isKept(_ promise: DayCount, _ asked: ClientTalk.Event, _ reply: ClientTalk.Event) -> Bool {
        let deadline = hours.deadline(promise, after: asked.instant)
        guard asked.at.time != nil, reply.at.time != nil else {
            return reply.at.date <= workspace.business.zone.local(deadline).date
        }
        return reply.instant <= deadline
    }

    private func waiting(_ message: Int, _ asked: ClientTalk.Event) -> ResponseTimes.Waiting {
        let promise = book.promisedResponse(to: client.id, on: asked.at.date)
        let due = promise.map { promise in
            let (day, minute) = workspace.business.zone.local(hours.deadline(promise, after: asked.instant))
            return Moment(day, time: asked.at.time == nil ? nil : minute)
        }
        return ResponseTimes.Waiting(message: message, promised: promise, due: due)
    }
}

/// Which later event answers a message: each is looked up, since a client may have thousands of messages.
private struct Replies {
    private let talk: ClientTalk
    private let messages: [Message]
    /// Places in the talk, ascending: any answer; an answer that names nothing; and those that name a thing.
    private var all: [Int] = []
    private var open: [Int] = []
    private var byName: [String: [Int]] = [:]

    init(_ talk: ClientTalk, _ messages: [Message]) {
        (self.talk, self.messages) = (talk, messages)
        for (place, event) in talk.events.enumerated() {
            guard let index = event.message else {
                all.append(place)
                continue
            }
            let message = messages[index]
            guard message.direction != .incoming else { continue }
            for name in message.about { byName[name, default: []].append(place) }
            // A reminder or a survey that vaws drafted answers only what it is about.
            let isUnasked = message.draft != nil && !message.about.isEmpty
            if !isUnasked { all.append(place) }
            if message.about.isEmpty { open.append(place) }
        }
    }

    /// What is about the same thing, or about nothing that is named; on that day a meeting or a decision, too; else
    /// whatever was said next.
    func reply(to message: Message, at place: Int) -> Int? {
        let anyNext = next(all, after: place)
        guard !message.about.isEmpty else { return anyNext }
        let named = message.about.compactMap { next(byName[$0] ?? [], after: place) }
        let near = anyNext.flatMap { isSettledInPerson($0, message) ? $0 : nil }
        return (named + [next(open, after: place), near].compactMap(\.self)).min() ?? anyNext
    }

    private func isSettledInPerson(_ place: Int, _ message: Message) -> Bool {
        let event = talk.events[place]
        guard event.at.date == message.at.date else { return false }
        return event.message.map { messages[$0].direction == .decision } ?? true
    }

    private func next(_ places: [Int], after place: Int) -> Int? {
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if places[middle] <= place { low = middle + 1 } else { high = middle }
        }
        return low < places.count ? places[low] : nil
    }
}
