import Diagnostics
import Records
import Values

/// A client's invoices and money in one currency, carried from event to event in order of the days.
struct ClientAccount {
    let client: String
    let currency: Currency
    private(set) var invoices: [OpenInvoice] = []
    private(set) var pool: [Funds] = []
    /// What changed the sum, in order.
    private(set) var movements: [AccountMovement] = []
    /// What money did to documents, in order.
    private(set) var receipts: [Receipt] = []
    /// By which working days are counted.
    private let calendar: WorkingCalendar

    /// An invoice and what reduced it so far.
    struct OpenInvoice {
        let document: IssuedDocument
        var applications: [InvoiceStanding.Application] = []
        var balance: Money

        var due: CalendarDate { document.due ?? document.issued }

        /// What is taken off if it is paid by a day; nil after the last day that was agreed.
        func discount(on day: CalendarDate, _ calendar: WorkingCalendar) -> Money? {
            guard let early = document.earlyPayment else { return nil }
            return day <= early.within.day(after: document.issued, in: calendar)
                ? document.total.percent(early.percent) : nil
        }
    }

    /// Money that came in and is not used up.
    struct Funds {
        let kind: InvoiceStanding.Application.Kind
        let day: CalendarDate
        let location: Location
        /// The numbers of invoices that it was meant for, first to last.
        let names: [String]
        var left: Money
        /// Of a credit note, its number.
        var number: String?
        /// What the bank kept, which is a part of it.
        var fee: Money?
    }

    init(client: String, currency: Currency, _ calendar: WorkingCalendar) {
        self.calendar = calendar
        self.client = client
        self.currency = currency
    }

    var credits: [ClientCredit] {
        pool.map { ClientCredit(client: client, amount: $0.left, day: $0.day, location: $0.location) }
    }

    /// A new invoice takes what lies there: first what was meant for it, then the oldest.
    mutating func issue(_ document: IssuedDocument) {
        movements.append(
            AccountMovement(
                .invoice, document.issued, document.total, at: document.location, number: document.number,
                due: document.due))
        guard !document.total.isNegative else {
            return take(
                Funds(
                    kind: .credit, day: document.issued, location: document.location, names: [], left: -document.total))
        }
        invoices.append(OpenInvoice(document: document, balance: document.total))
        let target = invoices.count - 1
        let order = pool.indices.sorted {
            (pool[$0].names.contains(document.number) ? 0 : 1, $0)
                < (pool[$1].names.contains(document.number) ? 0 : 1, $1)
        }
        for index in order {
            var funds = pool[index]
            apply(&funds, to: target, on: document.issued)
            pool[index] = funds
        }
        pool.removeAll { $0.left.isZero }
    }

    /// Fills the named invoices in order, then the others, the oldest due first; what is left waits (T35, T36).
    mutating func receive(_ funds: Funds) {
        guard funds.kind == .writeOff else {
            movements.append(AccountMovement(funds, -funds.left))
            return take(funds.kind == .credit ? less(funds) : funds)
        }
        // What exceeds all invoices is given up by nobody.
        let before = balance
        take(funds)
        movements.append(AccountMovement(funds, balance - before))
    }

    /// A credit note without what it takes back of a discount for early payment and of what was given up: after what is
    /// still open, these were not paid, so that nobody gets them back.
    private mutating func less(_ funds: Funds) -> Funds {
        var funds = funds
        for target in targets(funds.names).named {
            let open = min(funds.left, invoices[target].balance)
            for kind in [InvoiceStanding.Application.Kind.discount, .writeOff] {
                let part = min(funds.left - open, invoices[target].sum(kind))
                guard part.minorUnits > 0 else { continue }
                reduce(target, by: -part, kind, on: funds.day, at: funds.location)
                reduce(target, by: part, .credit, on: funds.day, at: funds.location)
                funds.left -= part
                let number = invoices[target].document.number
                movements.append(
                    AccountMovement(
                        kind == .discount ? .discount : .writeOff, funds.day, part, at: funds.location, names: [number])
                )
            }
        }
        return funds
    }

