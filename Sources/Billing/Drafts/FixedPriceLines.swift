import Diagnostics
import Records
import Values

extension ClientDrafts {
    /// A fixed price: the deposit when signed, each milestone when its task is done, the deposit taken off the last.
    mutating func gatherFixedPrice(_ plan: AgreementPlan) {
        guard let family = family(of: plan), let fixed = plan.terms.fixed else { return }
        let price = Money(price: fixed.price, times: DecimalNumber(1), in: plan.settings.currency)
        let deposit = fixed.deposit.map(price.percent)
        if let deposit {
            let day = family.signed ?? family.period.start
            add(.deposit, "deposit", "\(family.title): deposit", deposit, on: day, family, plan, at: family.location)
        }
        if fixed.milestones.isEmpty {
            addWhole(price, deposit, family, plan)
        } else {
            add(fixed.milestones, of: price, deposit, family, plan)
        }
    }

    /// With no milestone the price is due when the agreement ends.
    private mutating func addWhole(_ price: Money, _ deposit: Money?, _ family: AgreementFamily, _ plan: AgreementPlan)
    {
        guard let end = family.period.end else {
            let note = DraftNote(
                "nothing says when the price of '\(family.id)' is due: write milestones: or until:",
                at: [family.location])
            return table.addToExisting(plan, on: workspace.today) { $0.notes.append(note) }
        }
        add(.fixedPrice, "price", family.title, price, on: end, family, plan, at: family.location)
        if let deposit { takeOff(deposit, on: end, family, plan) }
    }

    private mutating func add(
        _ milestones: [FixedPrice.Milestone], of price: Money, _ deposit: Money?, _ family: AgreementFamily,
        _ plan: AgreementPlan
    ) {
        let amounts = price.parts(of: milestones.map(\.share))
        var lastDay: CalendarDate?
        var allDone = true
        for (milestone, amount) in zip(milestones, amounts) {
            guard let task = workspace.task(milestone.task, of: client.id), case .done(let done) = task.state else {
                allDone = false
                continue
            }
            let day = done ?? workspace.today
            lastDay = max(lastDay ?? day, day)
            let name = milestone.task.split(separator: "/").last.map(String.init) ?? milestone.task
            add(.milestone, name, "\(family.title): \(task.title)", amount, on: day, family, plan, at: task.location)
        }
        guard allDone, let lastDay, let deposit else { return }
        // What deposit and milestones come to above the price is the deposit's share in the last one.
        let tooMuch = amounts.reduce(deposit, +) - price
        if tooMuch.minorUnits > 0 { takeOff(tooMuch, on: lastDay, family, plan) }
    }

    private mutating func takeOff(
        _ deposit: Money, on day: CalendarDate, _ family: AgreementFamily, _ plan: AgreementPlan
    ) {
        add(
            .depositTaken, "deposit-taken", "\(family.title): less the deposit", -deposit, on: day, family, plan,
            at: family.location)
    }

    /// A part of the price is due on its day, not at the end of a period.
    private mutating func add(
        _ kind: DraftLine.Kind, _ name: String, _ text: String, _ amount: Money, on day: CalendarDate,
        _ family: AgreementFamily, _ plan: AgreementPlan, at location: Location
    ) {
        guard day <= workspace.today, !isClosed(day) else { return }
        let heldName = "\(family.id)/\(name)"
        guard !billed.takePart(heldName, amount: amount) else { return }
        let line = line(
            kind, plan, text: text, amount: amount, period: Period(day, through: day),
            steps: [Step("fixed price", amount.description, reason: "agreement '\(family.id)'", at: [family.location])],
            at: [location])
        let settled = IssuedDocument.Settled.charge(day: day, service: heldName, amount: amount, pieces: nil)
        table.addComplete(plan, on: day) {
            $0.lines.append(DatedLine(line, on: day))
            $0.settles.append(settled)
        }
    }
}

extension Money {
    /// Shares in percent; together they are the whole where the percentages add up to a hundred.
    fileprivate func parts(of shares: [DecimalNumber]) -> [Money] {
        let scaled = shares.map { Int128($0.mantissa) * powerOfTen(9 - $0.scale) }
        guard scaled.reduce(0, +) == 100 * powerOfTen(9) else { return shares.map(percent) }
        return allocated(by: scaled.map { Int64(clamping: $0) })
    }
}

extension Workspace {
    /// A client's task by its id, with or without the client before it.
    fileprivate func task(_ id: String, of client: String) -> Task? {
        let name = id.split(separator: "/").last.map(String.init) ?? id
        return tasks.first { $0.client == client && $0.id == name }
    }
}
