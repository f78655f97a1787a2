import ArgumentParser
import Records
import Values

struct ReviewCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Write down what the client said to work that you submitted.",
        discussion: """
            `vaws review news-11 approve`, `vaws review news-11 changes --request "defect: The name is spelt wrong" \
            --request "refinement: A shorter ending" --request "scope: A reel of it service:social"`. A defect is mended \
            and uses no round; a refinement uses one of those that were agreed; scope is new work, to be quoted. \
            A request without a word before it is a refinement.
            """)

    @Argument(help: ArgumentHelp("Its task or id, or a part of its words.", valueName: "deliverable"))
    var deliverable: String

    @Argument(help: "What the client said.") var answer: ReviewAnswer

    @Option(help: ArgumentHelp("`defect: …`, `refinement: …` or `scope: …`; may be given again.", valueName: "text"))
    var request: [String] = []

    @Option(help: ArgumentHelp("The day on which they said it; else today.", valueName: "date")) var on: String?

    @OptionGroup var options: EditOptions

    func run(in session: Session) throws -> ExitStatus {
        let editor = try options.editor(in: session)
        let day =
            try on.map { text throws(Complaint) in
                try pastDay(text, today: editor.today, else: "write it down when they said it")
            } ?? editor.today
        return try editor.run { open in
            let requests = try request.map { text throws(Complaint) in try ReviewedRequest(text) }
            return try ReviewedDeliverable(
                open: open, text: deliverable, answer: answer, requests: requests, day: day
            ).change()
        }
    }
}

/// What a client says to what was submitted.
enum ReviewAnswer: String, CaseIterable, ExpressibleByArgument {
    case approve, changes

    var step: Deliverable.Step { self == .approve ? .approved : .changes }
}
