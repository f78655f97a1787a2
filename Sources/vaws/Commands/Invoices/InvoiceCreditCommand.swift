import ArgumentParser
import Billing
import Records
import Values

struct InvoiceCreditCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "credit",
        abstract: "Issue a credit note on an invoice: on all of it, or on parts of lines.",
        discussion: """
            `vaws invoice credit 2026-0042 --lines 2=1h30m --reason "done twice"`: a sealed file in its own series, with \
            the printed figures of the invoice. Money alone goes back; `--rebill` opens the hours again, and \
            `--correction` takes off what was billed and has left the log, as `vaws check` tells it.
            """)

    @Argument(help: ArgumentHelp("The invoice, such as 2026-0042.", valueName: "number")) var number: String

    @Option(help: "Why, in words that the client reads; a correction needs none.") var reason: String?

    @Option(
        help: ArgumentHelp(
            "Which lines: `1,3` whole, `2=1h30m` hours, `2=qty:3` pieces, `2=50.00` an amount.", valueName: "lines"))
    var lines: String?

    @Flag(help: "Give money back; what was billed stays billed (what it is without a word).") var goodwill = false

    @Flag(help: "Take off what was billed and has left the log.") var correction = false

    @Flag(help: "Bill it again: hours and costs come on the next draft.") var rebill = false

    @Option(help: ArgumentHelp("The day of issue; else today.", valueName: "date")) var on: String?

    @Flag(help: "Write nothing; show the document.") var dryRun = false

    @OptionGroup var options: WorkspaceOptions

    func run(in session: Session) throws -> ExitStatus {
        let taking = try TakingBack(number, on: on, isDryRun: dryRun, options, in: session)
        let purpose = try purpose
        let note = CreditIssue(
            number: number, purpose: purpose, lines: lines,
            reason: try stated(reason ?? (purpose == .correction ? "Correction" : "")), day: taking.day)
        return try taking.run(
            client: { workspace throws(Complaint) in try TakenBack.invoice(number, in: workspace).client },
            choose: note.issuable)
    }

    private var purpose: CreditRequest.Purpose {
        get throws(Complaint) {
            let stated = [goodwill, correction, rebill].count { $0 }
            guard stated <= 1 else {
                throw Complaint(
                    "a credit note is one of `--goodwill`, `--correction` and `--rebill`",
                    fix: "write one credit note for each", status: .usage)
            }
            return correction ? .correction : rebill ? .rebill : .goodwill
        }
    }
}

/// A reason in words; a complaint where there are none.
func stated(_ reason: String) throws(Complaint) -> String {
    let words = reason.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if !words.isEmpty { return words }
    throw Complaint("the reason is empty", fix: "write `--reason \"what happened\"`", status: .usage)
}
