import ArgumentParser
import Records
import Values

struct PayCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "pay",
        abstract: "Write down money that came in, went back or was given up.",
        discussion: """
            `vaws pay 2026-0042 1063.29`, `vaws pay 2026-0041,2026-0042 500 --on yesterday --via bank`: one line in the \
            client's payments, then what is open. Several invoices are filled in order; what is left flows to the oldest \
            due, then it is the client's credit. `vaws pay acme 500` is money without a reference. \
            `--type refund` gives back, `--type write-off` gives up.
            """)

    @Argument(help: ArgumentHelp("The invoice, several as `2026-0041,2026-0042`, or a client.", valueName: "number"))
    var numbers: String

    @Argument(help: "What came, `1063.29` or `\"EUR 1063.29\"`.") var amount: String

    @Option(help: ArgumentHelp("The day, such as yesterday or 2026-11-20; else today.", valueName: "date"))
    var on: String?

    @Option(help: ArgumentHelp("How it came, such as bank.", valueName: "way")) var via: String?

    @Option(help: ArgumentHelp("What the bank kept; it counts as paid.", valueName: "amount")) var fee: String?

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("The same in the other currency: `--as \"EUR 950.00\"`.", valueName: "amount"))
    var received: String?

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp("What it settles first: principal, interest or compensation.", valueName: "debt"))
    var debts: String?

    @Option(help: "What it is.") var type: PaymentType = .payment

    @OptionGroup var options: EditOptions

    func run(in session: Session) throws -> ExitStatus {
        let editor = try options.editor(in: session)
        return try editor.run { open in
            let day = try on.map { text throws(Complaint) in
                try pastDay(text, today: open.workspace.today, else: "write what came in on the day it came")
            }
            let request = PaymentRequest(
                numbers: numbers, amount: amount, fee: fee, received: received, via: via, debts: debts, type: type,
                day: day ?? open.workspace.today)
            return try PaymentChange(open).change(try request.line(in: open.workspace))
        }
    }
}

/// What `--type` takes.
enum PaymentType: String, CaseIterable, ExpressibleByArgument {
    case payment, refund
    case writeOff = "write-off"

    var kind: Payment.Kind {
        switch self {
        case .payment: .payment
        case .refund: .refund
        case .writeOff: .writeOff
        }
    }
}
