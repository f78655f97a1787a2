public import Billing
public import Records
public import Values

/// How soon a client's messages are answered, against what was promised (`response:` of the agreement).
///
/// Counted in the client's business hours: a message of Friday 16:00 answered on Monday 10:00 took two hours of an office
/// that is open from 9:00 to 17:00.
public struct ResponseTimes: Sendable {
    /// A message that was answered.
    public struct Answer: Hashable, Sendable {
        /// The index in `Workspace.messages`.
        public let message: Int
        public let day: CalendarDate
        /// Of business hours.
        public let took: Minutes
        /// Nil where nothing was promised that day.
        public let isWithin: Bool?
    }

    /// A message that waits for its answer.
    public struct Waiting: Hashable, Sendable {
        /// The index in `Workspace.messages`.
        public let message: Int
        public let promised: DayCount?
        /// By when, on the workspace's clock; no time where the message has none; nil where nothing was promised.
        public let due: Moment?

        /// Whether the day of the promise has passed.
        public func isOverdue(on today: CalendarDate) -> Bool { due.map { $0.date < today } ?? false }
    }

    /// The client's id.
    public let client: String
    /// What is promised today.
    public let promised: DayCount?
    /// In order of the messages' moments.
    public let answers: [Answer]
    /// Those not answered today, the earliest first.
    public let waiting: [Waiting]
}

extension ResponseTimes {
    /// Of both answers in the middle the mean; nil without any.
    public var median: Minutes? { [self].median }

    /// Answered within what was promised then; nil below five answers that had a promise.
    public var within: Ratio? { [self].within }

    /// Answers that had a promise, and how many of them kept it.
    public var measured: (count: Int, kept: Int) { [self].measured }

    /// Those whose message came on one of the days.
    public func answers(in period: Period) -> ResponseTimes {
        ResponseTimes(
            client: client, promised: promised, answers: answers.filter { period.contains($0.day) }, waiting: waiting)
    }
}

/// Of several clients together.
extension Sequence<ResponseTimes> {
    public var median: Minutes? {
        let times = flatMap(\.answers).map(\.took).sorted()
        guard !times.isEmpty else { return nil }
        let (low, high) = (times[(times.count - 1) / 2], times[times.count / 2])
        return Minutes(Int(dividedHalfAwayFromZero(Int128(low.count + high.count), by: 2)))
    }

    public var within: Ratio? {
        let (count, kept) = measured
        return count < Satisfaction.fewest ? nil : Ratio(Int64(kept), of: Int64(count))
    }

    public var measured: (count: Int, kept: Int) {
        let promised = flatMap(\.answers).compactMap(\.isWithin)
        return (promised.count, promised.count { $0 })
    }
}

extension ResponseTimes {
    /// One for each client with a message or a promise, in the order of the clients' files; messages in one pass.
    public static func all(_ workspace: Workspace, _ book: AgreementBook) -> [ResponseTimes] {
        let talks = ClientTalk.all(workspace)
        return workspace.clients.compactMap { client in
            let promised = book.promisedResponse(to: client.id, on: workspace.today)
            guard let talk = talks[client.id] else {
                guard let promised else { return nil }
                return ResponseTimes(client: client.id, promised: promised, answers: [], waiting: [])
            }
            return ResponseWriter(client, talk, workspace, book).times(promised: promised)
        }
    }
}

extension AgreementBook {
    /// `response:` in force for a client on a day: of the agreement for all projects first, then of the latest.
    func promisedResponse(to client: String, on day: CalendarDate) -> DayCount? {
        let inForce = families(of: client).map { families[$0] }.filter { $0.period.contains(day) }
        let promising = inForce.filter { $0.terms(on: day).response != nil }
        let best = promising.max {
            ($0.project == nil ? 1 : 0, $0.period.start, $0.id) < ($1.project == nil ? 1 : 0, $1.period.start, $1.id)
        }
        return best?.terms(on: day).response
    }
}

extension Sequence<ResponseTimes> {
    /// Messages of the last thirty days that wait for an answer: the earliest promise first, then what was promised
    /// nothing, the earliest first.
    public func toAnswer(in workspace: Workspace) -> [ResponseTimes.Waiting] {
        let first = workspace.today.adding(days: -ResponseTimes.daysTold)
        return flatMap(\.waiting).filter { workspace.messages[$0.message].at.date >= first }.sorted { left, right in
            let rank = { (waiting: ResponseTimes.Waiting) in
                let at = waiting.due ?? workspace.messages[waiting.message].at
                return (waiting.due == nil ? 1 : 0, at.date.dayNumber, at.time ?? 1440, waiting.message)
            }
            return rank(left) < rank(right)
        }
    }
}

extension ResponseTimes {
    /// What has waited for longer is history, and was answered some other way.
    static let daysTold = 30
}
