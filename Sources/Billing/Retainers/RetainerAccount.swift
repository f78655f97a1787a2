import Records
import Values

/// Carries what is unused from period to period, as the roll-over says (billing rules T10 to T13).
///
/// It counts minutes or minor units of money alike. What is carried may be used in as many further periods as were
/// agreed. A cap holds for all that is carried together; what is above it lapses, the oldest first. What was brought in
/// when the agreement began is as if carried from the period before.
struct RetainerAccount {
    private struct Carried {
        var amount: Int64
        /// Periods in which it may still be used.
        var life: Int
    }

    private var carried: [Carried]

    init(opening: Int64, rollover: Retainer.Rollover?) {
        carried = opening > 0 ? [Carried(amount: opening, life: max(rollover?.periods ?? 1, 1))] : []
    }

    /// What earlier periods left.
    var left: Int64 { carried.reduce(0) { $0 + $1.amount } }

    /// Closes a period in which `worked` drew on what was there, and opens the next; `cap` is in the account's unit.
    mutating func close(
        included: Int64, worked: Int64, rollover: Retainer.Rollover?, cap: Int64?
    ) -> RetainerFigures<Int64> {
        let opening = left
        let used = covered(included, worked)
        let fromBase = fromBase(included, used, rollover)
        take(used - fromBase)
        age()
        carry(included - fromBase, rollover, cap)
        return RetainerFigures(
            opening: opening, included: included, bought: 0, used: used, beyond: worked - used,
            expired: opening + included - used - left, closing: left)
    }

    /// The period so far: nothing has lapsed yet.
    func running(included: Int64, worked: Int64) -> RetainerFigures<Int64> {
        let used = covered(included, worked)
        return RetainerFigures(
            opening: left, included: included, bought: 0, used: used, beyond: worked - used, expired: 0,
            closing: left + included - used)
    }

    /// Of what is used, the part that comes from what the period includes.
    func fromBase(_ included: Int64, _ used: Int64, _ rollover: Retainer.Rollover?) -> Int64 {
        rollover?.order == .baseFirst ? min(used, included) : max(used - left, 0)
    }

    func covered(_ included: Int64, _ worked: Int64) -> Int64 { min(worked, left + included) }

    private mutating func take(_ amount: Int64) {
        var open = amount
        for index in carried.indices {
            let part = min(open, carried[index].amount)
            carried[index].amount -= part
            open -= part
        }
    }

    private mutating func age() {
        for index in carried.indices { carried[index].life -= 1 }
        carried.removeAll { $0.life <= 0 || $0.amount == 0 }
    }

    private mutating func carry(_ unused: Int64, _ rollover: Retainer.Rollover?, _ cap: Int64?) {
        guard let rollover, rollover.periods > 0 else { return }
        if unused > 0 { carried.append(Carried(amount: unused, life: rollover.periods)) }
        guard let cap, left > cap else { return }
        take(left - cap)
        carried.removeAll { $0.amount == 0 }
    }
}

extension Retainer.Rollover {
    /// The most that is carried, in minutes or minor units, where a period includes `included` of them.
    func cap(of included: Int64, in currency: Currency) -> Int64? {
        switch cap {
        case .hours(let minutes)?: Int64(minutes.count)
        case .money(let amount)?: Money(price: amount, times: DecimalNumber(1), in: currency).minorUnits
        case .share(let percent)?: Money(minorUnits: included, currency).percent(percent).minorUnits
        case nil: nil
        }
    }
}

extension Retainer.Allowance {
    /// In minutes or minor units.
    func count(in currency: Currency) -> Int64 {
        switch self {
        case .hours(let minutes): Int64(minutes.count)
        case .money(let amount): Money(price: amount, times: DecimalNumber(1), in: currency).minorUnits
        }
    }
}

extension Minutes {
    /// `part` ÷ `whole` of these minutes, rounded half away from zero.
    func share(_ part: Int64, of whole: Int64) -> Minutes {
        Minutes(Int(dividedHalfAwayFromZero(Int128(count) * Int128(part), by: Int128(whole))))
    }
}
