public import Diagnostics
import Markdown

extension MessageDraft {
    /// The message of a file in `outbox/`, drafted and not yet sent.
    public static func read(_ head: FileHead) -> (draft: MessageDraft, findings: [Diagnostic]) {
        var draft = MessageDraft(location: head.start, name: head.name, client: head.client)
        var reader = head.reader()
        reader.read("to", .names, into: &draft.recipients)
        reader.read("channel", .name, into: &draft.channel)
        reader.read("subject", .text, into: &draft.subject)
        reader.read("re", .names, into: &draft.about)
        reader.read("attach", .texts, into: &draft.attachments)
        reader.read("owed", .money(in: nil), into: &draft.owed)
        reader.read("made", .name, into: &draft.made)
        reader.read("keep", .flag, into: &draft.isKept)
        reader.read("dropped", .date, into: &draft.dropped)
        reader.read("reason", .text, into: &draft.reason)
        return (draft, head.findings(of: reader))
    }
}
