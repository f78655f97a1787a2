import ArgumentParser
import Records
import Values

struct FeedbackAddCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Write down what a client said.",
        discussion: """
            `vaws feedback add hollis "The double booking cost me a call" --csat 3/5 --who dana --complaint`: one line in \
            the client's feedback, with an id by which the answer refers to it.
            """)

    @Argument(help: "The client's id.") var client: String

    @Argument(help: "What was said, in quotes.") var text: String = ""

    @Option(help: "As `4/5`.") var rating: String?
    @Option(help: "Would recommend, 0 to 10.") var nps: String?
    @Option(help: "Satisfaction, as `4/5`.") var csat: String?
    @Option(help: "How easy it was, as `6/7`.") var ces: String?

    @Option(help: ArgumentHelp("Who said it: a contact of the client.", valueName: "name")) var who: String?

    @Option(help: ArgumentHelp("The id of the task that it is about.", valueName: "id")) var task: String?

    @Option(help: ArgumentHelp("What else it is about, such as `2026-q4`.", valueName: "name")) var re: String?

    @Flag(help: "It is a complaint, whatever the scores say.") var complaint = false

    @Option(help: ArgumentHelp("The day on which it was said; else today.", valueName: "date")) var on: String?

    @OptionGroup var options: EditOptions

    func run(in session: Session) throws -> ExitStatus {
        let editor = try options.editor(in: session)
        let day =
            try on.map { text throws(Complaint) in
                try pastDay(text, today: editor.today, else: "write it down when it is said")
            } ?? editor.today
        let scores: [(FieldKey, String?)] = [(.rating, rating), (.nps, nps), (.csat, csat), (.ces, ces)]
        guard !text.isEmpty || scores.contains(where: { $0.1 != nil }) else {
            throw Complaint("nothing was said", fix: "write the words in quotes, or `--rating 4/5`", status: .usage)
        }
        return try editor.run { open in
            try open.workspace.mustKnow(client: client)
            return try NewFeedback(
                open: open, client: client, day: day, text: text, scores: scores, who: who, task: task, about: re,
                isComplaint: complaint
            ).change()
        }
    }
}
