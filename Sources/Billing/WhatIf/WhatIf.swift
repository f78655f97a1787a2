import Diagnostics
public import Records
public import Values

/// What a client would have been billed under other terms, beside the same under the terms that were agreed.
///
/// Both sides are the log replayed by the rules that write drafts, so they differ by the terms alone; what was really
/// issued or paid plays no part. Nothing is changed by it.
public struct WhatIf: Sendable {
    /// Bills of one side: without tax, and what the client pays.
    public struct Bill: Hashable, Sendable {
        public var net: Money
        public var payable: Money

        static func zero(_ currency: Currency) -> Bill { Bill(net: .zero(currency), payable: .zero(currency)) }
    }

    /// A month, or all of them, in one currency.
    public struct Row: Hashable, Sendable {
        /// The first day of the month in which the bills' periods end; nil for all together.
        public let month: CalendarDate?
        /// All that was worked for the client, billable or not.
        public let worked: Minutes
        public fileprivate(set) var before: Bill
        public fileprivate(set) var after: Bill

        public var difference: Money { after.net - before.net }
        /// What an hour brings: the bill without tax by all hours; nil without hours.
        public var hourBefore: Money? { before.net.perHour(worked) }
        public var hourAfter: Money? { after.net.perHour(worked) }
    }

    public let client: String
    /// The first day from which the other terms hold, and the last day that is replayed.
    public let span: Period
    /// By month, then by currency.
    public let months: [Row]
    /// By currency; the months add up to them.
    public let totals: [Row]
    public let replaced: [ReplacedTerm]
    /// Of both sides, what fixed prices, deposits and milestones come to: they stay as they were agreed.
    public let fixed: [Money]
    /// Minutes with a rate on their own line, which stays.
    public let ownRates: Minutes
    /// Under the other terms, minutes that nothing prices, by service.
    public let withoutRate: [(service: String?, minutes: Minutes)]
    /// Up to this day all is settled, so it is not replayed.
    public let closedUntil: CalendarDate?
    /// Of invoices really issued for these months, less credit notes; by currency, without tax.
    public let issued: [Money]

    /// - Parameters:
    ///   - name: only this agreement's terms are others.
    ///   - from: the first day of the other terms; nil for all.
    ///   - to: the last day; nil for today.
    public init(
        _ changes: ChangedTerms, client: Client, agreement name: String? = nil, from: CalendarDate? = nil,
        to: CalendarDate? = nil, in workspace: Workspace
    ) throws(WhatIfProblem) {
        let last = min(to ?? workspace.today, workspace.today)
        let alone = workspace.unbilled(of: client, until: last)
        let ledger = TimeLedger(alone)
        let closed = workspace.closedDays[client.id]
        guard let first = ledger.firstDay(of: client.id, after: closed), first <= last else { throw .nothing }
        let start = max(from ?? first, first)
        guard start <= last else { throw .nothing }
        let span = Period(start, through: last)
        let changed = try ChangedAgreements(changes, client, ledger, in: span, only: name)
        let days = ledger.periodEnds(of: client.id, from: first, through: last)
        let before = BillingReplay(alone, days: days)
        var other = alone
        other.agreements = changed.agreements
        let after = BillingReplay(other, days: days)
        self.client = client.id
        self.span = span
        replaced = changed.replaced
        months = Row.all(before, after, ledger, in: span)
        totals = Row.totals(months, ledger, in: span)
        fixed = after.fixed(in: span)
        ownRates = alone.time.filter { $0.rate != nil && span.contains($0.day) }.map(\.minutes).total()
        withoutRate = after.withoutRate(in: span)
        closedUntil = closed
        issued = workspace.issued(for: client.id, in: span)
    }
}

extension TimeLedger {
    /// The first day of the client with work, a cost or an agreement that is not settled; nil where there is none.
    fileprivate func firstDay(of client: String, after closed: CalendarDate?) -> CalendarDate? {
        let open = closed?.adding(days: 1)
        let starts = book.families(of: client).map { book.families[$0].period.start }.filter { $0.dayNumber > 0 }
        let days =
            starts + workspace.charges.map(\.day) + workspace.expenses.map(\.day)
            + (entries.days.map { [$0.lowerBound] } ?? [])
        return days.map { max($0, open ?? $0) }.min()
    }
}

