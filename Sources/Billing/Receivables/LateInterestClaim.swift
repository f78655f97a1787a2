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

    /// What of it was not claimed yet (billing rule T61); never below 0.
    public var openInterest: Money { rest(interest, invoice.claims.interest) }
    public var openCompensation: Money { rest(compensation, invoice.claims.compensation) }
    public var open: Money { openInterest + openCompensation }

    private func rest(_ whole: Money, _ debt: ClaimedDebt) -> Money {
        let rest = whole - debt.claimed
        return rest.isNegative ? .zero(rest.currency) : rest
    }

    /// Of invoices with money open, and of those paid late within a year, in their order.
    public static func all(_ receivables: Receivables, _ book: AgreementBook, _ workspace: Workspace)
        -> [LateInterestClaim]
    {
        late(receivables, book, workspace).compactMap { late in
            LateTerms(late.standing, late.terms, workspace.business.interestTables).flatMap {
                LateInterestClaim(late.standing, $0, on: receivables.asOf)
            }
        }
    }

    /// What was agreed for one invoice, should it come late; nil where nothing was, or its rates are not known.
    public static func terms(of standing: InvoiceStanding, _ book: AgreementBook, _ workspace: Workspace) -> LateTerms?
    {
        guard workspace.hasWordOnLateMoney,
            let document = workspace.documents.first(where: { $0.location == standing.location }),
            let terms = document.lateInterest ?? book.lateInterest(on: document)
        else { return nil }
        return LateTerms(standing, terms, workspace.business.interestTables)
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
    init?(_ standing: InvoiceStanding, _ terms: LateTerms, on today: CalendarDate) {
        let rows = standing.owed(until: today).flatMap { terms.rates.rows($0.days, $0.principal, from: standing.due) }
        guard let last = rows.last?.days.end, last.days(since: today) > -366 else { return nil }
        invoice = standing
        self.rows = rows
        compensation = terms.compensation
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
