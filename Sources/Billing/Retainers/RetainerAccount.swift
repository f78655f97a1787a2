import Records
public import Values

/// A retainer's hours in one period: opening + included − used + overage − expired = closing.
public struct RetainerPeriod: Hashable, Sendable {
    public let period: Period
    /// Unused hours of earlier periods that may still be used.
    public let opening: Minutes
    public let included: Minutes
    public let used: Minutes
    /// Used beyond what was there.
    public let overage: Minutes
    /// What lapses at the end of the period.
    public let expired: Minutes
    /// What goes into the next period.
    public let closing: Minutes

    public var available: Minutes { opening + included }
}

/// Carries a retainer's unused hours from period to period, as its roll-over says (billing rules T10 to T13).
///
/// Carried hours may be used in as many further periods as were agreed. A cap holds for all that is carried together;
/// what is above it lapses, the oldest first. Hours brought in when the agreement began are as if carried from before.
struct RetainerAccount {
    private struct Carried {
        var minutes: Minutes
        /// Periods in which it may still be used.
        var life: Int
    }

    private let rollover: Retainer.Rollover?
    private var carried: [Carried]

    init(rollover: Retainer.Rollover?, opening: Minutes) {
        self.rollover = rollover
        carried = opening > .zero ? [Carried(minutes: opening, life: max(rollover?.periods ?? 1, 1))] : []
    }

    /// What may be used in a period that includes `included`.
    func available(including included: Minutes) -> Minutes { total + included }

    private var total: Minutes { carried.map(\.minutes).total() }

    /// Closes a period and opens the next.
    mutating func close(_ period: Period, included: Minutes, used: Minutes) -> RetainerPeriod {
        let opening = total
        let covered = min(used, opening + included)
        let fromBase = rollover?.order == .baseFirst ? min(covered, included) : max(covered - opening, .zero)
        take(covered - fromBase)
        age()
        carry(included - fromBase, of: included)
        return RetainerPeriod(
            period: period, opening: opening, included: included, used: used, overage: used - covered,
            expired: opening + included - covered - total, closing: total)
    }

    private mutating func take(_ minutes: Minutes) {
        var left = minutes
        for index in carried.indices {
            let part = min(left, carried[index].minutes)
            carried[index].minutes -= part
            left -= part
        }
    }

    private mutating func age() {
        for index in carried.indices { carried[index].life -= 1 }
        carried.removeAll { $0.life <= 0 || $0.minutes == .zero }
    }

    private mutating func carry(_ unused: Minutes, of included: Minutes) {
        guard let rollover, rollover.periods > 0 else { return }
        if unused > .zero { carried.append(Carried(minutes: unused, life: rollover.periods)) }
        guard let cap = rollover.cap?.minutes(of: included), total > cap else { return }
        take(total - cap)
        carried.removeAll { $0.minutes == .zero }
    }
}

extension Retainer.Rollover.Cap {
    fileprivate func minutes(of included: Minutes) -> Minutes {
        switch self {
        case .hours(let minutes): minutes
        case .share(let percent): included.share(percent.mantissa, of: 100 * Int64(clamping: powerOfTen(percent.scale)))
        }
    }
}

extension Minutes {
    /// `part` ÷ `whole` of these minutes, rounded half away from zero.
    func share(_ part: Int64, of whole: Int64) -> Minutes {
        Minutes(Int(dividedHalfAwayFromZero(Int128(count) * Int128(part), by: Int128(whole))))
    }
}
