import Diagnostics
import Records
import Values

/// What documents hold of a client's charges, expenses and fees; each held row answers for one thing.
///
/// Fees and milestones are held as charges of a service called after their agreement: `retainer-2026/fee` on the first
/// day of the fee's period, `website/deposit`, `website/design`. A document that has no such row, as one written by hand
/// may not, is taken at its lines: one with the fee's amount and no hours holds it.
struct BilledCharges {
    private var expenses: [HeldExpenseKey: [HeldExpense]]
    private var charges: [HeldChargeKey: [HeldCharge]]
    private var lines: [BilledLine]
    private let documents: [IssuedDocument]

    private struct BilledLine {
        let document: IssuedDocument
        let amount: Money
        let unit: String?
    }

    init(_ held: HeldRows, client: String) {
        expenses = held.expenses[client] ?? [:]
        charges = held.charges[client] ?? [:]
        documents = held.invoices[client] ?? []
        lines = documents.filter { !$0.holdsFees }.flatMap { document in
            document.lines.filter { $0.unit != "hour" && $0.unit != "h" && !$0.amount.isZero }.map {
                BilledLine(document: document, amount: $0.amount, unit: $0.unit)
            }
        }
    }

    /// Whether the fee called `name` is held for a period.
    mutating func takeFee(_ name: String, of period: Period, amount: Money, unit: String, inAdvance: Bool) -> Bool {
        let key = HeldChargeKey(service: name)
        if charges[key]?.removeFirst(where: { period.contains($0.day) }) == true { return true }
        return lines.removeFirst { line in
            line.amount == amount && (line.unit == nil || line.unit == unit)
                && line.document.feePeriodHolds(period, inAdvance: inAdvance)
        }
    }

    /// Whether a fee is held as one for a period in which its price changed: it stays as it was billed.
    mutating func takeWholeFee(_ name: String, of period: Period, amount: Money) -> Bool {
        charges[HeldChargeKey(service: name)]?.removeFirst { period.contains($0.day) && $0.amount == amount } == true
    }

    /// The part of a fixed price that is held, on whatever day; nil where none is.
    mutating func takePart(_ name: String, amount: Money) -> BilledPart? {
        let key = HeldChargeKey(service: name)
        if charges[key]?.isEmpty == false, let held = charges[key]?.removeFirst() {
            let document = documents.first { $0.location == held.document }
            return BilledPart(held.amount ?? amount, on: document)
        }
        guard let index = lines.firstIndex(where: { $0.amount == amount }) else { return nil }
        return BilledPart(amount, on: lines.remove(at: index).document)
    }

    /// What of a charge is open: all of it, or what it grew by since it was billed; nil where it is settled.
    mutating func open(_ charge: Charge, service: String?) -> Charge.What? {
        let key = HeldChargeKey(service: service)
        switch charge.what {
        case .amount(let amount):
            guard let held = take(key, { $0.day == charge.day && $0.amount != nil }, best: { $0.amount == amount }),
                let before = held.amount, before.currency == amount.currency
            else { return charge.what }
            return before == amount ? nil : .amount(amount - before)
        case .quantity(let quantity):
            guard let held = take(key, { $0.day == charge.day && $0.pieces != nil }, best: { $0.pieces == quantity }),
                let before = held.pieces
            else { return charge.what }
            return before == quantity ? nil : .quantity(quantity.less(before))
        case .percent, .note:
            let isHeld = { (held: HeldCharge) in held.day == charge.day && held.amount == nil && held.pieces == nil }
            return take(key, isHeld, best: isHeld) == nil ? charge.what : nil
        }
    }

    private mutating func take(
        _ key: HeldChargeKey, _ fits: (HeldCharge) -> Bool, best: (HeldCharge) -> Bool
    ) -> HeldCharge? {
        guard let rows = charges[key] else { return nil }
        let index = rows.firstIndex { fits($0) && best($0) } ?? rows.firstIndex(where: fits)
        return index.flatMap { charges[key]?.remove(at: $0) }
    }

