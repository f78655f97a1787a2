import ArgumentParser
import Practice
import Records
import Reports

struct UpdateCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "update",
        abstract: "Draft a message to a client: what was done, what changed, what comes, what you need.",
        discussion: """
            `vaws update acme` tells what happened since the last update that was sent, else the last check-in, else two \
            weeks. `--since mon` or `--since 2026-11-10` tells since a day; `--since HEAD~5` compares with a commit of git. \
            Where the folder is under git, new and dropped tasks, moved dates, agreements and prices are told, too. It \
            waits in outbox/, in the client's language, until you send it.
            """)

    @Argument(help: "The client's id.") var client: String

    @Option(help: ArgumentHelp("Since when: a day, or a commit of git.", valueName: "date|rev")) var since: String?

    @Flag(help: "Only show it.") var print = false

    @Option(help: "How to print; as JSON nothing is drafted.") var format: ScreenFormat = .text

    @OptionGroup var options: EditOptions

    func run(in session: Session) throws -> ExitStatus {
        if print || format == .json {
            let open = try options.workspace.open(in: session)
            session.console.show(try view(open), as: format, shape: .update) {
                DraftScreen.text($0.message, width: session.width)
            }
            session.console.tellErrors(open.diagnostics)
            return .success
        }
        return try options.editor(in: session).run { open in
            let message = try view(open).message
            var change = OutboxDraft(message).change(in: open)
            change.told.insert(message.body, at: 0)
            change.told += older(than: message, in: open.workspace)
            return change
        }
    }

    /// Updates that were never sent.
    private func older(than message: DraftedMessage, in workspace: Workspace) -> [String] {
        workspace.drafts.filter {
            $0.client == client && $0.name.hasSuffix("-\(client)-update") && $0.name != message.name
        }
        .map { "\(workspace.path(of: $0.location)) waits, too: `vaws send` it, or `vaws drop` it." }
    }

    private func view(_ open: OpenWorkspace) throws(Complaint) -> UpdateView {
        let (workspace, material) = (open.workspace, LetterMaterial(open))
        let known = try workspace.known(client: client)
        let since = try SinceWhen(since, for: known, in: open)
        let briefing = ClientBriefing(
            of: known, from: since.day, on: workspace.today, includesDay: true, in: workspace)
        let difference = since.older.map { WorkspaceDifference(of: client, from: $0, to: workspace) }
        let update = ClientUpdate(briefing, difference, isExact: since.isExact)
        let letter = UpdateLetter(update, in: workspace, through: material.letters, material.languages)
        return UpdateView(update: update, message: letter.message, workspace: workspace)
    }
}

extension Workspace {
    /// The client of an id; a complaint with the nearest where nobody has it.
    func known(client id: String) throws(Complaint) -> Client {
        try mustKnow(client: id)
        guard let client = client(id) else { throw Complaint("there is no client '\(id)'", id: "unknown-client") }
        return client
    }
}
