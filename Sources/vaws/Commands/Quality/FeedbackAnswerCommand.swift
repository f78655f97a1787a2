import ArgumentParser
import Records
import Reports
import Values

struct FeedbackAnswerCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer",
        abstract: "Say what is done about feedback.",
        discussion: """
            `vaws feedback answer booking --task "Sync both calendars" due:fri` writes a task that refers to it: in hand \
            until it is done. `--apology`, `--thanks` and `--message` draft your words into the outbox, in the client's \
            language: in hand until you sent them. `--price "EUR -20.00 Goodwill"` is a line in charges.md, `--procedure` \
            names the procedure that you changed, `--noted` says that there is nothing to do.
            """)

    @Argument(help: ArgumentHelp("Its id, its place, or a part of its words.", valueName: "feedback"))
    var feedback: String

    @Argument(help: ArgumentHelp("Fields of the task, such as `due:fri`.", valueName: "key:value"))
    var fields: [String] = []

    @Option(help: ArgumentHelp("A task that is to be done.", valueName: "text")) var task: String?
    @Option(help: ArgumentHelp("Say sorry, in these words.", valueName: "text")) var apology: String?
    @Option(help: ArgumentHelp("Give thanks, in these words.", valueName: "text")) var thanks: String?
    @Option(help: ArgumentHelp("Write to them.", valueName: "text")) var message: String?
    @Option(help: ArgumentHelp("A charge or credit: an amount or a share, then words.", valueName: "line"))
    var price: String?
    @Option(help: ArgumentHelp("The procedure that you changed.", valueName: "name")) var procedure: String?
    @Flag(help: "Seen, nothing to do.") var noted = false

    @OptionGroup var options: EditOptions

    func run(in session: Session) throws -> ExitStatus {
        let editor = try options.editor(in: session)
        let answers: [FeedbackAnswer?] = [
            task.map { .task($0, fields) }, apology.map { .reply(.apology, $0) }, thanks.map { .reply(.thanks, $0) },
            message.map { .reply(.message, $0) }, price.map { .price($0) }, procedure.map { .procedure($0) },
            noted ? .noted : nil,
        ]
        let given = answers.compactMap(\.self)
        guard let answer = given.first, given.count == 1 else {
            throw Complaint(
                given.isEmpty ? "nothing says what is done about it" : "one answer at a time",
                fix: "`--task`, `--apology`, `--thanks`, `--message`, `--price`, `--procedure` or `--noted`",
                status: .usage)
        }
        guard fields.isEmpty || task != nil else {
            throw Complaint("'\(fields[0])' belongs to a task", fix: "write it behind `--task`", status: .usage)
        }
        return try editor.run { open in
            let item = try FoundFeedback(feedback, from: editor.directory, in: open)
            return try AnsweredFeedback(open: open, item: item, directory: editor.directory).change(answer)
        }
    }
}
