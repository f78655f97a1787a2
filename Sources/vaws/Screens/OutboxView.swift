import Records

/// What `vaws outbox` shows: messages that wait to be sent.
struct OutboxView {
    struct Row {
        let file: OutboxFile

        var draft: MessageDraft { file.draft }

        /// Who has the text in hand.
        var state: String { file.isUntouched ? "drafted" : draft.made == nil ? "yours" : "changed" }
    }

    let rows: [Row]
    let workspace: Workspace

    init(_ open: OpenWorkspace) {
        workspace = open.workspace
        rows = open.workspace.drafts.map { Row(file: OutboxFile($0, in: open)) }
    }

    /// One of them alone.
    init(_ file: OutboxFile, in open: OpenWorkspace) {
        workspace = open.workspace
        rows = [Row(file: file)]
    }
}
