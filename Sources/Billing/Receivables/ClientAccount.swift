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

    /// Money that came in and is not used up.
    struct Funds {
        let kind: InvoiceStanding.Application.Kind
        let day: CalendarDate
        let location: Location
        /// The numbers of invoices that it was meant for, first to last.
        let names: [String]
        /// What it was meant to settle first.
        var debts: [Debt] = []
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
    mutating func issue(_ document: IssuedDocument, _ allocation: PaymentAllocation) {
        movements.append(
            AccountMovement(
                .invoice, document.issued, document.total, at: document.location, number: document.number,
                due: document.due))
        guard !document.total.isNegative else {
            return take(
                Funds(
                    kind: .credit, day: document.issued, location: document.location, names: [], left: -document.total))
        }
        invoices.append(OpenInvoice(document, allocation))
        let place = AllocationOrder.Place(invoice: invoices.count - 1, debt: .principal)
        let order = pool.indices.sorted {
            (pool[$0].names.contains(document.number) ? 0 : 1, $0)
                < (pool[$1].names.contains(document.number) ? 0 : 1, $1)
        }
        draw(place, on: document.issued, in: order)
    }

    /// Takes what lies there, in an order.
    private mutating func draw(_ place: AllocationOrder.Place, on day: CalendarDate, in order: [Int]) {
        for index in order {
            var funds = pool[index]
            apply(&funds, to: place, on: day)
            pool[index] = funds
        }
        pool.removeAll { $0.left.isZero }
    }

    /// What is claimed is owed from its day on, and takes what lies there; what is taken back of it and was paid already
    /// is the client's again.
    mutating func claim(_ claim: LateClaim) {
        guard let target = invoices.firstIndex(where: { $0.document.number == claim.invoice }) else { return }
        movements.append(AccountMovement(claim))
        invoices[target].claims[claim.kind].claimed += claim.amount
        invoices[target].claims[claim.kind].open += claim.amount
        invoices[target].claims[claim.kind].claims.append(claim.location)
        let open = invoices[target].claims[claim.kind].open
        let place = AllocationOrder.Place(invoice: target, debt: claim.kind.debt)
        guard open.isNegative else {
            return draw(place, on: claim.day, in: Array(pool.indices))
        }
        reduce(place, by: open, .refund, on: claim.day, at: claim.location)
        take(Funds(kind: .payment, day: claim.day, location: claim.location, names: [], left: -open))
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

    private var balance: Money { invoices.reduce(.zero(currency)) { $0 + $1.owed } }

    /// A credit note without what it takes back of a discount for early payment and of what was given up: after what is
    /// still open, these were not paid, so that nobody gets them back.
    private mutating func less(_ funds: Funds) -> Funds {
        var funds = funds
        for target in targets(funds.names).named {
            let place = AllocationOrder.Place(invoice: target, debt: .principal)
            let open = min(funds.left, invoices[target].balance)
            for kind in [InvoiceStanding.Application.Kind.discount, .writeOff] {
                let part = min(funds.left - open, invoices[target].sum(kind))
                guard part.minorUnits > 0 else { continue }
                reduce(place, by: -part, kind, on: funds.day, at: funds.location)
                reduce(place, by: part, .credit, on: funds.day, at: funds.location)
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

    private mutating func take(_ funds: Funds) {
        var funds = funds
        let (named, others) = targets(funds.names)
        for place in AllocationOrder(funds, invoices, named: named, others: others).places {
            apply(&funds, to: place, on: funds.day)
        }
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
        for target in refundTargets(named: names) {
            for debt in Debt.allCases where !left.isZero {
                let part = min(invoices[target].refundable(debt), left)
                guard !part.isZero else { continue }
                reduce(.init(invoice: target, debt: debt), by: -part, .refund, on: day, at: location)
                left -= part
            }
        }
        movements.append(AccountMovement(.refund, day, amount - left, at: location, names: names))
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

    private mutating func apply(_ funds: inout Funds, to place: AllocationOrder.Place, on day: CalendarDate) {
        let part = min(funds.left, invoices[place.invoice].open(place.debt))
        guard part.minorUnits > 0 else { return }
        funds.left -= part
        reduce(place, by: part, funds.kind, on: day, at: funds.location)
        if place.debt == .principal, funds.kind == .payment { takeDiscount(place, on: day, at: funds.location) }
    }

    /// Paid in time up to the discount that was agreed: the rest is taken off (T38).
    private mutating func takeDiscount(_ place: AllocationOrder.Place, on day: CalendarDate, at location: Location) {
        let invoice = invoices[place.invoice]
        let rest = invoice.balance
        guard rest.minorUnits > 0, let discount = invoice.discount(on: day, calendar),
            rest.minorUnits <= discount.minorUnits
        else { return }
        reduce(place, by: rest, .discount, on: day, at: location)
        movements.append(AccountMovement(.discount, day, -rest, at: location, names: [invoice.document.number]))
    }

    private mutating func reduce(
        _ place: AllocationOrder.Place, by amount: Money, _ kind: InvoiceStanding.Application.Kind,
        on day: CalendarDate, at location: Location
    ) {
        let application = InvoiceStanding.Application(kind: kind, day: day, amount: amount, location: location)
        invoices[place.invoice].reduce(place.debt, by: application)
        // What comes in for a claim is no turnover of an invoice.
        guard place.debt == .principal else { return }
        receipts.append(Receipt(kind, invoices[place.invoice].document.location, on: day, amount, at: location))
    }
}

/// The smaller of two amounts in one currency.
private func min(_ left: Money, _ right: Money) -> Money {
    left.minorUnits < right.minorUnits ? left : right
}

extension ClientAccount {
    func standings(on day: CalendarDate) -> [InvoiceStanding] { invoices.map { $0.standing(on: day) } }
}
