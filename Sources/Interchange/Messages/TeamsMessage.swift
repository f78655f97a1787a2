public import Diagnostics
import Markdown

/// A message for a webhook of Teams: an Adaptive Card of version 1.4.
///
/// Cards have no headings, tables, quotes and code in their text: these are large letters, boxes, and columns of
/// letters of one width. Source: Microsoft, "Create Incoming Webhooks with Workflows", Adaptive Cards schema.
public struct TeamsMessage {
    /// Teams takes 28 kB in one message.
    public static let byteLimit = 28_000

    public static func payload(_ message: OutgoingMessage) throws(MessageProblem) -> JSONValue {
        var body: [TeamsElement] = message.subject.map { [.heading(level: 1, TeamsLine.text([.text($0)]))] } ?? []
        body += TeamsElement.all(of: message.blocks)
        guard !body.isEmpty else { throw .empty }
        let card: JSONValue = [
            "type": "AdaptiveCard", "$schema": "http://adaptivecards.io/schemas/adaptive-card.json", "version": "1.4",
            "body": .array(TeamsElement.json(body)),
        ]
        let attachment: JSONValue = [
            "contentType": "application/vnd.microsoft.card.adaptive", "contentUrl": nil, "content": card,
        ]
        let payload: JSONValue = ["type": "message", "attachments": [attachment]]
        let size = payload.text.utf8.count
        guard size <= byteLimit else {
            throw MessageProblem(
                message: "the message has \(size) bytes as a card, and Teams takes \(byteLimit)",
                fix: "part it into two messages, or attach a file")
        }
        return payload
    }
}
