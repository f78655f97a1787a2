import Diagnostics
import Records
import Values

extension ClientDrafts {
    /// Tells what was billed beyond a retainer or a package and is within it again.
    mutating func tellWithinAgain(
        _ overage: Overage?, _ family: AgreementFamily, _ plan: AgreementPlan, on day: CalendarDate
    ) {
        for (key, minutes) in overage?.billedTooMuch ?? [] {
            let worth = Money(
                price: key.amount, times: DecimalNumber(Int64(minutes.count)), dividedBy: 60, in: key.currency)
            if let agreement = plan.agreement { withinAgain.insert(agreement) }
            overbilled.append(
                Overbilled(
                    client: client.id, service: key.service, project: key.project, day: day,
                    what: .beyond(minutes, agreement: family.title), value: worth, locations: [family.location],
                    invoice: invoice(withHoursAt: key.amount, on: day)))
        }
    }

    /// The latest invoice whose period holds the day and that bills hours at a price; else the latest with such hours.
    private func invoice(withHoursAt price: DecimalNumber, on day: CalendarDate) -> String? {
        let invoices = (settlement.held.invoices[client.id] ?? []).filter { invoice in
            invoice.lines.contains { $0.isHourly && $0.price == price }
        }.sorted { ($0.issued, $0.number) < ($1.issued, $1.number) }
        return (invoices.last { $0.period?.contains(day) ?? false } ?? invoices.last)?.number
    }

    /// Tells what was billed, has left the log, and was not made up for.
    mutating func tellRemoved() {
        let numbers = numbersOfInvoices
        for removed in items.removed {
            let context = settlement.contexts[removed.context]
            let plan = plan(of: context.agreement)
            let row = settlement.name(of: settlement.rows[removed.row])
            let isWithinAgain = context.agreement.map(withinAgain.contains) ?? false
            // What cost nothing is given back without a credit note, but on one for what was beyond, where there is one.
            let isFree = context.isBilled && context.standing != .hourly
            if removed.cancelled > .zero || (isFree && !isWithinAgain) {
                let minutes = isFree && !isWithinAgain ? removed.counted : removed.cancelled
                let settled = IssuedDocument.Settled.time(
                    service: row.service ?? "", project: row.project, day: removed.day,
                    logged: -(minutes == removed.counted ? removed.logged : minutes), counted: -minutes)
                table.addToExisting(plan, on: removed.day) { $0.settles.append(settled) }
            }
            guard removed.left > .zero, !isFree || isWithinAgain else { continue }
            tell(removed, row, plan, rate: isFree ? nil : context.rate, numbers)
        }
    }

    private mutating func tell(
        _ removed: RemovedTime, _ row: RowSubjects.Name, _ plan: AgreementPlan, rate: RateInForce?,
        _ numbers: [Location: String]
    ) {
        let parts = settlement.holdings.parts(
            of: settlement.rows[removed.row].id,
            logged: removed.cancelled == .zero ? removed.logged : removed.left, counted: removed.left,
            otherwise: removed.locations.first)
        for part in parts {
            let told = Overbilled(
                client: client.id, service: row.service, project: row.project, day: removed.day,
                what: .time(logged: part.logged, counted: part.counted), value: rate?.price(of: part.counted),
                locations: [part.document].compactMap { $0 }, invoice: part.document.flatMap { numbers[$0] })
            overbilled.append(told)
            let worth = told.value.map { " (\($0))" } ?? ""
            let note = DraftNote(
                "\(part.counted) of '\(row.service ?? "work")' on \(removed.day)\(worth) were billed and are no longer "
                    + "in the log: \(told.command.map { "`\($0)`" } ?? "write a credit note for them")",
                at: told.locations)
            table.addToExisting(plan, on: removed.day) { $0.notes.append(note) }
        }
    }

    /// Tells of expenses and charges that were billed and that no line answers for any more.
    mutating func tellLostCosts() {
        let numbers = numbersOfInvoices
        for lost in billed.left where !isClosed(lost.day) {
            let value: Money? =
                switch lost.what {
                case .expense(let amount), .charge(let amount): amount
                case .pieces, .time, .beyond: nil
                }
            overbilled.append(
                Overbilled(
                    client: client.id, service: lost.service, project: nil, day: lost.day, what: lost.what,
                    value: value, locations: [lost.document], invoice: numbers[lost.document]))
        }
    }

    private var numbersOfInvoices: [Location: String] {
        let invoices = settlement.held.invoices[client.id] ?? []
        return Dictionary(invoices.map { ($0.location, $0.number) }) { first, _ in first }
    }
}

extension IssuedDocument.Line {
    /// Whether its price is that of an hour.
    var isHourly: Bool { unit == "hour" || unit == "h" }
}