    /// Whether an expense is held, by what was paid or by what was rebilled.
    mutating func takeExpense(_ expense: Expense, rebilled: Money) -> Bool {
        let amounts = [expense.amount, expense.bookedAs, rebilled]
        return take(expense) { amounts.contains($0) } != nil
    }

    /// Of an expense that was changed since it was billed, what was paid before; nil where nothing is held.
    mutating func takeChangedExpense(_ expense: Expense, in currency: Currency) -> Money? {
        take(expense) { $0.currency == currency }
    }

    /// A row that names no tax holds an expense of any.
    private mutating func take(_ expense: Expense, _ fits: (Money) -> Bool) -> Money? {
        for tax in [expense.tax, nil] {
            let key = HeldExpenseKey(day: expense.day, tax: tax)
            if let index = expenses[key]?.firstIndex(where: { fits($0.amount) }) {
                return expenses[key]?.remove(at: index).amount
            }
        }
        return nil
    }

    /// What documents hold and no line of the workspace answers for, by day; fees and parts of a fixed price aside.
    var left: [(day: CalendarDate, service: String?, what: Overbilled.What, document: Location)] {
        let costs = expenses.flatMap { key, held in
            held.map { (key.day, String?.none, Overbilled.What.expense($0.amount), $0.document) }
        }
        let ofCharges = charges.filter { $0.key.service?.contains("/") != true }.flatMap { key, held in
            held.compactMap { charge in
                let what = charge.amount.map(Overbilled.What.charge) ?? charge.pieces.map(Overbilled.What.pieces)
                return what.map { (charge.day, key.service, $0, charge.document) }
            }
        }
        return (costs + ofCharges).sorted { ($0.0, $0.3, $0.1 ?? "") < ($1.0, $1.3, $1.1 ?? "") }
    }
}

/// A part of a fixed price as a document printed it.
struct BilledPart {
    let amount: Money
    /// The tax on it; nil where the document has other lines of the same code, or was written without a tax row.
    let tax: Money?
    /// The document's number; nil for what is not billed yet.
    let number: String?

    init(_ amount: Money, on document: IssuedDocument?) {
        self.amount = amount
        number = document?.number
        let line = document?.lines.first { $0.amount == amount }
        let codes = line?.taxes ?? []
        let row = document?.taxes.first {
            codes == [$0.tax] && ($0.base == amount || $0.base + $0.amount == amount)
        }
        tax = row?.amount
    }
}

extension IssuedDocument {
    /// Whether its rows name what belongs to an agreement, so that its lines need not be guessed at.
    fileprivate var holdsFees: Bool {
        settles.contains { row in
            if case .charge(_, let service?, _, _) = row { service.contains("/") } else { false }
        }
    }

    /// Whether a fee of `fee` stood on it: in arrears the one that ended in its period; in advance the one that began
    /// in it where it was issued before the period was over, else the one that began after it.
    fileprivate func feePeriodHolds(_ fee: Period, inAdvance: Bool) -> Bool {
        let own = period ?? Period(monthOf: issued)
        guard let end = own.end, let feeEnd = fee.end else { return own.contains(fee.start) }
        if !inAdvance { return own.contains(feeEnd) }
        return issued < end ? own.contains(fee.start) : fee.start == end.adding(days: 1)
    }
}

extension DecimalNumber {
    func plus(_ other: DecimalNumber) -> DecimalNumber { less(DecimalNumber(-other.mantissa, scale: other.scale)) }

    func less(_ other: DecimalNumber) -> DecimalNumber {
        let scale = max(self.scale, other.scale)
        let difference =
            Int128(mantissa) * powerOfTen(scale - self.scale) - Int128(other.mantissa) * powerOfTen(scale - other.scale)
        return DecimalNumber(Int64(clamping: difference), scale: scale)
    }
}
