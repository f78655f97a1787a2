import Markdown
public import Records

/// A draft of the outbox on its way to another program.
public struct OutgoingMessage: Sendable {
    /// The draft's name, which is its identity.
    public let name: String
    public let subject: String?
    /// Markdown.
    public let body: String
    /// A language tag, such as `de`.
    public let language: String
    public let attachments: [AttachedFile]

    /// `body` is the text below the draft's front matter.
    public init(_ draft: MessageDraft, body: String, attachments: [AttachedFile] = [], in workspace: Workspace) {
        let client = draft.client.flatMap(workspace.client)
        self.init(
            name: draft.name, subject: draft.subject, body: body,
            language: client?.language ?? workspace.business.language, attachments: attachments)
    }

    public init(
        name: String, subject: String?, body: String, language: String = "en", attachments: [AttachedFile] = []
    ) {
        self.name = name
        self.subject = subject.map(ForeignText.oneLine).flatMap { $0.isEmpty ? nil : $0 }
        self.body = body
        self.language = language
        self.attachments = attachments
    }

    var blocks: [MarkdownBlock] { MarkdownBlock.message(body) }
}

/// A file that goes along with a message.
public struct AttachedFile: Sendable {
    /// Without a folder: `2026-0042.pdf`.
    public let name: String
    public let bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// Why a message cannot be written for a program, and what to do.
public struct MessageProblem: Error, Equatable, Sendable {
    public let message: String
    public let fix: String
}
