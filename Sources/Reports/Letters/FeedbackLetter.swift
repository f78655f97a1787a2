public import Records
import Values

/// How feedback is answered in words; the names of the parts of `templates/letters/feedback-XX.md`.
public enum FeedbackReply: String, CaseIterable, Sendable {
    case thanks, apology, message
}

/// An answer to feedback: the person's own words between a greeting and a farewell in the client's language.
public struct FeedbackLetter: Sendable {
    private let feedback: Feedback
    private let reply: FeedbackReply
    private let words: String
    private let workspace: Workspace
    private let letter: Letter

    /// The feedback has an id, to which the message refers.
    public init(
        _ reply: FeedbackReply, _ words: String, to feedback: Feedback, in workspace: Workspace,
        through letters: Letters, _ languages: Languages
    ) {
        (self.reply, self.words, self.feedback, self.workspace) = (reply, words, feedback, workspace)
        let language = languages.language(of: feedback.client.flatMap(workspace.client), in: workspace)
        letter = letters.letter(.feedback, in: language.code)
    }

    /// Its name is the feedback's day, the client, what it is, and the feedback's id: `2026-11-13-acme-apology-booking`.
    public var message: DraftedMessage {
        let id = feedback.id ?? ""
        let text = LetterText(letter.part(reply.rawValue), filling: values)
        let key = feedback.client.map { "-\($0)" } ?? ""
        var message = DraftedMessage(
            name: "\(feedback.day)\(key)-\(reply.rawValue)-\(id)", client: feedback.client,
            to: contact.map { [$0.id] } ?? [], subject: text.subject, body: text.body)
        message.about = [id]
        return message
    }

    private var client: Client? { feedback.client.flatMap(workspace.client) }

    /// Who said it, else the first with an address.
    private var contact: ClientContact? {
        let contacts = client?.contacts ?? []
        return contacts.first { feedback.people.contains($0.id) } ?? contacts.first { $0.email != nil }
            ?? contacts.first
    }

    private var values: [String: String] {
        let name = contact?.name ?? client?.name ?? ""
        return [
            "first-name": contact == nil ? name : String(name.prefix { !$0.isWhitespace }), "name": name,
            "text": words, "business": workspace.business.name,
        ]
    }
}
