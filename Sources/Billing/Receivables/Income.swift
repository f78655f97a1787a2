public import Records
public import Values

/// What a month brought in one currency: invoiced less credited (without tax), and money received less refunded.
public struct Income: Hashable, Sendable {
    /// The first day of the month.
    public let month: CalendarDate
    public let invoiced: Money
    public let received: Money

    /// Every month and currency with a document or a payment up to today, in that order; of one client where one is given.
    public static func all(_ workspace: Workspace, client: String? = nil) -> [Income] {
        let voided = workspace.voidedNumbers(on: workspace.today)
        var months: [IncomeKey: Income] = [:]
        func add(_ day: CalendarDate, invoiced: Money? = nil, received: Money? = nil) {
            guard let currency = (invoiced ?? received)?.currency, day <= workspace.today else { return }
            let key = IncomeKey(month: day.startOfMonth, currency: currency)
            let zero = Money.zero(currency)
            let before = months[key] ?? Income(month: key.month, invoiced: zero, received: zero)
            months[key] = Income(
                month: key.month, invoiced: before.invoiced + (invoiced ?? zero),
                received: before.received + (received ?? zero))
        }
        for document in workspace.documents where document.isInvoice || document.isCredit {
            guard !voided.contains(document.number), client == nil || document.client == client else { continue }
            add(document.issued, invoiced: document.signedNet)
        }
        for payment in workspace.payments where client == nil || payment.client == client {
            guard payment.kind != .writeOff else { continue }
            add(payment.day, received: payment.kind == .refund ? -payment.amount.magnitude : payment.amount)
        }
        return months.sorted { ($0.key.month, $0.key.currency) < ($1.key.month, $1.key.currency) }.map(\.value)
    }
}

private struct IncomeKey: Hashable {
    let month: CalendarDate
    let currency: Currency
}
