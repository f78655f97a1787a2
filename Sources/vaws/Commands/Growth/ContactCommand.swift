import ArgumentParser
import Records
import Values

struct ContactCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "contact",
        abstract: "Write down that you were in touch with one of your own contacts.",
        discussion: """
            `vaws contact ines "Coffee, she is full until March" --on yesterday`: one dated line below that contact in \
            growth/contacts.md, from which its interval begins anew. A part of a name that only one has will do. What is \
            said with clients is written with `vaws note`.
            """)

    @Argument(help: "The contact: the name behind `@`, or a part of the name.") var name: String

    @Argument(help: "What it was, on one line.") var text: String

    @Option(help: ArgumentHelp("The day, such as yesterday or 2026-11-20; else today.", valueName: "date"))
    var on: String?

    @OptionGroup var options: EditOptions

    func run(in session: Session) throws -> ExitStatus {
        let editor = try options.editor(in: session)
        return try editor.run { open in
            let day = try on.map { text throws(Complaint) in
                try pastDay(text, today: open.workspace.today, else: "what is still to come is a task or a meeting")
            }
            return try ContactChange(open: open).change(name, text, on: day ?? open.workspace.today)
        }
    }
}