    private var balance: Money { invoices.reduce(.zero(currency)) { $0 + $1.balance } }

    private mutating func take(_ funds: Funds) {
        var funds = funds
        for target in targets(named: funds.names) { apply(&funds, to: target, on: funds.day) }
        if !funds.left.isZero, funds.kind != .writeOff { pool.append(funds) }
    }

    /// Money that goes back comes off the client's credit, then off what was paid on the named invoices.
    mutating func refund(_ amount: Money, names: [String], on day: CalendarDate, at location: Location) {
        var left = amount
        for index in pool.indices {
            let part = min(pool[index].left, left)
            pool[index].left -= part
            left -= part
            // Money in advance was never income; what a credit note took off was.
            if pool[index].kind == .credit {
                receipts.append(Receipt(.refund, pool[index].location, on: day, -part, at: location))
            }
        }
        pool.removeAll { $0.left.isZero }
        for target in refundTargets(named: names) where !left.isZero {
            let part = min(invoices[target].paid, left)
            guard !part.isZero else { continue }
            reduce(target, by: -part, .refund, on: day, at: location)
            left -= part
        }
        movements.append(AccountMovement(.refund, day, amount - left, at: location, names: names))
    }

    private func targets(named names: [String]) -> [Int] {
        let (named, others) = targets(names)
        return named + others
    }

    /// Money goes back in the opposite order, the last due first; but the named invoices still come before the others.
    private func refundTargets(named names: [String]) -> [Int] {
        let (named, others) = targets(names)
        return named.reversed() + others.reversed()
    }

    private func targets(_ names: [String]) -> (named: [Int], others: [Int]) {
        let named = names.compactMap { name in invoices.firstIndex { $0.document.number == name } }
        let others = invoices.indices.filter { !named.contains($0) }
        return (named, others.sorted { (invoices[$0].due, $0) < (invoices[$1].due, $1) })
    }

    private mutating func apply(_ funds: inout Funds, to target: Int, on day: CalendarDate) {
        let part = min(funds.left, invoices[target].balance)
        guard part.minorUnits > 0 else { return }
        funds.left -= part
        reduce(target, by: part, funds.kind, on: day, at: funds.location)
        // Paid in time up to the discount that was agreed: the rest is taken off (T38).
        let rest = invoices[target].balance
        guard funds.kind == .payment, rest.minorUnits > 0, let discount = invoices[target].discount(on: day, calendar),
            rest.minorUnits <= discount.minorUnits
        else { return }
        reduce(target, by: rest, .discount, on: day, at: funds.location)
        let number = invoices[target].document.number
        movements.append(AccountMovement(.discount, day, -rest, at: funds.location, names: [number]))
    }

    private mutating func reduce(
        _ target: Int, by amount: Money, _ kind: InvoiceStanding.Application.Kind, on day: CalendarDate,
        at location: Location
    ) {
        invoices[target].balance -= amount
        receipts.append(Receipt(kind, invoices[target].document.location, on: day, amount, at: location))
        invoices[target].applications.append(
            InvoiceStanding.Application(kind: kind, day: day, amount: amount, location: location))
    }
}

/// The smaller of two amounts in one currency.
private func min(_ left: Money, _ right: Money) -> Money {
    left.minorUnits < right.minorUnits ? left : right
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
            writtenOff: writtenOff, balance: balance, status: status(credited, writtenOff),
            daysPastDue: day.days(since: due))
    }

    private func status(_ credited: Money, _ writtenOff: Money) -> InvoiceStanding.Status {
        guard balance.isZero else { return applications.isEmpty ? .open : .partial }
        if paid.isZero, !credited.isZero { return .credited }
        return paid.isZero && !writtenOff.isZero ? .writtenOff : .paid
    }
}

extension ClientAccount {
    func standings(on day: CalendarDate) -> [InvoiceStanding] { invoices.map { $0.standing(on: day) } }
}
