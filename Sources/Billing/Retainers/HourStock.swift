import Records
import Values

/// A retainer's hours and the blocks that were bought beside it, as they stand between two periods.
struct HourStock {
    private(set) var account: RetainerAccount
    private(set) var blocks: HourBlocks

    init(opening: Minutes, rollover: Retainer.Rollover?, blocks: HourBlocks) {
        account = RetainerAccount(opening: Int64(opening.count), rollover: rollover)
        self.blocks = blocks
    }

    /// What a period includes, and the work in it.
    struct Use {
        let days: Period
        let included: Minutes
        let rollover: Retainer.Rollover?
        let cap: Int64?
        /// Work that draws on the retainer; what is beyond it draws on the blocks.
        let onRetainer: [DrawnTime]
        /// Work that draws on the blocks alone.
        let onBlocks: [DrawnTime]
    }

    /// The period's figures, and the work that nothing covered; `today` where the period is still running.
    mutating func take(_ use: Use, runningOn today: CalendarDate?) -> (
        figures: RetainerFigures<Minutes>, beyond: [DrawnTime]
    ) {
        let over = use.onRetainer.beyond(Minutes(Int(account.left)) + use.included)
        let (included, worked) = (Int64(use.included.count), Int64(use.onRetainer.total.count))
        let ofAccount =
            today == nil
            ? account.close(included: included, worked: worked, rollover: use.rollover, cap: use.cap)
            : account.running(included: included, worked: worked)
        let (ofBlocks, beyond) = takeBlocks(over, use, today)
        let left = ofAccount.map { Minutes(Int($0)) }
        // What the blocks took is not beyond the retainer any more.
        let retainer = RetainerFigures(
            opening: left.opening, included: left.included, bought: .zero, used: left.used, beyond: .zero,
            expired: left.expired, closing: left.closing)
        return (retainer + ofBlocks, beyond)
    }

    /// What was too much for the retainer, and what draws on the blocks alone, in order.
    func wantedOfBlocks(_ over: [DrawnTime], _ use: Use) -> [DrawnTime] {
        (over + use.onBlocks).enumerated().sorted {
            ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
        }.map(\.element)
    }

    private mutating func takeBlocks(_ over: [DrawnTime], _ use: Use, _ today: CalendarDate?) -> (
        RetainerFigures<Minutes>, [DrawnTime]
    ) {
        let opening = blocks.left(before: use.days.start)
        let bought = blocks.bought(in: use.days)
        let wanted = wantedOfBlocks(over, use)
        let beyond = blocks.take(wanted)
        let used = wanted.total - beyond.total
        let lastDay = today?.adding(days: -1) ?? use.days.end ?? use.days.start
        let expired = blocks.expire(through: lastDay)
        let figures = RetainerFigures(
            opening: opening, included: .zero, bought: bought, used: used, beyond: beyond.total, expired: expired,
            closing: opening + bought - used - expired)
        return (figures, beyond)
    }
}
