import Diagnostics
import Records
import Values

/// Hours bought in blocks, and what is left of each: work draws on the oldest that is valid on its day (billing rule T17).
struct HourBlocks {
    struct Block {
        let days: Period
        let bought: Minutes
        var left: Minutes
        /// The charge.
        let location: Location
    }

    /// The oldest first.
    private(set) var blocks: [Block]

    init(_ blocks: [Block]) {
        self.blocks = blocks.sorted { $0.days.start < $1.days.start }
    }

    func bought(in period: Period) -> Minutes {
        blocks.filter { period.contains($0.days.start) }.map(\.bought).total()
    }

    /// What is left of those bought before a day.
    func left(before day: CalendarDate) -> Minutes { blocks.filter { $0.days.start < day }.map(\.left).total() }

    /// Takes work off the blocks, and gives what none of them holds; `note` is told of each part and its block.
    mutating func take(
        _ time: [DrawnTime], note: (DrawnTime, Minutes, Block) -> Void = { _, _, _ in }
    ) -> [DrawnTime] {
        time.compactMap { time in
            var over = time
            for index in blocks.indices where blocks[index].days.contains(time.day) {
                let part = max(min(blocks[index].left, over.minutes), .zero)
                blocks[index].left -= part
                over.minutes -= part
                if part > .zero { note(time, part, blocks[index]) }
            }
            return over.minutes > .zero ? over : nil
        }
    }

    /// Takes out what lapses up to the end of a day, and gives how much.
    mutating func expire(through day: CalendarDate) -> Minutes {
        var expired = Minutes.zero
        for index in blocks.indices where blocks[index].days.end.map({ $0 <= day }) ?? false {
            expired += blocks[index].left
            blocks[index].left = .zero
        }
        return expired
    }
}

extension HourBlocks {
    /// The blocks that the client bought under an agreement: charges with `package:`.
    init(_ charges: [Charge], of agreement: Int, client: String, _ settlement: Settlement, from start: CalendarDate) {
        let (book, workspace) = (settlement.ledger.book, settlement.ledger.workspace)
        let family = book.families[agreement]
        self.init(
            charges.compactMap { charge in
                guard let hours = charge.package, charge.day >= start else { return nil }
                let service = charge.service.map(book.catalogue.currentName)
                let owner = book.agreementForCosts(
                    client: client, service: service, project: charge.project, on: charge.day)
                guard owner == agreement else { return nil }
                let valid = family.terms(on: charge.day).package?.valid
                let last = valid.map { $0.day(after: charge.day, in: workspace.business.calendar) }
                let bought = hours.times(charge.what)
                return Block(
                    days: Period(charge.day, through: last), bought: bought, left: bought, location: charge.location)
            })
    }
}

extension Minutes {
    /// Several blocks bought at once: `qty:2 package:10h`.
    fileprivate func times(_ what: Charge.What) -> Minutes {
        guard case .quantity(let number) = what else { return self }
        return share(number.mantissa, of: Int64(clamping: powerOfTen(number.scale)))
    }
}
