import ArgumentParser
import Billing
import Records
import Values

struct InvoiceVoidCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "void",
        abstract: "Void a document that never left the house, or say why a number is missing.",
        discussion: """
            `vaws invoice void 2026-0042 --reason "wrong client"` writes a file beside it; all that it billed is open \
            again. What was sent, paid or credited is taken back with `vaws invoice credit`. A number that no document \
            bears, though there are later ones, is explained the same way.
            """)

    @Argument(help: ArgumentHelp("The document, such as 2026-0042.", valueName: "number")) var number: String

    @Option(help: "Why, for whoever looks for it later.") var reason: String

    @Option(help: ArgumentHelp("The day; else today.", valueName: "date")) var on: String?

    @Flag(help: "Write nothing; show the file.") var dryRun = false

    @OptionGroup var options: WorkspaceOptions

    func run(in session: Session) throws -> ExitStatus {
        let taking = try TakingBack(number, on: on, isDryRun: dryRun, options, in: session)
        let void = VoidIssue(number: number, reason: try stated(reason), day: taking.day)
        return try taking.run(
            client: { workspace in workspace.documents.first { $0.number == number && !$0.isVoid }?.client },
            choose: void.issuable)
    }
}
