import ArgumentParser
import Records
import Values

struct ClaimCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "claim",
        abstract: "Claim interest and compensation for an invoice that is late.",
        discussion: """
            `vaws claim 2026-0042` writes what the terms come to up to today, less what was claimed before, as lines of the \
            client's payments: it is owed from then on. `--interest` or `--compensation` claims only that. Nothing is ever \
            claimed by itself. It is no legal advice: check with an adviser.
            """)

    @Argument(help: ArgumentHelp("The invoice's number.", valueName: "number")) var number: String

    @Flag(help: "Claim the interest.") var interest = false

    @Flag(help: "Claim the fixed sum.") var compensation = false

    @Option(help: ArgumentHelp("The day up to which interest runs; else today.", valueName: "date")) var on: String?

    @OptionGroup var options: EditOptions

    func run(in session: Session) throws -> ExitStatus {
        let editor = try options.editor(in: session)
        return try editor.run { open in
            let day = try on.map { text throws(Complaint) in
                try pastDay(text, today: open.workspace.today, else: "claim it on that day")
            }
            return try ClaimChange(open: open, number: number, kinds: kinds, day: day ?? open.workspace.today).change()
        }
    }

    private var kinds: [LateClaim.Kind] {
        interest == compensation ? LateClaim.Kind.allCases : interest ? [.interest] : [.compensation]
    }
}