extension BillingReplay {
    fileprivate func fixed(in span: Period) -> [Money] {
        let lines = bills.filter { span.contains($0.day) }.flatMap(\.draft.lines)
        return lines.filter { [.deposit, .milestone, .fixedPrice, .depositTaken].contains($0.kind) }.map(\.amount).sums
    }
}

extension WhatIf.Row {
    private struct Key: Hashable {
        let month: CalendarDate
        let currency: Currency
    }

    fileprivate static func all(
        _ before: BillingReplay, _ after: BillingReplay, _ ledger: TimeLedger, in span: Period
    ) -> [WhatIf.Row] {
        var hours: [CalendarDate: Minutes] = [:]
        for entry in ledger.entries where span.contains(entry.day) {
            hours[entry.day.startOfMonth, default: .zero] += entry.worked
        }
        var rows: [Key: WhatIf.Row] = [:]
        func add(_ bill: BillingReplay.Bill, _ side: WritableKeyPath<WhatIf.Row, WhatIf.Bill>) {
            guard span.contains(bill.day) else { return }
            let key = Key(month: bill.day.startOfMonth, currency: bill.draft.currency)
            let zero = WhatIf.Bill.zero(key.currency)
            var row =
                rows[key]
                ?? WhatIf.Row(month: key.month, worked: hours[key.month] ?? .zero, before: zero, after: zero)
            row[keyPath: side].net += bill.draft.totals.net
            row[keyPath: side].payable += bill.draft.totals.payable
            rows[key] = row
        }
        for bill in before.bills { add(bill, \.before) }
        for bill in after.bills { add(bill, \.after) }
        // A month that was worked and brought no bill is a month all the same.
        for currency in Set(rows.keys.map(\.currency)) {
            for (month, worked) in hours where rows[Key(month: month, currency: currency)] == nil {
                let zero = WhatIf.Bill.zero(currency)
                rows[Key(month: month, currency: currency)] = WhatIf.Row(
                    month: month, worked: worked, before: zero, after: zero)
            }
        }
        return rows.sorted { ($0.key.month, $0.key.currency) < ($1.key.month, $1.key.currency) }.map(\.value)
    }

    fileprivate static func totals(_ months: [WhatIf.Row], _ ledger: TimeLedger, in span: Period) -> [WhatIf.Row] {
        let worked = ledger.entries.filter { span.contains($0.day) }.map(\.worked).total()
        return Set(months.map(\.before.net.currency)).sorted().map { currency in
            let rows = months.filter { $0.before.net.currency == currency }
            let zero = WhatIf.Bill.zero(currency)
            return rows.reduce(into: WhatIf.Row(month: nil, worked: worked, before: zero, after: zero)) { sum, row in
                sum.before.net += row.before.net
                sum.before.payable += row.before.payable
                sum.after.net += row.after.net
                sum.after.payable += row.after.payable
            }
        }
    }
}

extension Workspace {
    fileprivate func issued(for client: String, in span: Period) -> [Money] {
        let voided = voidedNumbers()
        return documents.filter { document in
            document.client == client && !voided.contains(document.number) && (document.isInvoice || document.isCredit)
                && span.contains(document.period?.end ?? document.issued)
        }.map(\.signedNet).sums
    }
}

extension [Money] {
    /// By currency, in the order of their codes; nothing for what comes to nothing.
    var sums: [Money] {
        let sums = reduce(into: [Currency: Money]()) { sums, money in
            sums[money.currency, default: .zero(money.currency)] += money
        }
        return sums.values.filter { !$0.isZero }.sorted { $0.currency < $1.currency }
    }
}

extension Money {
    /// What an hour of so many minutes brings, rounded half away from zero; nil without minutes.
    fileprivate func perHour(_ minutes: Minutes) -> Money? {
        guard minutes > .zero else { return nil }
        let units = dividedHalfAwayFromZero(Int128(minorUnits) * 60, by: Int128(minutes.count))
        return Money(minorUnits: Int64(clamping: units), currency)
    }
}
