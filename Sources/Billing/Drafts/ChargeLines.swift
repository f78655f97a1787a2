import Records
import Values

extension ClientDrafts {
    /// One-off charges, pieces, packages, percentages and remarks of the client.
    mutating func gatherCharges() {
        for charge in items.charges where !isClosed(charge.day) {
            let service = charge.service.map(book.catalogue.currentName)
            let plan = plan(service: service, project: charge.project, on: charge.day)
            guard plan.isComplete(charge.day) != nil else { continue }
            guard let what = billed.open(charge, service: service) else { continue }
            switch what {
            case .amount(let amount): add(charge, amount, service, plan)
            case .quantity(let quantity): add(charge, quantity, service, plan)
            case .percent:
                let settled = IssuedDocument.Settled.charge(day: charge.day, service: service, amount: nil, pieces: nil)
                table.add(plan, on: charge.day) {
                    $0.percentages.append(charge)
                    $0.settles.append(settled)
                }
            case .note: addNote(charge, service, plan)
            }
        }
    }

    private mutating func add(_ charge: Charge, _ amount: Money, _ service: String?, _ plan: AgreementPlan) {
        let off = discount(of: charge, amount, DecimalNumber(1))
        var line = line(
            charge.package == nil ? .charge : .package, plan, text: text(of: charge, service),
            amount: amount - (off ?? .zero(amount.currency)),
            service: service, project: charge.project, period: Period(charge.day, through: charge.day),
            ownTax: charge.tax,
            steps: [Step(.amount, "charge", .money(amount), reason: "stated on the line", at: [charge.location])]
                + discountSteps(off, charge),
            at: [charge.location])
        line.discount = off
        // An amount in another currency goes on a draft in that currency; `check` tells of it.
        put(line, charge, service, plan.inCurrency(amount.currency), .amount(amount))
    }

    private mutating func add(_ charge: Charge, _ quantity: DecimalNumber, _ service: String?, _ plan: AgreementPlan) {
        guard let rate = price(of: charge, service, plan) else {
            let note = DraftNote(
                "no rate for '\(charge.service ?? "pieces")' on \(charge.day): its \(quantity) are not on this draft",
                at: [charge.location])
            return table.add(plan, on: charge.day) { $0.notes.append(note) }
        }
        let amount = Money(price: rate.rate.amount, times: quantity, in: rate.currency)
        let off = discount(of: charge, amount, quantity)
        var line = line(
            charge.package == nil ? .pieces : .package, plan, text: text(of: charge, service),
            amount: amount - (off ?? .zero(amount.currency)),
            service: service, project: charge.project, period: Period(charge.day, through: charge.day),
            quantity: quantity, unit: rate.rate.unit.name, price: rate.rate.amount, ownTax: charge.tax,
            steps: [
                Step(.quantity, "quantity", .number(quantity), reason: "stated on the line", at: [charge.location]),
                rate.step,
            ].less(discountSteps(off, charge), from: amount, "\(quantity) × \(rate.rate.amount)"),
            at: [charge.location])
        line.discount = off
        put(line, charge, service, plan.inCurrency(rate.currency), .quantity(quantity))
    }

    private mutating func addNote(_ charge: Charge, _ service: String?, _ plan: AgreementPlan) {
        let line = line(
            .note, plan, text: charge.text, amount: .zero(plan.settings.currency), service: service, steps: [],
            at: [charge.location])
        put(line, charge, service, plan, .note)
    }

    private mutating func put(
        _ line: DraftLine, _ charge: Charge, _ service: String?, _ plan: AgreementPlan, _ what: Charge.What
    ) {
        var (amount, pieces): (Money?, DecimalNumber?)
        if case .amount(let money) = what { amount = money }
        if case .quantity(let number) = what { pieces = number }
        let settled = IssuedDocument.Settled.charge(day: charge.day, service: service, amount: amount, pieces: pieces)
        table.add(plan, on: charge.day) {
            $0.lines.append(DatedLine(line, on: charge.day, settles: [settled]))
        }
    }

    private func discount(of charge: Charge, _ amount: Money, _ pieces: DecimalNumber) -> Money? {
        charge.discount.map { $0.amount(of: amount, pieces: pieces) }
    }

    private func discountSteps(_ off: Money?, _ charge: Charge) -> [Step] {
        off.map { [Step(.amount, "discount", .money(-$0), reason: "on this line", at: [charge.location])] } ?? []
    }

    private func text(of charge: Charge, _ service: String?) -> String {
        charge.text.isEmpty ? book.catalogue.title(of: service) : charge.text
    }

    /// The rate of pieces: the agreement's for the service, the package's price for a package, else the catalogue's.
    private func price(of charge: Charge, _ service: String?, _ plan: AgreementPlan) -> RateInForce? {
        if charge.package != nil, let family = family(of: plan), let package = family.terms(on: charge.day).package {
            return RateInForce(
                rate: Rate(package.price, per: .piece("package")), currency: plan.settings.currency,
                reason: "package of agreement '\(family.id)'", location: family.location)
        }
        guard let service else { return nil }
        guard let index = plan.agreement else { return book.catalogue.price(of: service, on: charge.day) }
        return book.rate(of: service, in: index, on: charge.day)
    }
}

extension [Step] {
    /// Quantity and price as the amount that they make, with the discount beside it; as they are where there is none.
    fileprivate func less(_ discount: [Step], from amount: Money, _ reason: String) -> [Step] {
        guard !discount.isEmpty else { return self }
        return [Step(.amount, "before the discount", .money(amount), .product, reason: reason, parts: self)] + discount
    }
}
