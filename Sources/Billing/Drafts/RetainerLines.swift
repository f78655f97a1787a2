import Diagnostics
import Records
import Values

extension ClientDrafts {
    /// A retainer's fee for each period, and the work beyond what it includes and beyond the blocks that were bought.
    mutating func gatherRetainer(_ plan: AgreementPlan) {
        guard let family = family(of: plan), let index = plan.agreement else { return }
        gatherFees(of: family, plan)
        guard let statement = RetainerStatement(family, index, plan, settlement, charges: items.charges) else { return }
        retainers.append(statement)
        for period in statement.details { add(period, family, plan) }
    }

    private mutating func gatherFees(of family: AgreementFamily, _ plan: AgreementPlan) {
        let inAdvance = plan.terms.invoice?.fee == .inAdvance
        guard let open = openDays(of: plan, inAdvance: inAdvance) else { return }
        for unit in family.retainerUnits {
            guard let cycle = BillingCycle(unit, weekStart: workspace.business.weekStart) else {
                let note = DraftNote(
                    "the retainer's fee of agreement '\(family.id)' has no period, as in 700/month: it is not on this draft",
                    at: [family.location])
                table.add(plan, on: workspace.today) { $0.notes.append(note) }
                continue
            }
            for whole in cycle.periods(over: open) {
                guard let held = family.retainerDays, let days = whole.intersection(held) else { continue }
                let rates = family.parts(of: days) { family.fee(on: $0, plan.settings.currency) }
                addParts(
                    rates.filter { $0.rate.rate.unit == unit }.map { part in
                        PeriodFee(
                            kind: .retainerFee, name: family.id + "/fee",
                            title: family.retainerTitle ?? LineWords.retainer.english,
                            words: family.retainerTitle == nil ? .retainer : nil, service: nil,
                            rate: part.rate, whole: whole, days: part.days, inAdvance: inAdvance,
                            isPart: rates.count > 1)
                    }, plan)
            }
        }
    }

    private mutating func add(_ detail: RetainerStatement.Detail, _ family: AgreementFamily, _ plan: AgreementPlan) {
        guard let day = detail.period.period.end else { return }
        tellWithinAgain(detail.overage, family, plan, on: day)
        for note in detail.notes { table.add(plan, on: day) { $0.notes.append(note) } }
        for (key, time) in detail.overage?.open ?? [] { add(time, key, detail.period.period, family, plan, on: day) }
        if let amount = detail.moneyBeyond { add(amount, detail.period.period, family, plan, on: day) }
        guard detail.hasOpenTime, let used = detail.period.used else { return }
        let words = LineWords.retainerUsed(of: family.retainerTitle, used)
        let line = line(
            .note, plan, text: words.english, amount: .zero(plan.settings.currency),
            period: detail.period.period, words: words, steps: [], at: [family.location])
        table.add(plan, on: day) { $0.lines.append(DatedLine(line, on: day)) }
    }

    /// Work beyond what was included, at its rate, as its own line.
    private mutating func add(
        _ time: [DrawnTime], _ key: OverageKey, _ period: Period?, _ family: AgreementFamily, _ plan: AgreementPlan,
        on day: CalendarDate
    ) {
        let minutes = time.total
        let amount = Money(
            price: key.amount, times: DecimalNumber(Int64(minutes.count)), dividedBy: 60, in: key.currency)
        let words = LineWords.beyondHours(of: family.retainerTitle)
        let title = key.service.map { book.catalogue.title(of: $0) } ?? words.english
        let (quantity, billed): (DraftLine.Quantity, Money) =
            plan.settings.quantity == .clock
            ? (.clock(minutes), amount)
            : (.number(minutes.decimalHours), Money(price: key.amount, times: minutes.decimalHours, in: key.currency))
        let choice = tax.code(terms: plan.terms, client: client, service: key.service)
        let line = DraftLine(
            kind: .overage, agreement: family.id, service: key.service, project: key.project, text: title,
            words: key.service == nil ? words : nil, period: period, quantity: quantity, unit: "hour",
            price: key.amount, amount: billed, tax: choice.code,
            logged: minutes,
            steps: [choice.step], sources: [family.location])
        let days = time.map { (day: $0.day, weight: Int64($0.minutes.count)) }
        table.add(plan.inCurrency(key.currency), on: day) {
            $0.lines.append(DatedLine(line, days: days, from: .drawn(time)))
        }
    }

    private mutating func add(
        _ amount: Money, _ period: Period, _ family: AgreementFamily, _ plan: AgreementPlan, on day: CalendarDate
    ) {
        let words = LineWords.beyondIncluded(of: family.retainerTitle)
        let line = line(
            .overage, plan, text: words.english, amount: amount, period: period, words: words,
            steps: [
                Step(.amount, "beyond what is included", .money(amount), reason: "at the rates of the services")
            ],
            at: [family.location])
        table.add(plan, on: day) { $0.lines.append(DatedLine(line, on: day)) }
    }
}

extension AgreementFamily {
    /// What a client reads: the agreement's title; a file's name alone says nothing to them.
    fileprivate var retainerTitle: String? { title == id ? nil : title }

    /// The periods by which a fee was agreed at some time.
    fileprivate var retainerUnits: [Rate.Unit] {
        var units: [Rate.Unit] = []
        for retainer in retainers where !units.contains(retainer.terms.fee.unit) {
            units.append(retainer.terms.fee.unit)
        }
        return units
    }

    /// The retainer's fee on a day.
    fileprivate func fee(on day: CalendarDate, _ currency: Currency) -> RateInForce? {
        retainers.last { $0.days.contains(day) }.map { retainer in
            RateInForce(
                rate: retainer.terms.fee, currency: retainer.terms.fee.currency ?? currency,
                reason: "retainer of agreement '\(retainer.source.id)'", location: retainer.source.location)
        }
    }
}

extension RetainerPeriod {
    /// `23:30` of `20:00`, `EUR 450.00` of `EUR 500.00`.
    fileprivate var used: LineWords.Used? {
        if let money { return .money(money.worked, of: money.available) }
        return hours.map { .hours($0.worked, of: $0.available) }
    }
}
