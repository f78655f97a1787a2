import Diagnostics
public import Records
import Values

/// How the figures of an issued document came about, from the record alone, and where it stands today.
///
/// A later change of terms changes nothing here (billing rule P4). Beside it: the rows that it settles with what the
/// log says now, and what was paid, credited and may be claimed for it.
public struct DocumentExplanation: Sendable {
    public let document: IssuedDocument
    /// The total and what made it.
    public let whole: Step
    /// One for each line, in its order.
    public let lines: [Step]
    /// One for each row that it settles.
    public let settled: [Step]
    /// From the total to the balance; nil for what is no invoice.
    public let balance: Step?
    /// What may be claimed since it is late; nil where nothing is.
    public let late: Step?
    /// The documents that take it back.
    public let takenBackBy: [Step]

    /// Whether a row says something else in the log now than in this document.
    public var hasChanges: Bool { settled.contains { $0.kind == .note } }

    public init(_ document: IssuedDocument, _ settlement: Settlement) {
        let workspace = settlement.ledger.workspace
        let printed = PrintedSteps(document: document, places: DocumentPlaces(document, in: workspace))
        let receivables = Receivables(workspace)
        let standing = receivables.invoices.first { $0.location == document.location }
        let account = BalanceSteps(document: document, workspace: workspace)
        self.document = document
        lines = printed.lines
        whole = printed.whole(lines)
        settled = SettledSteps(document, settlement, printed.places).all
        balance = standing.map(account.balance)
        takenBackBy = account.takenBackBy
        late = standing.flatMap { standing in
            LateInterestClaim.all(receivables, settlement.ledger.book, workspace).first {
                $0.invoice.location == standing.location
            }
        }.map { ClaimSteps(claim: $0, business: workspace.business).whole.at("late-interest", in: workspace) }
    }
}

/// The printed figures of a document.
struct PrintedSteps {
    let document: IssuedDocument
    let places: DocumentPlaces

    var lines: [Step] {
        document.lines.enumerated().map { index, line in
            step(index + 1, line, at: places.place(index, of: document.lines.count, in: "lines"))
        }
    }

    func whole(_ lines: [Step]) -> Step {
        var parts = [
            Step(
                .net, "lines", .money(document.lines.reduce(zero) { $0 + $1.amount }), .sum,
                reason: lines.count == 1 ? "one line" : "\(lines.count) lines", parts: lines)
        ]
        parts += document.taxes.enumerated().map { index, row in
            tax(row, at: places.place(index, of: document.taxes.count, in: "taxes"))
        }
        if let rounding = document.cashRounding {
            parts.append(
                Step(
                    .rounding, "cash rounding", .money(rounding), reason: "in coins", at: [places.place(of: "rounding")]
                ))
        }
        let sum = parts.reduce(zero) { $0 + ($1.money ?? zero) }
        return Step(
            .total, "total", .money(document.total), sum == document.total ? .sum : .told,
            reason: sum == document.total ? "as printed" : "as printed; its figures come to \(sum)",
            at: [places.place(of: "total")], parts: parts)
    }

    private var zero: Money { .zero(document.currency) }

    private func step(_ number: Int, _ line: IssuedDocument.Line, at place: Location) -> Step {
        let name = "line \(number): \(line.text)"
        let taxes = line.taxes.map { Step(.tax, "tax", .word($0), reason: "on the line") }
        guard let price = line.price, let quantity = PrintedQuantity(line.quantity) else {
            return Step(.line, name, .money(line.amount), reason: "as printed", at: [place], parts: taxes)
        }
        let counted: Step.Value =
            quantity.divisor == 60
            ? .minutes(Minutes(Int(quantity.number.mantissa))) : .number(quantity.number)
        let isExact = quantity.times(price, in: document.currency) == line.amount
        return Step(
            .line, name, .money(line.amount), isExact ? .product : .told, reason: "\(line.quantity) × \(price)",
            at: [place],
            parts: [
                Step(.quantity, "quantity", counted, reason: "as printed"),
                Step(
                    .price, "price", .price(price, document.currency, unit: line.unit ?? "each"), reason: "as printed"),
            ] + taxes)
    }

    /// The tax as printed; `told` where it is no plain share of its base, as when it was rounded on each line.
    private func tax(_ row: IssuedDocument.Tax, at place: Location) -> Step {
        let base = Step(.base, "base", .money(row.base), reason: "as printed")
        guard let rate = row.rate else {
            return Step(.tax, row.tax, .money(row.amount), reason: row.note ?? "category \(row.category)", at: [place])
        }
        let isWithin = document.total != document.lines.reduce(zero) { $0 + $1.amount } + taxes + rounding
        let making: Step.Making = row.base.percent(rate) == row.amount ? .share : .told
        return Step(
            .tax, row.tax, isWithin ? .word(row.amount.description) : .money(row.amount), isWithin ? .told : making,
            reason: isWithin
                ? "held in the prices"
                : making == .share ? "\(rate)% of \(row.base)" : "\(rate)%, rounded on each line",
            at: [place], parts: [base, Step(.price, "rate", .percent(rate), reason: "as printed")])
    }

    private var taxes: Money { document.taxes.reduce(zero) { $0 + $1.amount } }
    private var rounding: Money { document.cashRounding ?? zero }
}

extension Step {
    var money: Money? { if case .money(let money) = value { money } else { nil } }
}
