import Diagnostics
import Records
import Values

extension ClientAccount {
    /// An invoice and what reduced it so far.
    struct OpenInvoice {
        let document: IssuedDocument
        let allocation: PaymentAllocation
        /// Of the invoice itself.
        var applications: [InvoiceStanding.Application] = []
        var balance: Money
        var claims: ClaimedDebts

        init(_ document: IssuedDocument, _ allocation: PaymentAllocation) {
            (self.document, self.allocation, balance) = (document, allocation, document.total)
            claims = ClaimedDebts(document.currency)
        }

        var due: CalendarDate { document.due ?? document.issued }
        var owed: Money { balance + claims.open }

        func open(_ debt: Debt) -> Money {
            debt.claim.map { claims[$0].open } ?? balance
        }

        /// What came in for a debt and may go back.
        func refundable(_ debt: Debt) -> Money {
            debt.claim.map { claims[$0].refundable } ?? paid
        }

        mutating func reduce(_ debt: Debt, by application: InvoiceStanding.Application) {
            guard let kind = debt.claim else {
                balance -= application.amount
                return applications.append(application)
            }
            claims[kind].open -= application.amount
            claims[kind].applications.append(application)
        }

        /// What is taken off if it is paid by a day; nil after the last day that was agreed.
        func discount(on day: CalendarDate, _ calendar: WorkingCalendar) -> Money? {
            guard let early = document.earlyPayment else { return nil }
            return day <= early.within.day(after: document.issued, in: calendar)
                ? document.total.percent(early.percent) : nil
        }
    }
}

extension ClientAccount.OpenInvoice {
    var paid: Money { sum(.payment) + sum(.refund) }

    func sum(_ kind: InvoiceStanding.Application.Kind) -> Money {
        applications.filter { $0.kind == kind }.reduce(.zero(document.currency)) { $0 + $1.amount }
    }

    func standing(on day: CalendarDate) -> InvoiceStanding {
        let (credited, writtenOff) = (sum(.credit), sum(.writeOff))
        return InvoiceStanding(
            number: document.number, client: document.client, location: document.location, issued: document.issued,
            due: due, total: document.total, applications: applications, paid: paid, credited: credited,
            writtenOff: writtenOff, balance: balance, claims: claims, status: status(credited, writtenOff),
            daysPastDue: day.days(since: due))
    }

    private func status(_ credited: Money, _ writtenOff: Money) -> InvoiceStanding.Status {
        guard owed.isZero else { return applications.isEmpty ? .open : .partial }
        if paid.isZero, !credited.isZero { return .credited }
        return paid.isZero && !writtenOff.isZero ? .writtenOff : .paid
    }
}

extension Debt {
    var claim: LateClaim.Kind? {
        switch self {
        case .principal: nil
        case .interest: .interest
        case .compensation: .compensation
        }
    }
}
