import Records
import Values

/// What caps have let through so far, by agreement and period.
struct CapUse {
    private struct Key: Hashable {
        let agreement: Int
        let start: CalendarDate
        let currency: Currency
    }

    private let weekStart: Weekday
    private var used: [Key: Money] = [:]

    init(weekStart: Weekday) { self.weekStart = weekStart }

    /// By period, how much of the work by the hour on these lines is above an agreement's cap.
    ///
    /// What documents hold of a period has used up its cap first.
    mutating func beyond(
        _ cap: Cap, _ agreement: Int, _ family: AgreementFamily, _ lines: [DatedLine], in currency: Currency,
        _ settlement: Settlement
    ) -> [(period: Period, amount: Money)] {
        let cycle = BillingCycle(cap.amount.unit, weekStart: weekStart) ?? .once
        let limit = Money(price: cap.amount.amount, times: DecimalNumber(1), in: currency)
        var amounts: [Period: Money] = [:]
        for item in lines where item.line.kind == .time && item.line.agreement == family.id {
            for (period, part) in item.amounts(
                of: item.line.amount, by: { cycle.period(holding: $0, of: family.period) })
            {
                amounts[period, default: .zero(currency)] += part
            }
        }
        return amounts.sorted { $0.key.start < $1.key.start }.compactMap { period, amount in
            let key = Key(agreement: agreement, start: period.start, currency: currency)
            let before = used[key] ?? settlement.billedWork(of: agreement, in: period, currency)
            used[key] = before + amount
            let left = max(limit.minorUnits - before.minorUnits, 0)
            let over = amount.minorUnits - left
            return over > 0 ? (period, Money(minorUnits: over, currency)) : nil
        }
    }
}

extension DatedLine {
    /// An amount by what the days belong to; the parts add up to it.
    func amounts<Group: Hashable>(
        of amount: Money, by group: (CalendarDate) -> Group
    ) -> [(group: Group, part: Money)] {
        var (groups, places, weights): ([Group], [Group: Int], [Int64]) = ([], [:], [])
        for (day, weight) in days {
            let of = group(day)
            let place = places[of] ?? groups.count
            if place == groups.count {
                groups.append(of)
                weights.append(0)
                places[of] = place
            }
            weights[place] += weight
        }
        return Array(zip(groups, amount.allocated(by: weights)))
    }
}

extension Settlement {
    /// What the hours of an agreement that documents hold cost, at today's rates for their days.
    fileprivate func billedWork(of agreement: Int, in period: Period, _ currency: Currency) -> Money {
        var minutes: [DecimalNumber: Minutes] = [:]
        for index in rowsOfAgreement[agreement] ?? [] where period.contains(rows[index].id.day) {
            let context = contexts[rows[index].context]
            guard context.standing == .hourly, let rate = context.rate, rate.currency == currency else { continue }
            minutes[rate.rate.amount, default: .zero] += rows[index].billedBefore
        }
        return minutes.reduce(.zero(currency)) { sum, item in
            sum + Money(price: item.key, times: DecimalNumber(Int64(item.value.count)), dividedBy: 60, in: currency)
        }
    }
}
