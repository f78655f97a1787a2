import Records
import Values

/// What is paid: services, retainer, fixed price, blocks of hours, caps.
extension AgreementSentences {
    /// Where a row names no rate, the catalogue's prices from its day on.
    func service(_ term: ServiceTerm) -> [String] {
        let name = name(ofService: term.service)
        if let rate = term.rate { return [price(name, words.rate(rate), from: term.from)] }
        let own = workspace.business.currency
        let first = term.from ?? agreement.from
        let prices = workspace.service(term.service)?.prices ?? []
        let later = prices.filter { $0.from.map { $0 > first && $0 <= agreement.until ?? $0 } ?? false }
        guard let listed = workspace.service(term.service)?.price(on: first) else {
            return [words.say("service-list", ["service": name])]
        }
        return [price(name, words.rate(listed, in: own), from: term.from)]
            + later.map { price(name, words.rate($0.rate, in: own), from: $0.from) }
    }

    private func price(_ service: String, _ rate: String, from day: CalendarDate?) -> String {
        guard let day else { return words.say("service", ["service": service, "rate": rate]) }
        return words.say("service-from", ["service": service, "rate": rate, "from": words.language.longDay(day)])
    }

    func retainer(_ retainer: Retainer) -> [String] {
        var sentences = [
            retainer.includes.map {
                words.say("retainer", ["fee": words.rate(retainer.fee), "included": words.allowance($0)])
            } ?? words.say("retainer-fee", ["fee": words.rate(retainer.fee)])
        ]
        sentences += covers(retainer.services)
        guard retainer.includes != nil else { return sentences }
        sentences += retainer.rollover.map(rollover) ?? [words.say("no-rollover")]
        sentences.append(
            retainer.overage.map { words.say("overage", ["rate": words.rate($0)]) } ?? words.say("overage-own"))
        sentences += said("opening", retainer.opening.map { ["opening": words.allowance($0)] })
        return sentences
    }

    private func covers(_ services: [String]) -> [String] {
        services.isEmpty ? [] : [words.say("covers", ["services": words.language.list(services.map(name(ofService:)))])]
    }

    private func rollover(_ rollover: Retainer.Rollover) -> [String] {
        let carried =
            rollover.periods == 1 ? words.say("rollover-one") : words.say("rollover", ["count": "\(rollover.periods)"])
        let cap = said("rollover-cap", rollover.cap.map { ["cap": self.cap($0)] })
        return [carried] + cap + [words.say(rollover.order.rawValue)]
    }

    private func cap(_ cap: Retainer.Rollover.Cap) -> String {
        switch cap {
        case .hours(let minutes): words.time(minutes)
        case .money(let amount): words.say("work-worth", ["amount": words.money(amount)])
        case .share(let share): words.say("share-of-included", ["percent": words.percent(share)])
        }
    }

    func fixed(_ fixed: FixedPrice) -> [String] {
        let price = words.say("fixed", ["price": words.money(fixed.price)])
        let deposit = said("fixed-deposit", fixed.deposit.map { share($0, of: fixed.price) })
        let milestones = fixed.milestones.map { milestone in
            let title = workspace.tasks.first { $0.client == agreement.client && $0.id == milestone.task }?.title
            return words.say(
                "milestone",
                share(milestone.share, of: fixed.price).merging(["task": title ?? milestone.task]) { first, _ in first }
            )
        }
        return [price] + covers(fixed.services) + deposit + milestones
    }

    private func share(_ share: DecimalNumber, of price: DecimalNumber) -> [String: String] {
        let whole = Money(price: price, times: DecimalNumber(1), in: words.currency)
        return ["percent": words.percent(share), "amount": words.language.money(whole.percent(share))]
    }

    func package(_ package: HourPackage) -> [String] {
        let values = ["hours": words.time(package.hours), "price": words.money(package.price)]
        return [words.say("package", values)] + said("package-valid", package.valid.map { ["days": words.days($0)] })
    }

    func cap(_ cap: Cap) -> [String] {
        let amount = cap.amount
        return [
            words.say(
                "cap-\(cap.then.rawValue)",
                ["amount": words.money(amount.amount, amount.currency), "unit": words.unit(amount.unit)])
        ]
    }

    func discount(_ discount: Discount) -> String {
        switch discount {
        case .percent(let percent): words.percent(percent)
        case .amount(let amount): words.money(amount)
        }
    }
}
