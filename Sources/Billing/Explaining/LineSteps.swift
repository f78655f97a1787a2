import Diagnostics
import Records
import Values

/// How each line of a draft came about.
struct LineSteps {
    let assembly: DraftAssembly
    let entries: EntrySteps

    private var settlement: Settlement { assembly.gathered.settlement }

    /// In the order of the lines, from number 1 on.
    var all: [Step] {
        let workspace = settlement.ledger.workspace
        return assembly.lines.enumerated().map { index, item in
            let step = step(index + 1, item).at("tax", where: { $0.kind == .tax }, in: workspace)
            return item.line.kind.key.map { step.at($0, in: workspace) } ?? step
        }
    }

    private func step(_ number: Int, _ item: DatedLine) -> Step {
        let line = item.line
        let name = "line \(number): \(line.text)"
        switch item.origin {
        case .time(let group): return priced(name, line, time(group), price(of: group), line.steps)
        case .drawn(let time): return priced(name, line, beyond(time), price(of: line), line.steps)
        case .steps: return plain(name, line)
        }
    }

    /// Hours at a price; printed as a number they are hours with two digits first.
    private func priced(_ name: String, _ line: DraftLine, _ minutes: Step, _ price: Step, _ more: [Step]) -> Step {
        var quantity = minutes
        if case .number(let hours)? = line.quantity {
            quantity = Step(
                .quantity, "hours", .number(hours), .hours, reason: "two digits are printed", parts: [minutes])
        }
        return Step(
            .line, name, .money(line.amount), .product,
            reason: "\(line.quantity?.printed ?? "") × \(line.price.map(\.description) ?? "")",
            parts: [quantity, price] + more)
    }

    private func plain(_ name: String, _ line: DraftLine) -> Step {
        guard line.kind != .note else { return Step(.note, name, .none, at: line.sources) }
        let amounts = line.steps.filter { $0.kind == .amount }
        let isPriced = line.steps.contains { $0.kind == .price }
        let quantity = line.quantity?.printed ?? ""
        return Step(
            .line, name, .money(line.amount), isPriced ? .product : .sum,
            reason: isPriced ? "\(quantity) × \(line.price.map(\.description) ?? "")" : "", at: line.sources,
            parts: isPriced ? line.steps : amounts + line.steps.filter { $0.kind != .amount })
    }

    private func time(_ group: LineGroup) -> Step {
        let items = group.items.sorted { ($0.day, $0.entry) < ($1.day, $1.entry) }.map(entries.billable)
        let difference = group.billed - group.items.map(\.billable).total()
        let rounding = Step(.rounding, "rounding", .minutes(difference), reason: group.rounding.words)
        return Step(
            .quantity, "time", .minutes(group.billed), .sum, reason: count(items.count),
            parts: items + (difference == .zero ? [] : [rounding]))
    }

    private func beyond(_ time: [DrawnTime]) -> Step {
        let items = time.map { entries.drawn($0, $0.minutes, reason: "beyond what was left") }
        return Step(
            .quantity, "beyond what is included", .minutes(time.total), .sum,
            reason: "the last of the log, in its order",
            parts: items)
    }

    private func count(_ number: Int) -> String { number == 1 ? "one entry" : "\(number) entries" }
}

extension LineSteps {
    /// The price of a line: where entries came to the same price by different rows, each is told.
    private func price(of group: LineGroup) -> Step {
        let choice = RateChoice(book: assembly.gathered.book, workspace: assembly.gathered.workspace)
        var seen: Set<Int> = []
        let ways = group.items.filter { seen.insert($0.context).inserted }.compactMap { item -> Step? in
            let context = settlement.contexts[item.context]
            let entry = settlement.ledger.workspace.time[settlement.ledger.entries[item.entry].entry]
            return context.rate.map { choice.step($0, of: context, on: item.day, line: entry) }
        }
        var shown: Set<Step> = []
        let different = ways.filter { shown.insert($0).inserted }
        guard let first = different.first, different.count > 1 else { return different.first ?? group.rate.step }
        return Step(.price, "rate", first.value, .told, reason: "the same in \(different.count) ways", parts: different)
    }

    /// Of work beyond a retainer or a package: what was agreed for it, else the service's own rate.
    private func price(of line: DraftLine) -> Step {
        let isAgreed = line.service == nil
        return Step(
            .price, "rate", .price(line.price ?? .zero, line.amount.currency, unit: "hour"),
            reason: isAgreed
                ? "`overage` of agreement '\(line.agreement ?? "")'" : "the rate of '\(line.service ?? "")'",
            at: line.sources)
    }
}

extension DraftLine.Kind {
    /// The agreement's key from which a line of this kind comes.
    fileprivate var key: String? {
        switch self {
        case .retainerFee, .overage: "retainer"
        case .deposit, .milestone, .fixedPrice, .depositTaken: "fixed"
        case .minimum: "minimum"
        case .package: "package"
        case .time, .recurring, .charge, .pieces, .expense, .note: nil
        }
    }
}
