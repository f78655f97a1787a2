import Billing
import Values

/// What is left of a client's retainers.
enum RetainerWords {
    /// "6h of 20h left in November", of the first retainer that includes hours.
    static func short(_ records: ClientRecords, in context: PageContext) -> String? {
        guard let period = current(records, context).first(where: { $0.opening + $0.included > .zero }) else {
            return nil
        }
        let available = period.opening + period.included
        let span = name(period, in: context)
        guard period.overage == .zero else { return "\(Wording.duration(period.overage)) beyond the retainer \(span)" }
        return "\(Wording.duration(available - period.used)) of \(Wording.duration(available)) left \(span)"
    }

    /// A sentence for each retainer: what came in, what was used, what is left and when it lapses.
    static func sentences(_ records: ClientRecords, in context: PageContext) -> [String] {
        current(records, context).map { period in
            let available = period.opening + period.included
            let carried = period.opening > .zero ? ", \(Wording.duration(period.opening)) of them carried over" : ""
            let used =
                "\(Wording.duration(period.used)) of \(Wording.duration(available)) used \(name(period, in: context))\(carried)"
            if period.overage > .zero { return "Retainer: \(used); \(Wording.duration(period.overage)) beyond it." }
            return "Retainer: \(used); \(Wording.duration(available - period.used)) left."
        }
    }

    /// The running period of each.
    private static func current(_ records: ClientRecords, _ context: PageContext) -> [RetainerPeriod] {
        records.retainers.compactMap { $0.periods.last { $0.period.contains(context.today) } }
    }

    private static func name(_ period: RetainerPeriod, in context: PageContext) -> String {
        let isMonth = period.period == Period(monthOf: period.period.start)
        return isMonth
            ? "in \(context.wording.month(period.period.start))" : "from \(context.wording.period(period.period))"
    }
}
