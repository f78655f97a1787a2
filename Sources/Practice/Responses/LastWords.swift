public import Records
import Values

/// What was last said with a client, and how soon they are answered: for the page that is opened before a call.
public struct LastWords: Sendable {
    /// The newest first.
    public let messages: [Message]
    public let decisions: [Message]
    /// Nil where nothing was ever asked and nothing promised.
    public let responses: ResponseTimes?

    public init(_ messages: [Message], _ responses: ResponseTimes?, shown: Int = 5) {
        let newest = messages.enumerated().sorted { left, right in
            let (a, b) = (left.element.at, right.element.at)
            return (a.date, a.time ?? 0, left.offset) > (b.date, b.time ?? 0, right.offset)
        }.map(\.element)
        self.messages = Array(newest.prefix(shown))
        decisions = Array(newest.filter { $0.direction == .decision }.prefix(shown))
        self.responses = responses
    }
}
