import ArgumentParser
import Practice

struct ContactsCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "contacts",
        abstract: "List your own contacts, those who are due first.",
        discussion: """
            `every` in growth/contacts.md is how often you mean to be in touch, `max` the longest that may pass. Both count \
            from the last time: `last:`, a dated line below the contact, or a message or meeting that names it. \
            `vaws contact NAME "…"` writes one down.
            """)

    @Flag(help: "Only those who are due.") var due = false

    @Option(help: "How to print.") var format: ScreenFormat = .text

    @OptionGroup var options: WorkspaceOptions

    func run(in session: Session) throws -> ExitStatus {
        let open = try options.open(in: session)
        let all = KeptContact.all(open.workspace)
        let view = ContactsView(workspace: open.workspace, contacts: due ? all.filter(\.isDue) : all, all: all)
        session.console.show(view, as: format, shape: .contacts) { ContactsScreen.text($0, width: session.width) }
        session.console.tellErrors(open.diagnostics)
        return .success
    }
}
