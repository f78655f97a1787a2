import Diagnostics
import Records
import Values

/// Terms whose edge is near or passed: an agreement that ends with none to follow, and caps.
struct TermChecks {
    private let settlement: Settlement
    private let active: Set<String>

    private var book: AgreementBook { settlement.ledger.book }
    private var workspace: Workspace { settlement.ledger.workspace }

    init(_ settlement: Settlement) {
        self.settlement = settlement
        active = Set(settlement.ledger.workspace.clients.filter { $0.status == .active }.map(\.id))
    }

    var diagnostics: [Diagnostic] {
        book.families.indices.filter { active.contains(book.families[$0].client) }.flatMap { index in
            [ending(index), renewing(index), cap(index)].compactMap { $0 }
        }
    }

    /// From thirty days before the end on, or from fourteen before the last day on which notice can be given.
    private func ending(_ index: Int) -> Diagnostic? {
        let family = book.families[index]
        guard let end = family.period.end, end >= workspace.today, family.period.start <= workspace.today,
            family.terms(on: end).fixed == nil, !isFollowed(index, end)
        else { return nil }
        let notice = family.terms(on: end).notice
        let lastNotice = notice.map { end.subtracting($0, on: workspace.business.calendar) }
        let first = min(end.adding(days: -30), lastNotice?.adding(days: -14) ?? end)
        guard workspace.today >= first else { return nil }
        let words = lastNotice.map { day in
            day < workspace.today
                ? "; the last day to give notice was \(day)" : "; the last day to give notice is \(day)"
        }
        return Diagnostic(
            .agreementEnds,
            "agreement '\(family.id)' of '\(family.client)' ends on \(end), and none follows it\(words ?? "")",
            at: SourceSpan(family.location),
            fix: "write the next agreement with `from: \(end.adding(days: 1))`, or an amendment with a later `until:`")
    }

    /// From fourteen days before the last day to give notice on, up to that day; without notice, before the term's end.
    private func renewing(_ index: Int) -> Diagnostic? {
        guard let term = book.families[index].term(on: workspace.today, workspace.business.calendar),
            let renews = term.renews
        else { return nil }
        let last = term.lastNotice ?? term.end
        guard last >= workspace.today, last.adding(days: -14) <= workspace.today else { return nil }
        let unless = term.lastNotice.map { ", unless notice is given by \($0)" } ?? ""
        return Diagnostic(
            .agreementRenews,
            "agreement '\(term.agreement)' of '\(term.client)' renews on \(term.next) for \(renews.words)\(unless)",
            at: SourceSpan(term.location),
            fix: "to end it, write an amendment with `renews: no`; else nothing is to be done")
    }

    private func isFollowed(_ index: Int, _ end: CalendarDate) -> Bool {
        let family = book.families[index]
        return book.families(of: family.client).contains { other in
            let next = book.families[other]
            return other != index && next.project == family.project && next.period.end.map { $0 > end } ?? true
        }
    }

    /// Work by the hour in the running period of a cap.
    private func cap(_ index: Int) -> Diagnostic? {
        let family = book.families[index]
        guard let cap = family.terms(on: workspace.today).cap, family.period.contains(workspace.today),
            let cycle = BillingCycle(cap.amount.unit, weekStart: workspace.business.weekStart)
        else { return nil }
        let period = cycle.period(holding: workspace.today, of: family.period)
        let currency = book.currency(of: family, on: workspace.today)
        let limit = Money(price: cap.amount.amount, times: DecimalNumber(1), in: currency)
        let worth = settlement.work(under: index, in: period, currency)
        guard worth.minorUnits > limit.minorUnits else { return nil }
        let consequence = cap.then == .stop ? "what is above it is not charged" : "what is above it is billed"
        return Diagnostic(
            .capPassed,
            "work for '\(family.client)' in \(period) comes to \(worth), above the cap of \(limit) a "
                + "\(cap.amount.unit.name) in agreement '\(family.id)': \(consequence)",
            at: SourceSpan(family.location), fix: "tell the client, or agree on a higher `cap:`")
    }
}

extension DayCount {
    /// `12 months`, `1 month`
    fileprivate var words: String { "\(count) \(count == 1 ? String(unit.rawValue.dropLast()) : unit.rawValue)" }
}

extension Settlement {
    /// What the work by the hour under an agreement comes to in a period, billed or open.
    fileprivate func work(under agreement: Int, in period: Period, _ currency: Currency) -> Money {
        var minutes: [DecimalNumber: Minutes] = [:]
        for index in rowsOfAgreement[agreement] ?? [] where period.contains(rows[index].id.day) {
            let context = contexts[rows[index].context]
            guard context.standing == .hourly, let rate = context.rate, rate.currency == currency else { continue }
            minutes[rate.rate.amount, default: .zero] += rows[index].effective
        }
        return minutes.reduce(.zero(currency)) { sum, item in
            sum + Money(price: item.key, times: DecimalNumber(Int64(item.value.count)), dividedBy: 60, in: currency)
        }
    }
}
