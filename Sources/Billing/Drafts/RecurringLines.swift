import Diagnostics
import Records
import Values

/// A price by the week, month or year in one period, by days where the agreement holds for a part of it (billing rule T18).
struct PeriodPrice {
    let amount: Money
    /// `20 of 31 days`; nil for a whole period.
    let part: String?

    init(_ rate: Rate, in currency: Currency, days: Period, of whole: Period) {
        guard let held = days.dayCount, let length = whole.dayCount, held != length else {
            amount = Money(price: rate.amount, times: DecimalNumber(1), in: currency)
            part = nil
            return
        }
        amount = Money(price: rate.amount, times: DecimalNumber(Int64(held)), dividedBy: Int64(length), in: currency)
        part = "\(held) of \(length) days"
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

    /// The day by which it is due: the last of its period, or the last before it.
    var day: CalendarDate { inAdvance ? whole.start.adding(days: -1) : days.end ?? whole.start }
}

extension ClientDrafts {
    /// Services at a rate by the week, month or year: once for each period in force.
    mutating func gatherRecurring(_ plan: AgreementPlan) {
        guard let family = family(of: plan), let index = plan.agreement else { return }
        let inAdvance = plan.terms.invoice?.fee == .inAdvance
        guard let open = openDays(of: plan, inAdvance: inAdvance) else { return }
        for service in family.recurringServices(book, index) {
            let first = family.versions.flatMap(\.terms.services).filter { $0.service == service }.compactMap(\.from)
                .min()
            let units = family.units(of: service, book, index)
            for unit in units {
                guard let cycle = BillingCycle(unit, weekStart: workspace.business.weekStart) else { continue }
                for whole in cycle.periods(over: open) {
                    guard let days = whole.intersection(family.period)?.from(first ?? family.period.start) else {
                        continue
                    }
                    guard let rate = book.rate(of: service, in: index, on: days.start), rate.rate.unit == unit else {
                        continue
                    }
                    add(
                        PeriodFee(
                            kind: .recurring, name: service, title: book.catalogue.title(of: service),
                            service: service, rate: rate, whole: whole, days: days, inAdvance: inAdvance), plan)
                }
            }
        }
    }

    /// Puts a fee on its draft, unless a document holds it.
    mutating func add(_ fee: PeriodFee, _ plan: AgreementPlan) {
        let plan = plan.inCurrency(fee.rate.currency)
        let unit = fee.rate.rate.unit.name
        let price = PeriodPrice(fee.rate.rate, in: fee.rate.currency, days: fee.days, of: fee.whole)
        guard plan.isComplete(fee.day) != nil, !isClosed(fee.whole.end ?? fee.day) else { return }
        guard
            !billed.takeFee(fee.name, of: fee.whole, amount: price.amount, unit: unit, inAdvance: fee.inAdvance)
        else { return }
        let proration = price.part.map { [Step("part", $0, reason: "in force for a part of the \(unit)")] } ?? []
        let line = line(
            fee.kind, plan, text: fee.title, amount: price.amount, service: fee.service, period: fee.days,
            quantity: DecimalNumber(1), unit: unit,
            price: price.part == nil ? fee.rate.rate.amount : price.amount.decimal, words: fee.words,
            steps: [fee.rate.step] + proration, at: [fee.rate.location])
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

extension Period {
    /// Its days from `day` on.
    func from(_ day: CalendarDate) -> Period? { intersection(Period(day, through: nil)) }
}

extension Money {
    var decimal: DecimalNumber { DecimalNumber(minorUnits, scale: currency.minorDigits) }
}
