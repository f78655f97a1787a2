import Records
import Values

/// Hours that were bought in one block, and the days on which they may be used.
struct HourBlock {
    let days: Period
    var left: Minutes
}

extension ClientDrafts {
    /// Work beyond the blocks of hours that were bought, at the rate of its service; the blocks are charges.
    mutating func gatherPackage(_ plan: AgreementPlan) {
        guard let index = plan.agreement, let family = family(of: plan), let package = plan.terms.package else {
            return
        }
        let drawn = settlement.drawn(on: index, as: .package)
        let blocks = blocks(of: package, plan)
        let overage = Overage(drawn.now.beyond(blocks), held: drawn.held.beyond(blocks)) { context in
            let context = settlement.contexts[context]
            return context.rate.map {
                OverageKey(amount: $0.rate.amount, currency: $0.currency, service: context.service, project: nil)
            }
        }
        for (key, time) in overage.open { add(time, key, family, plan) }
        tellWithinAgain(overage, family, plan, on: workspace.today)
        guard overage.tooMuch > .zero else { return }
        let note = DraftNote(
            "\(overage.tooMuch) beyond the hours bought under '\(family.id)' were billed and are not beyond them any more: "
                + "write a credit note for them", at: [family.location])
        table.addToExisting(plan, on: workspace.today) { $0.notes.append(note) }
    }

    /// Each draft takes the work of its own days.
    private mutating func add(
        _ time: [DrawnTime], _ key: OverageKey, _ family: AgreementFamily, _ plan: AgreementPlan
    ) {
        for isComplete in [true, false] {
            let part = time.filter { plan.isComplete($0.day) == isComplete }
            guard let first = part.first, let last = part.last else { continue }
            add(part, key, Period(first.day, through: last.day), family, plan, on: last.day)
        }
    }

    private func blocks(of package: HourPackage, _ plan: AgreementPlan) -> [HourBlock] {
        items.charges.compactMap { charge in
            guard let minutes = charge.package else { return nil }
            let service = charge.service.map(book.catalogue.currentName)
            guard self.plan(service: service, project: charge.project, on: charge.day).agreement == plan.agreement
            else {
                return nil
            }
            var bought = minutes
            if case .quantity(let number) = charge.what {
                bought = minutes.share(number.mantissa, of: Int64(clamping: powerOfTen(number.scale)))
            }
            let last = package.valid.map { $0.day(after: charge.day, in: workspace.business.calendar) }
            return HourBlock(days: Period(charge.day, through: last), left: bought)
        }.sorted { $0.days.start < $1.days.start }
    }
}

extension [DrawnTime] {
    /// What no block holds: each piece of work draws on the oldest block that is valid on its day.
    func beyond(_ blocks: [HourBlock]) -> [DrawnTime] {
        var blocks = blocks
        return compactMap { time in
            var over = time
            for index in blocks.indices where blocks[index].days.contains(time.day) {
                let part = Swift.max(Swift.min(blocks[index].left, over.minutes), .zero)
                blocks[index].left -= part
                over.minutes -= part
            }
            return over.minutes > .zero ? over : nil
        }
    }
}
