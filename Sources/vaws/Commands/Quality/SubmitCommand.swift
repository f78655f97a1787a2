import ArgumentParser
import Records
import Values

struct SubmitCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "submit",
        abstract: "Hand work to the client for review.",
        discussion: """
            `vaws submit news-11 work/news-11.pdf`, `vaws submit cs-roof --link https://…`: a line in the client's \
            deliverables with the version and the file's hash, `status:submitted` on the task, and a request for review in \
            the outbox, in the client's language: what, where, until when, what silence means, how many rounds are left. \
            A task with checks left is refused; `vaws qc` shows them.
            """)

    @Argument(
        help: ArgumentHelp("Tasks, and files of the workspace that the client is to see.", valueName: "task or file"))
    var what: [String]

    @Option(help: ArgumentHelp("The client, where no task says it.", valueName: "id")) var client: String?

    @Option(help: ArgumentHelp("Where the client finds it.", valueName: "address")) var link: String?

    @Option(help: ArgumentHelp("When the answer is due; else as was agreed.", valueName: "date")) var review: String?

    @Flag(help: "Submit it though checks are left.") var unchecked = false

    @OptionGroup var options: EditOptions

    func run(in session: Session) throws -> ExitStatus {
        let editor = try options.editor(in: session)
        let due = try review.map { text throws(Complaint) in try day("--review", text, today: editor.today) }
        return try editor.run { open in
            let subject = try SubmittedWork(what, client: client, from: editor.directory, in: open)
            return try Submission(
                open: open, work: subject, link: link, review: due, isUnchecked: unchecked
            ).change()
        }
    }
}
