import Records
import Values

extension ClientDrafts {
    /// What was spent for the client, as far as the agreement says that it is rebilled; at cost where it says nothing.
    mutating func gatherExpenses() {
        for expense in items.expenses where expense.isBillable {
            guard !isClosed(expense.day) else { continue }
            let plan = plan(service: expense.service, project: nil, on: expense.day)
            guard plan.isComplete(expense.day) != nil else { continue }
            guard case .atCost(let markup) = plan.terms.expenses ?? .atCost(markup: .zero) else { continue }
            add(expense, markup: expense.markup ?? markup, plan)
        }
    }

    private mutating func add(_ expense: Expense, markup: DecimalNumber, _ plan: AgreementPlan) {
        guard
            let paid = [expense.amount, expense.bookedAs].compactMap({ $0 }).first(where: {
                $0.currency == plan.settings.currency
            })
        else {
            let note = DraftNote(
                "\(expense.amount) on \(expense.day) is not on this draft, which is in \(plan.settings.currency): "
                    + "write what it comes to, as in as:\"\(plan.settings.currency) 10.00\"", at: [expense.location])
            return table.add(plan, on: expense.day) { $0.notes.append(note) }
        }
        let whole = Rebilling(paid, expense, markup, workspace.business)
        guard !billed.takeExpense(expense, rebilled: whole.amount) else { return }
        let before = billed.takeChangedExpense(expense, in: paid.currency)
        let open = before.map { paid - $0 } ?? paid
        guard !open.isZero else { return }
        let rebilling = before == nil ? whole : Rebilling(open, expense, markup, workspace.business)
        let line = line(
            .expense, plan, text: expense.text, amount: rebilling.amount, service: expense.service,
            period: Period(expense.day, through: expense.day), steps: rebilling.steps, at: [expense.location])
        let settled = IssuedDocument.Settled.expense(day: expense.day, tax: expense.tax, amount: open)
        table.add(plan, on: expense.day) {
            $0.lines.append(DatedLine(line, on: expense.day, settles: [settled]))
        }
    }
}

/// An expense as it is rebilled: net where its tax comes back, with the mark-up that was agreed (billing rule T43).
struct Rebilling {
    let amount: Money
    let steps: [Step]

    init(_ paid: Money, _ expense: Expense, _ markup: DecimalNumber, _ business: Business) {
        var steps = [Step(.amount, "paid", .money(paid), reason: "with the tax in it", at: [expense.location])]
        var net = paid
        let rates = (expense.tax.map(business.taxes) ?? []).compactMap(\.chargedRate)
        if business.recoversTax, let first = rates.first {
            let rate = rates.dropFirst().reduce(first) { $0.plus($1) }
            net = paid - paid.taxWithin(rate: rate)
            steps.append(Step(.amount, "tax in it", .money(net - paid), reason: "\(rate)% comes back"))
        }
        let share = net.percent(markup)
        if !share.isZero { steps.append(Step(.amount, "mark-up", .money(share), reason: "\(markup)% of \(net)")) }
        amount = net + share
        self.steps = steps
    }
}
