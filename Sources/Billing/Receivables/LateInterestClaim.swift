public import Records
public import Values

/// Interest and compensation that may be claimed for an invoice that was or is paid late (billing rules T56 to T60).
///
/// Simple interest over 365 days a year, from the day after it was due to the day of payment, that day included. It is
/// proposed and never applied: nothing here changes a balance. It is no legal advice.
public struct LateInterestClaim: Hashable, Sendable {
    /// Days over which both what was owed and the rate stayed the same; each row is rounded where it is printed.
    public struct Row: Hashable, Sendable {
        public let days: Period
        public let principal: Money
        /// In percent a year.
        public let percent: DecimalNumber
        public let interest: Money
    }

    public let invoice: InvoiceStanding
    public let rows: [Row]
    /// Zero where the rate was agreed by contract, or the table names none.
    public let compensation: Money

    public var interest: Money { rows.reduce(.zero(invoice.total.currency)) { $0 + $1.interest } }
    public var total: Money { interest + compensation }

    /// Of invoices with money open, and of those paid late within a year, in their order.
    public static func all(_ receivables: Receivables, _ book: AgreementBook, _ workspace: Workspace)
        -> [LateInterestClaim]
    {
        let tables = workspace.business.interestTables
        return late(receivables, book, workspace).compactMap {
            LateInterestClaim($0.standing, $0.terms, tables, on: receivables.asOf)
        }
    }

    /// Currencies of late invoices whose interest is `statutory`, and for which the workspace has no rates.
    public static func currenciesWithoutRates(_ receivables: Receivables, _ book: AgreementBook, _ workspace: Workspace)
        -> [Currency]
    {
        let known = Set(workspace.business.interestTables.map(\.currency))
        let wanted = late(receivables, book, workspace).filter { $0.terms == .statutory && $0.standing.isOverdue }
        return Set(wanted.map(\.standing.total.currency)).subtracting(known).sorted()
    }

    /// Invoices with a word on late money: their own, else that of the client's agreements on the day of issue.
    private static func late(_ receivables: Receivables, _ book: AgreementBook, _ workspace: Workspace)
        -> [(standing: InvoiceStanding, terms: LateInterest)]
    {
        guard workspace.hasWordOnLateMoney else { return [] }
        let documents = Dictionary(workspace.documents.map { ($0.location, $0) }) { first, _ in first }
        return receivables.invoices.compactMap { standing in
            guard standing.status != .void, standing.daysPastDue > 0, let document = documents[standing.location],
                let terms = document.lateInterest ?? book.lateInterest(on: document)
            else { return nil }
            return (standing, terms)
        }
    }

    /// Nil where nothing is to be claimed.
    init?(_ standing: InvoiceStanding, _ terms: LateInterest, _ tables: [InterestTable], on today: CalendarDate) {
        let currency = standing.total.currency
        let rates: InterestRates
        switch terms {
        case .none: return nil
        case .rate(let percent): rates = InterestRates(fixed: percent)
        case .statutory:
            guard let table = tables.first(where: { $0.currency == currency }) else { return nil }
            rates = InterestRates(table)
        }
        let rows = standing.owed(until: today).flatMap { rates.rows($0.days, $0.principal, from: standing.due) }
        guard let last = rows.last?.days.end, last.days(since: today) > -366 else { return nil }
        invoice = standing
        self.rows = rows
        compensation = rates.compensation(on: standing.total)
    }
}

/// Which rate holds on which days.
private struct InterestRates {
    private let rates: [InterestTable.Rate]
    private let lock: InterestTable.Lock
    private let steps: [InterestTable.Compensation]

    init(fixed percent: DecimalNumber) {
        rates = [InterestTable.Rate(from: CalendarDate(dayNumber: 0), percent: percent)]
        (lock, steps) = (.atStart, [])
    }

    init(_ table: InterestTable) {
        (rates, lock, steps) = (table.rates, table.lock, table.compensation)
    }

    /// The sum for an invoice of this size.
    func compensation(on total: Money) -> Money {
        let step = steps.last {
            Money(price: $0.from, times: DecimalNumber(1), in: total.currency).minorUnits <= total.minorUnits
        }
        return step.map { Money(price: $0.amount, times: DecimalNumber(1), in: total.currency) }
            ?? .zero(total.currency)
    }

    /// One row for each rate; days before the first rate of the table bear none.
    func rows(_ days: Period, _ principal: Money, from due: CalendarDate) -> [LateInterestClaim.Row] {
        guard lock == .byHalfYear else {
            let start = due.adding(days: 1)
            return rates.last { $0.from <= start }.map { [row(days, principal, $0.percent)] } ?? []
        }
        return rates.indices.compactMap { index in
            let next = index + 1 < rates.count ? rates[index + 1].from.adding(days: -1) : nil
            return days.intersection(Period(rates[index].from, through: next)).map {
                row($0, principal, rates[index].percent)
            }
        }
    }

    private func row(_ days: Period, _ principal: Money, _ percent: DecimalNumber) -> LateInterestClaim.Row {
        let count = Int64(days.dayCount ?? 0)
        let factor = Int128(percent.mantissa) * Int128(count) * Int128(principal.minorUnits)
        let cents = dividedHalfAwayFromZero(factor, by: powerOfTen(percent.scale) * 100 * 365)
        return LateInterestClaim.Row(
            days: days, principal: principal, percent: percent,
            interest: Money(minorUnits: Int64(clamping: cents), principal.currency))
    }
}

extension InvoiceStanding {
    /// What was owed after the due day, over which days; a payment's own day still counts.
    fileprivate func owed(until today: CalendarDate) -> [(days: Period, principal: Money)] {
        var spans: [(days: Period, principal: Money)] = []
        var (left, start) = (total, due.adding(days: 1))
        for application in applications {
            let end = min(application.day, today)
            if end >= start, left.minorUnits > 0 {
                spans.append((Period(start, through: end), left))
                start = end.adding(days: 1)
            }
            left -= application.amount
        }
        if left.minorUnits > 0, start <= today { spans.append((Period(start, through: today), left)) }
        return spans
    }
}

extension Workspace {
    fileprivate var hasWordOnLateMoney: Bool {
        agreements.contains { $0.terms.lateInterest != nil } || documents.contains { $0.lateInterest != nil }
    }
}

extension AgreementBook {
    /// Of the client's agreements in force on the day of issue, the first that says something.
    fileprivate func lateInterest(on document: IssuedDocument) -> LateInterest? {
        families(of: document.client).lazy.map { families[$0] }.filter { $0.period.contains(document.issued) }
            .compactMap { $0.terms(on: document.issued).lateInterest }.first
    }
}
