import Billing
import Records
import Values

/// What the client owes, and what is not billed yet.
enum ClientMoney {
    /// Issued invoices with nothing to pay are shown up to this many.
    static let settledShown = 6

    static func view(_ records: ClientRecords, in context: PageContext) -> [String: ViewValue] {
        let invoices = records.standings.sorted { ($1.issued, $1.number) < ($0.issued, $0.number) }
        let open = invoices.filter { $0.owed.minorUnits > 0 }
        let settled = invoices.filter { $0.owed.minorUnits <= 0 }.prefix(settledShown)
        return [
            "unbilled": .list(
                (unbilled(records, in: context) + advance(records, in: context)).map { View(["text": .text($0)]) }),
            "drafts": .list(records.drafts.map { draft($0, in: context) }), "hasDrafts": .flag(!records.drafts.isEmpty),
            "invoices": .list((open + settled).map { InvoiceRow.view($0, records.reminders[$0.number], in: context) }),
            "hasInvoices": .flag(!invoices.isEmpty),
        ]
    }

    private static func unbilled(_ records: ClientRecords, in context: PageContext) -> [String] {
        let open = records.unbilled.map {
            "\(Wording.money($0.amount)) unbilled for \(Wording.duration($0.minutes)), the oldest from \(context.wording.day($0.oldest))."
        }
        let tooMuch = records.overbilled.map {
            "Billed, and no longer in the log: \(OverbilledWords.sentence($0, in: context)); "
                + ($0.command.map { "\($0) writes the credit note." } ?? "write a credit note.")
        }
        guard !records.outside.isEmpty else {
            return open.isEmpty && tooMuch.isEmpty ? ["All that was worked is billed."] : open + tooMuch
        }
        let minutes = records.outside.map(\.minutes).total()
        let value = Glance.sums(records.outside.compactMap(\.value))
        let worth = value.isEmpty ? "" : ", worth \(Glance.words(value)) at the catalogue price"
        return open + tooMuch + ["\(Wording.duration(minutes)) outside every agreement\(worth); it is on no draft."]
    }

    /// What lies there of the client's money: deposits, or what was paid too much.
    private static func advance(_ records: ClientRecords, in context: PageContext) -> [String] {
        guard records.deposits.isEmpty else {
            return records.deposits.map { deposit in
                let agreed = "the deposit of \(Wording.money(deposit.agreed))"
                return deposit.missing.isZero
                    ? "\(Wording.money(deposit.left)) left of \(agreed)."
                    : "\(Wording.money(deposit.missing)) of \(agreed) has not come in (\(context.place(deposit.location)))."
            }
        }
        return Glance.sums(records.credits.map(\.amount)).map {
            "\(Wording.money($0)) paid in advance, which the next invoice takes."
        }
    }

    private static func draft(_ draft: NamedDraft, in context: PageContext) -> View {
        View([
            "link": .link(context.draft(draft.name)), "period": .text(context.wording.period(draft.invoice.period)),
            "amount": .text(Wording.money(draft.invoice.totals.payable)),
            "state": .text(draft.invoice.isComplete ? "ready to issue" : "still running"),
        ])
    }
}
