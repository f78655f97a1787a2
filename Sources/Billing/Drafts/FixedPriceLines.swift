import Diagnostics
import Records
import Values

extension ClientDrafts {
    /// A fixed price: the deposit when signed, each milestone when its task is done, the deposit taken off the last.
    mutating func gatherFixedPrice(_ plan: AgreementPlan) {
        guard let family = family(of: plan), let fixed = plan.terms.fixed else { return }
        let price = Money(price: fixed.price, times: DecimalNumber(1), in: plan.settings.currency)
        let deposit = fixed.deposit.map { percent in
            let day = family.signed ?? family.period.start
            let words = LineWords.deposit(of: family.title)
            let part = Part(
                .deposit, "deposit", words.english, words, price.percent(percent), on: day,
                "\(percent)% of \(price)")
            return add(part, family, plan, at: family.location)
        }
        if fixed.milestones.isEmpty {
            addWhole(price, deposit, family, plan)
        } else {
            add(fixed.milestones, of: price, deposit, family, plan)
        }
    }

    /// With no milestone the price is due when the agreement ends.
    private mutating func addWhole(
        _ price: Money, _ deposit: BilledPart?, _ family: AgreementFamily, _ plan: AgreementPlan
    ) {
        guard let end = family.period.end else {
            let note = DraftNote(
                "nothing says when the price of '\(family.id)' is due: write milestones: or until:",
                at: [family.location])
            return table.addToExisting(plan, on: workspace.today) { $0.notes.append(note) }
        }
        add(
            Part(.fixedPrice, "price", family.title, nil, price, on: end, "the fixed price"), family, plan,
            at: family.location)
        if let deposit { takeOff(deposit.amount, deposit, on: end, family, plan) }
    }

    private mutating func add(
        _ milestones: [FixedPrice.Milestone], of price: Money, _ deposit: BilledPart?, _ family: AgreementFamily,
        _ plan: AgreementPlan
    ) {
        let amounts = price.parts(of: milestones.map(\.share))
        var lastDay: CalendarDate?
        var allDone = true
        var sum = Money.zero(price.currency)
        for (milestone, amount) in zip(milestones, amounts) {
            guard let task = workspace.task(milestone.task, of: client.id), case .done(let done) = task.state else {
                allDone = false
                continue
            }
            let day = done ?? workspace.today
            lastDay = max(lastDay ?? day, day)
            let name = milestone.task.split(separator: "/").last.map(String.init) ?? milestone.task
            let part = Part(
                .milestone, name, "\(family.title): \(task.title)", nil, amount, on: day,
                "\(milestone.share)% of \(price), done on \(day)")
            sum += add(part, family, plan, at: task.location).amount
        }
        guard allDone, let lastDay, let deposit else { return }
        // What deposit and milestones come to above the price is the deposit's share in the last one.
        let tooMuch = deposit.amount + sum - price
        if tooMuch.minorUnits > 0 { takeOff(tooMuch, deposit, on: lastDay, family, plan) }
    }

    /// Takes the printed deposit off, or a part of it where milestones leave one.
    private mutating func takeOff(
        _ amount: Money, _ deposit: BilledPart, on day: CalendarDate, _ family: AgreementFamily, _ plan: AgreementPlan
    ) {
        let words = LineWords.lessDeposit(of: family.title, invoice: deposit.number)
        var part = Part(
            .depositTaken, "deposit-taken", words.english, words, -amount, on: day,
            "of \(deposit.amount) paid at the beginning")
        if amount == deposit.amount { part.printedTax = deposit.tax.map { -$0 } }
        add(part, family, plan, at: family.location)
    }

    /// A part of a price, and when it is due.
    private struct Part {
        let kind: DraftLine.Kind
        let name: String
        let text: String
        let words: LineWords?
        let amount: Money
        let day: CalendarDate
        /// Why it is that much.
        let reason: String
        var printedTax: Money?

        init(
            _ kind: DraftLine.Kind, _ name: String, _ text: String, _ words: LineWords?, _ amount: Money,
            on day: CalendarDate, _ reason: String
        ) {
            (self.kind, self.name, self.text, self.words) = (kind, name, text, words)
            (self.amount, self.day, self.reason) = (amount, day, reason)
        }
    }

    /// Puts a part of the price on the draft of its day, not of the end of a period, unless a document holds it: then
    /// what the document printed is given, else what is due.
    @discardableResult
    private mutating func add(
        _ part: Part, _ family: AgreementFamily, _ plan: AgreementPlan, at location: Location
    ) -> BilledPart {
        let due = BilledPart(part.amount, on: nil)
        guard part.day <= workspace.today, !isClosed(part.day) else { return due }
        let heldName = "\(family.id)/\(part.name)"
        if let held = billed.takePart(heldName, amount: part.amount) { return held }
        var line = line(
            part.kind, plan, text: part.text, amount: part.amount, period: Period(part.day, through: part.day),
            words: part.words,
            steps: [
                Step(.amount, part.name, .money(part.amount), reason: part.reason, at: [family.location])
            ], at: [location])
        line.printedTax = part.printedTax
        let settled = IssuedDocument.Settled.charge(
            day: part.day, service: heldName, amount: part.amount, pieces: nil)
        table.addComplete(plan, on: part.day) {
            $0.lines.append(DatedLine(line, on: part.day, settles: [settled]))
        }
        return due
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
