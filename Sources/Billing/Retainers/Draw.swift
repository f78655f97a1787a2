import Diagnostics
import Records
import Values

/// Minutes of work, and what they were drawn from.
struct Draw {
    enum Source: Hashable {
        case carried, base
        case block(bought: CalendarDate)
        case beyond
    }

    let time: DrawnTime
    let minutes: Minutes
    let from: Source
}

extension Draw.Source {
    var words: String {
        switch self {
        case .carried: "from what was carried over"
        case .base: "from what the period includes"
        case .block(let day): "from the hours bought on \(day)"
        case .beyond: "beyond it"
        }
    }
}

extension HourStock {
    /// What each piece of a period's work draws on, in the order of the log; the same as `take` sums up.
    func draws(_ use: Use) -> [Draw] {
        let (included, worked) = (Int64(use.included.count), Int64(use.onRetainer.total.count))
        let covered = account.covered(included, worked)
        let base = account.fromBase(included, covered, use.rollover)
        let sources: [(Draw.Source, Int64)] = [(.carried, covered - base), (.base, base)]
        var draws = split(use.onRetainer, among: use.rollover?.order == .baseFirst ? sources.reversed() : sources)
        var blocks = blocks
        let over = use.onRetainer.beyond(Minutes(Int(account.left)) + use.included)
        let rest = blocks.take(wantedOfBlocks(over, use)) { time, minutes, block in
            draws.append(Draw(time: time, minutes: minutes, from: .block(bought: block.days.start)))
        }
        return draws + rest.map { Draw(time: $0, minutes: $0.minutes, from: .beyond) }
    }

    private func split(_ time: [DrawnTime], among sources: [(Draw.Source, Int64)]) -> [Draw] {
        var (sources, draws) = (sources, [Draw]())
        for item in time {
            var left = Int64(item.minutes.count)
            for index in sources.indices where left > 0 {
                let part = min(left, sources[index].1)
                guard part > 0 else { continue }
                sources[index].1 -= part
                left -= part
                draws.append(Draw(time: item, minutes: Minutes(Int(part)), from: sources[index].0))
            }
        }
        return draws
    }
}
