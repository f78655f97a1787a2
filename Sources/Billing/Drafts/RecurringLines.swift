import Diagnostics
import Records
import Values

/// A price by the week, month or year in one period, by days where the agreement holds for a part of it (billing rule T18).
struct PeriodPrice {
    let amount: Money
    /// The days that count of those of the whole period; nil where it is whole.
    let part: (days: Int, of: Int)?

    init(_ rate: Rate, in currency: Currency, days: Period, of whole: Period) {
        guard let held = days.dayCount, let length = whole.dayCount, held != length else {
            amount = Money(price: rate.amount, times: DecimalNumber(1), in: currency)
            part = nil
            return
        }
        amount = Money(price: rate.amount, times: DecimalNumber(Int64(held)), dividedBy: Int64(length), in: currency)
        part = (held, length)
    }

    /// One of it, and the price: by days where it is for a part of a period.
    func steps(_ rate: RateInForce) -> [Step] {
        let one = Step(.quantity, "quantity", .number(DecimalNumber(1)), reason: "once a \(rate.rate.unit.name)")
        guard let part else { return [one, rate.step] }
        let days = [part.days, part.of].map { Step.Value.number(DecimalNumber(Int64($0))) }
        let price = Step(
            .price, "price", .money(amount), .proportion, reason: "\(part.days) of \(part.of) days",
            parts: [
                rate.step, Step(.quantity, "days in force", days[0]), Step(.quantity, "days of the period", days[1]),
            ])
        return [one, price]
    }
}

/// A fee for a period, to be put on a draft once.
struct PeriodFee {
    let kind: DraftLine.Kind
    /// What its held row is called.
    let name: String
    let title: String
    var words: LineWords?
    let service: String?
    let rate: RateInForce
    /// The period of the calendar.
    let whole: Period
    /// Its days on which the agreement holds.
    let days: Period
    let inAdvance: Bool
    /// Whether the price changed within the period, so that this is a part of it.
    var isPart = false

    /// The day by which it is due: the last of its period, or the last before it.
    var day: CalendarDate { inAdvance ? whole.start.adding(days: -1) : days.end ?? whole.start }
}

extension ClientDrafts {
    /// Services at a rate by the week, month or year: once for each period in force.
    mutating func gatherRecurring(_ plan: AgreementPlan) {
        guard let family = family(of: plan), let index = plan.agreement else { return }
        let inAdvance = plan.terms.invoice?.fee == .inAdvance
        guard let open = openDays(of: plan, inAdvance: inAdvance) else { return }
        for service in family.recurringServices(book, index) where only == nil || only == service {
            let first = family.versions.flatMap(\.terms.services).filter { $0.service == service }.compactMap(\.from)
                .min()
            let units = family.units(of: service, book, index)
            for unit in units {
                guard let cycle = BillingCycle(unit, weekStart: workspace.business.weekStart) else { continue }
                for whole in cycle.periods(over: open) {
                    guard let days = whole.intersection(family.period)?.from(first ?? family.period.start) else {
                        continue
                    }
                    let rates = family.parts(of: days) { book.rate(of: service, in: index, on: $0) }
                    addParts(
                        rates.filter { $0.rate.rate.unit == unit }.map { part in
                            PeriodFee(
                                kind: .recurring, name: service, title: book.catalogue.title(of: service),
                                service: service, rate: part.rate, whole: whole, days: part.days, inAdvance: inAdvance,
                                isPart: rates.count > 1)
                        }, plan)
                }
            }
        }
    }

    /// Puts the fees of one period on their draft: several where the price changed within it, each by its days. What was
    /// billed as a whole before the change was written stays so.
    mutating func addParts(_ fees: [PeriodFee], _ plan: AgreementPlan) {
        if let first = fees.first, first.isPart {
            let days = first.days.joined(with: fees.last?.days)
            let price = PeriodPrice(first.rate.rate, in: first.rate.currency, days: days, of: first.whole)
            if billed.takeWholeFee(first.name, of: first.whole, amount: price.amount) { return }
        }
        for fee in fees { add(fee, plan) }
    }

    /// Puts a fee on its draft, unless a document holds it.
    mutating func add(_ fee: PeriodFee, _ plan: AgreementPlan) {
        let plan = plan.inCurrency(fee.rate.currency)
        let unit = fee.rate.rate.unit.name
        let price = PeriodPrice(fee.rate.rate, in: fee.rate.currency, days: fee.days, of: fee.whole)
        guard plan.isComplete(fee.day) != nil, !isClosed(fee.whole.end ?? fee.day) else { return }
        guard
            !billed.takeFee(
                fee.name, of: fee.isPart ? fee.days : fee.whole, amount: price.amount, unit: unit,
                inAdvance: fee.inAdvance)
        else { return }
        let line = line(
            fee.kind, plan, text: fee.title, amount: price.amount, service: fee.service, period: fee.days,
            quantity: DecimalNumber(1), unit: unit,
            price: price.part == nil ? fee.rate.rate.amount : price.amount.decimal, words: fee.words,
            steps: price.steps(fee.rate), at: [fee.rate.location])
        let settled = IssuedDocument.Settled.charge(
            day: fee.days.start, service: fee.name, amount: price.amount, pieces: nil)
        table.addFee(plan, on: fee.day, for: fee.days) {
            $0.lines.append(DatedLine(line, on: fee.days.end ?? fee.day, settles: [settled]))
        }
    }
}

extension AgreementFamily {
    /// Services with a rate by the week, month or year at some time, in order.
    fileprivate func recurringServices(_ book: AgreementBook, _ index: Int) -> [String] {
        let services = Set(versions.flatMap(\.terms.services).map(\.service)).sorted()
        return services.filter { !units(of: $0, book, index).isEmpty }
    }

    /// The periods by which a service is priced at some time.
    fileprivate func units(of service: String, _ book: AgreementBook, _ index: Int) -> [Rate.Unit] {
        let days = versions.flatMap(\.terms.services).filter { $0.service == service }.compactMap(\.from)
        let units = (days + versions.map(\.from)).compactMap { book.rate(of: service, in: index, on: $0)?.rate.unit }
        return [.week, .month, .year].filter { units.contains($0) }
    }
}

extension AgreementFamily {
    /// The days of a period by their rates, which change where terms or rows begin; those without a rate are left out.
    func parts(of days: Period, rate: (CalendarDate) -> RateInForce?) -> [(rate: RateInForce, days: Period)] {
        let edges = versions.map(\.from) + versions.flatMap { $0.terms.services.compactMap(\.from) }
        let starts = [days.start] + Set(edges.filter { $0 > days.start && days.contains($0) }).sorted()
        var parts: [(rate: RateInForce, days: Period)] = []
        for (index, start) in starts.enumerated() {
            let end = index + 1 < starts.count ? starts[index + 1].adding(days: -1) : days.end
            guard let rate = rate(start) else { continue }
            if let last = parts.last, last.rate.rate == rate.rate, last.rate.currency == rate.currency,
                last.days.end?.adding(days: 1) == start
            {
                parts[parts.count - 1].days = Period(last.days.start, through: end)
            } else {
                parts.append((rate, Period(start, through: end)))
            }
        }
        return parts
    }
}

extension Period {
    /// From its first day to the last of another.
    fileprivate func joined(with last: Period?) -> Period { Period(start, through: last?.end ?? end) }

    /// Its days from `day` on.
    func from(_ day: CalendarDate) -> Period? { intersection(Period(day, through: nil)) }
}

extension Money {
    var decimal: DecimalNumber { DecimalNumber(minorUnits, scale: currency.minorDigits) }
}
